import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: '连接应用',
  close: '关闭',
  done: { title: '已全部完成', text: '您可以关闭此页面。' },
  expired: { text: '此链接已过期。', you: '请从收到链接的地方重新打开，或索取新的链接。' },
  refused: {
    api_not_allowed: {
      title: '请勿使用此链接',
      text: '它会将您输入的内容发送到此页面不认识的服务器。如果您信任提供链接的人，请向其索取新的链接。',
    },
    parent_not_allowed: {
      title: '此页面不能在这里使用',
      text: '它显示在一个它不认识的网站中。请勿输入任何内容。',
    },
    link_incomplete: {
      title: '此链接不能再次使用',
      text: '请从收到链接的地方再打开一次。如果仍然无效，请索取新的链接。',
    },
    settings_invalid: { title: '此页面尚未准备就绪', text: '这不是您的问题。此页面的设置尚未完成。' },
  },
  admin: '致此页面的管理员',
} satisfies HostedTranslation;

import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'アプリを接続',
  close: '閉じる',
  done: { title: '完了しました', text: 'このページは閉じてかまいません。' },
  expired: {
    text: 'このリンクは期限切れです。',
    you: 'リンクを受け取った場所からもう一度開くか、新しいリンクを依頼してください。',
  },
  refused: {
    api_not_allowed: {
      title: 'このリンクは使用しないでください',
      text: '入力した内容が、このページの知らないサーバーに送信されます。リンクをくれた人を信頼できる場合は、新しいリンクを依頼してください。',
    },
    parent_not_allowed: {
      title: 'このページはここでは使用できません',
      text: 'このページの知らないサイトの中に表示されています。何も入力しないでください。',
    },
    link_incomplete: {
      title: 'このリンクは再度使用できません',
      text: 'リンクを受け取った場所からもう一度開いてください。それでも開けない場合は、新しいリンクを依頼してください。',
    },
    settings_invalid: {
      title: 'このページはまだ準備ができていません',
      text: 'お客様の操作に問題はありません。このページの設定がまだ完了していません。',
    },
  },
  admin: 'このページの管理者の方へ',
} satisfies HostedTranslation;

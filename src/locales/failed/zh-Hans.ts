import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: '您可以怎么做',
  developer: '致此网站的开发者',
  admin: '致 Nango 管理员',
  server: '服务器：{host}',
  support: '联系支持团队',
  copy: '复制详细信息',
  copy_code: '复制错误代码',
  by_hand: '请选择并复制以下详细信息：',
  retry_in: '{seconds} 秒后重试',
  retry_now: '您现在可以重试。',
  failures: {
    key: {
      text: '此网站的密钥无效。未与任何应用共享信息。',
    },
    unknown_account: {
      text: '无法识别此网站的密钥。未与任何应用共享信息。',
    },
    list_closed: {
      text: '此网站无法加载应用列表。',
    },
    deprecated_authentication: {
      text: '此网站使用的密钥类型已不再被接受。',
      admin: '在自托管服务器上，将 `PUBLIC_AUTHENTICATION_DEPRECATION_DATE` 设为更晚的日期即可接受此密钥。',
    },
    unknown_connect_session_token: {
      text: '此会话已过期。',
      you: '请重新加载页面，如有提示请登录，然后重试。',
    },
    secret_key_refused: {
      text: '此网站配置了私密密钥，因此我们在连接之前就已停止。',
    },
    setup: {
      text: '此网站的设置不允许这样做。',
    },
    integration: {
      title: '无法在此处连接 {app}',
      text: '{app} 在此网站上尚未完全设置好。',
    },
    credentials: {
      title: '{app} 未接受您提供的信息',
      text: '{app} 未接受您提供的信息。请检查这些信息以及账号的权限。',
      you: '请返回，检查您的信息，然后重试。',
    },
    session_token_required: {
      text: '无法使用此网站当前的密钥连接此应用。',
    },
    resource_capped: {
      text: '此网站已达到连接数上限。',
    },
    invalid_response: {
      text: '{host} 返回了意外的响应。',
    },
    network_error: {
      title: '无法访问连接服务',
      text: '{host} 没有响应。',
      you: '请检查您的网络连接。广告拦截器或 VPN 也可能会造成拦截。',
    },
    server: {
      title: '连接服务出现问题',
      text: '{host} 未按预期响应。',
      you: '请几分钟后重试。',
    },
    too_many_request: {
      title: '请求过多',
      text: '连接服务目前繁忙。',
      you: '请稍后重试。',
    },
    connection_lost: {
      title: '连接已中断',
      text: '我们不确定 {app} 是否已连接。可能已经成功。',
      you: '请在重试前检查 {app} 是否已连接：再次登录会创建第二个连接。',
    },
    blocked_by_browser: {
      title: '浏览器拦截了窗口',
      text: '{app} 将在新窗口中打开。',
      you: '请允许此网站打开弹出窗口，然后重试。',
    },
    callback_err: {
      title: '{app} 未连接',
      text: '登录已取消，或 {app} 拒绝了访问。',
      you: '请使用正确的账号重试，并在出现提示时允许访问。',
    },
    unknown_error: {
      title: '出了点问题',
      text: '发生了意外错误。',
      you: '请重试。如果再次发生，请联系网站。',
    },
  },
} satisfies FailureTranslation<'zh-Hans'>;

import type { Advice } from './advice.ts';
import type { FailureTranslation } from '../translation.ts';

export const failed = {
  you: '您可以怎么做',
  developer: '面向开发者的详细信息',
  admin: '致 Nango 管理员',
  server: '服务器：{host}',
  support: '联系支持团队',
  copy: '复制详细信息',
  copy_code: '复制错误代码',
  copy_message: '复制给网站开发者的消息',
  message: {
    what: '无法在 {site} 上连接 {app}。',
    error: '错误：{code}（{facts}）。',
    advice: '处理方法：{advice}',
  },
  by_hand: '请选择并复制以下详细信息：',
  retry_in: '{seconds} 秒后重试',
  retry_now: '您现在可以重试。',
  elsewhere: {
    title: '在浏览器中连接',
    text: '请在浏览器中打开此页面，并在那里连接 {app}。',
    open: '在浏览器中打开',
    copy: '复制链接',
    after: '在那里连接 {app} 后，请选择“完成”。',
  },
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
    session_token_failed: {
      text: '此网站无法开始会话。',
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
      you: '请在重试前检查 {app} 是否已连接：再次连接会创建第二个连接。',
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

export const advice = {
  blocked_by_browser:
    '浏览器拦截了登录窗口。带有 `sandbox` 的 iframe 需要 `allow-popups` 和 `allow-popups-to-escape-sandbox`。',
  callback_err: '如果用户拒绝了授权，则无需修改。否则，请在 Nango 中检查权限范围和回调 URL。',
  connection_lost: '与服务器的 WebSocket 未能建立或已断开。请检查 `connect-src`、`websocketsPath` 和代理。',
  connection_test_failed: '提供商拒绝了输入的凭据。',
  deprecated_authentication: '此账号不接受公钥。请传入由您的服务器创建的 `sessionToken`。',
  fingerprint_unavailable: '`refusedFingerprints` 需要 `crypto.subtle`：请通过 https 提供页面。',
  generic_error_support: '服务器出错。请在其日志中查找原因。',
  integration_not_allowed: '请在服务器创建会话时，将此集成加入 `allowed_integrations`。',
  invalid_auth_mode: '提供商使用其他认证模式。请重新加载定义。',
  invalid_connect_session_token_format: '服务器需要会话令牌。请传入 `sessionToken`。',
  invalid_credentials: '提供商拒绝了输入的凭据。',
  invalid_hmac: '请用集成 ID 和连接 ID 重新计算 `hmac`。',
  invalid_host: '`host` 必须是不含用户、查询和片段的 https URL（http 仅限 localhost）。',
  invalid_option: '缺少选项，或其值无效。',
  invalid_public_key: '此公钥无效。请从 Nango 重新复制。',
  invalid_response: '响应并非来自 Nango API。请检查 `host`。',
  invalid_secret_key_format: '服务器无法读取此密钥。请检查密钥和 `host`。',
  invalid_session_token: '此会话令牌无效。请传入 `POST /connect/sessions` 返回的令牌。',
  list_closed: '密钥有效，但此服务器不允许公钥读取列表。请传入完整的 `integrations` 或 `sessionToken`。',
  load_failed: '某个 Latchkey 文件未加载。请将同一版本的所有文件放在一起发布，并在 `script-src` 中允许它们。',
  malformed_auth_header: '`Authorization` 标头在传输中被更改。请查找改写它的代理。',
  missing_auth_header: '`Authorization` 标头未送达。请查找删除它的代理。',
  missing_hmac: '此环境需要 `hmac`。请在您的服务器上计算。',
  missing_public_key: '未收到密钥。请传入 `publicKey` 或 `sessionToken`，或查找删除查询字符串的代理。',
  network_error: '无法访问服务器：服务器已停止、浏览器离线，或 `connect-src` 禁止了请求。',
  open_window_failed: '函数 `openWindow` 出错。',
  popup_sandboxed: '页面位于带有 `sandbox` 的 iframe 中。请添加 `allow-popups-to-escape-sandbox`。',
  provider_config_err: '请在 Nango 中检查集成 ID、客户端 ID、客户端密钥和权限范围。',
  reconnect_session_required:
    '此会话会创建新连接。如需更新现有连接，请使用 `POST /connect/sessions/reconnect` 创建令牌。',
  request_refused: '此请求不在 `connect.policy` 中，因此未发送。',
  resource_capped: '套餐不允许更多连接。',
  secret_key_refused: '私密密钥不应出现在浏览器中。请将其移除；如果已经公开，请更换。',
  session_token_failed: '函数 `sessionToken` 未返回令牌。',
  session_token_required: '使用公钥时只能在窗口中登录。请传入由您的服务器创建的 `sessionToken`。',
  timeout: '服务器未及时响应。',
  token_err: '提供商拒绝了授权码。请在 Nango 中检查客户端 ID 和客户端密钥。',
  too_many_request: '账号已达到每分钟请求上限。',
  unknown_account: '密钥属于其他环境或其他 `host`，或者已被删除或更换。',
  unknown_config_key: '请检查集成 ID。',
  unknown_connect_session_token: '令牌已过期（30 分钟后）或属于其他环境。请以函数形式传入 `sessionToken`。',
  unknown_integration: '此页面无法连接该集成。请检查其 ID 以及会话允许的内容。',
  unknown_provider_config: '请检查集成 ID。',
  url_param_err: '提供商需要更多值。请通过 `params` 传入。',
} satisfies Advice;

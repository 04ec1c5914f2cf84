import type { OwnCode } from '../../errors.ts';

/**
 * Advice for the page's developer, by the server's code, in English. Codes that explain themselves are left out. Text
 * between backticks is code.
 */
export const advice = {
  callback_err:
    'If the person declined, there is nothing to fix. Otherwise, check the scopes and the callback URL in Nango.',
  connection_test_failed: 'The provider rejected the credentials that were entered.',
  deprecated_authentication:
    'This account doesn’t accept public keys. Pass a `sessionToken` that your server creates.',
  generic_error_support: 'The server failed. Check its log for the reason.',
  integration_not_allowed:
    'Add the integration to `allowed_integrations` where your server creates the session.',
  invalid_auth_mode: 'The integration’s provider uses another auth mode. Load its definition again.',
  invalid_connect_session_token_format: 'The server expects a connect session token. Pass `sessionToken`.',
  invalid_credentials: 'The provider rejected the credentials that were entered.',
  invalid_hmac: 'Compute the `hmac` again from the integration’s ID and the connection’s ID.',
  invalid_public_key: 'The server can’t read the public key. Copy it again.',
  invalid_secret_key_format: 'The server can’t read this key. Check the key and `host`.',
  malformed_auth_header:
    'The `Authorization` header was changed on its way. Look for a proxy that rewrites it.',
  missing_auth_header: 'The `Authorization` header didn’t arrive. Look for a proxy that removes it.',
  missing_hmac: 'This environment requires an `hmac`. Compute it on your server.',
  missing_public_key: 'The public key didn’t arrive. Look for a proxy that removes query strings.',
  provider_config_err: 'Check the integration’s ID, client ID, client secret and scopes in Nango.',
  resource_capped: 'The plan’s connection limit was reached.',
  token_err:
    'The provider rejected the authorization code. Check the client ID and the client secret in Nango.',
  too_many_request: 'The account’s rate limit (requests per minute) was reached.',
  unknown_account: 'The key belongs to another environment or `host`, or was deleted or rotated.',
  unknown_config_key: 'Check the integration’s ID.',
  unknown_connect_session_token:
    'The token has expired (after 30 minutes) or belongs to another environment. Pass a function as `sessionToken`.',
  unknown_provider_config: 'Check the integration’s ID.',
  url_param_err: 'The provider needs more values. Pass them as `params`.',
} as const;

/** The same for `unknown_account` where the key is known to be good: only the list is out of its reach. */
export const listClosedAdvice =
  'The key is valid, but this server doesn’t let public keys read the list. Pass whole `integrations` or a `sessionToken`.';

/** Codes that no panel shows, or that nothing more is known about. */
type Unadvised =
  | 'aborted'
  | 'browser_required'
  | 'credentials_required'
  | 'destroyed'
  | 'unknown_error'
  | 'window_closed';

/**
 * Advice in another language, also for Latchkey's own codes, whose messages are in English and name what exactly is
 * wrong. The panel shows it above the message.
 */
export type Advice = Readonly<
  Record<keyof typeof advice | Exclude<OwnCode, Unadvised> | 'list_closed', string>
>;

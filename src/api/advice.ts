import type { ServerCode } from './codes.ts';

/** Advice for the page's developer, by the server's code. Codes that explain themselves are left out. Text between backticks is code. */
export const advice = {
  callback_err: 'Nothing, if the person declined. Otherwise check the scopes and the callback URL.',
  connection_test_failed: 'The provider refused what the person typed.',
  deprecated_authentication:
    'This account does not accept public keys. Pass a `sessionToken` that your server makes.',
  generic_error_support: 'The server failed: its log has the reason.',
  integration_not_allowed: 'Add it to `allowed_integrations` where your server makes the session.',
  invalid_auth_mode: 'The integration’s provider is connected in another way: reload its definition.',
  invalid_connect_session_token_format: 'The server expects a connect session token: pass `sessionToken`.',
  invalid_credentials: 'The provider refused what the person typed.',
  invalid_hmac: 'Compute the `hmac` again, from the integration’s id and the connection’s id.',
  invalid_public_key: 'The server cannot read the public key: copy it again.',
  invalid_secret_key_format: 'The server cannot read this key: check it, and `host`.',
  malformed_auth_header: 'The `Authorization` header arrived changed: look for a proxy that rewrites it.',
  missing_auth_header: 'The `Authorization` header did not arrive: look for a proxy that removes it.',
  missing_hmac: 'This environment requires an `hmac`, which your server computes.',
  missing_public_key: 'The public key did not arrive: look for a proxy that removes query strings.',
  provider_config_err: 'Check the integration’s id, client id, secret and scopes in Nango.',
  resource_capped: 'The plan allows no more connections.',
  token_err: 'The provider refused the code: check client id and secret in Nango.',
  too_many_request: 'The account has used up its requests for this minute.',
  unknown_account: 'The key belongs to another environment or `host`, or was deleted or rotated.',
  unknown_config_key: 'Check the integration’s id.',
  unknown_connect_session_token:
    'The token has expired (after 30 minutes) or belongs to another environment. Pass a function as `sessionToken`.',
  unknown_provider_config: 'Check the integration’s id.',
  url_param_err: 'The provider needs more values: pass them as `params`.',
} satisfies Partial<Record<ServerCode, string>>;

/** Advice for a code that means something else at one path. */
const adviceByPath = [
  {
    pathEnd: '/integrations',
    code: 'unknown_account',
    text: 'The key is good, but this server does not let public keys read the list. Pass whole `integrations`, or a `sessionToken`.',
  },
] as const;

/** The advice for a code on one path; `undefined` if the table has no row for it. */
export function adviceFor(code: string, path = ''): string | undefined {
  const special = adviceByPath.find((row) => row.code === code && path.endsWith(row.pathEnd));
  if (special) return special.text;
  return Object.hasOwn(advice, code) ? advice[code as keyof typeof advice] : undefined;
}

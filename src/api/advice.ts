/** What the developer of the page does about each of the server's codes. Words between backticks are code. */
export const advice: Partial<Record<string, string>> = {
  missing_auth_header: 'The `Authorization` header did not arrive: look for a proxy that removes it.',
  malformed_auth_header: 'The `Authorization` header arrived changed: look for a proxy that rewrites it.',
  invalid_secret_key_format: 'The server took this for a key it cannot read: check it, and `host`.',
  invalid_connect_session_token_format: 'The server wants a connect session token: pass `sessionToken`.',
  unknown_account: 'The key is of another environment or `host`, deleted, or rotated.',
  'unknown_account /integrations':
    'The key is good, but this server lets no public key read its list. Pass whole `integrations`, or a `sessionToken`.',
  missing_public_key: 'The public key did not arrive: look for a proxy that strips queries.',
  invalid_public_key: 'The server cannot read the public key: copy it again.',
  deprecated_authentication:
    'This account takes no public keys. Pass a `sessionToken` that your server makes.',
  unknown_connect_session_token:
    'The token expired (30 minutes) or is another environment’s. Pass a function as `sessionToken`.',
  integration_not_allowed: 'Add it to `allowed_integrations` where your server makes the session.',
  provider_config_err: 'Check the integration’s id, client id, secret and scopes in Nango.',
  unknown_config_key: 'Check the integration’s id.',
  url_param_err: 'The provider needs more: pass it as `params`.',
  missing_hmac: 'This environment demands an `hmac`, which your server computes.',
  invalid_hmac: 'Compute the `hmac` anew, over integration and connection id.',
  callback_err: 'Nothing, if the person declined. Else check scopes and callback URL.',
  token_err: 'The provider refused the code: check client id and secret in Nango.',
  session_token_required:
    'A public key connects in windows only: pass a `sessionToken` that your server makes.',
  connection_test_failed: 'The provider refused what the person typed.',
  invalid_credentials: 'The provider refused what the person typed.',
  unknown_provider_config: 'Check the integration’s id.',
  invalid_auth_mode: 'The integration’s provider is connected in another way: reload its definition.',
  generic_error_support: 'The server failed: its log has the reason.',
  resource_capped: 'The plan allows no more connections.',
  too_many_request: 'The account’s requests a minute are used up.',
};

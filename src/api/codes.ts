/** The server's codes that Latchkey knows. Any other code is untrusted text. */
const codes = [
  'auth_mode_err',
  'aws_sigv4_sts_request_failed',
  'callback_err',
  'client_credentials_fetch_error',
  'connection_test_failed',
  'connection_validation_failed',
  'deprecated_authentication',
  'failed_to_generate',
  'generic_error_support',
  'integration_not_allowed',
  'invalid_auth_mode',
  'invalid_body',
  'invalid_connect_session_token_format',
  'invalid_content_type',
  'invalid_credentials',
  'invalid_hmac',
  'invalid_json',
  'invalid_public_key',
  'invalid_query_params',
  'invalid_secret_key_format',
  'malformed_auth_header',
  'missing_auth_header',
  'missing_client_id',
  'missing_client_secret',
  'missing_hmac',
  'missing_public_key',
  'not_found',
  'provider_config_err',
  'resource_capped',
  'state_cookie_err',
  'state_err',
  'token_err',
  'too_many_request',
  'two_step_credentials_fetch_error',
  'unknown_account',
  'unknown_config_key',
  'unknown_connect_session_token',
  'unknown_err',
  'unknown_provider_config',
  'url_param_err',
] as const;

/** One of the server's codes. */
export type ServerCode = (typeof codes)[number];

const known: ReadonlySet<unknown> = new Set(codes);

/** Whether a value is exactly one of these codes. */
export const isKnownCode = (value: unknown): value is ServerCode => known.has(value);

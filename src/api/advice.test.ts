import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';

/** What the developer of the page has to look at. */
test.each([
  ['callback_err', 'the scopes and the callback URL'],
  ['connection_test_failed', 'rejected the credentials'],
  ['deprecated_authentication', 'Pass a `sessionToken`'],
  ['generic_error_support', 'Check its log'],
  ['integration_not_allowed', '`allowed_integrations`'],
  ['invalid_auth_mode', 'Load its definition again'],
  ['invalid_connect_session_token_format', 'Pass `sessionToken`'],
  ['invalid_credentials', 'rejected the credentials'],
  ['invalid_hmac', 'Compute the `hmac` again'],
  ['invalid_public_key', 'Copy it again'],
  ['invalid_secret_key_format', 'Check the key and `host`'],
  ['malformed_auth_header', 'a proxy that rewrites it'],
  ['missing_auth_header', 'a proxy that removes it'],
  ['missing_hmac', 'requires an `hmac`'],
  ['missing_public_key', 'a proxy that removes query strings'],
  ['provider_config_err', 'the integration’s ID, client ID, client secret and scopes'],
  ['resource_capped', 'connection limit was reached'],
  ['token_err', 'the client ID and the client secret'],
  ['too_many_request', 'rate limit'],
  ['unknown_account', 'another environment or `host`, or was deleted or rotated'],
  ['unknown_config_key', 'the integration’s ID'],
  ['unknown_connect_session_token', 'has expired (after 30 minutes)'],
  ['unknown_provider_config', 'the integration’s ID'],
  ['url_param_err', 'Pass them as `params`'],
])('the advice for %s names what to look at: %s', (code, named) => {
  expect(adviceFor(code)).toContain(named);
});

test('an unknown account has advice of its own where the list of integrations was asked for', () => {
  const closed = 'this server doesn’t let public keys read the list. Pass whole `integrations`';
  expect(adviceFor('unknown_account', '/base/integrations')).toContain(closed);
  expect(adviceFor('unknown_account', '/integrations/x')).toMatch(/^The key belongs to another environment/);
  expect(adviceFor('missing_hmac', '/integrations')).toContain('requires an `hmac`');
});

test.each(['brand_new', 'constructor', 'toString', ''])('there is no advice for the code %j', (code) => {
  expect(adviceFor(code)).toBeUndefined();
});

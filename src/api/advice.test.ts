import { expect, test } from 'vitest';
import { adviceFor } from './advice.ts';

/** What the developer of the page has to look at. */
test.each([
  ['callback_err', 'the scopes and the callback URL'],
  ['connection_test_failed', 'refused what the person typed'],
  ['deprecated_authentication', 'Pass a `sessionToken`'],
  ['generic_error_support', 'its log has the reason'],
  ['integration_not_allowed', '`allowed_integrations`'],
  ['invalid_auth_mode', 'reload its definition'],
  ['invalid_connect_session_token_format', 'pass `sessionToken`'],
  ['invalid_credentials', 'refused what the person typed'],
  ['invalid_hmac', 'Compute the `hmac` again'],
  ['invalid_public_key', 'copy it again'],
  ['invalid_secret_key_format', 'check it, and `host`'],
  ['malformed_auth_header', 'a proxy that rewrites it'],
  ['missing_auth_header', 'a proxy that removes it'],
  ['missing_hmac', 'requires an `hmac`'],
  ['missing_public_key', 'a proxy that removes query strings'],
  ['provider_config_err', 'the integration’s id, client id, secret and scopes'],
  ['resource_capped', 'allows no more connections'],
  ['token_err', 'client id and secret'],
  ['too_many_request', 'its requests for this minute'],
  ['unknown_account', 'another environment or `host`, or was deleted or rotated'],
  ['unknown_config_key', 'the integration’s id'],
  ['unknown_connect_session_token', 'has expired (after 30 minutes)'],
  ['unknown_provider_config', 'the integration’s id'],
  ['url_param_err', 'pass them as `params`'],
])('the advice for %s names what to look at: %s', (code, named) => {
  expect(adviceFor(code)).toContain(named);
});

test('an unknown account has advice of its own where the list of integrations was asked for', () => {
  const closed = 'this server does not let public keys read the list. Pass whole `integrations`';
  expect(adviceFor('unknown_account', '/base/integrations')).toContain(closed);
  expect(adviceFor('unknown_account', '/integrations/x')).toMatch(/^The key belongs to another environment/);
  expect(adviceFor('missing_hmac', '/integrations')).toContain('requires an `hmac`');
});

test.each(['brand_new', 'constructor', 'toString', ''])('there is no advice for the code %j', (code) => {
  expect(adviceFor(code)).toBeUndefined();
});

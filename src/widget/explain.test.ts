import { expect, test } from 'vitest';
import { ConnectError } from '../errors.ts';
import { en } from '../locales/en.ts';
import { explain } from './explain.ts';

const explained = (code: string, facts = {}) =>
  explain(new ConnectError(code, 'message', facts), en.failed.failures);

test.each([
  ['missing_auth_header', 401, 'key'],
  ['malformed_auth_header', 401, 'key'],
  ['invalid_secret_key_format', 401, 'key'],
  ['unknown_account', 401, 'unknown_account'],
  ['deprecated_authentication', 401, 'deprecated_authentication'],
  ['unknown_connect_session_token', 401, 'unknown_connect_session_token'],
  ['secret_key_refused', undefined, 'secret_key_refused'],
  ['callback_err', undefined, 'callback_err'],
  ['window_closed', undefined, 'callback_err'],
  ['token_err', undefined, 'callback_err'],
  ['state_cookie_err', undefined, 'callback_err'],
  ['connection_test_failed', 400, 'callback_err'],
  ['connection_lost', undefined, 'connection_lost'],
  ['missing_public_key', undefined, 'key'],
  ['session_token_failed', undefined, 'unknown_connect_session_token'],
  ['integration_not_allowed', undefined, 'integration'],
  ['provider_config_err', undefined, 'integration'],
  ['invalid_host', undefined, 'setup'],
  ['fingerprint_unavailable', undefined, 'setup'],
  ['request_refused', undefined, 'setup'],
  ['resource_capped', 400, 'setup'],
  ['load_failed', undefined, 'unknown_error'],
  ['aborted', undefined, 'unknown_error'],
  ['unknown_config_key', undefined, 'integration'],
  ['invalid_hmac', 400, 'setup'],
  ['timeout', undefined, 'server'],
  ['brand_new', 401, 'key'],
  ['brand_new', 418, 'setup'],
  ['brand_new', 503, 'server'],
  ['brand_new', undefined, 'unknown_error'],
  ['constructor', undefined, 'unknown_error'],
  ['toString', 400, 'setup'],
])('%s with status %s is told as %s', (code, status, failure) => {
  expect(explained(code, { status }).failure).toBe(failure);
});

test('unknown_account for the list says that public keys cannot read it', () => {
  const facts = { status: 401, path: '/base/integrations' };
  expect(explained('unknown_account', facts)).toMatchObject({ failure: 'list_closed', icon: 'key' });
  expect(explained('unknown_account', facts).snippet).toContain('sessionToken');
});

test.each(['<b>bold</b>', 'two words', 'x'.repeat(65), 'ключ', ''])('the code “%s” is not shown', (code) => {
  expect(explained(code).code).toBe('unknown_error');
});

test('an unknown code that looks like one is shown', () => {
  expect(explained('a.new-code_2').code).toBe('a.new-code_2');
});

import { expect, test } from 'vitest';
import { ConnectError, type OwnCode } from '../errors.ts';
import { en, type Failure } from '../locales/en.ts';
import { explain } from './explain.ts';

const explained = (code: string, facts = {}) =>
  explain(new ConnectError(code, 'message', facts), en.failed.failures);

/** One that is missing here does not compile. */
const own: Record<OwnCode, Failure> = {
  aborted: 'unknown_error',
  blocked_by_browser: 'blocked_by_browser',
  browser_required: 'unknown_error',
  connection_lost: 'connection_lost',
  credentials_required: 'integration',
  destroyed: 'unknown_error',
  fingerprint_unavailable: 'setup',
  integration_not_allowed: 'integration',
  invalid_host: 'setup',
  invalid_option: 'setup',
  invalid_public_key: 'key',
  invalid_response: 'invalid_response',
  invalid_session_token: 'key',
  load_failed: 'unknown_error',
  missing_public_key: 'key',
  network_error: 'network_error',
  popup_sandboxed: 'setup',
  request_refused: 'setup',
  secret_key_refused: 'secret_key_refused',
  session_token_failed: 'unknown_connect_session_token',
  session_token_required: 'session_token_required',
  timeout: 'server',
  unknown_error: 'unknown_error',
  unknown_integration: 'integration',
  window_closed: 'callback_err',
};

test.each(Object.entries(own))('our own %s is told as %s', (code, failure) => {
  expect(explained(code).failure).toBe(failure);
});

test.each([
  ['missing_auth_header', 401, 'key'],
  ['malformed_auth_header', 401, 'key'],
  ['invalid_secret_key_format', 401, 'key'],
  ['unknown_account', 401, 'unknown_account'],
  ['deprecated_authentication', 401, 'deprecated_authentication'],
  ['unknown_connect_session_token', 401, 'unknown_connect_session_token'],
  ['callback_err', undefined, 'callback_err'],
  ['token_err', undefined, 'callback_err'],
  ['state_cookie_err', undefined, 'callback_err'],
  ['connection_test_failed', 400, 'credentials'],
  ['provider_config_err', undefined, 'integration'],
  ['resource_capped', 400, 'resource_capped'],
  ['unknown_config_key', undefined, 'integration'],
  ['invalid_hmac', 400, 'setup'],
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

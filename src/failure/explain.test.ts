import { describe, expect, it, test } from 'vitest';
import type { ServerCode } from '../api/codes.ts';
import { ConnectError, type OwnCode } from '../errors.ts';
import type { Failure } from '../locales/failed/en.ts';
import { en } from '../locales/stage/en.ts';
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
  open_window_failed: 'unknown_error',
  popup_sandboxed: 'setup',
  reconnect_session_required: 'setup',
  request_refused: 'setup',
  secret_key_refused: 'secret_key_refused',
  session_token_failed: 'session_token_failed',
  session_token_required: 'session_token_required',
  timeout: 'server',
  unknown_error: 'unknown_error',
  unknown_integration: 'integration',
  window_closed: 'callback_err',
};

test.each(Object.entries(own))('our own %s is explained as %s, whatever the status', (code, failure) => {
  for (const status of [undefined, 400, 401, 500]) expect(explained(code, { status }).failure).toBe(failure);
});

describe('of what was sent', () => {
  const sent = (code: string, status?: number) =>
    explain(new ConnectError(code, 'message', { status }), en.failed.failures, true).failure;

  it.each([
    ['network_error', undefined],
    ['timeout', undefined],
    ['invalid_response', 200],
    ['invalid_response', 502],
    ['invalid_response', 504],
    ['gateway_timeout', 504],
    ['brand_new', 503],
  ])('an answer that is lost, or not the server’s own, may hide a success: %s with %s', (code, status) => {
    expect(sent(code, status)).toBe('connection_lost');
  });

  it.each([
    ['generic_error_support', 500],
    ['resource_capped', 400],
    ['connection_test_failed', 400],
    ['session_token_failed', undefined],
    ['brand_new', 400],
    ['brand_new', 401],
  ])('a refusal of the server’s own is one: %s with %s', (code, status) => {
    expect(sent(code, status)).toBe(explained(code, { status }).failure);
  });
});

/**
 * The server's codes, without a status. `unknown_error` stands where nothing but the status tells what happened. A code that
 * is missing here does not compile.
 */
const serverCodes: Record<ServerCode, Failure> = {
  auth_mode_err: 'integration',
  aws_sigv4_sts_request_failed: 'credentials',
  callback_err: 'callback_err',
  client_credentials_fetch_error: 'credentials',
  connection_test_failed: 'credentials',
  connection_validation_failed: 'callback_err',
  deprecated_authentication: 'deprecated_authentication',
  failed_to_generate: 'credentials',
  generic_error_support: 'server',
  integration_not_allowed: 'integration',
  invalid_auth_mode: 'integration',
  invalid_body: 'credentials',
  invalid_connect_session_token_format: 'key',
  invalid_content_type: 'unknown_error',
  invalid_credentials: 'credentials',
  invalid_hmac: 'setup',
  invalid_json: 'unknown_error',
  invalid_public_key: 'key',
  invalid_query_params: 'unknown_error',
  invalid_secret_key_format: 'unknown_error',
  malformed_auth_header: 'unknown_error',
  missing_auth_header: 'unknown_error',
  missing_client_id: 'credentials',
  missing_client_secret: 'credentials',
  missing_hmac: 'setup',
  missing_public_key: 'key',
  not_found: 'unknown_error',
  provider_config_err: 'integration',
  resource_capped: 'resource_capped',
  state_cookie_err: 'callback_err',
  state_err: 'callback_err',
  token_err: 'callback_err',
  too_many_request: 'too_many_request',
  two_step_credentials_fetch_error: 'credentials',
  unknown_account: 'unknown_account',
  unknown_config_key: 'integration',
  unknown_connect_session_token: 'unknown_connect_session_token',
  unknown_err: 'unknown_error',
  unknown_provider_config: 'integration',
  url_param_err: 'integration',
};

test.each(Object.entries(serverCodes))('the server’s %s is explained as %s', (code, failure) => {
  expect(explained(code).failure).toBe(failure);
});

test.each([
  ['bad_credentials', 'credentials'],
  ['two_step_timeout', 'credentials'],
  ['missing_client_certificate', 'credentials'],
  ['sigv4_denied', 'credentials'],
  ['session_token_revoked', 'key'],
  ['public_key_revoked', 'key'],
  ['integration_disabled', 'integration'],
  ['config_missing', 'integration'],
  ['auth_mode_unknown', 'integration'],
  ['provider_timeout', 'server'],
  ['state_lost', 'callback_err'],
  ['token_lost', 'callback_err'],
])('%s, which Latchkey does not know, is explained as %s by a part of its name', (code, failure) => {
  expect(explained(code).failure).toBe(failure);
});

test.each([
  ['missing_auth_header', 401, 'key'],
  ['invalid_secret_key_format', 401, 'key'],
  ['brand_new', 401, 'key'],
  ['brand_new', 400, 'setup'],
  ['brand_new', 418, 'setup'],
  ['brand_new', 499, 'setup'],
  ['brand_new', 500, 'server'],
  ['brand_new', 503, 'server'],
  ['brand_new', 399, 'unknown_error'],
  ['brand_new', undefined, 'unknown_error'],
  ['constructor', undefined, 'unknown_error'],
  ['toString', 400, 'setup'],
])('%s, whose name says nothing, is explained by its status %s as %s', (code, status, failure) => {
  expect(explained(code, { status }).failure).toBe(failure);
});

test.each([
  ['the server’s own 401', 'brand_new', { status: 401 }, 'key'],
  ['a key of the wrong shape', 'invalid_public_key', {}, 'key'],
  ['a secret key', 'secret_key_refused', {}, 'key'],
  ['a key that cannot post', 'session_token_required', {}, 'key'],
  ['a token that has expired', 'unknown_connect_session_token', {}, 'key'],
  ['a token that the site did not get', 'session_token_failed', {}, 'key'],
  ['a server that does not answer', 'timeout', {}, 'alert'],
  ['an option', 'invalid_option', { status: 400 }, 'alert'],
])('%s has the icon that fits', (_what, code, facts, icon) => {
  expect(explained(code, facts).icon).toBe(icon);
});

const snippet = `createConnect({
  sessionToken: () =>
    fetch('/connect-session', {
      method: 'POST',
    }).then((r) => r.text()),
})`;

test.each([
  ['deprecated_authentication', {}, snippet],
  ['session_token_required', {}, snippet],
  ['unknown_connect_session_token', {}, snippet],
  ['session_token_failed', {}, snippet],
  ['unknown_account', { path: '/integrations' }, snippet],
  ['unknown_account', { path: '/oauth/connect/x' }, null],
  ['invalid_public_key', {}, null],
  ['timeout', {}, null],
])('%s %j shows how to pass a session token where one helps', (code, facts, expected) => {
  expect(explained(code, facts).snippet).toBe(expected);
});

test('another code for the list is explained as itself', () => {
  expect(explained('resource_capped', { path: '/integrations' }).failure).toBe('resource_capped');
});

test('unknown_account for the list says that public keys cannot read it', () => {
  const facts = { status: 401, path: '/base/integrations' };
  expect(explained('unknown_account', facts)).toMatchObject({ failure: 'list_closed', icon: 'key' });
  expect(explained('unknown_account', facts).snippet).toContain('sessionToken');
});

test.each(['<b>bold</b>', 'two words', 'x y', 'x<', '<x', 'x'.repeat(65), 'ключ', ''])(
  'the code “%s” is not shown',
  (code) => {
    expect(explained(code).code).toBe('unknown_error');
  },
);

test('an unknown code that looks like one is shown', () => {
  for (const code of ['a.new-code_2', 'x'.repeat(64), 'x']) expect(explained(code).code).toBe(code);
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConnectError } from '../errors.ts';
import { submissionOf } from '../flow/authModes.ts';
import type { Credentials } from '../types.ts';
import { isKnownCode } from './codes.ts';
import { callsWith, json, settled, token } from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Every code that a real server was recorded with: of an error, of one of its fields, and of a sign-in. */
const recordedCodes = [
  'aws_sigv4_sts_request_failed',
  'callback_err',
  'client_credentials_fetch_error',
  'connection_test_failed',
  'custom',
  'denied_dns',
  'deprecated_authentication',
  'failed_to_generate',
  'integration_not_allowed',
  'invalid_auth_mode',
  'invalid_body',
  'invalid_connect_session_token_format',
  'invalid_content_type',
  'invalid_credentials',
  'invalid_format',
  'invalid_hmac',
  'invalid_json',
  'invalid_public_key',
  'invalid_query_params',
  'invalid_secret_key_format',
  'invalid_type',
  'missing_auth_header',
  'missing_client_id',
  'missing_client_secret',
  'missing_hmac',
  'missing_public_key',
  'not_found',
  'provider_config_err',
  'resource_capped',
  'too_many_request',
  'too_small',
  'two_step_credentials_fetch_error',
  'unknown_account',
  'unknown_connect_session_token',
  'unknown_err',
  'unknown_provider_config',
  'unrecognized_keys',
  'url_param_err',
];

/** Codes that no server was recorded with, in whose words are the names of auth modes. */
const inventedCodes = ['signature_expired', 'basic_auth_disabled', 'jwt_clock_skew', 'two_step_timeout'];

/** What a person may type for each auth mode that is posted. */
const credentials: Credentials[] = [
  { type: 'API_KEY', apiKey: 'hunter2-key' },
  { type: 'AWS_SIGV4', role_arn: 'hunter2-role', region: 'eu-west-1' },
  { type: 'BASIC', username: 'jane', password: 'hunter2-password' },
  { type: 'BILL', username: 'jane', password: 'hunter2', organization_id: 'o-1', dev_key: 'hunter2-dev' },
  { type: 'JWT', privateKey: { id: 'hunter2-id', secret: 'hunter2-secret' } },
  { type: 'NONE' },
  { type: 'OAUTH2_CC', client_id: 'hunter2-client', client_secret: 'hunter2-secret' },
  { type: 'OUTBOUND' },
  { type: 'SIGNATURE', username: 'jane', password: 'hunter2-password' },
  { type: 'TBA', token_id: 'hunter2-id', token_secret: 'hunter2-secret' },
  { type: 'TWO_STEP', clientId: 'hunter2-client', clientSecret: 'hunter2-secret' },
];

/** The code that the page gets when the server refuses credentials with one. */
async function toldCode(given: Credentials, code: string): Promise<string> {
  const submission = submissionOf(given, {});
  if (!submission) throw new Error('It is not posted.');
  const { calls } = callsWith({ sessionToken: token('a') }, () => json(400, { error: { code } }));
  const reason: unknown = await settled(calls.submit('x', submission)).catch((error: unknown) => error);
  return isConnectError(reason) ? reason.code : 'not a ConnectError';
}

describe.each(credentials)('a refusal of $type credentials', (given) => {
  it.each([...recordedCodes, ...inventedCodes])('keeps the server’s code %s', async (code) => {
    expect(await toldCode(given, code)).toBe(code);
  });
});

describe('a known code', () => {
  it.each([
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
  ])('is %s', (code) => {
    expect(isKnownCode(code)).toBe(true);
  });

  it.each(['', 'UNKNOWN_ACCOUNT', ' unknown_account', 'unknown', 'constructor', ['unknown_account'], null])(
    'is not %j',
    (value) => {
      expect(isKnownCode(value)).toBe(false);
    },
  );
});

describe('a person who typed words of a code', () => {
  it.each(['two_step_credentials_fetch_error', 'credentials', 'two_step', 'connection_test_failed'])(
    'such as %s still gets a known code',
    async (typed) => {
      const given: Credentials = { type: 'TWO_STEP', clientId: typed, clientSecret: 'x' };
      expect(await toldCode(given, 'two_step_credentials_fetch_error')).toBe(
        'two_step_credentials_fetch_error',
      );
    },
  );

  it('gets no code that contains what they typed', async () => {
    const given: Credentials = { type: 'TWO_STEP', clientId: 'hunter2-client', clientSecret: 'x' };
    for (const code of ['hunter2-client', 'no-hunter2-client-here', 'HUNTER2-CLIENT'])
      expect(await toldCode(given, code)).toBe('unknown_error');
  });
});

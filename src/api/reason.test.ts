import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConnectError } from '../errors.ts';
import { callsWith, json, settled, token } from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const submission = {
  route: 'oauth2/auth',
  params: {},
  body: { client_id: 'jane', client_secret: 'hunter2-hunter2' },
};

/** The provider's reason of a refusal with this code and payload. */
async function reasonOf(code: string, payload: unknown): Promise<string | undefined> {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(400, { error: { code, message: 'No.', payload } }),
  );
  const error: unknown = await settled(calls.submit('x', submission)).catch((reason: unknown) => reason);
  if (!isConnectError(error)) throw new Error('It was accepted.');
  expect(error.code).toBe(code);
  return error.reason;
}

const of = (provider_error_payload: unknown): string => JSON.stringify({ provider_error_payload });
const code = 'client_credentials_fetch_error';

describe('the provider’s reason for refusing a credential', () => {
  it.each([
    [
      'client_credentials_fetch_error',
      '{"provider_error_payload":{"error":"invalid_client","error_description":"client authentication failed"}}',
      'client authentication failed',
    ],
    [
      'two_step_credentials_fetch_error',
      '{"message":"Request failed with status code 401","name":"AxiosError","provider_error_payload":{"error":"invalid_client"}}',
      'invalid_client',
    ],
    ['two_step_credentials_fetch_error', of({ message: 'Bad secret' }), 'Bad secret'],
  ])('is on the error with %s', async (recorded, payload, reason) => {
    expect(await reasonOf(recorded, payload)).toBe(reason);
  });

  it('has nothing in it that was typed', async () => {
    expect(await reasonOf(code, of({ error_description: 'Secret hunter2-hunter2 is wrong' }))).toBe(
      'Secret … is wrong',
    );
  });

  it('is plain text of 200 characters at most, which turns no other text around', async () => {
    expect(await reasonOf(code, of({ error: `\u202E ${'no '.repeat(1_000)}` }))).toHaveLength(199);
    expect(await reasonOf(code, of({ error: '<!doctype html><h1>No</h1>' }))).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    1,
    '',
    'not JSON',
    '[]',
    '{}',
    {},
    of(null),
    of('invalid_client'),
    of({ error: { message: 'nested' } }),
    of({ error: '' }),
  ])('is missing where the payload has none (%#)', async (payload) => {
    expect(await reasonOf(code, payload)).toBeUndefined();
  });

  it('is missing with every other code', async () => {
    expect(await reasonOf('connection_test_failed', of({ error: 'invalid_client' }))).toBeUndefined();
  });

  it('is missing where the payload is longer than 20,000 characters, which is not parsed', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const payload = of({ error: 'invalid_client', padding: 'x'.repeat(20_000) });
    expect(await reasonOf(code, payload)).toBeUndefined();
    // The reply itself, and nothing within it.
    expect(parse).toHaveBeenCalledOnce();
    parse.mockRestore();
  });
});

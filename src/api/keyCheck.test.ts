import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  callbackErrorPage,
  callsWith,
  html,
  json,
  opaqueRedirect,
  publicKey,
  refusal,
  settled,
} from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const unreadableList = () => refusal(401, 'unknown_account');

describe('a public key', () => {
  it('is recognised by the server’s callback error page', async () => {
    const { calls, requests } = callsWith({ publicKey }, callbackErrorPage);
    await expect(settled(calls.verifyKey())).resolves.toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe(
      `https://api.nango.dev/oauth/connect/latchkey-key-check?public_key=${publicKey}`,
    );
    expect(requests[0]?.redirect).toBe('manual');
    expect(requests[0]?.headers.has('authorization')).toBe(false);
  });

  it('is recognised by a redirect when it does not read the list of integrations', async () => {
    const { calls, requests } = callsWith({ publicKey }, opaqueRedirect, unreadableList);
    await expect(settled(calls.verifyKey())).resolves.toBeUndefined();
    expect(requests.map(({ url }) => url)).toEqual([
      `https://api.nango.dev/oauth/connect/latchkey-key-check?public_key=${publicKey}`,
      'https://api.nango.dev/integrations',
    ]);
    expect(requests[1]?.headers.get('authorization')).toBe(`Bearer ${publicKey}`);
    expect(requests[1]?.redirect).toBe('error');
  });

  it.each([
    ['JSON with 400', () => refusal(400, 'invalid_query_params'), 'invalid_query_params'],
    [
      'JSON with 400 that begins like HTML in its message',
      () => refusal(400, 'invalid_query_params', '<script>nango_oauth_callback_error</script>'),
      'invalid_query_params',
    ],
    ['another HTML page with 400', () => html(400), 'invalid_response'],
    ['the callback error page with 200', () => html(200, 'nango_oauth_callback_error'), 'invalid_response'],
    ['text with 400', () => new Response('nango_oauth_callback_error', { status: 400 }), 'invalid_response'],
    ['a dashboard', () => html(200), 'invalid_response'],
    [
      'deprecated_authentication',
      () => refusal(401, 'deprecated_authentication'),
      'deprecated_authentication',
    ],
    ['a rate limit', () => refusal(429, 'too_many_request'), 'too_many_request'],
    ['a gateway’s page', () => html(503), 'invalid_response'],
  ])('is not recognised by %s', async (_, answer, code) => {
    const { calls } = callsWith({ publicKey }, answer);
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code });
  });

  it.each([
    ['a rate limit', () => refusal(429, 'too_many_request'), 'too_many_request'],
    ['a gateway’s page', () => html(502), 'invalid_response'],
    ['a missing page', () => html(404), 'invalid_response'],
    ['another redirect', () => Promise.reject(new TypeError('Failed to fetch')), 'network_error'],
  ])('is not recognised by a redirect when the list answers with %s', async (_, answer, code) => {
    const { calls } = callsWith({ publicKey }, opaqueRedirect, answer);
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code });
  });

  it('is not recognised when the server does not answer', async () => {
    const { calls } = callsWith({ publicKey });
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code: 'network_error' });
  });

  it('of another environment is an unknown account', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(401, 'unknown_account'));
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({
      code: 'unknown_account',
      path: '/oauth/connect/latchkey-key-check',
    });
  });
});

describe('a live secret key', () => {
  it.each([
    ['after unknown_account, by a list with 200', unreadableList, 200],
    ['after unknown_account, by a list with 403', unreadableList, 403],
    ['after a redirect, by a list with 200', opaqueRedirect, 200],
    ['after a redirect, by a list with 403', opaqueRedirect, 403],
  ])('is found %s', async (_, first, status) => {
    const { calls } = callsWith({ publicKey }, first, () => json(status, { data: [] }));
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({
      code: 'secret_key_refused',
      message: expect.stringContaining('rotate it now') as unknown,
    });
  });

  it('in capitals is asked about in lower case, as the server knows it', async () => {
    const list = ({ headers }: Request) =>
      headers.get('authorization') === `Bearer ${publicKey}` ? json(200, { data: [] }) : unreadableList();
    const { calls } = callsWith({ publicKey: publicKey.toUpperCase() }, unreadableList, list);
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code: 'secret_key_refused' });
  });
});

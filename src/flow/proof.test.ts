import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Calls } from '../api/calls.ts';
import { ConnectError } from '../errors.ts';
import { readConfig } from '../options/config.ts';
import { createProof } from './proof.ts';

const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

afterEach(() => vi.useRealTimers());

const callsWith = () => ({
  verifyKey: vi.fn(async () => {}),
  session: vi.fn(async () => ({ allowed: null, websocketsPath: '/ws' })),
});
const proofOf = (
  calls: Pick<Calls, 'verifyKey' | 'session'>,
  options: Parameters<typeof readConfig>[0],
  reconnect?: string,
) => createProof(readConfig(options), calls as unknown as Calls, reconnect);

describe('the proof of a public key', () => {
  it('is made once per page and key, and again after it failed or was forgotten', async () => {
    const calls = callsWith();
    const options = { publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' };
    calls.verifyKey.mockRejectedValueOnce(new ConnectError('timeout', 'No.'));
    await expect(proofOf(calls, options).verify()).rejects.toMatchObject({ code: 'timeout' });
    await proofOf(calls, options).verify();
    await proofOf(calls, options).verify();
    expect(calls.verifyKey).toHaveBeenCalledTimes(2);
    const proof = proofOf(calls, options);
    proof.forget();
    await proof.verify();
    expect(calls.verifyKey).toHaveBeenCalledTimes(3);
  });

  it('says that the key allows every integration, and where the page has its WebSocket', async () => {
    const calls = callsWith();
    const options = { publicKey: '5f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' };
    expect(await proofOf(calls, options).verify()).toEqual({ allowed: null, websocketsPath: undefined });
    expect(await proofOf(calls, { ...options, websocketsPath: '/ws' }).verify()).toEqual({
      allowed: null,
      websocketsPath: '/ws',
    });
    expect(calls.session).not.toHaveBeenCalled();
  });

  it('ends with the signal that it is given', async () => {
    const calls = callsWith();
    const { signal } = new AbortController();
    await proofOf(calls, { publicKey: '6f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' }).verify(signal);
    expect(calls.verifyKey).toHaveBeenCalledExactlyOnceWith(signal);
  });

  it('is made again for another key and for another host', async () => {
    const calls = callsWith();
    const publicKey = '4f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
    await proofOf(calls, { publicKey }).verify();
    await proofOf(calls, { publicKey, host: 'https://nango.example' }).verify();
    await proofOf(calls, { publicKey: publicKey.replace('4', '7') }).verify();
    expect(calls.verifyKey).toHaveBeenCalledTimes(3);
  });
});

describe('the proof of a session', () => {
  it.each([true, false, undefined])(
    'that renews a connection needs one that does: %s',
    async (reconnects) => {
      const session = vi.fn(async () => ({
        allowed: null,
        websocketsPath: '/',
        ...(reconnects !== undefined && { reconnects }),
      }));
      const { verify } = proofOf({ ...callsWith(), session }, { sessionToken }, 'c-1');
      if (reconnects) await expect(verify()).resolves.toMatchObject({ reconnects: true });
      else await expect(verify()).rejects.toMatchObject({ code: 'reconnect_session_required' });
      // Without the option, the session alone decides.
      await expect(proofOf({ ...callsWith(), session }, { sessionToken }).verify()).resolves.toBeTruthy();
    },
  );

  it('is reused for a minute', async () => {
    vi.useFakeTimers();
    const calls = callsWith();
    const { verify } = proofOf(calls, { sessionToken });
    await verify();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(await verify()).toEqual({ allowed: null, websocketsPath: '/ws' });
    expect(calls.session).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1);
    await verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
    expect(calls.verifyKey).not.toHaveBeenCalled();
  });

  it('is asked again when the clock was set back: nobody knows how old it is', async () => {
    vi.useFakeTimers();
    const calls = callsWith();
    const { verify } = proofOf(calls, { sessionToken });
    await verify();
    vi.setSystemTime(Date.now() - 3_600_000);
    await verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
  });

  it('is asked again after it failed', async () => {
    const calls = callsWith();
    const { verify } = proofOf(calls, { sessionToken });
    calls.session.mockRejectedValueOnce(new ConnectError('timeout', 'No.'));
    await expect(verify()).rejects.toMatchObject({ code: 'timeout' });
    await verify();
    await verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
  });

  it('that fails late leaves the one that was asked after it alone', async () => {
    const calls = callsWith();
    const proof = proofOf(calls, { sessionToken });
    let fail: (error: ConnectError) => void = () => {};
    calls.session.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)));
    const first = proof.verify();
    proof.forget();
    await proof.verify();
    fail(new ConnectError('timeout', 'No.'));
    await expect(first).rejects.toMatchObject({ code: 'timeout' });
    await proof.verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
  });

  it('is shared by its callers, and one caller’s abort does not end it for the others', async () => {
    const calls = callsWith();
    const { verify } = proofOf(calls, { sessionToken });
    const controller = new AbortController();
    const both = Promise.all([verify(controller.signal), verify()]);
    controller.abort();
    await both;
    expect(calls.session).toHaveBeenCalledExactlyOnceWith();
  });

  it('is asked again when it is forgotten, also within the minute', async () => {
    const calls = callsWith();
    const proof = proofOf(calls, { sessionToken });
    await proof.verify();
    proof.forget();
    await proof.verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
  });

  it('belongs to its flow: another flow asks again', async () => {
    const calls = callsWith();
    await proofOf(calls, { sessionToken }).verify();
    await proofOf(calls, { sessionToken }).verify();
    expect(calls.session).toHaveBeenCalledTimes(2);
  });
});

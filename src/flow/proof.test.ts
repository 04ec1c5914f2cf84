import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../api/client.ts';
import { ConnectError } from '../errors.ts';
import { configOf } from '../options.ts';
import { createProof } from './proof.ts';

const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

afterEach(() => vi.useRealTimers());

const clientOf = () => ({
  proveKey: vi.fn(async () => {}),
  session: vi.fn(async () => ({ allowed: null, websocketsPath: '/ws' })),
});
const proofOf = (client: ReturnType<typeof clientOf>, options: Parameters<typeof configOf>[0]) =>
  createProof(configOf(options), client as unknown as Client);

describe('the proof of a public key', () => {
  it('is made once a page and key, and again when it failed or is forgotten', async () => {
    const client = clientOf();
    const options = { publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' };
    client.proveKey.mockRejectedValueOnce(new ConnectError('timeout', 'No.'));
    await expect(proofOf(client, options).prove()).rejects.toMatchObject({ code: 'timeout' });
    await proofOf(client, options).prove();
    await proofOf(client, options).prove();
    expect(client.proveKey).toHaveBeenCalledTimes(2);
    const proof = proofOf(client, options);
    proof.forget();
    await proof.prove();
    expect(client.proveKey).toHaveBeenCalledTimes(3);
  });

  it('of another host is another', async () => {
    const client = clientOf();
    const publicKey = '4f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
    await proofOf(client, { publicKey }).prove();
    await proofOf(client, { publicKey, host: 'https://nango.example' }).prove();
    expect(client.proveKey).toHaveBeenCalledTimes(2);
  });
});

describe('the proof of a session', () => {
  it('is good for a minute', async () => {
    vi.useFakeTimers();
    const client = clientOf();
    const { prove } = proofOf(client, { sessionToken });
    await prove();
    await vi.advanceTimersByTimeAsync(59_000);
    await prove();
    expect(client.session).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(2_000);
    await prove();
    expect(client.session).toHaveBeenCalledTimes(2);
  });

  it('is shared, and does not end with one of those who asked', async () => {
    const client = clientOf();
    const { prove } = proofOf(client, { sessionToken });
    const controller = new AbortController();
    const both = Promise.all([prove(controller.signal), prove()]);
    controller.abort();
    await both;
    expect(client.session).toHaveBeenCalledExactlyOnceWith();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gate } from '../gate.ts';
import { openChannel, type SignInResult } from './channel.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.useRealTimers();
});

function channelOf(heartbeat?: number) {
  const socket = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onclose: null as (() => void) | null,
    onerror: null as (() => void) | null,
    send: vi.fn(),
    close: vi.fn(),
  };
  const results: SignInResult[] = [];
  const onLost = vi.fn();
  const gate = { socket: () => socket } as unknown as Gate;
  const channel = openChannel(
    gate,
    { path: '/', from: 'base' },
    { onResult: (result) => results.push(result), onLost, ...(heartbeat && { heartbeat }) },
  );
  channel.id.catch(() => {});
  const tell = (message: object): void => socket.onmessage?.({ data: JSON.stringify(message) });
  return { channel, socket, results, onLost, tell };
}

const ack = { message_type: 'connection_ack', ws_client_id: 'ws-1' };

describe('a message', () => {
  it.each([
    ['longer than 64,000 characters', JSON.stringify({ message_type: 'success', x: 'x'.repeat(64_000) })],
    ['of 1 MB', JSON.stringify({ message_type: 'error', error_type: 'x'.repeat(1_000_000) })],
    ['that is not a text', new Blob(['{"message_type":"success"}'])],
    ['that is bytes', new ArrayBuffer(8)],
  ])('%s is not looked at', (_what, data) => {
    const parse = vi.spyOn(JSON, 'parse');
    const { channel, socket, results } = channelOf();
    socket.onmessage?.({ data });
    // The test runner parses source maps, for the stack of the error that this ends in.
    expect(parse.mock.calls.some(([given]: unknown[]) => given === data)).toBe(false);
    expect(results).toEqual([]);
    channel.close();
    parse.mockRestore();
  });

  it.each([
    ['of 64,001 characters', 'x'.repeat(64_001)],
    ['of 64,001 bytes', new Blob(['x'.repeat(64_001)])],
  ])('%s ends the socket, so that no other is downloaded', async (_what, data) => {
    const first = channelOf();
    first.socket.onmessage?.({ data });
    expect(first.socket.close).toHaveBeenCalledOnce();
    await expect(first.channel.id).rejects.toMatchObject({ code: 'connection_lost' });
    expect(first.onLost).not.toHaveBeenCalled();

    const later = channelOf();
    later.tell(ack);
    later.socket.onmessage?.({ data });
    expect(later.socket.close).toHaveBeenCalledOnce();
    expect(later.onLost).toHaveBeenCalledOnce();
    later.tell({ message_type: 'success' });
    expect(later.results).toEqual([]);
  });

  it.each([
    ['of 10,000 characters', 'x'.repeat(10_000)],
    ['without a character', ''],
  ])('%s ends the socket where there are too many of them', (_what, data) => {
    const { socket, tell, onLost, results } = channelOf();
    tell(ack);
    const left = 64_000 - (JSON.stringify(ack).length + 1);
    const most = Math.floor(left / (data.length + 1));
    for (let sent = 0; sent < most; sent += 1) socket.onmessage?.({ data });
    expect(socket.close).not.toHaveBeenCalled();
    socket.onmessage?.({ data });
    expect(socket.close).toHaveBeenCalledOnce();
    expect(onLost).toHaveBeenCalledOnce();
    tell({ message_type: 'success' });
    expect(results).toEqual([]);
  });

  it('that is shorter by one is', () => {
    const { channel, tell, results } = channelOf();
    const message = { message_type: 'success', x: '' };
    message.x = 'x'.repeat(63_999 - JSON.stringify(message).length);
    tell(message);
    expect(results).toHaveLength(1);
    channel.close();
  });

  it.each([
    ['token_err', 'token_err'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['x'.repeat(65), undefined],
    [404, undefined],
    [['token_err'], undefined],
    [undefined, undefined],
  ])('with the error type %j has the code %j', (type, code) => {
    const { channel, tell, results } = channelOf();
    tell({ message_type: 'error', error_type: type, error_desc: 'Words.' });
    expect(results).toEqual([{ type: 'error', code, words: 'Words.' }]);
    channel.close();
  });

  it.each<[string, object, SignInResult]>([
    [
      'a success',
      { message_type: 'success', connection_id: 'c-1', is_pending: false, provider_config_key: 'github' },
      { type: 'success', connectionId: 'c-1', isPending: false },
    ],
    [
      'a success that waits for approval',
      { message_type: 'success', connection_id: 'c-1', is_pending: true },
      { type: 'success', connectionId: 'c-1', isPending: true },
    ],
    [
      'a success without an id',
      { message_type: 'success', is_pending: 'true' },
      { type: 'success', connectionId: null, isPending: false },
    ],
    [
      'a success with an empty id',
      { message_type: 'success', connection_id: '' },
      { type: 'success', connectionId: null, isPending: false },
    ],
    [
      'a success with an id that is not a text',
      { message_type: 'success', connection_id: 42, is_pending: 1 },
      { type: 'success', connectionId: null, isPending: false },
    ],
    [
      'an error',
      { message_type: 'error', error_type: 'token_err', error_desc: 'Words.', connection_id: 'c-1' },
      { type: 'error', code: 'token_err', words: 'Words.' },
    ],
  ])('is %s', (_what, message, result) => {
    const { channel, tell, results } = channelOf();
    tell(message);
    expect(results).toEqual([result]);
    channel.close();
  });

  it.each([
    '',
    'not JSON',
    '5',
    'null',
    '"success"',
    '["success"]',
    '{}',
    '{"message_type":"news","connection_id":"c-1"}',
    '{"type":"success"}',
    '{"message_type":"SUCCESS"}',
    '{"message_type":"connection_ack","ws_client_id":"ws-1"}',
  ])('without a result is ignored: %s', (data) => {
    const { channel, socket, results, onLost } = channelOf();
    socket.onmessage?.({ data });
    expect(results).toEqual([]);
    expect(onLost).not.toHaveBeenCalled();
    channel.close();
  });

  it('with an id that is not a text has none', async () => {
    const { channel, tell } = channelOf();
    tell({ message_type: 'connection_ack', ws_client_id: 42 });
    tell({ message_type: 'connection_ack', ws_client_id: '' });
    tell({ message_type: 'connection_ack' });
    tell({ message_type: 'news', ws_client_id: 'ws-0' });
    tell(ack);
    await expect(channel.id).resolves.toBe('ws-1');
    channel.close();
  });
});

describe('the acknowledgement', () => {
  const failure = {
    name: 'ConnectError',
    code: 'connection_lost',
    message:
      'The WebSocket to the server did not open, or closed before the sign-in began. Check `connect-src`, `websocketsPath`, and the proxies in front of the server.',
  };

  it('is waited for ten seconds', async () => {
    const { channel } = channelOf();
    let isPending = true;
    channel.id.catch(() => (isPending = false));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(isPending).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await expect(channel.id).rejects.toMatchObject(failure);
  });

  it('ends that wait', async () => {
    const { channel, tell } = channelOf(60_000);
    tell(ack);
    await vi.advanceTimersByTimeAsync(20_000);
    await expect(channel.id).resolves.toBe('ws-1');
    channel.close();
  });

  it('does not come over a socket that closed', async () => {
    const { channel, socket } = channelOf();
    socket.onclose?.();
    await expect(channel.id).rejects.toMatchObject(failure);
    expect([socket.onclose, socket.onerror]).toEqual([null, null]);
  });

  it('does not come over a socket that is not permitted, whose error is told as it is', async () => {
    const refused = new Error('Not in the policy.');
    const socket = vi.fn(() => {
      throw refused;
    });
    const gate = { socket } as unknown as Gate;
    const path = { path: '/ws', from: 'origin' } as const;
    const channel = openChannel(gate, path, { onResult() {}, onLost() {} });
    await expect(channel.id).rejects.toBe(refused);
    expect(socket).toHaveBeenCalledExactlyOnceWith(path);
    channel.beat();
    channel.close();
  });
});

describe('a heartbeat', () => {
  it('is sent every 20 seconds', async () => {
    const { channel, tell, socket } = channelOf();
    tell(ack);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(socket.send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(socket.send.mock.calls).toEqual([['']]);
    channel.close();
  });

  it('ends with a socket that is lost', async () => {
    const { tell, socket } = channelOf();
    tell(ack);
    socket.onclose?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.send).not.toHaveBeenCalled();
  });

  it('has the rhythm that it is given', async () => {
    const { channel, tell, socket } = channelOf(1_000);
    tell(ack);
    // A second acknowledgement begins no second rhythm.
    tell(ack);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(socket.send.mock.calls).toEqual([[''], [''], ['']]);
    channel.close();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(socket.send).toHaveBeenCalledTimes(3);
  });

  it('waits for the acknowledgement: a socket that is still connecting throws', () => {
    const { channel, socket, tell } = channelOf();
    channel.beat();
    expect(socket.send).not.toHaveBeenCalled();
    tell(ack);
    channel.beat();
    expect(socket.send).toHaveBeenCalledOnce();
    channel.close();
  });
});

describe('a socket', () => {
  it('that fails and closes is lost once', () => {
    const { socket, tell, onLost } = channelOf();
    tell(ack);
    socket.onerror?.();
    socket.onclose?.();
    expect(onLost).toHaveBeenCalledOnce();
  });

  it('that fails before its acknowledgement is not lost: it never was', async () => {
    const { channel, socket, onLost } = channelOf();
    socket.onerror?.();
    await expect(channel.id).rejects.toMatchObject({ code: 'connection_lost' });
    expect(onLost).not.toHaveBeenCalled();
  });

  it('that is closed from here is not lost', () => {
    const { channel, socket, tell, onLost } = channelOf();
    tell(ack);
    channel.close();
    socket.onclose?.();
    expect(socket.close).toHaveBeenCalledOnce();
    expect([socket.onmessage, socket.onerror, socket.onclose]).toEqual([null, null, null]);
    expect(onLost).not.toHaveBeenCalled();
  });
});

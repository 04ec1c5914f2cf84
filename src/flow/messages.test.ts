import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Calls } from '../api/calls.ts';
import { createGate } from '../gate.ts';
import { startAttempt, type Attempt } from './attempt.ts';
import { holdPopup } from './popup.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A window as the page that opened it sees it. */
function windowLike() {
  const went = vi.fn<() => void>();
  const document = {
    title: '',
    body: { textContent: '' },
    adoptedStyleSheets: [],
    createElement: () => ({ click: went }),
  };
  const sheet = class {
    replaceSync(): void {}
  };
  return {
    closed: false,
    origin: 'https://shop.example',
    document,
    CSSStyleSheet: sheet,
    went,
    focus: vi.fn(),
    close: vi.fn(),
    postMessage: vi.fn(),
  };
}

/** A sign-in under way, with the real gate and window between it and what other windows say. */
async function signIn(address = 'https://api.nango.dev') {
  const listeners = new Set<(event: MessageEvent) => void>();
  const socket = {
    onmessage: null as unknown,
    onclose: null as unknown,
    send() {},
    close() {},
  };
  const host = new URL(address);
  const gate = createGate(
    { host, kind: 'publicKey', logoOrigins: ['https://cdn.example'] },
    {
      fetch: () => Promise.reject(new TypeError('No network here.')),
      socket: () => socket as unknown as WebSocket,
      onMessage(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  );
  const window = windowLike();
  const outcomes: unknown[] = [];
  const attempt: Attempt = startAttempt({
    gate,
    calls: {
      signInError: async (code: string) => new ConnectError(code, 'No.'),
      authorizeUrl: async () => gate.url(['oauth', 'connect', 'github']),
    } as unknown as Calls,
    popup: holdPopup(gate, window as unknown as Window, { text: 'Connecting…', lang: 'en' }),
    integration: 'github',
    connection: {},
    socketPath: { path: '/', from: 'base' },
    proof: Promise.resolve({ allowed: null, websocketsPath: '/' }),
    onStep() {},
  });
  attempt.outcome.then(
    ({ connection }) => outcomes.push(connection),
    ({ code }: { code: string }) => outcomes.push(code),
  );
  const ack = { message_type: 'connection_ack', ws_client_id: 'ws-1' };
  await vi.advanceTimersByTimeAsync(0);
  (socket.onmessage as (event: object) => void)({ data: JSON.stringify(ack) });
  await vi.advanceTimersByTimeAsync(0);
  expect(window.went).toHaveBeenCalledOnce();
  // Without the WebSocket, it is the message that decides.
  (socket.onclose as () => void)();
  return {
    window,
    attempt,
    /** What came of a message, and what was said back. */
    async hear(event: { data: unknown; origin: string; source: unknown }) {
      for (const listener of [...listeners]) listener(event as MessageEvent);
      await vi.advanceTimersByTimeAsync(3_100);
      return outcomes;
    },
    end: () => attempt.end('over'),
  };
}

const success = { type: 'nango_oauth_callback_success' };
const failure = {
  type: 'nango_oauth_callback_error',
  payload: { errorType: 'connection_validation_failed', message: 'x' },
};
const connected = { integration: 'github', connectionId: null, isPending: false, confirmed: false };

describe('a message from another origin', () => {
  it.each([
    'https://api.nango.dev.evil.example',
    'https://api.nango.dev.',
    'https://evil.example',
    'https://nango.dev',
    'https://xapi.nango.dev',
    'https://api-nango.dev',
    'https://api.nango.dev:8443',
    'https://api.nango.dev:443',
    'https://api.nango.dev/',
    'https://user@api.nango.dev',
    'https://api.nango.dev@evil.example',
    'https://API.nango.dev',
    'https://аpi.nango.dev',
    'http://api.nango.dev',
    'wss://api.nango.dev',
    'https://cdn.example',
    'https://shop.example',
    'file://',
    'null',
    '',
    '*',
  ])('%j is not heard, even from our window, and not answered', async (origin) => {
    const { hear, window, end } = await signIn();
    for (const data of [success, failure]) expect(await hear({ data, origin, source: window })).toEqual([]);
    expect(window.postMessage).not.toHaveBeenCalled();
    end();
  });

  it.each([
    ['https://api.nango.dev:443/', 'https://api.nango.dev'],
    ['https://nango.example:8443/base', 'https://nango.example:8443'],
    ['http://localhost:3003', 'http://localhost:3003'],
    ['https://NANGO.example', 'https://nango.example'],
  ])('is told from the host’s own: %s speaks as %s', async (host, origin) => {
    const { hear, window, end } = await signIn(host);
    for (const other of [`${origin}0`, origin.replace(/:\d+$/, ':1'), `${origin}.evil.example`])
      if (other !== origin) expect(await hear({ data: success, origin: other, source: window })).toEqual([]);
    expect(await hear({ data: success, origin, source: window })).toContainEqual(connected);
    end();
  });
});

describe('a message from the API’s origin', () => {
  const origin = 'https://api.nango.dev';

  it('counts from our window, and is answered to exactly that origin, once', async () => {
    const { hear, window } = await signIn();
    expect(await hear({ data: success, origin, source: window })).toContainEqual(connected);
    expect(window.postMessage.mock.calls).toEqual([
      [{ type: 'nango_oauth_callback_ack' }, { targetOrigin: origin }],
    ]);
    await hear({ data: success, origin, source: window });
    expect(window.postMessage).toHaveBeenCalledOnce();
  });

  it('that tells a failure ends it', async () => {
    const { hear, window } = await signIn();
    expect(await hear({ data: failure, origin, source: window })).toEqual(['connection_validation_failed']);
  });

  it('counts from no other window, and is not answered', async () => {
    const { hear, end } = await signIn();
    const other = windowLike();
    for (const data of [success, failure]) expect(await hear({ data, origin, source: other })).toEqual([]);
    expect(other.postMessage).not.toHaveBeenCalled();
    end();
  });

  it('counts from no window that is gone while ours is there', async () => {
    const { hear, window, end } = await signIn();
    expect(await hear({ data: success, origin, source: null })).toEqual([]);
    // The callback page closes itself as soon as it has spoken.
    window.closed = true;
    expect(await hear({ data: success, origin, source: null })).toContainEqual(connected);
    end();
  });

  it.each([
    'nango_oauth_callback_success',
    null,
    undefined,
    42,
    [],
    ['nango_oauth_callback_success'],
    [success],
    {},
    { type: null },
    { type: ['nango_oauth_callback_success'] },
    { type: { toString: () => 'nango_oauth_callback_success' } },
    { type: 'nango_oauth_callback_success ' },
    { type: 'NANGO_OAUTH_CALLBACK_SUCCESS' },
    { type: 'nango_oauth_callback_ack' },
    { type: 'connect', payload: { connectionId: 'x', providerConfigKey: 'github' } },
    { message_type: 'success', connection_id: 'x' },
    { type: 'nango_oauth_callback_error' },
    { type: 'nango_oauth_callback_error', payload: null },
    { type: 'nango_oauth_callback_error', payload: 'x' },
    { type: 'nango_oauth_callback_error', payload: ['x'] },
    JSON.parse('{"__proto__":{"type":"nango_oauth_callback_success"}}') as unknown,
    JSON.stringify(success),
    new Map([['type', 'nango_oauth_callback_success']]),
    Object.create(success) as unknown,
  ])('of another shape is not heard (%#)', async (data) => {
    const { hear, window, end } = await signIn();
    expect(await hear({ data, origin, source: window })).toEqual([]);
    expect(window.postMessage).not.toHaveBeenCalled();
    end();
  });

  it('makes up no connection id, whatever it carries', async () => {
    const { hear, window } = await signIn();
    const data = { ...success, connectionId: 'x', connection_id: 'x', payload: { connectionId: 'x' } };
    expect(await hear({ data, origin, source: window })).toContainEqual(connected);
  });
});

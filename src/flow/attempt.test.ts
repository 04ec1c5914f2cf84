import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Calls, Session } from '../api/calls.ts';
import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { redact } from '../api/redact.ts';
import { startAttempt } from './attempt.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.useRealTimers();
});

interface Setup {
  proof?: Promise<Session>;
  websocketsPath?: string | undefined;
}

/** An attempt with its socket, its window and the messages of other windows in hand. */
function attemptOf({ proof = Promise.resolve({ allowed: null, websocketsPath: '/' }), ...rest }: Setup = {}) {
  const sockets: { path: string; onmessage: unknown; onclose: unknown; close(): void }[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  const popup = {
    closed: false,
    sandboxed: false,
    sent: () => true,
    navigate: vi.fn(),
    focus: vi.fn(),
    close: vi.fn(),
  };
  const onStep = vi.fn();
  const onConnection = vi.fn();
  const gate = {
    socket(path: string) {
      const socket = { path, onmessage: null, onclose: null, close: vi.fn() };
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    onMessage(listener: (event: MessageEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Gate;
  const calls = {
    redact: (text: string, typed: unknown) => redact(text, 'hunter2-hunter2', typed),
    authorizeUrl: async (integration: string, id: string) =>
      new URL(`https://nango.example/${integration}?${id}`),
  } as unknown as Calls;
  const attempt = startAttempt({
    gate,
    calls,
    popup,
    integration: 'github',
    connection: {
      params: { subdomain: 'acme-and-sons' },
      overrides: { oauth_client_secret_override: 'typed-secret' },
      hmac: '0123456789abcdef',
    },
    websocketsPath: 'websocketsPath' in rest ? rest.websocketsPath : '/',
    proof,
    onStep,
    onConnection,
  });
  attempt.outcome.catch(() => {});
  const call = (handler: unknown, argument: unknown) =>
    (handler as ((value: unknown) => void) | null)?.(argument);
  return {
    attempt,
    popup,
    onStep,
    onConnection,
    sockets,
    listeners,
    tell: (message: unknown) => call(sockets[0]?.onmessage, { data: JSON.stringify(message) }),
    tellRaw: (data: unknown) => call(sockets[0]?.onmessage, { data }),
    drop: () => call(sockets[0]?.onclose, {}),
    post: (data: unknown, source: unknown = { postMessage: vi.fn() }) => {
      for (const listener of listeners)
        listener({ data, source, origin: 'https://nango.example' } as MessageEvent);
      return source;
    },
  };
}

const ack = { message_type: 'connection_ack', ws_client_id: 'ws-1' };
const success = {
  message_type: 'success',
  provider_config_key: 'github',
  connection_id: 'c-1',
  is_pending: false,
};
const tick = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);

/** An attempt whose window is at the provider. */
async function underWay(setup?: Setup) {
  const all = attemptOf(setup);
  await tick();
  all.tell(ack);
  await tick();
  return all;
}

describe('a sign-in', () => {
  it('goes to the provider after acknowledgement and proof, and ends with the id the server tells', async () => {
    const { attempt, popup, onStep, tell, sockets, listeners } = await underWay();
    expect(popup.navigate.mock.calls[0]?.[0].href).toBe('https://nango.example/github?ws-1');
    expect(onStep).toHaveBeenCalledWith('navigated');
    tell(success);
    await expect(attempt.outcome).resolves.toEqual({
      connection: { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true },
      windowLeft: false,
    });
    expect(popup.close).toHaveBeenCalled();
    expect(sockets[0]?.close).toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });

  it('opens the socket beside the proof, and goes nowhere before the proof', async () => {
    let verify: (session: Session) => void = () => {};
    const proof = new Promise<Session>((resolve) => {
      verify = resolve;
    });
    const { attempt, popup, sockets, tell } = attemptOf({ proof });
    await tick();
    expect(sockets).toHaveLength(1);
    tell(ack);
    await tick(5_000);
    expect(popup.navigate).not.toHaveBeenCalled();
    verify({ allowed: null, websocketsPath: undefined });
    await tick();
    expect(popup.navigate).toHaveBeenCalled();
    attempt.end(new ConnectError('aborted', 'Over.'));
  });

  it('opens the socket where the session says', async () => {
    const proof = Promise.resolve({ allowed: null, websocketsPath: '/sockets' });
    const { attempt, sockets } = await underWay({ proof, websocketsPath: undefined });
    expect(sockets[0]?.path).toBe('/sockets');
    attempt.end(new ConnectError('aborted', 'Over.'));
  });

  it('closes the window and goes nowhere when the proof fails', async () => {
    const proof = Promise.reject(new ConnectError('unknown_account', 'No.', { status: 401 }));
    const { attempt, popup, tell } = attemptOf({ proof });
    await tick();
    tell(ack);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'unknown_account' });
    expect(popup.navigate).not.toHaveBeenCalled();
    expect(popup.close).toHaveBeenCalled();
  });

  it('goes nowhere for an integration that the session does not allow', async () => {
    const proof = Promise.resolve({ allowed: ['slack'], websocketsPath: '/' });
    const { attempt, popup } = await underWay({ proof });
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'integration_not_allowed',
      integration: 'github',
    });
    expect(popup.navigate).not.toHaveBeenCalled();
  });

  it('ends with the server’s reason, credentials struck out', async () => {
    const { attempt, tell } = await underWay();
    tell({ message_type: 'error', error_type: 'odd_err', error_desc: 'no hunter2-hunter2' });
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'odd_err',
      integration: 'github',
      message: 'The server says: no …',
    });
  });

  it('ends without what the window was told: the person typed some of it', async () => {
    for (const by of ['socket', 'window']) {
      const { attempt, tell, post } = await underWay();
      const said = `Config: {"subdomain":"acme-and-sons"}, ${btoa('me:typed-secret')}, hmac 0123456789ABCDEF`;
      if (by === 'socket') tell({ message_type: 'error', error_type: 'odd_err', error_desc: said });
      else post({ type: 'nango_oauth_callback_error', payload: { errorType: 'odd_err', message: said } });
      await tick(1_000);
      await expect(attempt.outcome).rejects.toMatchObject({
        message: expect.stringMatching(
          /^The server says: Config: {"subdomain":"…"}, \w{0,6}…, hmac …$/,
        ) as unknown,
      });
    }
  });

  it('keeps its first result', async () => {
    const { attempt, tell } = await underWay();
    tell(success);
    tell({ message_type: 'error', error_type: 'late' });
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('ignores what it does not know', async () => {
    const { attempt, tell, tellRaw, post } = await underWay();
    tell({ message_type: 'news' });
    tellRaw('not json');
    tellRaw('null');
    post('hello');
    post({ type: 'nango_oauth_callback_news' });
    await tick(2_000);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });
});

describe('the callback page’s message', () => {
  it('is acknowledged to its own origin, and waits for the socket’s id', async () => {
    const { attempt, tell, post } = await underWay();
    const source = post({ type: 'nango_oauth_callback_success' }) as {
      postMessage: ReturnType<typeof vi.fn>;
    };
    expect(source.postMessage).toHaveBeenCalledWith(
      { type: 'nango_oauth_callback_ack' },
      { targetOrigin: 'https://nango.example' },
    );
    await tick(200);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('alone is a success without an id', async () => {
    const { attempt, post } = await underWay();
    post({ type: 'nango_oauth_callback_success' });
    await tick(1_000);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: null } });
  });

  it('alone is an error with its own type', async () => {
    const { attempt, post } = await underWay();
    post({
      type: 'nango_oauth_callback_error',
      payload: { errorType: 'connection_validation_failed', message: 'x' },
    });
    await tick(1_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_validation_failed' });
  });
});

describe('a callback page that spoke and closed itself', () => {
  it('is neither unfinished nor left open', async () => {
    const { attempt, popup, onStep, post } = await underWay();
    post({ type: 'nango_oauth_callback_success' });
    popup.closed = true;
    await tick(1_000);
    await expect(attempt.outcome).resolves.toMatchObject({ windowLeft: false });
    expect(onStep).not.toHaveBeenCalledWith('unfinished');
  });
});

describe('a success', () => {
  it('is told after those who wait for the outcome have it', async () => {
    const { attempt, onConnection, tell } = await underWay();
    const order: string[] = [];
    onConnection.mockImplementation(() => order.push('told'));
    attempt.outcome.then(() => order.push('had')).catch(() => {});
    tell(success);
    await tick();
    expect(order).toEqual(['had', 'told']);
  });
});

describe('an attempt that has ended', () => {
  it('opens no socket when its proof comes after', async () => {
    let verify: (session: Session) => void = () => {};
    const proof = new Promise<Session>((resolve) => {
      verify = resolve;
    });
    const { attempt, sockets } = attemptOf({ proof, websocketsPath: undefined });
    attempt.end(new ConnectError('aborted', 'Over.'));
    verify({ allowed: null, websocketsPath: '/' });
    await tick();
    expect(sockets).toHaveLength(0);
  });

  it('leaves no timer when it is abandoned afterwards', async () => {
    const { attempt, popup, drop } = attemptOf();
    await tick();
    drop();
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost' });
    popup.closed = true;
    attempt.abandon();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a window that reads as closed', () => {
  it('is a hint: the result that still comes counts, and the window is said to be left', async () => {
    const { attempt, popup, onStep, tell } = await underWay();
    popup.closed = true;
    await tick(1_000);
    expect(onStep).toHaveBeenLastCalledWith('unfinished');
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ windowLeft: true });
  });

  it('before it went anywhere is not navigated', async () => {
    const { attempt, popup, tell } = attemptOf();
    await tick();
    popup.closed = true;
    tell(ack);
    await tick(1_000);
    expect(popup.navigate).not.toHaveBeenCalled();
    attempt.end(new ConnectError('aborted', 'Over.'));
  });
});

describe('a socket', () => {
  it('that breaks before its acknowledgement is connection_lost', async () => {
    const { attempt, drop } = attemptOf();
    await tick();
    drop();
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost' });
  });

  it('that says nothing is connection_lost after ten seconds', async () => {
    const { attempt } = attemptOf();
    await tick(10_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost' });
  });

  it('that breaks later leaves the callback page’s message', async () => {
    const { attempt, drop, post } = await underWay();
    drop();
    await tick(60_000);
    post({ type: 'nango_oauth_callback_success' });
    await tick(1_000);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: null } });
  });

  it('that breaks is connection_lost once the window is gone, too', async () => {
    const { attempt, popup, drop } = await underWay();
    drop();
    popup.closed = true;
    await tick(2_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost', integration: 'github' });
  });
});

describe('an abandoned sign-in', () => {
  it('closes the window and still hears a success on its way', async () => {
    const { attempt, popup, tell } = await underWay();
    attempt.abandon();
    expect(popup.close).toHaveBeenCalled();
    await tick(4_000);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('believes no message without a source: it may be another window’s', async () => {
    const { attempt, popup, post } = await underWay();
    popup.closed = true;
    attempt.abandon();
    post({ type: 'nango_oauth_callback_success' }, null);
    await tick(10 * 60_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'window_closed' });
  });

  it('ends after five seconds when its window was closed from here', async () => {
    const { attempt } = await underWay();
    attempt.abandon();
    await tick(5_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'window_closed' });
  });

  it('is heard for ten minutes when its window may still be open', async () => {
    const { attempt, popup, tell } = await underWay();
    popup.closed = true;
    attempt.abandon();
    await tick(9 * 60_000);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });
});

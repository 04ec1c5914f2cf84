import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { Calls, Session } from '../api/calls.ts';
import { ConnectError } from '../errors.ts';
import type { Gate, SocketPath } from '../gate.ts';
import { createRefusals } from '../api/refusals.ts';
import { loadRefusal } from '../api/stage/refusalPart.ts';
import { startAttempt } from './attempt.ts';
import type { Popup } from './popup.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.useRealTimers();
});

interface Setup {
  sandboxed?: boolean;
  proof?: Promise<Session>;
  socketPath?: SocketPath | undefined;
}

const root: SocketPath = { path: '/', from: 'base' };

/** An attempt with its socket, its window and the messages of other windows in hand. */
function attemptOf({ proof = Promise.resolve({ allowed: null, websocketsPath: '/' }), ...rest }: Setup = {}) {
  const sockets: { path: SocketPath; onmessage: unknown; onclose: unknown; send: Mock; close: Mock }[] = [];
  const listeners = new Set<(event: MessageEvent) => void>();
  const popup = {
    closed: false,
    sandboxed: rest.sandboxed === true,
    isolated: false,
    outside: false,
    sent: () => true,
    navigate: vi.fn<Popup['navigate']>(),
    focus: vi.fn(),
    close: vi.fn(),
  };
  const onStep = vi.fn();
  const gate = {
    socket(path: SocketPath) {
      const socket = { path, onmessage: null, onclose: null, send: vi.fn(), close: vi.fn() };
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    onMessage(listener: (event: MessageEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Gate;
  const calls = {
    signInError: createRefusals(loadRefusal, {
      values: () => ['hunter2-hunter2'],
    }).ofSignIn,
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
    socketPath: 'socketPath' in rest ? rest.socketPath : root,
    proof,
    onStep,
  });
  attempt.outcome.catch(() => {});
  const call = (handler: unknown, argument: unknown) =>
    (handler as ((value: unknown) => void) | null)?.(argument);
  return {
    attempt,
    popup,
    onStep,
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

  it('is said to last after a minute at the provider', async () => {
    const { attempt, onStep, tell } = await underWay();
    await tick(59_999);
    expect(onStep).not.toHaveBeenCalledWith('lasting');
    await tick(1);
    expect(onStep.mock.calls).toEqual([['navigated'], ['lasting']]);
    tell(success);
    await attempt.outcome;
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

  it.each([
    ['/sockets', '/sockets'],
    ['/', '/'],
    [undefined, '/'],
  ])('opens the socket below the base path where the session says: %s', async (websocketsPath, path) => {
    const proof = Promise.resolve({ allowed: null, websocketsPath });
    const { attempt, sockets } = await underWay({ proof, socketPath: undefined });
    expect(sockets[0]?.path).toEqual({ path, from: 'base' });
    attempt.end(new ConnectError('aborted', 'Over.'));
  });

  it('opens the socket where the page says, whatever the session does', async () => {
    const proof = Promise.resolve({ allowed: null, websocketsPath: '/sockets' });
    const { attempt, sockets } = await underWay({ proof, socketPath: { path: '/ws', from: 'origin' } });
    expect(sockets[0]?.path).toEqual({ path: '/ws', from: 'origin' });
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

  it('ends with the server’s reason, credentials redacted', async () => {
    const { attempt, tell } = await underWay();
    tell({ message_type: 'error', error_type: 'odd_err', error_desc: 'no hunter2-hunter2' });
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'odd_err',
      integration: 'github',
      message: 'The server says: no …',
    });
  });

  it('ends without what the window was told: the person typed some of it', async () => {
    const { attempt, tell } = await underWay();
    const words = `Config: {"subdomain":"acme-and-sons"}, ${btoa('me:typed-secret')}, hmac 0123456789ABCDEF`;
    tell({ message_type: 'error', error_type: 'odd_err', error_desc: words });
    await expect(attempt.outcome).rejects.toMatchObject({
      message: expect.stringMatching(
        /^The server says: Config: {"subdomain":"…"}, \w{0,6}…, hmac …$/,
      ) as unknown,
    });
  });

  it('goes nowhere out of a sandbox, and says what to add to it', async () => {
    const { attempt, popup, sockets } = attemptOf({ sandboxed: true });
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'popup_sandboxed',
      integration: 'github',
      message:
        'The page is in a sandboxed iframe that keeps sign-in windows in its sandbox. Add `allow-popups-to-escape-sandbox` to it.',
    });
    expect(sockets).toHaveLength(0);
    expect(popup.navigate).not.toHaveBeenCalled();
    expect(popup.close).toHaveBeenCalled();
  });

  it('goes nowhere when it has ended just before', async () => {
    const { attempt, popup, tell, onStep } = attemptOf();
    await tick();
    tell(ack);
    attempt.end(over);
    await tick();
    expect(popup.navigate).not.toHaveBeenCalled();
    expect(onStep).not.toHaveBeenCalled();
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

const reported = { type: 'nango_oauth_callback_success' };
const unconfirmed = {
  connection: { integration: 'github', connectionId: null, isPending: false, confirmed: false },
  windowLeft: false,
};
const over = new ConnectError('aborted', 'Over.');

/** Whether an outcome is still open. */
async function isPending({ outcome }: { outcome: Promise<unknown> }): Promise<boolean> {
  let pending = true;
  const settle = (): void => {
    pending = false;
  };
  outcome.then(settle, settle);
  await tick();
  return pending;
}

describe('the callback page’s message', () => {
  it('is acknowledged to its own origin', async () => {
    const { attempt, post } = await underWay();
    const source = post(reported) as { postMessage: Mock };
    expect(source.postMessage.mock.calls).toEqual([
      [{ type: 'nango_oauth_callback_ack' }, { targetOrigin: 'https://nango.example' }],
    ]);
    attempt.end(over);
  });

  it('is acknowledged while another sign-in waits, too: its window says whose it is', async () => {
    const [one, other] = [await underWay(), await underWay()];
    const source = one.post(reported) as { postMessage: Mock };
    expect(source.postMessage).toHaveBeenCalledOnce();
    one.attempt.end(over);
    other.attempt.end(over);
  });

  it('decides nothing while the socket is alive: the socket’s success is the result', async () => {
    const { attempt, tell, post } = await underWay();
    post({ type: 'nango_oauth_callback_error', payload: { errorType: 'odd_err' } });
    await tick(2_900);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({
      connection: { connectionId: 'c-1', confirmed: true },
    });
  });

  it('decides nothing while the socket is alive: the socket’s error is the result', async () => {
    const { attempt, tell, post } = await underWay();
    post(reported);
    await tick(2_900);
    tell({ message_type: 'error', error_type: 'token_err' });
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'token_err' });
  });

  it('makes a socket that the network has dropped find out', async () => {
    const { attempt, post, sockets } = await underWay();
    expect(sockets[0]?.send).not.toHaveBeenCalled();
    post(reported);
    expect(sockets[0]?.send.mock.calls).toEqual([['']]);
    attempt.end(over);
  });

  it('counts before there is a socket', async () => {
    const proof = new Promise<Session>(() => {});
    const { attempt, post, sockets } = attemptOf({ proof, socketPath: undefined });
    post(reported);
    expect(sockets).toHaveLength(0);
    await tick(3_000);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('is an unconfirmed success as soon as the socket closes', async () => {
    const { attempt, drop, post, onStep } = await underWay();
    post(reported);
    await tick(500);
    expect(await isPending(attempt)).toBe(true);
    drop();
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
    expect(onStep).not.toHaveBeenCalledWith('interrupted');
  });

  it('is an unconfirmed success after three silent seconds: a phone’s socket may be dead and read as open', async () => {
    const { attempt, post } = await underWay();
    post(reported);
    await tick(2_999);
    expect(await isPending(attempt)).toBe(true);
    await tick(1);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('after the socket was lost is an unconfirmed success at once', async () => {
    const { attempt, drop, post } = await underWay();
    drop();
    await tick(60_000);
    post(reported);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('counts once: a second one changes nothing', async () => {
    const { attempt, post } = await underWay();
    post(reported);
    post({ type: 'nango_oauth_callback_error', payload: { errorType: 'odd_err' } });
    await tick(3_000);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('is an error of its own code, and of none of its words', async () => {
    const { attempt, drop, post } = await underWay();
    drop();
    post({
      type: 'nango_oauth_callback_error',
      payload: { errorType: 'connection_validation_failed', message: 'Call 0800 123 456 now.' },
    });
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'connection_validation_failed',
      message: 'The server refused the request.',
    });
  });

  it.each([undefined, null, 42, {}, ['token_err'], '', 'a b', 'x'.repeat(65), 'x'.repeat(1_000_000)])(
    'is an unknown error when it has no usable code (%#)',
    async (errorType) => {
      const { attempt, drop, post } = await underWay();
      drop();
      post({ type: 'nango_oauth_callback_error', payload: { errorType } });
      await expect(attempt.outcome).rejects.toMatchObject({ code: 'unknown_error' });
    },
  );
});

describe('a message without a source', () => {
  /** A sign-in whose window has closed. */
  async function closedOne() {
    const one = await underWay();
    one.popup.closed = true;
    one.drop();
    return one;
  }

  it('counts where one sign-in waits', async () => {
    const { attempt, post } = await closedOne();
    post(reported, null);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('counts for none of two that wait, and for the one that is left', async () => {
    const [one, other] = [await closedOne(), await closedOne()];
    for (const { post } of [one, other]) post(reported, null);
    await tick();
    expect([await isPending(one.attempt), await isPending(other.attempt)]).toEqual([true, true]);
    one.attempt.end(over);
    other.post(reported, null);
    await expect(other.attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('counts for none where another window is still open', async () => {
    const [one, other] = [await closedOne(), await underWay()];
    one.post(reported, null);
    await tick();
    expect(await isPending(one.attempt)).toBe(true);
    one.attempt.end(over);
    other.attempt.end(over);
  });

  it('counts beside one that was given up after its window had closed', async () => {
    const [one, other] = [await closedOne(), await closedOne()];
    one.attempt.abandon();
    other.post(reported, null);
    await expect(other.attempt.outcome).resolves.toEqual(unconfirmed);
    one.attempt.end(over);
  });
});

describe('a callback page that spoke and closed itself', () => {
  it('is neither unfinished nor left open', async () => {
    const { attempt, popup, onStep, post } = await underWay();
    post(reported);
    popup.closed = true;
    await tick(3_000);
    await expect(attempt.outcome).resolves.toMatchObject({ windowLeft: false });
    expect(onStep).not.toHaveBeenCalledWith('unfinished');
  });
});

describe('an attempt that has ended', () => {
  it('opens no socket when its proof comes after', async () => {
    let verify: (session: Session) => void = () => {};
    const proof = new Promise<Session>((resolve) => {
      verify = resolve;
    });
    const { attempt, sockets } = attemptOf({ proof, socketPath: undefined });
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
    const { attempt, popup, tell } = await underWay();
    popup.closed = true;
    await tick(1_000);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ windowLeft: true });
  });

  it('is reported at the second look, half a second after the first', async () => {
    const { attempt, popup, onStep } = await underWay();
    popup.closed = true;
    await tick(999);
    expect(onStep).not.toHaveBeenCalledWith('unfinished');
    await tick(1);
    expect(onStep).toHaveBeenLastCalledWith('unfinished');
    await tick(60_000);
    expect(onStep.mock.calls).toEqual([['navigated'], ['unfinished']]);
    attempt.end(over);
  });

  it('for one look alone is not reported', async () => {
    const { attempt, popup, onStep, tell } = await underWay();
    popup.closed = true;
    await tick(500);
    popup.closed = false;
    await tick(500);
    popup.closed = true;
    await tick(500);
    expect(onStep).not.toHaveBeenCalledWith('unfinished');
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ windowLeft: false });
  });

  it('ends nothing while the socket is alive', async () => {
    const { attempt, popup, tell } = await underWay();
    popup.closed = true;
    await tick(60 * 60_000);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { confirmed: true } });
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

describe('a window that the page opened outside of itself', () => {
  it('is said to be there, and to be left when the result comes', async () => {
    const all = attemptOf();
    all.popup.outside = true;
    await tick();
    all.tell(ack);
    await tick();
    expect(all.onStep.mock.calls).toEqual([['outside']]);
    all.tell(success);
    await expect(all.attempt.outcome).resolves.toMatchObject({ windowLeft: true });
  });

  it('ends the sign-in where it turns out that it did not open', async () => {
    const all = attemptOf();
    all.popup.navigate.mockImplementation(() =>
      Promise.reject(new ConnectError('open_window_failed', 'No.')),
    );
    await tick();
    all.tell(ack);
    await expect(all.attempt.outcome).rejects.toMatchObject({ code: 'open_window_failed' });
    expect(all.sockets[0]?.close).toHaveBeenCalled();
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
    await tick(9_999);
    expect(await isPending(attempt)).toBe(true);
    await tick(1);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost' });
  });

  it('that breaks before the window went anywhere is connection_lost, and the window stays away', async () => {
    let verify: (session: Session) => void = () => {};
    const proof = new Promise<Session>((resolve) => {
      verify = resolve;
    });
    const { attempt, popup, onStep, drop } = await underWay({ proof });
    drop();
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'connection_lost',
      message: expect.stringContaining('before the sign-in began') as unknown,
    });
    verify({ allowed: null, websocketsPath: '/' });
    await tick();
    expect(popup.navigate).not.toHaveBeenCalled();
    expect(onStep).not.toHaveBeenCalled();
  });

  it('that breaks later is reported at once, and ends nothing: the callback page can still report', async () => {
    const { attempt, drop, onStep, post } = await underWay();
    expect(attempt.interrupted).toBe(false);
    drop();
    expect(attempt.interrupted).toBe(true);
    expect(onStep.mock.calls).toEqual([['navigated'], ['interrupted']]);
    await tick(9 * 60_000);
    post(reported);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
  });

  it('that breaks is connection_lost once the window has read as closed for half a minute, too', async () => {
    const { attempt, popup, drop, onStep } = await underWay();
    drop();
    popup.closed = true;
    await tick(29_999);
    expect(onStep.mock.calls).toEqual([['navigated'], ['interrupted'], ['unfinished']]);
    expect(await isPending(attempt)).toBe(true);
    await tick(1);
    await expect(attempt.outcome).rejects.toMatchObject({
      code: 'connection_lost',
      integration: 'github',
      message:
        'The connection to the server was lost before the result arrived. The sign-in may have worked: ask your back end before you offer it again, because a second sign-in makes a second connection.',
    });
  });

  it('that breaks is connection_lost after ten minutes, although the window is open', async () => {
    const { attempt, drop } = await underWay();
    drop();
    await tick(10 * 60_000 - 1);
    expect(await isPending(attempt)).toBe(true);
    await tick(1);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'connection_lost' });
  });

  it('beats every twenty seconds from its acknowledgement to the end', async () => {
    const { attempt, sockets, tell } = attemptOf();
    await tick(9_000);
    expect(sockets[0]?.send).not.toHaveBeenCalled();
    tell(ack);
    await tick(19_999);
    expect(sockets[0]?.send).not.toHaveBeenCalled();
    await tick(1);
    expect(sockets[0]?.send.mock.calls).toEqual([['']]);
    await tick(40_000);
    expect(sockets[0]?.send.mock.calls).toEqual([[''], [''], ['']]);
    tell(success);
    await attempt.outcome;
    await tick(60_000);
    expect(sockets[0]?.send).toHaveBeenCalledTimes(3);
  });

  it('that was lost beats no more', async () => {
    const { attempt, sockets, drop } = await underWay();
    drop();
    await tick(60_000);
    expect(sockets[0]?.send).not.toHaveBeenCalled();
    attempt.end(over);
  });
});

describe('an abandoned sign-in', () => {
  it('closes the window and still hears a success on its way', async () => {
    const { attempt, popup, tell } = await underWay();
    attempt.abandon();
    expect(popup.close).toHaveBeenCalled();
    await tick(4_999);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('believes a message without a source while its window was closed from here', async () => {
    const { attempt, popup, post, drop } = await underWay();
    attempt.abandon();
    popup.closed = true;
    drop();
    post(reported, null);
    await expect(attempt.outcome).resolves.toEqual(unconfirmed);
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
    await tick(4_999);
    expect(await isPending(attempt)).toBe(true);
    await tick(1);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'window_closed', integration: 'github' });
  });

  it('is heard for ten minutes when its window may still be open', async () => {
    const { attempt, popup, tell } = await underWay();
    popup.closed = true;
    attempt.abandon();
    await tick(10 * 60_000 - 1);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('is heard for ten minutes when its window forgot this page, and cannot be closed from here', async () => {
    const { attempt, popup, tell } = await underWay();
    popup.isolated = true;
    attempt.abandon();
    await tick(10 * 60_000 - 1);
    tell(success);
    await expect(attempt.outcome).resolves.toMatchObject({ connection: { connectionId: 'c-1' } });
  });

  it('is not heard for ever', async () => {
    const { attempt, popup } = await underWay();
    popup.closed = true;
    attempt.abandon();
    await tick(10 * 60_000);
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'window_closed' });
  });
});

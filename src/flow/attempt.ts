import type { Calls, Session, SignInOptions } from '../api/calls.ts';
import { integrationNotAllowed } from '../api/ownErrors.ts';
import { ConnectError } from '../errors.ts';
import type { Gate, SocketPath } from '../gate.ts';
import type { Connection } from '../types.ts';
import { listenToCallback } from './callbackPage.ts';
import { openChannel, type Channel, type ChannelOptions } from './channel.ts';
import { createDisposers, type Disposers } from './disposers.ts';
import { gaveUp } from './gaveUp.ts';
import type { Popup } from './popup.ts';
import { createSocketLoss, type SocketLoss } from './socketLoss.ts';
import { createArbiter, type Arbiter, type Verdict } from './verdict.ts';
import { joinWaiting, type Waiting } from './waiting.ts';
import { closedAfter, watchWindow } from './windowWatch.ts';

/** A connection, and whether its window could not be closed from here. */
export interface Outcome {
  connection: Connection;
  windowLeft: boolean;
}

/**
 * What happens on the way to a result.
 *
 * - `navigated`: the window went to the provider.
 * - `outside`: the same, for a window that the page has opened itself and that is out of reach.
 * - `lasting`: the window has been at the provider for a minute, and reads as open.
 * - `unfinished`: the window reads as closed, and there is no result yet. Reported within 1.5 seconds.
 * - `interrupted`: the WebSocket is lost. The sign-in may go on, and may have worked already; only the callback page
 *   can still report a success, and a second sign-in would make a second connection. Follows one of the former.
 */
export type Step = 'navigated' | 'lasting' | 'outside' | 'unfinished' | 'interrupted';

/** One sign-in in one window. Its first result wins; it ends in a result, an error, or `end`. */
export interface Attempt {
  readonly outcome: Promise<Outcome>;
  readonly popup: Popup;
  /** The step `interrupted` was reported: its own window may lead nowhere, so to try again is to begin a new sign-in. */
  readonly interrupted: boolean;
  /** The person gave up: closes the window, and listens on a while for a success that is already on its way. */
  abandon(): void;
  /** Ends it with an error, now. */
  end(error: unknown): void;
}

export interface AttemptOptions {
  gate: Gate;
  calls: Calls;
  popup: Popup;
  integration: string;
  connection: SignInOptions;
  /** Where the WebSocket is; `undefined` when only the proof can tell. */
  socketPath: SocketPath | undefined;
  proof: Promise<Session>;
  onStep(step: Step): void;
}

/** Milliseconds after which a person is told that their sign-in is still waited for. */
const lastingAfter = 60_000;

/** Milliseconds that an abandoned attempt is listened to: when its window closes now, and when it may stay open. */
const listenOn = { closing: 5_000, open: 10 * 60_000 };

/** Starts a sign-in in a window that is open already. */
export function startAttempt(options: AttemptOptions): Attempt {
  const { gate, popup, proof } = options;
  const disposers = createDisposers();
  const waiting = joinWaiting();
  const settlement = settle(options, disposers);
  const { end } = settlement;
  const loss = createSocketLoss(options, disposers, end);
  const watch = watchWindow(popup, (closedFor) => {
    if (closedFor === closedAfter) options.onStep('unfinished');
    loss.look(closedFor);
  });
  const arbiter = createArbiter(disposers, (verdict) =>
    settlement.finish(verdict, watch.readsClosed || popup.outside),
  );
  const socket = createSocket(gate, arbiter, loss, disposers);

  disposers.add(waiting.leave);
  disposers.add(watch.stop);
  disposers.add(
    listenToCallback(gate, popup, waiting, (report) => {
      // A window that reports is not cut off, and is about to close itself.
      watch.stop();
      socket.beat();
      arbiter.hearCallback(report);
    }),
  );
  // The attempt may have ended by the time the proof fails.
  proof.catch(() => {});
  navigate(options, socket, disposers, () => {
    loss.navigated();
    options.onStep(popup.outside ? 'outside' : 'navigated');
    disposers.after(lastingAfter, () => {
      if (!watch.readsClosed) options.onStep('lasting');
    });
  }).catch(end);

  return {
    outcome: settlement.outcome,
    popup,
    end,
    get interrupted() {
      return loss.lost;
    },
    abandon: () => abandon(options, waiting, disposers, end),
  };
}

/** Closes the window, and ends the attempt when no success can be on its way any more. */
function abandon(
  { popup, integration }: AttemptOptions,
  waiting: Waiting,
  disposers: Disposers,
  end: (error: unknown) => void,
): void {
  const mayStayOpen = popup.closed || popup.isolated;
  // A window that is closed has reported what it had to; one that is cut off cannot report anything.
  if (mayStayOpen) waiting.leave();
  popup.close();
  disposers.after(mayStayOpen ? listenOn.open : listenOn.closing, () => end(gaveUp(integration)));
}

interface Settlement {
  readonly outcome: Promise<Outcome>;
  finish(verdict: Verdict, windowLeft: boolean): void;
  end(error: unknown): void;
}

/** Settles an attempt's outcome once, after everything else of it has ended. */
function settle(options: AttemptOptions, disposers: Disposers): Settlement {
  const { calls, popup, integration } = options;
  let resolve: (outcome: Outcome) => void;
  let reject: (error: unknown) => void;
  const outcome = new Promise<Outcome>((onResult, onError) => {
    resolve = onResult;
    reject = onError;
  });

  function end(error: unknown): void {
    disposers.dispose();
    popup.close();
    reject(error);
  }

  function finish(verdict: Verdict, windowLeft: boolean): void {
    disposers.dispose();
    popup.close();
    if (verdict.type === 'error') {
      void calls.signInError(verdict.code, verdict.words, integration, options.connection).then(reject);
      return;
    }
    const { connectionId, isPending, confirmed } = verdict;
    const connection = { integration, connectionId, isPending, confirmed };
    resolve({ connection, windowLeft });
  }

  return { outcome, finish, end };
}

interface Socket {
  /** Opens it; resolves to the id that the result will be sent to. */
  open(path: SocketPath): Promise<string>;
  beat(): void;
}

/** The WebSocket of an attempt, wired to the parts that react to it. */
function createSocket(gate: Gate, arbiter: Arbiter, loss: SocketLoss, disposers: Disposers): Socket {
  let channel: Channel | undefined;
  const listeners: ChannelOptions = {
    onResult: arbiter.hearSocket,
    onLost() {
      arbiter.loseSocket();
      // The callback page's report may have ended it just now.
      if (!disposers.disposed) loss.begin();
    },
  };
  return {
    open(path) {
      channel = openChannel(gate, path, listeners);
      disposers.add(channel.close);
      return channel.id;
    },
    beat: () => channel?.beat(),
  };
}

/** Takes the window to the provider, once the server has acknowledged the WebSocket and the credential is proven. */
async function navigate(
  options: AttemptOptions,
  socket: Socket,
  disposers: Disposers,
  onNavigated: () => void,
): Promise<void> {
  const { calls, popup, integration, proof, connection } = options;
  if (popup.sandboxed)
    throw new ConnectError(
      'popup_sandboxed',
      'The page is in a sandboxed iframe that keeps sign-in windows in its sandbox. Add `allow-popups-to-escape-sandbox` to it.',
      { integration },
    );
  const path = options.socketPath ?? sessionPath(await proof);
  if (disposers.disposed) return;
  const [id, { allowed }] = await Promise.all([socket.open(path), proof]);
  if (allowed && !allowed.includes(integration)) throw integrationNotAllowed(integration);
  const url = await calls.authorizeUrl(integration, id, connection);
  if (disposers.disposed || popup.closed) return;
  const opening = popup.navigate(url);
  onNavigated();
  await opening;
}

/** The path that a session names counts from the base path of `host`. */
const sessionPath = ({ websocketsPath = '/' }: Session): SocketPath => ({
  path: websocketsPath,
  from: 'base',
});

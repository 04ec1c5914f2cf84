import type { Calls, Session, SignInOptions } from '../api/calls.ts';
import { serverError } from '../api/reply.ts';
import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { withoutPrototype, isRecord, recordOf } from '../record.ts';
import type { Connection } from '../types.ts';
import { openChannel, type SignInResult } from './channel.ts';
import type { Popup } from './popup.ts';

/** A connection, and whether its window could not be closed from here. */
export interface Outcome {
  connection: Connection;
  windowLeft: boolean;
}

/** The window went to the provider; it reads as closed, and there is no result yet. */
export type Step = 'navigated' | 'unfinished';

/** One sign-in in one window. Its first result wins; it ends in a result, an error, or `end`. */
export interface Attempt {
  readonly outcome: Promise<Outcome>;
  readonly popup: Popup;
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
  /** Path of the WebSocket; `undefined` when only the proof tells it. */
  websocketsPath: string | undefined;
  proof: Promise<Session>;
  onStep(step: Step): void;
  onConnection(connection: Connection): void;
}

/** Milliseconds. */
const pollEvery = 500;
/** How long the callback page's message waits for the WebSocket's, which alone carries id and reason. */
const messageGrace = 1_000;
/** How long an abandoned attempt is listened to: when its window is known to close now, and when it is not. */
const listenOn = { closing: 5_000, severed: 10 * 60_000 };

/** What the callback page tells its opener; `null` for any other message. */
function resultOf(data: unknown): SignInResult | null {
  const { type, payload } = recordOf(data);
  if (type === 'nango_oauth_callback_success')
    return { type: 'success', connectionId: null, isPending: false };
  if (type !== 'nango_oauth_callback_error' || !isRecord(payload)) return null;
  const { errorType, message } = withoutPrototype(payload);
  return { type: 'error', code: errorType, said: message };
}

export function startAttempt(options: AttemptOptions): Attempt {
  const { gate, calls, popup, integration, websocketsPath, proof, onStep } = options;
  const undos: (() => void)[] = [];
  let closedPolls = 0;
  let socketLost = false;
  let ended = false;
  let abandoned = false;
  let resolve: (outcome: Outcome) => void;
  let reject: (error: unknown) => void;
  const outcome = new Promise<Outcome>((onResult, onError) => {
    resolve = onResult;
    reject = onError;
  });

  function stop(): void {
    ended = true;
    for (const undo of undos.splice(0)) undo();
    popup.close();
  }

  function end(error: unknown): void {
    stop();
    reject(error);
  }

  function finish(result: SignInResult): void {
    if (result.type === 'error') {
      const redact = (text: string): string => calls.redact(text, options.connection);
      end(serverError(result.code, result.said, redact, { integration }));
      return;
    }
    // Reads as closed although its result came: it is cut off from here, and may still be open.
    const windowLeft = closedPolls > 1;
    stop();
    const { connectionId, isPending } = result;
    const connection = { integration, connectionId, isPending, confirmed: true };
    resolve({ connection, windowLeft });
    // After those who wait for the outcome: a listener that closes the widget must not turn it into nothing.
    queueMicrotask(() => options.onConnection(connection));
  }

  function later(milliseconds: number, action: () => void): void {
    const timer = setTimeout(action, milliseconds);
    undos.push(() => clearTimeout(timer));
  }

  const poll = setInterval(() => {
    closedPolls = popup.closed ? closedPolls + 1 : 0;
    if (closedPolls === 2) onStep('unfinished');
    // With the window gone as well, no result can come any more.
    if (socketLost && closedPolls > 3)
      end(new ConnectError('connection_lost', 'The WebSocket broke before the result.', { integration }));
  }, pollEvery);

  undos.push(
    () => clearInterval(poll),
    gate.onMessage((event) => {
      // Without a source it may come from any window that closed: only an attempt that is still wanted takes it.
      const ours = popup.sent(event) && (event.source || !abandoned);
      const result = ours ? resultOf(event.data) : null;
      if (!result) return;
      // A window that speaks is not cut off, and closes itself now.
      clearInterval(poll);
      closedPolls = 0;
      event.source?.postMessage({ type: 'nango_oauth_callback_ack' }, { targetOrigin: event.origin });
      later(messageGrace, () => finish(result));
    }),
  );

  async function start(): Promise<void> {
    if (popup.sandboxed)
      throw new ConnectError(
        'popup_sandboxed',
        'A sandboxed iframe needs `allow-popups-to-escape-sandbox`.',
        { integration },
      );
    const path = websocketsPath ?? (await proof).websocketsPath;
    if (ended) return;
    const channel = openChannel(gate, path ?? '/', {
      onResult: finish,
      onLost: () => {
        socketLost = true;
      },
    });
    undos.push(channel.close);
    const [id, { allowed }] = await Promise.all([channel.id, proof]);
    if (allowed && !allowed.includes(integration))
      throw serverError('integration_not_allowed', null, calls.redact, { integration });
    const url = await calls.authorizeUrl(integration, id, options.connection);
    if (ended || popup.closed) return;
    popup.navigate(url);
    onStep('navigated');
  }
  // Nobody else may be left to hear that it failed.
  proof.catch(() => {});
  start().catch(end);

  return {
    outcome,
    popup,
    end,
    abandon() {
      if (ended) return;
      abandoned = true;
      const severed = popup.closed;
      popup.close();
      later(severed ? listenOn.severed : listenOn.closing, () =>
        end(new ConnectError('window_closed', 'The person gave up.', { integration })),
      );
    },
  };
}

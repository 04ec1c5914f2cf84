import type { Calls, Session, SignInOptions } from '../api/calls.ts';
import type { Attempt, Step } from '../flow/attempt.ts';
import { openByPage } from '../flow/pageWindow.ts';
import { holdPopup, type Line, type Popup } from '../flow/popup.ts';
import type { Gate, SocketPath } from '../gate.ts';
import type { Config } from '../options.ts';
import type { ConnectEvent } from '../types.ts';
import { startWhenLoaded } from './laterAttempt.ts';
import type { LaterParts } from './parts.ts';

/** The sign-ins that can still end, including those that the person gave up. */
export interface Attempts {
  begin(
    calls: Calls,
    proof: Promise<Session>,
    popup: Popup,
    integration: string,
    connection: SignInOptions,
    onStep: (step: Step) => void,
  ): Attempt;
  /** Ends all of them with an error. */
  end(error: unknown): void;
}

/**
 * The window of a sign-in.
 *
 * @param window The window that was opened in the person's gesture; `null` if the browser blocked it or the page opens the address itself.
 * @param line What an empty window says.
 * @returns `null` when the browser has blocked it.
 */
export function signInWindow(
  { openWindow, isolateWindow = false }: Config,
  gate: Gate,
  window: Window | null,
  line: Line,
): Popup | null {
  if (openWindow) return openByPage(gate, openWindow);
  return window && holdPopup(gate, window, line, { isolate: isolateWindow });
}

/** The state of the window after a step. */
const windowStates: Partial<Record<Step, 'opened' | 'closed'>> = {
  navigated: 'opened',
  outside: 'opened',
  unfinished: 'closed',
};

/** Where the WebSocket is; `undefined` when only the session can tell. */
function socketPathOf({ websocketsPath, kind }: Config): SocketPath | undefined {
  if (websocketsPath) return { path: websocketsPath, from: 'origin' };
  return kind === 'publicKey' ? { path: '/', from: 'base' } : undefined;
}

export function createAttempts(
  config: Config,
  gate: Gate,
  load: LaterParts['signIn'],
  emit: (event: ConnectEvent) => void,
): Attempts {
  const running = new Set<Attempt>();
  return {
    begin(calls, proof, popup, integration, connection, onStep) {
      const attempt = startWhenLoaded(load, {
        gate,
        calls,
        popup,
        integration,
        connection,
        socketPath: socketPathOf(config),
        proof,
        onStep(step) {
          onStep(step);
          const state = windowStates[step];
          if (state) emit({ type: 'window', state, integration });
        },
      });
      running.add(attempt);
      attempt.outcome
        .then(({ connection: made }) => {
          // Every success is emitted, even after `open()` has resolved: the connection exists on the server. And it is
          // emitted last, since a listener may close the widget, which would turn the result of `open()` into null.
          queueMicrotask(() => emit({ type: 'connect', ...made }));
        })
        .catch(() => {})
        .finally(() => running.delete(attempt));
      return attempt;
    },
    end(error) {
      for (const attempt of running) attempt.end(error);
    },
  };
}

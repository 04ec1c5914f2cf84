import { ConnectError } from '../errors.ts';
import type { AttemptOptions } from './attempt.ts';
import { socketFailed } from './channel.ts';
import type { Disposers } from './disposers.ts';

/**
 * Milliseconds until a sign-in whose WebSocket is lost ends as `connection_lost`: after its window began to read as
 * closed, and at the latest.
 *
 * Neither limit is the moment of the loss. The callback page can still report, and a window that reads as closed may be open:
 * `Cross-Origin-Opener-Policy` cuts it off from this page while a person is typing in it. Then no report can come, but
 * the browser does not tell us so. The step `interrupted` tells the person at once; these limits see to it that nobody
 * waits for ever.
 */
const lostLimit = { windowClosed: 30_000, latest: 10 * 60_000 };

const connectionLost = (integration: string): ConnectError =>
  new ConnectError(
    'connection_lost',
    'The connection to the server was lost before the result arrived. The sign-in may have worked: ask your back end before you offer it again, because a second sign-in makes a second connection.',
    { integration },
  );

/** Decides what the loss of the WebSocket means, depending on how far the sign-in is. */
export interface SocketLoss {
  /** The window went to the provider: from now on a sign-in may have worked although its result was lost. */
  navigated(): void;
  /** The WebSocket is lost. */
  begin(): void;
  /** The window was looked at. */
  look(closedFor: number): void;
  /** It was lost after the window went to the provider. */
  readonly lost: boolean;
}

/** Ends a sign-in whose WebSocket is lost, once no result can be expected any more. */
export function createSocketLoss(
  options: Pick<AttemptOptions, 'integration' | 'onStep'>,
  disposers: Disposers,
  end: (error: unknown) => void,
): SocketLoss {
  let atProvider = false;
  let lost = false;
  const giveUp = (): void => end(connectionLost(options.integration));
  return {
    navigated() {
      atProvider = true;
    },
    begin() {
      // Nothing went to the provider: to try again does no harm.
      if (!atProvider) return end(socketFailed());
      lost = true;
      options.onStep('interrupted');
      disposers.after(lostLimit.latest, giveUp);
    },
    look(closedFor) {
      if (lost && closedFor >= lostLimit.windowClosed) giveUp();
    },
    get lost() {
      return lost;
    },
  };
}

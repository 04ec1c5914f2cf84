import type { SignInResult } from './channel.ts';
import type { Disposers } from './disposers.ts';

/** A sign-in's result. `confirmed`: the server itself reported it, over the WebSocket. */
export type Verdict = SignInResult & { confirmed: boolean };

/** Decides between the two ways on which a result arrives. */
export interface Arbiter {
  /** The server's own result, over the WebSocket. */
  hearSocket(result: SignInResult): void;
  /** The callback page's message. */
  hearCallback(report: SignInResult): void;
  /** The WebSocket is gone: no result will come over it. */
  loseSocket(): void;
}

/**
 * Milliseconds that a WebSocket may stay silent after the callback page has spoken. The server tells the WebSocket
 * first, a tenth of a second before the callback page, so this is plenty.
 */
const silenceLimit = 3_000;

/**
 * While the WebSocket is alive, only the WebSocket decides: a page in the sign-in window can take itself to the
 * callback page with a flow of its own, and that page then reports a success that is not ours.
 *
 * The callback page's report is the fallback for a WebSocket that is lost, which the browser may not have noticed: a
 * phone suspends the page behind the sign-in window and drops its socket, and such a socket still reads as open when
 * the page wakes up. So a report waits until the WebSocket speaks (the report is dropped), closes, or stays silent for
 * {@link silenceLimit}; in the last two cases the report becomes the result, and is never `confirmed`.
 */
export function createArbiter(disposers: Disposers, onVerdict: (verdict: Verdict) => void): Arbiter {
  let report: SignInResult | null = null;
  let lost = false;

  const decideByReport = (): void => {
    if (report) onVerdict({ ...report, confirmed: false });
  };

  return {
    hearSocket: (result) => onVerdict({ ...result, confirmed: true }),
    hearCallback(heard) {
      // The first report counts.
      if (report) return;
      report = heard;
      if (lost) decideByReport();
      else disposers.after(silenceLimit, decideByReport);
    },
    loseSocket() {
      lost = true;
      decideByReport();
    },
  };
}

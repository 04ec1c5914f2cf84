import type { Gate } from '../gate.ts';
import { isRecord } from '../record.ts';
import { codeIn, type SignInResult } from './channel.ts';
import type { Popup } from './popup.ts';
import type { Waiting } from './waiting.ts';

/** A property of the value's own. The rest of it is never looked at, however much there is. */
const ownValue = (value: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(value, name) ? value[name] : undefined;

/**
 * The report of the server's callback page to the page that opened it; `null` for any other message.
 *
 * The page shows and posts whatever words its address has, so they are never read: only the code is, and it is bounded.
 */
export function signInResultOf(data: unknown): SignInResult | null {
  if (!isRecord(data)) return null;
  const type = ownValue(data, 'type');
  if (type === 'nango_oauth_callback_success')
    return { type: 'success', connectionId: null, isPending: false };
  const payload = ownValue(data, 'payload');
  if (type !== 'nango_oauth_callback_error' || !isRecord(payload)) return null;
  return { type: 'error', code: codeIn(ownValue(payload, 'errorType')), words: undefined };
}

/**
 * Listens to the callback page in the sign-in window, and acknowledges its report, upon which it closes itself.
 *
 * A message from a window that has closed since has no source. It may come from any sign-in window of the page, so it
 * counts only where exactly one sign-in waits.
 *
 * @returns The undo.
 */
export const listenToCallback = (
  gate: Gate,
  popup: Popup,
  waiting: Waiting,
  onReport: (report: SignInResult) => void,
): (() => void) =>
  gate.onMessage((event) => {
    if (!popup.sent(event) || (event.source === null && !waiting.alone)) return;
    const report = signInResultOf(event.data);
    if (!report) return;
    event.source?.postMessage({ type: 'nango_oauth_callback_ack' }, { targetOrigin: event.origin });
    onReport(report);
  });

import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import type { OpenedWindow, OpenWindow } from '../options/signInWindow.ts';
import { isRecord } from '../record.ts';
import type { Popup } from './popup.ts';

/** What a window answers. An app's own one may throw once it is gone. */
function orGone<Answer>(ask: () => Answer, gone: Answer): Answer {
  try {
    return ask();
  } catch {
    return gone;
  }
}

/** Whether a value is a window. Of a window of another origin, these members can be read all the same. */
const isWindow = (value: unknown): value is OpenedWindow =>
  isRecord(value) &&
  orGone(() => typeof value.closed === 'boolean', true) &&
  orGone(() => typeof value.close === 'function', true);

const failed = (cause: unknown): ConnectError =>
  new ConnectError('open_window_failed', 'The openWindow function threw an error (see `cause`).', { cause });

const blocked = (): ConnectError =>
  new ConnectError(
    'blocked_by_browser',
    'The openWindow function returned null: its window did not open. Browsers open windows only in a click.',
  );

/**
 * A sign-in window that the page's `openWindow` opens, once it is known where it goes. Where the function returns no
 * window, nothing is known about it: it can be neither watched, nor brought to the front, nor closed.
 */
export function openByPage(gate: Gate, open: OpenWindow): Popup {
  let window: OpenedWindow | null = null;
  let isOpened = false;
  let isGivenUp = false;
  const isOutside = (): boolean => isOpened && window === null;

  const isClosed = (): boolean => orGone(() => window?.closed ?? false, true);
  const closeWindow = (): void => orGone(() => window?.close(), undefined);

  function take(answer: unknown): void {
    if (answer === null) throw blocked();
    if (!isWindow(answer)) return;
    window = answer;
    if (isGivenUp) closeWindow();
  }

  /** The return value of the page's function. A refusal of the gate is not counted as its error. */
  const ask = (address: string): unknown => {
    try {
      return open(address);
    } catch (error) {
      throw failed(error);
    }
  };

  return {
    sandboxed: false,
    sent: ({ source }) => window !== null && (source === window || (source === null && isClosed())),
    get closed() {
      return isGivenUp || isClosed();
    },
    get isolated() {
      return isOutside();
    },
    get outside() {
      return isOutside();
    },
    navigate(url) {
      const answer = gate.handOver(url, ask);
      isOpened = true;
      take(answer);
      // What is no window may be a promise, also of another kind: zone.js replaces the page's own, and not native ones.
      if (window) return;
      return Promise.resolve(answer).then(take, (error: unknown) => {
        throw failed(error);
      });
    },
    focus: () => orGone(() => window?.focus(), undefined),
    close() {
      isGivenUp = true;
      closeWindow();
    },
  };
}

import type { Popup } from './popup.ts';

/** Milliseconds between two looks at the window: it tells nobody when it closes. */
const lookEvery = 500;

/**
 * Milliseconds after which a window that reads as closed is believed to be. Two looks in a row: while a window goes
 * from one site to the next, a single one may find it closed for a moment.
 */
export const closedAfter = 2 * lookEvery;

export interface WindowWatch {
  /** It has read as closed for two looks or more. */
  readonly readsClosed: boolean;
  stop(): void;
}

/**
 * Looks again and again whether the sign-in window reads as closed.
 *
 * @param onLook Is told for how many milliseconds it has read as closed without a break; 0 while it is open.
 */
export function watchWindow(popup: Popup, onLook: (closedFor: number) => void): WindowWatch {
  let closedFor = 0;
  const timer = setInterval(() => {
    closedFor = popup.closed ? closedFor + lookEvery : 0;
    onLook(closedFor);
  }, lookEvery);
  return {
    get readsClosed() {
      return closedFor >= closedAfter;
    },
    stop() {
      closedFor = 0;
      clearInterval(timer);
    },
  };
}

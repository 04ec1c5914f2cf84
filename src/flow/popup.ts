import { ConnectError, isConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { isSandboxed } from './sandbox.ts';

/** The sign-in window, from an empty page of our own to the provider's. */
export interface Popup {
  /** Whether a message came from this window. A window that has closed since has no source. */
  sent(event: MessageEvent): boolean;
  /**
   * A hint, not a fact: a provider or a host page with `Cross-Origin-Opener-Policy: same-origin` makes it
   * true while the window is open.
   */
  readonly closed: boolean;
  /** It inherits the sandbox of the page's frame: sign-in pages do not work in it. */
  readonly sandboxed: boolean;
  /** It was told to forget this page: from here it can be neither closed nor brought to the front. */
  readonly isolated: boolean;
  /** The page has opened it itself, somewhere that is out of reach: in the person's browser, say. */
  readonly outside: boolean;
  /** @returns A promise where it takes a while until it is known whether it opened. */
  navigate(url: URL): Promise<unknown> | void;
  focus(): void;
  close(): void;
}

export interface PopupOptions {
  /**
   * Takes the page's window away from the sign-in window before it goes to the provider, whose pages could otherwise
   * send the page elsewhere (`opener.location`). It costs the second way of the result: the callback page has nobody
   * to report to. Only the WebSocket is left, which phones suspend while the sign-in is in front, and the window can
   * no longer be closed from here. So it is off by default.
   */
  isolate?: boolean;
}

const sheet =
  ':root{color-scheme:light dark;font:16px/24px system-ui}body{min-height:90vh;display:grid;place-items:center;text-align:center}';

/** A line of text, in a language by its BCP 47 tag. */
export interface Line {
  text: string;
  lang: string;
}

/** Shows a line in a window that is still empty. */
function show(window: Window, { text, lang }: Line): void {
  const { document } = window;
  // The window inherits the page's CSP, which may forbid <style>: a sheet of the window's own is allowed.
  const style = new (window as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets = [style];
  document.documentElement.lang = lang;
  document.body.dir = 'auto';
  document.title = text;
  document.body.textContent = text;
}

/** Takes hold of a window that was just opened, and shows in it what is about to happen. */
export function holdPopup(
  gate: Gate,
  window: Window,
  line: Line,
  { isolate = false }: PopupOptions = {},
): Popup {
  let isolated = false;
  try {
    show(window, line);
  } catch {
    // It has closed already, or its sandbox keeps it out of reach: there is nobody to show the line to.
  }
  return {
    sandboxed: isSandboxed(window),
    outside: false,
    sent: ({ source }) => source === window || (source === null && window.closed),
    get closed() {
      return window.closed;
    },
    get isolated() {
      return isolated;
    },
    navigate(url) {
      try {
        if (isolate) window.opener = null;
        isolated = isolate;
        gate.navigate(window, url);
      } catch (error) {
        if (isConnectError(error)) throw error;
        throw new ConnectError(
          'window_closed',
          'The person took the sign-in window to another page before the sign-in began.',
        );
      }
    },
    focus: () => window.focus(),
    close: () => window.close(),
  };
}

import type { Gate } from '../gate.ts';

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
  navigate(url: URL): void;
  focus(): void;
  close(): void;
}

const sheet =
  ':root{color-scheme:light dark;font:16px/24px system-ui}body{min-height:90vh;display:grid;place-items:center}';

/** Whether a window that is still empty is in a sandbox. */
function isSandboxed(window: Window): boolean {
  let opaque = false;
  try {
    // Out of reach when the sandbox gave the window an origin of its own.
    opaque = window.origin === 'null';
    // Any sandbox forbids this assignment, even of the same value. An opaque origin does, too, which says nothing.
    Reflect.set(window.document, 'domain', window.document.domain);
    return false;
  } catch {
    return !opaque;
  }
}

/** Takes hold of a window that was just opened, and says in it what happens. */
export function holdPopup(gate: Gate, window: Window, line: string): Popup {
  try {
    const { document } = window;
    // The page inherits the opener's CSP, which may forbid <style>: a sheet of its own window is allowed.
    const style = new (window as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
    style.replaceSync(sheet);
    document.adoptedStyleSheets = [style];
    document.title = line;
    document.body.textContent = line;
  } catch {
    // Closed already: there is nobody to tell.
  }
  return {
    sandboxed: isSandboxed(window),
    sent: ({ source }) => source === window || (source === null && window.closed),
    get closed() {
      return window.closed;
    },
    navigate: (url) => gate.navigate(window, url),
    focus: () => window.focus(),
    close: () => window.close(),
  };
}

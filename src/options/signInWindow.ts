// Options for pages that open no sign-in window of their own.

/** The part of a window that Latchkey uses. A browser's `Window` has it. */
export interface OpenedWindow {
  /** Whether the window is closed, or reads as closed. */
  readonly closed: boolean;
  /** Brings it to the front. */
  focus(): void;
  /** Closes it. */
  close(): void;
}

/**
 * Opens the address of a sign-in where the page cannot: in the person's browser, say, which an Electron, Tauri,
 * Capacitor or React Native shell can do. The address holds the key or token: open it, and keep it nowhere.
 *
 * @returns Nothing; or the window, so that it can be watched, brought to the front and closed; or `null` when it did
 * not open. Or a promise of that. An error that it throws ends the sign-in as `open_window_failed`.
 */
export type OpenWindow = (url: string) => OpenedWindow | null | void | Promise<unknown>;

/** What a page is wanted for: the argument of a `fallbackPage` function. */
export interface FallbackRequest {
  /** Id of the integration that the person wants to connect. */
  integration: string;
  /** Id of the connection to renew, if the flow was started for one: make the link for it. */
  reconnect?: string | undefined;
  /** Aborts when the flow ends: the page is no longer needed. */
  signal: AbortSignal;
}

/**
 * A page for where no sign-in window can be opened: its `https:` URL, or a function that returns one, such as the
 * `connect_link` that your server made for the person.
 */
export type FallbackPage = string | ((request: FallbackRequest) => string | Promise<string>);

import type { Listener } from './events.ts';
import type { AuthOptions, OpenOptions, UpdateOptions } from './options.ts';
import type { policy } from './policy.ts';
import type { Snapshot } from './snapshot.ts';
import type { Connection, ConnectEventType, Integration } from './types.ts';

/** What `createConnect` returns. Every member may be called at any time and any number of times. */
export interface Connect {
  /**
   * Opens the widget as a modal dialog. While it is open, another call returns the same promise and changes nothing; one
   * that asks for another integration or connection is warned about in the console.
   *
   * @returns The connection, as soon as there is one; `null` when the person closes the widget without one.
   * @throws {ConnectError} Rejects with `load_failed`, `destroyed`, `invalid_option`, `secret_key_refused` or
   * `browser_required`. Errors of the flow itself are shown in the widget and emitted as `error` events.
   */
  open(options?: OpenOptions): Promise<Connection | null>;
  /**
   * Shows the widget inside an element of the page. If the page removes the element, the widget ends with a `close` event;
   * a sign-in whose window is open goes on, and its result is emitted first. After *Done* it is ready for the next connection.
   *
   * @param target The element, its shadow root, or a CSS selector for it.
   * @returns A function that removes the widget.
   * @throws {ConnectError} `invalid_option` when there is no such element; `browser_required`; `destroyed`.
   */
  mount(target: Element | ShadowRoot | string, options?: OpenOptions): () => void;
  /**
   * Changes looks, language, words and callbacks. What is open stays open and keeps what was typed.
   *
   * @throws {ConnectError} `invalid_option` for anything else: for another credential or host, destroy this handle and
   * create another.
   */
  update(options: UpdateOptions): void;
  /** The current state: a new object after each change, as `useSyncExternalStore` and similar stores expect. */
  readonly snapshot: Snapshot;
  /**
   * Calls the listener after each change of `snapshot`.
   *
   * @returns A function that ends it.
   */
  subscribe(listener: () => void): () => void;
  /** Closes the modal dialog. */
  close(): void;
  /** Ends everything and leaves the page as it was. Nothing can be opened afterwards. */
  destroy(): void;
  /** Loads the files of the widget ahead of a press. Sends no request to the server. */
  preload(): void;
  /**
   * Listens to one type of event.
   *
   * @returns A function that ends it.
   * @throws {ConnectError} `invalid_option` for a type that does not exist.
   */
  on<Type extends ConnectEventType>(type: Type, listener: Listener<Type>): () => void;
  /**
   * Connects without the widget: in a sign-in window (call it in a click, before any `await`), or, with
   * `credentials`, by a POST.
   *
   * @param integration The integration, or its id.
   * @throws {ConnectError} Rejects with the server's code, or `blocked_by_browser`, `window_closed` (when no result
   * arrives within `closedTimeout`), `connection_lost`, `credentials_required`, `unknown_integration`, `aborted`, …
   */
  auth(integration: string | Integration, options?: AuthOptions): Promise<Connection>;
  /** Everything that Latchkey can send. Deeply frozen. */
  readonly policy: typeof policy;
}

import type { Engine } from './engine.ts';
import { openWindow } from './page.ts';
import { ConnectError, isConnectError } from './errors.ts';
import { createEvents, type Listener } from './events.ts';
import { configOf, idOf, type AuthOptions, type ConnectOptions, type OpenOptions } from './options.ts';
import { withoutPrototype } from './record.ts';
import { policy } from './policy.ts';
import type { Connection, ConnectEventType, Integration } from './types.ts';

/** What a promise gives, or an error as soon as the signal aborts: nobody waits for what was ended. */
function unless<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void =>
      reject(
        isConnectError(signal.reason) ? signal.reason : new ConnectError('aborted', 'The signal aborted it.'),
      );
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** The handle on one Latchkey. Every member may be called at any time and any number of times. */
export interface Connect {
  /**
   * Opens the widget as a modal dialog. While it is open, another call answers with the same promise.
   *
   * @returns The connection, as soon as there is one; `null` when the person closes the widget without.
   * @throws {ConnectError} `load_failed`, `destroyed`, `invalid_option`. What goes wrong in the flow itself is shown
   * in the widget and told as an `error` event.
   */
  open(options?: OpenOptions): Promise<Connection | null>;
  /**
   * Shows the widget inside an element of the page. A page that takes it out of the document ends it, with a `close`
   * event; a sign-in whose window is open goes on, and is told of, first.
   *
   * @param target The element, or a CSS selector for it.
   * @returns What takes it away again.
   * @throws {ConnectError} `invalid_option` when there is no such element.
   */
  mount(target: Element | string, options?: OpenOptions): () => void;
  /** Closes the modal dialog. */
  close(): void;
  /** Ends everything and leaves the page as it was. Nothing can be opened after it. */
  destroy(): void;
  /** Fetches the widget's own file ahead, for a button that is hovered or focused. */
  preload(): void;
  /**
   * Listens to one kind of event.
   *
   * @returns What ends it.
   */
  on<Type extends ConnectEventType>(type: Type, listener: Listener<Type>): () => void;
  /**
   * Connects without the widget: in a sign-in window (call it in a click, before any `await`), or, with
   * `credentials`, by a POST.
   *
   * @param integration The integration, or its id.
   * @throws {ConnectError} Rejects with the server's code, or `blocked_by_browser`, `window_closed` (a minute after
   * the window was closed without a result), `connection_lost`, `aborted`, …
   */
  auth(integration: string | Integration, options?: AuthOptions): Promise<Connection>;
  /** Everything this can send. Deeply frozen. */
  readonly policy: typeof policy;
}

/**
 * Starts Latchkey with a public key or a connect session token.
 *
 * @example
 * const connect = createConnect({ publicKey: '…' });
 * button.onclick = () => connect.open();
 *
 * @throws {ConnectError} For all that can be seen at once: `missing_public_key`, `invalid_public_key`,
 * `invalid_session_token`, `secret_key_refused`, `invalid_host`, `invalid_option`.
 */
export function createConnect(options: ConnectOptions): Connect {
  const config = configOf(options);
  const events = createEvents(config.onEvent);
  let loading: Promise<Engine> | null = null;
  let engine: Engine | null = null;
  /** Aborted by `close`, for those whose dialog is not there yet; then another takes its place. */
  let wanted = new AbortController();
  const ending = new AbortController();
  /** Aborts when this is destroyed, with the error for whoever calls or waits after that. */
  const life = ending.signal;

  function load(): Promise<Engine> {
    loading ??= import('./engine.ts').then(
      ({ createEngine }) => {
        engine = createEngine(config, events.emit, life);
        return engine;
      },
      () => {
        loading = null;
        throw new ConnectError('load_failed', 'Publish all of dist, and allow it in script-src.');
      },
    );
    return loading;
  }

  const report = (error: unknown): never => {
    if (error instanceof ConnectError) events.emit({ type: 'error', error });
    throw error;
  };

  function close(): void {
    wanted.abort();
    wanted = new AbortController();
    engine?.close();
  }

  return {
    policy,
    on: events.on,

    async open(given = {}) {
      life.throwIfAborted();
      const { signal } = wanted;
      const loaded = await unless(signal, load()).catch((error: unknown) =>
        signal.aborted ? null : report(error),
      );
      // Closed or destroyed while the file was on its way: nothing opens any more.
      return loaded && !signal.aborted ? loaded.open(given) : null;
    },

    mount(target, given = {}) {
      life.throwIfAborted();
      const element = typeof target === 'string' ? document.querySelector(target) : target;
      if (!(element instanceof HTMLElement))
        throw new ConnectError('invalid_option', 'mount found no HTML element.');
      let unmount: (() => void) | null = null;
      let wanted = true;
      load()
        .then((loaded) => {
          if (wanted) unmount = loaded.mount(element, given);
        })
        .catch(report)
        .catch(() => {});
      return () => {
        wanted = false;
        unmount?.();
      };
    },

    async auth(integration, given = {}) {
      life.throwIfAborted();
      const id = idOf(integration);
      const options = withoutPrototype(given);
      const signal = AbortSignal.any([life, options.signal ?? []].flat());
      // Before any await: only here the person's gesture still opens windows.
      const popup = options.credentials || signal.aborted ? null : openWindow();
      const begun = load().then((loaded) => loaded.auth(id, options, popup, signal));
      return unless(signal, begun).catch((error: unknown) => {
        popup?.close();
        return report(error);
      });
    },

    preload() {
      if (!life.aborted) load().catch(() => {});
    },

    close,

    destroy() {
      ending.abort(new ConnectError('destroyed', 'This Connect was destroyed.'));
      close();
      events.clear();
    },
  };
}

import type { Engine } from './engine.ts';
import { openWindow } from './page.ts';
import { ConnectError } from './errors.ts';
import { createEvents, type Listener } from './events.ts';
import { configOf, type AuthOptions, type ConnectOptions, type OpenOptions } from './options.ts';
import { policy } from './policy.ts';
import type { Connection, ConnectEventType, Integration } from './types.ts';

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
   * Shows the widget inside an element of the page.
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
  /** How often a dialog was told to close: one that was asked for before the last time opens no more. */
  let closings = 0;
  let destroyed = false;

  function load(): Promise<Engine> {
    loading ??= import('./engine.ts').then(
      ({ createEngine }) => {
        engine = createEngine(config, events.emit);
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

  const alive = (): void => {
    if (destroyed) throw new ConnectError('destroyed', 'This Connect was destroyed.');
  };

  return {
    policy,
    on: events.on,

    async open(given = {}) {
      alive();
      const turn = closings;
      const loaded = await load().catch(report);
      // Closed or destroyed while the file was on its way: nothing opens any more.
      return turn === closings ? loaded.open(given) : null;
    },

    mount(target, given = {}) {
      alive();
      const element = typeof target === 'string' ? document.querySelector(target) : target;
      if (!(element instanceof HTMLElement))
        throw new ConnectError('invalid_option', 'mount found no HTML element.');
      let unmount: (() => void) | null = null;
      let wanted = true;
      load()
        .then((loaded) => {
          if (wanted && !destroyed) unmount = loaded.mount(element, given);
        })
        .catch(report)
        .catch(() => {});
      return () => {
        wanted = false;
        unmount?.();
      };
    },

    async auth(integration, given = {}) {
      alive();
      const id = typeof integration === 'string' ? integration : integration.unique_key;
      if (given.credentials) {
        try {
          const loaded = await load();
          alive();
          return await loaded.submit(id, given, given.credentials);
        } catch (error) {
          return report(error);
        }
      }
      // Before any await: only here the person's gesture still opens windows.
      const popup = openWindow();
      if (!popup)
        return report(
          new ConnectError('blocked_by_browser', 'Call auth in a click, before any await.', {
            integration: id,
          }),
        );
      try {
        const loaded = await load();
        alive();
        return await loaded.auth(id, given, popup);
      } catch (error) {
        popup.close();
        return report(error);
      }
    },

    preload() {
      if (!destroyed) load().catch(() => {});
    },

    close() {
      closings += 1;
      engine?.close();
    },

    destroy() {
      destroyed = true;
      closings += 1;
      engine?.destroy();
      events.clear();
    },
  };
}

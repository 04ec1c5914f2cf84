import type { Client } from './client/index.ts';
import { ConnectError, isConnectError } from './errors.ts';
import { createEvents } from './events.ts';
import type { Connect } from './handle.ts';
import { showLoadFailure } from './loadFailure.ts';
import { chooseLanguage } from './locales/choice.ts';
import type { AuthOptions, ConnectOptions, OpenOptions } from './options.ts';
import {
  checkUpdateOptions,
  readAuthRequest,
  readConfig,
  readIntegrationId,
  readOpenRequest,
} from './options/config.ts';
import { canShowWidgets, openWindow, placeAt, whenIdle } from './page.ts';
import { parts } from './parts/index.ts';
import { policy } from './policy.ts';
import { copyOf, recordOf } from './record.ts';
import { createSnapshots } from './snapshot.ts';
import type { Connection, Integration } from './types.ts';
import { warnOnce } from './warn.ts';

const aborted = ({ reason }: AbortSignal): ConnectError =>
  isConnectError(reason) ? reason : new ConnectError('aborted', 'The call was aborted by its signal.');

/** The result of a promise, or an error when the signal aborts, unless the promise has its result by then. */
function orAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(aborted(signal));
    // The result may be a few promises away: a listener of its `connect` event destroys the handle.
    const endSoon = (): void => void setTimeout(end);
    signal.addEventListener('abort', endSoon);
    promise
      .then(resolve, (error: unknown) => (signal.aborted ? end() : reject(error)))
      .finally(() => signal.removeEventListener('abort', endSoon));
    if (signal.aborted) end();
  });
}

function requireBrowser(): void {
  if (!canShowWidgets())
    throw new ConnectError(
      'browser_required',
      'Latchkey can be imported anywhere, but open, mount and auth need a browser with constructable style sheets.',
    );
}

/**
 * Starts Latchkey with a public key or a connect session token.
 *
 * @returns The handle.
 * @throws {ConnectError} Everything that can be seen at once: `missing_public_key`, `invalid_public_key`,
 * `invalid_session_token`, `secret_key_refused`, `invalid_host`, `invalid_option`.
 * @example
 * ```ts
 * import { createConnect } from 'latchkey';
 *
 * const connect = createConnect({ sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((r) => r.text()) });
 * document.querySelector('button')?.addEventListener('click', () => connect.open());
 * ```
 */
export function createConnect(options: ConnectOptions): Connect {
  const config = readConfig(options);
  const events = createEvents();
  // Before the page's own listener, which may close what was opened just now.
  const snapshots = createSnapshots(events);
  events.onAny((event) => config.onEvent?.(event));
  const ending = new AbortController();
  /** Aborts when this handle is destroyed, with the error for pending and later calls. */
  const life = ending.signal;
  let client: Client | null = null;
  /** The dialog that is open or loading, with the options it was opened with. */
  let opened: { connection: Promise<Connection | null>; integration: unknown; reconnect: unknown } | null =
    null;
  /** Aborted by `close`, for a dialog whose files are still being loaded. */
  let closing = new AbortController();
  /** Removes the panel that says that the dialog's files could not be loaded. */
  let removeDialogPanel: () => void = () => {};

  async function loadClient(): Promise<Client> {
    const { createClient } = await parts.client();
    client ??= createClient({ config, emit: events.emit, life, parts });
    return client;
  }

  /**
   * The files of a widget are requested side by side. The client's comes first: while the others are on their way, its
   * requests to the API are, too.
   */
  function loadWithWidget(place: HTMLElement | ShadowRoot | null): Promise<Client> {
    const loading = loadClient();
    const { table } = chooseLanguage(config, place);
    for (const file of [parts.widget(), parts.language(table)]) file.catch(() => {});
    return loading;
  }

  function preload(): void {
    if (life.aborted || !canShowWidgets()) return;
    loadWithWidget(null)
      // A person who is offline by the time of the press is told so.
      .then(() => Promise.all([parts.failure(), parts.failureLanguage(chooseLanguage(config, null).table)]))
      .catch(() => {});
  }

  const emitError = (error: unknown): void => {
    if (isConnectError(error)) events.emit({ type: 'error', error });
  };

  /** Shows an error without the widget. Returns a function that removes it. */
  const showPanel = (
    error: unknown,
    target: HTMLElement | ShadowRoot | null,
    retry: () => void,
  ): (() => void) =>
    isConnectError(error) && error.code === 'load_failed' ? showLoadFailure(error, target, retry) : () => {};

  async function openDialog(given: OpenOptions, onClose: () => void): Promise<Connection | null> {
    const { signal } = closing;
    try {
      life.throwIfAborted();
      const request = readOpenRequest(config, given, 'open');
      requireBrowser();
      const loaded = await orAborted(signal, loadWithWidget(null));
      // Closed or destroyed in the moment in which they arrived.
      signal.throwIfAborted();
      return await loaded.open(request, onClose);
    } catch (error) {
      // Closed or destroyed while the files were on their way.
      if (signal.aborted) return null;
      emitError(error);
      // Unless a listener of that event has closed it.
      if (!signal.aborted) removeDialogPanel = showPanel(error, null, () => void open(given).catch(() => {}));
      throw error;
    }
  }

  function open(given: OpenOptions = {}): Promise<Connection | null> {
    const { integration, reconnect } = recordOf(given);
    if (opened) {
      if (integration !== opened.integration || reconnect !== opened.reconnect)
        warnOnce(
          'open() was called while the dialog is open: what it asks for is ignored. Call close() first.',
        );
      return opened.connection;
    }
    removeDialogPanel();
    const end = (): void => {
      if (opened === mine) opened = null;
    };
    const mine = { connection: openDialog(given, end), integration, reconnect };
    opened = mine;
    mine.connection.then(end, end);
    return mine.connection;
  }

  function mount(target: Element | ShadowRoot | string, given: OpenOptions = {}): () => void {
    life.throwIfAborted();
    const request = readOpenRequest(config, given, 'mount');
    requireBrowser();
    const place = placeAt(target);
    if (!place)
      throw new ConnectError(
        'invalid_option',
        'mount found no HTML element. Expected an element, a shadow root, or a selector of one that is in the page.',
      );
    let removePanel: () => void = () => {};
    let unmount: () => void = () => {};
    let isMounted = true;
    function fail(error: unknown): void {
      if (isMounted) emitError(error);
      if (isMounted) removePanel = showPanel(error, place, begin);
    }
    function begin(): void {
      loadWithWidget(place)
        .then((loaded) => {
          if (isMounted && place) unmount = loaded.mount(place, request, fail);
          // A listener of `open` may have removed it just now.
          if (!isMounted) unmount();
        })
        .catch(fail);
    }
    function end(): void {
      isMounted = false;
      life.removeEventListener('abort', end);
      removePanel();
      unmount();
    }
    life.addEventListener('abort', end);
    begin();
    return end;
  }

  async function auth(asked: string | Integration, given: AuthOptions = {}): Promise<Connection> {
    life.throwIfAborted();
    // A copy: what the page writes into its own one later was not checked.
    const integration = copyOf(asked);
    readIntegrationId(integration);
    const request = readAuthRequest(config, given);
    requireBrowser();
    const signal = request.signal ? AbortSignal.any([life, request.signal]) : life;
    // Before any await: only here the person's gesture still opens windows.
    const popup =
      request.credentials || signal.aborted || config.openWindow ? null : openWindow(config.popup);
    const connection = loadClient().then((loaded) => loaded.auth(integration, request, popup, signal));
    try {
      return await orAborted(signal, connection);
    } catch (error) {
      popup?.close();
      emitError(error);
      throw error;
    }
  }

  function close(): void {
    opened = null;
    closing.abort();
    closing = new AbortController();
    removeDialogPanel();
    client?.close();
  }

  if (config.preload === 'idle') whenIdle(preload);

  return {
    policy,
    on: events.on,
    open,
    mount,
    auth,
    preload,
    close,
    subscribe: snapshots.subscribe,
    get snapshot() {
      return snapshots.now;
    },
    update(changes) {
      Object.assign(config, checkUpdateOptions(changes));
      client?.refresh();
    },
    destroy() {
      ending.abort(new ConnectError('destroyed', 'This Connect was destroyed.'));
      close();
      events.clear();
    },
  };
}

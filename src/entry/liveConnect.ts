import type { Connect } from '../handle.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { ConnectOptions, SessionToken } from '../options.ts';
import type { FallbackPage } from '../options/signInWindow.ts';
import { compareOptions, updatesIn } from '../options/changes.ts';
import { copyOf, withoutPrototype } from '../record.ts';
import { closedSnapshot, type Snapshot } from '../snapshot.ts';
import { connectOrPanel, type ConnectOrPanel } from './connectOrPanel.ts';

/** A handle for a component, whose framework sets the same options again at each rendering. */
export interface LiveConnect extends Pick<Connect, 'open' | 'auth' | 'preload' | 'close' | 'subscribe'> {
  readonly snapshot: Snapshot;
  /**
   * Takes the options of the latest rendering. Equal ones change nothing, and of functions the latest ones are called.
   * Looks and words change in place. Another credential, host or user ends what is open and begins with a new handle.
   */
  use(options: ConnectOptions): void;
  /** Ends everything, until there are options again. */
  end(): void;
}

export function hasCredential(options: ConnectOptions): boolean {
  const { publicKey, sessionToken } = withoutPrototype(options);
  return publicKey !== undefined || sessionToken !== undefined;
}

/** Options that call the latest functions, so that new functions at each rendering need no new handle. */
export function withLatestFunctions(options: ConnectOptions, latest: () => ConnectOptions): ConnectOptions {
  const { sessionToken, openWindow, fallbackPage, onEvent } = withoutPrototype(options);
  const token: SessionToken = (request) => {
    const now = latest().sessionToken;
    return typeof now === 'function' ? now(request) : (now ?? '');
  };
  const page: FallbackPage = (request) => {
    const now = latest().fallbackPage;
    return typeof now === 'function' ? now(request) : (now ?? '');
  };
  return {
    ...options,
    ...(typeof sessionToken === 'function' && { sessionToken: token }),
    ...(openWindow && { openWindow: (url) => latest().openWindow?.(url) }),
    ...(typeof fallbackPage === 'function' && { fallbackPage: page }),
    ...(onEvent && { onEvent: (event) => latest().onEvent?.(event) }),
  };
}

/**
 * Changes a handle in place.
 *
 * @returns Whether it could. An option that cannot be used needs a panel that says so, and a panel whose options are in
 * order again has to make way.
 */
export function updateInPlace({ connect, isPanel }: ConnectOrPanel, options: ConnectOptions): boolean {
  if (isPanel) return false;
  try {
    connect.update(updatesIn(options));
    return true;
  } catch (error) {
    if (isConnectError(error)) return false;
    throw error;
  }
}

/** Starts nothing by itself: a framework may render a component that it then throws away. */
export function createLiveConnect(first: ConnectOptions): LiveConnect {
  const listeners = new Set<() => void>();
  let latest = copyOf({ ...first });
  let started: ConnectOrPanel | null = null;
  let isEnded = false;

  const notify = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const withLatest = (): ConnectOptions => withLatestFunctions(latest, () => latest);

  function current(): Connect {
    if (isEnded)
      throw new ConnectError('destroyed', 'The component that this belongs to is no longer there.');
    if (!started) {
      started = connectOrPanel(withLatest);
      started.connect.subscribe(notify);
    }
    return started.connect;
  }

  function stop(): void {
    const stopped = started;
    // First: a listener of `close` may open again, with the options of now.
    started = null;
    stopped?.connect.destroy();
    notify();
  }

  return {
    open: async (options) => current().open(options),
    auth: async (integration, options) => current().auth(integration, options),
    preload() {
      if (!isEnded) current().preload();
    },
    close: () => started?.connect.close(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get snapshot() {
      return started?.connect.snapshot ?? closedSnapshot;
    },
    use(given) {
      const options = copyOf({ ...given });
      const change = compareOptions(latest, options, 'any function');
      latest = options;
      isEnded = false;
      if (started && change !== 'nothing' && !(change === 'update' && updateInPlace(started, withLatest())))
        stop();
      // Without a credential the page may still be waiting for one.
      if (hasCredential(latest)) current();
    },
    end() {
      isEnded = true;
      stop();
    },
  };
}

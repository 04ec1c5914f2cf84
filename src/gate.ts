import { environment, type Environment } from './environment.ts';
import { ConnectError } from './errors.ts';
import { withoutPrototype } from './record.ts';
import { policyRows, type Transport } from './policy.ts';
import type { CredentialKind } from './types.ts';

export interface GateOptions {
  /** The API's address, with its base path. */
  host: URL;
  kind: CredentialKind;
  logoOrigins: readonly string[];
}

/**
 * The path of the server's WebSocket, and where it counts from: the option `websocketsPath` counts from the origin, as in
 * the official SDK; a session's path, and the default `/`, count from the base path of `host`, as in the Connect UI.
 */
export interface SocketPath {
  path: string;
  from: 'origin' | 'base';
}

/** The only way out of the page: each member checks the policy before anything leaves. */
export interface Gate {
  /** Sends a request that a `fetch` row of the policy permits. */
  fetch(request: Request): Promise<Response>;
  /** Opens the WebSocket to the API. */
  socket(path: SocketPath): WebSocket;
  /** Takes a window to an address that a `popup` row permits. */
  navigate(window: Window, url: URL): void;
  /** Hands an address that a `popup` row permits to a function of the page's own. Returns its answer. */
  handOver<Answer>(url: URL, open: (address: string) => Answer): Answer;
  /** The address of a logo; `null` when it may not be shown. */
  logo(url: string | undefined): string | null;
  /** Listens to messages from the API's origin; returns the undo. */
  onMessage(listener: (event: MessageEvent) => void): () => void;
  /** Builds an address below the host. It is checked when it is used. */
  url(segments: readonly string[], query?: [name: string, value: string][]): URL;
}

/**
 * A path that a server or proxy may take for another one: encoded slashes, dots and control characters, no matter how
 * many times they are encoded (`%2e`, `%252e`, `%25252e`, …), since each hop may decode it once more.
 */
const ambiguous = /%(25)*(2f|5c|2e|0|1|7f)|\\|\/\//i;

/** A row's path as a pattern. A segment is bounded: no id is longer. */
const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace('*', '.*').replace(/:\w+/, '[^/]{1,512}')}$`);

const gateRows = policyRows();

/** Creates the one gate of a `Connect`. */
export function createGate({ host, kind, logoOrigins }: GateOptions, env: Environment = environment): Gate {
  const base = host.pathname.replace(/\/$/, '');

  /** @throws {ConnectError} `request_refused`, without the query: it can hold a token. */
  function permit(transport: Transport, method: string, url: URL, socket?: SocketPath): void {
    const { origin, pathname, protocol } = url;
    const foreignLogo = transport === 'image' && protocol === 'https:' && logoOrigins.includes(origin);
    const within = socket?.from === 'origin' ? '' : base;
    const path = pathname.slice(within.length);
    const rows = gateRows.filter(
      (row) =>
        row.transport === transport &&
        row.method === method &&
        row.credentials.includes(kind) &&
        (socket ? path === socket.path : pathPattern(row.path).test(path)) &&
        (foreignLogo ||
          (origin === host.origin &&
            pathname.startsWith(`${within}/`) &&
            !ambiguous.test(pathname) &&
            [...url.searchParams.keys()].every((name) => row.query.includes(name.replace(/\[.*/s, ''))))),
    );
    if (!rows.length || url.username || url.password || url.hash) {
      const shown = pathname.slice(0, 200);
      throw new ConnectError(
        'request_refused',
        `${method} ${shown} (${transport}, ${kind}) is not in the policy: see connect.policy.`,
        { path: shown },
      );
    }
  }

  return {
    async fetch(request) {
      permit('fetch', request.method, new URL(request.url));
      return env.fetch(
        request,
        withoutPrototype({
          // A redirect is proof that a key is known (manual: it is not followed), or an error.
          redirect: request.redirect === 'manual' ? 'manual' : 'error',
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
          cache: 'no-store',
        }),
      );
    },
    socket(path) {
      const url = new URL(host);
      // Assigned instead of parsed: for an invalid path, parsing would throw the browser's own error.
      url.pathname = path.from === 'origin' ? path.path : base + path.path;
      permit('websocket', 'GET', url, path);
      url.protocol = host.protocol.replace('http', 'ws');
      return env.socket(url.href);
    },
    navigate({ document }, url) {
      permit('popup', 'GET', url);
      // With `location.replace` the page's own address would be the referrer, all of it where its policy is `unsafe-url`.
      const link = document.createElement('a');
      link.referrerPolicy = 'no-referrer';
      link.href = url.href;
      link.click();
    },
    handOver(url, open) {
      permit('popup', 'GET', url);
      return open(url.href);
    },
    logo(value) {
      try {
        // Stryker disable next-line StringLiteral: no address at all is refused like any text that is not an address.
        const url = new URL(value ?? '');
        permit('image', 'GET', url);
        return url.href;
      } catch {
        return null;
      }
    },
    onMessage: (listener) =>
      env.onMessage((event) => {
        if (event.origin === host.origin) listener(event);
      }),
    url(segments, query) {
      let url: URL;
      try {
        url = new URL(`${base}/${segments.map(encodeURIComponent).join('/')}`, host);
      } catch {
        // Half of a surrogate pair.
        throw new ConnectError('request_refused', 'An id has characters that a URL cannot hold.');
      }
      url.search = new URLSearchParams(query).toString();
      return url;
    },
  };
}

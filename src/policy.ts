import type { CredentialKind } from './types.ts';

/** How a request leaves the page. */
export type Transport = 'fetch' | 'popup' | 'websocket' | 'image';

/** One kind of request that Latchkey may make. */
export interface PolicyRow {
  readonly transport: Transport;
  readonly method: 'GET' | 'POST';
  /** Relative to `host`. `:name` stands for one segment, `*` for anything. */
  readonly path: string;
  /** The credentials it is open with. */
  readonly credentials: readonly CredentialKind[];
  /** The query parameters it may carry; `params` also stands for `params[x]`. */
  readonly query: readonly string[];
}

type Line = readonly [Transport, PolicyRow['method'], string, readonly CredentialKind[], string?];

const either = ['publicKey', 'sessionToken'] as const;

const lines: readonly Line[] = [
  // What the session allows.
  ['fetch', 'GET', '/connect/session', ['sessionToken']],
  // The list, and how one provider is connected.
  ['fetch', 'GET', '/integrations', either],
  ['fetch', 'GET', '/providers/:provider', either],
  // The proof that a key is a public key: an id that no integration has, and that explains itself in a log.
  ['fetch', 'GET', '/oauth/connect/latchkey-key-check', ['publicKey'], 'public_key'],
  // The sign-in window, and its result.
  [
    'popup',
    'GET',
    '/oauth/connect/:integration',
    either,
    'public_key connect_session_token ws_client_id connection_id hmac user_scope params authorization_params credentials',
  ],
  ['websocket', 'GET', ':websocketsPath', either],
  // What a person typed, to make a connection of it.
  ...[
    'api-auth/api-key',
    'api-auth/basic',
    'auth/aws-sigv4',
    'auth/bill',
    'auth/jwt',
    'auth/oauth-outbound',
    'auth/signature',
    'auth/tba',
    'auth/two-step',
    'auth/unauthenticated',
    'oauth2/auth',
  ].map(
    (route): Line => [
      'fetch',
      'POST',
      `/${route}/:integration`,
      ['sessionToken'],
      'connect_session_token params',
    ],
  ),
  // Logos.
  ['image', 'GET', '*', either],
];

const { freeze } = Object;

/** The rows, deeply frozen; made anew for each who reads them, so that nobody's copy depends on another's. */
export const policyRows = (): readonly PolicyRow[] =>
  freeze(
    lines.map(([transport, method, path, credentials, query]) =>
      freeze({
        transport,
        method,
        path,
        credentials: freeze([...credentials]),
        query: freeze(query?.split(' ') ?? []),
      }),
    ),
  );

/** Everything Latchkey can send, for an audit. Deeply frozen; the gate reads a copy of its own. */
export const policy = policyRows();

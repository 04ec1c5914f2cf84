import type { CredentialKind } from './types.ts';

/** How a request leaves the page: `popup` is the address of a sign-in window, and `image` a logo. */
export type Transport = 'fetch' | 'popup' | 'websocket' | 'image';

/** One kind of request that Latchkey may make. */
export interface PolicyRow {
  /** How it leaves the page. */
  readonly transport: Transport;
  /** Only `GET` with a public key. */
  readonly method: 'GET' | 'POST';
  /** Relative to `host`. `:name` stands for one segment, `*` for anything. */
  readonly path: string;
  /** The credentials it is open with. */
  readonly credentials: readonly CredentialKind[];
  /** The query parameters it may carry; `params` also stands for `params[x]`. */
  readonly query: readonly string[];
}

const either = ['publicKey', 'sessionToken'] as const;

/** The routes to which typed credentials are posted to create a connection. */
const submissionPaths = [
  '/api-auth/api-key/:integration',
  '/api-auth/basic/:integration',
  '/auth/aws-sigv4/:integration',
  '/auth/bill/:integration',
  '/auth/jwt/:integration',
  '/auth/oauth-outbound/:integration',
  '/auth/signature/:integration',
  '/auth/tba/:integration',
  '/auth/two-step/:integration',
  '/auth/unauthenticated/:integration',
  '/oauth2/auth/:integration',
] as const;

const rows: readonly PolicyRow[] = [
  // The session's permissions and settings.
  {
    transport: 'fetch',
    method: 'GET',
    path: '/connect/session',
    credentials: ['sessionToken'],
    query: [],
  },
  // The list, and how one provider is connected.
  { transport: 'fetch', method: 'GET', path: '/integrations', credentials: either, query: [] },
  { transport: 'fetch', method: 'GET', path: '/providers/:provider', credentials: either, query: [] },
  // The proof that a key is a public key: an id that no integration has, and that explains itself in a log.
  {
    transport: 'fetch',
    method: 'GET',
    path: '/oauth/connect/latchkey-key-check',
    credentials: ['publicKey'],
    query: ['public_key'],
  },
  // The sign-in window, and its result.
  {
    transport: 'popup',
    method: 'GET',
    path: '/oauth/connect/:integration',
    credentials: either,
    query: [
      'public_key',
      'connect_session_token',
      'ws_client_id',
      'connection_id',
      'hmac',
      'user_scope',
      'params',
      'authorization_params',
      'credentials',
    ],
  },
  { transport: 'websocket', method: 'GET', path: ':websocketsPath', credentials: either, query: [] },
  ...submissionPaths.map(
    (path): PolicyRow => ({
      transport: 'fetch',
      method: 'POST',
      path,
      credentials: ['sessionToken'],
      query: ['connect_session_token', 'params'],
    }),
  ),
  // Logos.
  { transport: 'image', method: 'GET', path: '*', credentials: either, query: [] },
];

const { freeze } = Object;

/** The rows, deeply frozen. Each call makes its own copy, so that no reader depends on another's. */
export const policyRows = (): readonly PolicyRow[] =>
  freeze(
    rows.map(({ credentials, query, ...row }) =>
      freeze({ ...row, credentials: freeze([...credentials]), query: freeze([...query]) }),
    ),
  );

/** Everything Latchkey can send, for an audit. Deeply frozen; the gate reads a copy of its own. */
export const policy = policyRows();

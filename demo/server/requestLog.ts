import type { IncomingHttpHeaders } from 'node:http';
import { accountByPublicKey, accountBySecretKey } from './accounts.ts';
import type { Accounts } from './accounts.ts';

/** One request that arrived at the API, without any value that could be a key. */
export interface LoggedRequest {
  /** When it arrived: milliseconds since 1970. */
  at: number;
  method: string;
  path: string;
  /** The query with the values of keys, tokens and credentials struck out. */
  query: Record<string, string>;
  /** 0 until an answer went out. */
  status: number;
  origin: string | null;
  /** What the Authorization header held. */
  authorization: CredentialKind | null;
  /** What the query's `public_key` held: a secret key in it is what the bundle has to prevent. */
  publicKey: CredentialKind | null;
}

export type CredentialKind = 'public key' | 'secret key' | 'session token' | 'something else';

const struck = '***';
const secretNames =
  /^(public_key|connect_session_token|hmac|code|state|session_token|oauth_\w+|credentials\[.*)$/;

export function describeRequest(
  accounts: Accounts,
  { method, url, headers }: { method: string; url: URL; headers: IncomingHttpHeaders },
): LoggedRequest {
  const query = [...url.searchParams].map(
    ([name, value]) => [name, secretNames.test(name) ? struck : value] as const,
  );
  const { authorization, origin } = headers;
  return {
    at: Date.now(),
    method,
    path: url.pathname,
    query: Object.fromEntries(query),
    status: 0,
    origin: origin ?? null,
    authorization:
      authorization === undefined ? null : kindOf(authorization.replace(/^Bearer /, ''), accounts),
    publicKey: kindOfParameter(url.searchParams.get('public_key'), accounts),
  };
}

function kindOfParameter(value: string | null, accounts: Accounts): CredentialKind | null {
  return value === null ? null : kindOf(value, accounts);
}

function kindOf(value: string, accounts: Accounts): CredentialKind {
  if (accountByPublicKey(accounts, value)) return 'public key';
  if (accountBySecretKey(accounts, value)) return 'secret key';
  return value.startsWith('nango_connect_session_') ? 'session token' : 'something else';
}

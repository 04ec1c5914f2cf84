import type { IncomingHttpHeaders } from 'node:http';
import { accountByPublicKey, accountBySecretKey } from './accounts.ts';
import type { Accounts } from './accounts.ts';

/** One request that arrived at the API, without any value that could be a key. */
export interface LoggedRequest {
  /** When it arrived: milliseconds since 1970. */
  at: number;
  method: string;
  path: string;
  /** The query, in which the values of keys, tokens and credentials are redacted. */
  query: Record<string, string>;
  /** 0 until it is answered. */
  status: number;
  origin: string | null;
  /** The kind of credential in the Authorization header. */
  authorization: CredentialKind | null;
  /** The kind of credential in the query's `public_key`. Latchkey has to prevent a secret key there. */
  publicKey: CredentialKind | null;
}

export type CredentialKind = 'public key' | 'secret key' | 'session token' | 'something else';

const redacted = '***';
const secretNames =
  /^(public_key|connect_session_token|hmac|code|state|session_token|oauth_\w+|credentials\[.*)$/;

export function describeRequest(
  accounts: Accounts,
  { method, url, headers }: { method: string; url: URL; headers: IncomingHttpHeaders },
): LoggedRequest {
  const query = [...url.searchParams].map(
    ([name, value]) => [name, secretNames.test(name) ? redacted : value] as const,
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

import { accountByPublicKey, accountBySecretKey, isKey } from './accounts.ts';
import type { Account } from './accounts.ts';
import type { Call } from './call.ts';
import { refuseDeprecated, refuseUnauthorized } from './refusals.ts';
import type { Session } from './sessions.ts';
import type { World } from './world.ts';

export interface PublicKeyCaller {
  kind: 'publicKey';
  account: Account;
}
export interface SecretKeyCaller {
  kind: 'secretKey';
  account: Account;
}
export interface SessionCaller {
  kind: 'session';
  account: Account;
  session: Session;
}
export type Caller = PublicKeyCaller | SecretKeyCaller | SessionCaller;

/** Identifies the caller, or throws the 401 of a real server. */
export type Authenticate<C extends Caller> = (call: Call, world: World) => C;

const sessionPrefix = 'nango_connect_session_';
const sessionToken = /^nango_connect_session_[0-9a-f]{64}$/;

/** For `GET /connect/session`: a session token only. */
export const bySession: Authenticate<SessionCaller> = (call, world) => sessionCaller(bearer(call), world);

/** For the routes of a back end: a secret key only. */
export const bySecretKey: Authenticate<SecretKeyCaller> = (call, world) =>
  secretKeyCaller(bearer(call), world);

/** For reads: a session token or a secret key. */
export const bySessionOrSecretKey: Authenticate<SessionCaller | SecretKeyCaller> = (call, world) => {
  const token = bearer(call);
  if (token.startsWith(sessionPrefix)) return sessionCaller(token, world);
  if (isMisplacedDocumentedKey(call, world)) throw refuseUnauthorized('malformed_auth_header');
  return secretKeyCaller(token, world);
};

/** For the reads that Nango documents for a public key: also a public key, on the documented account. */
export const byReader: Authenticate<Caller> = (call, world) => {
  const account = isBearer(call) ? accountByPublicKey(world.accounts, bearer(call)) : undefined;
  return account?.publicKeyReads ? { kind: 'publicKey', account } : bySessionOrSecretKey(call, world);
};

/** For the start of a flow: a session token or a public key in the query. Headers are ignored. */
export const byFlow: Authenticate<PublicKeyCaller | SessionCaller> = (call, world) => {
  const token = call.query.get('connect_session_token');
  if (token !== null) return sessionCaller(token, world);
  const key = call.query.get('public_key');
  if (!key) throw refuseUnauthorized('missing_public_key');
  if (!isKey(key)) throw refuseUnauthorized('invalid_public_key');
  const account = accountByPublicKey(world.accounts, key);
  if (!account) throw refuseUnauthorized('unknown_account');
  if (account.publicKeyDeprecated) throw refuseDeprecated();
  return { kind: 'publicKey', account };
};

function sessionCaller(token: string, { sessions, accounts }: World): SessionCaller {
  if (!sessionToken.test(token)) throw refuseUnauthorized('invalid_connect_session_token_format');
  const session = sessions.find(token);
  if (!session) throw refuseUnauthorized('unknown_connect_session_token');
  return { kind: 'session', account: accounts[session.account], session };
}

function secretKeyCaller(key: string, { accounts }: World): SecretKeyCaller {
  if (!isKey(key)) throw refuseUnauthorized('invalid_secret_key_format');
  const account = accountBySecretKey(accounts, key);
  if (!account) throw refuseUnauthorized('unknown_account');
  return { kind: 'secretKey', account };
}

/** What the Authorization header holds. A value without `Bearer` is taken as it is: a real server does so. */
function bearer(call: Call): string {
  const header = call.headers.authorization;
  if (!header) throw refuseUnauthorized('missing_auth_header');
  return isBearer(call) ? header.slice('Bearer '.length) : header;
}

function isBearer({ headers }: Call): boolean {
  return headers.authorization?.startsWith('Bearer ') ?? false;
}

/**
 * Whether a header carries the documented account's public key in any form but `Bearer <key>`: as `Token <key>`,
 * `bearer <key>` or the user name of `Basic`. Such a header belongs to that account, and gets the answer that the
 * documentation names; all others get the one of current servers.
 */
function isMisplacedDocumentedKey({ headers: { authorization = '' } }: Call, { accounts }: World): boolean {
  const key = accounts.documented.publicKey.toLowerCase();
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization)?.[1];
  const text = encoded === undefined ? authorization : Buffer.from(encoded, 'base64').toString();
  const isDocumentedForm =
    authorization.startsWith('Bearer ') && authorization.length === `Bearer ${key}`.length;
  return text.toLowerCase().includes(key) && !isDocumentedForm;
}

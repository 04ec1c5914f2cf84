import type { Request } from '@playwright/test';
import { policy, type PolicyRow, type Transport } from '../../src/policy.ts';
import type { CredentialKind } from '../../src/types.ts';

/** Something that a page sent. */
export interface Sent {
  transport: Transport | 'other';
  method: string;
  url: URL;
  /** The credential in its header or query, by its shape. */
  credential: CredentialKind | null;
}

const transports: Partial<Record<string, Transport>> = { fetch: 'fetch', image: 'image' };

const kindOf = (value: string): CredentialKind =>
  value.startsWith('nango_connect_session_') ? 'sessionToken' : 'publicKey';

function credentialIn(url: URL, authorization?: string): CredentialKind | null {
  const { searchParams } = url;
  const value =
    authorization?.replace(/^Bearer /, '') ??
    searchParams.get('connect_session_token') ??
    searchParams.get('public_key');
  return value === null ? null : kindOf(value);
}

export function sentBy(request: Request): Sent {
  const url = new URL(request.url());
  const transport = request.isNavigationRequest() ? 'popup' : transports[request.resourceType()];
  return {
    transport: transport ?? 'other',
    method: request.method(),
    url,
    credential: credentialIn(url, request.headers()['authorization']),
  };
}

export const socketTo = (address: string): Sent => ({
  transport: 'websocket',
  method: 'GET',
  url: new URL(address),
  credential: null,
});

/** The row that permits it, found in the exported table without the gate's own code. */
export const rowOf = ({ transport, method, url, credential }: Sent, api: URL): PolicyRow | undefined =>
  policy.find(
    (row) =>
      row.transport === transport &&
      row.method === method &&
      url.host === api.host &&
      matches(row.path, pathBelow(api, url)) &&
      [...url.searchParams.keys()].every((name) => row.query.includes(name.replace(/\[.*/, ''))) &&
      (credential === null || row.credentials.includes(credential)),
  );

/** The path below the API's base path; as it is, where it is not below it. */
function pathBelow(api: URL, { pathname }: URL): string {
  const base = api.pathname.replace(/\/$/, '');
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
}

function matches(path: string, pathname: string): boolean {
  if (path === '*') return true;
  if (path === ':websocketsPath') return pathname === '/';
  const [wanted, found] = [path.split('/'), pathname.split('/')];
  return (
    wanted.length === found.length &&
    wanted.every((segment, at) => (segment.startsWith(':') ? found[at] !== '' : segment === found[at]))
  );
}

/** One line without a credential, for a failure's message. */
export const lineOf = ({ transport, method, url }: Sent): string =>
  `${transport} ${method} ${url.origin}${url.pathname} (${[...url.searchParams.keys()].join(', ')})`;

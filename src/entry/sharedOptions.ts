import type { ConnectOptions } from '../options.ts';
import { connectionNames } from '../options/table.ts';
import { copyOf, withoutPrototype } from '../record.ts';
import { hasCredential } from './liveConnect.ts';

/**
 * A copy of options, without a `host` that is undefined. It would replace the shared host, and the shared token would go
 * to the default one.
 */
export function copyOfOptions(options: ConnectOptions): ConnectOptions {
  const copy = copyOf({ ...options });
  if (copy.host === undefined) delete copy.host;
  return copy;
}

const credentialNames: readonly (keyof ConnectOptions)[] = ['publicKey', 'sessionToken'];

/** The names of the shared options that an element may not have. */
function withheldFrom(own: ConnectOptions): readonly string[] {
  // What is sent along with a credential, an `hmac`, say, was made for it, and so was the page for where no window opens.
  // A credential was made for one host; a key at the same host can be that of somebody else's account.
  const isElsewhere = withoutPrototype(own).host !== undefined || hasCredential(own);
  return isElsewhere ? [...credentialNames, ...connectionNames, 'fallbackPage'] : [];
}

/** The shared options that count for an element: those that it has not itself, and that may go to its host. */
export function sharedFor(own: ConnectOptions, shared: ConnectOptions): ConnectOptions {
  const withheld = new Set([...Object.keys(own), ...withheldFrom(own)]);
  return Object.fromEntries(Object.entries(shared).filter(([name]) => !withheld.has(name)));
}

import type { ConnectOptions } from '../options.ts';
import { connectionNames } from '../options/table.ts';
import { withoutPrototype } from '../record.ts';
import { hasCredential } from './liveConnect.ts';

const credentialNames: readonly (keyof ConnectOptions)[] = ['publicKey', 'sessionToken'];

/** The names of the shared options that an element may not have. */
function withheldFrom(own: ConnectOptions): readonly string[] {
  // A credential was made for one host, and so was what is sent along with it, an `hmac`, say, and the page for where no window opens.
  if (withoutPrototype(own).host !== undefined)
    return [...credentialNames, ...connectionNames, 'fallbackPage'];
  return hasCredential(own) ? credentialNames : [];
}

/** The shared options that count for an element: those that it has not itself, and that may go to its host. */
export function sharedFor(own: ConnectOptions, shared: ConnectOptions): ConnectOptions {
  const withheld = new Set([...Object.keys(own), ...withheldFrom(own)]);
  return Object.fromEntries(Object.entries(shared).filter(([name]) => !withheld.has(name)));
}

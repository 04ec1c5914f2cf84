import type { Field } from '../flow/fields.ts';
import { holdsSecretPath, publicAddress } from './secrets.ts';

/** No host is longer. */
const longestHost = 300;

/** The host without its first label: `zendesk.com` of `acme.zendesk.com`; empty where nothing would be left. */
const parentOf = (host: string): string => {
  const labels = host.split('.');
  return labels.length > 2 ? labels.slice(1).join('.') : '';
};

/** The host in an example, which may be a whole address. */
const hostIn = (example: string): string =>
  example
    .slice(0, longestHost)
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/:?#].*/s, '')
    .toLowerCase();

/** The host at the beginning of what stands after an answer: `.zendesk.com` of `.zendesk.com/api`. */
const hostAfter = (suffix: string): string =>
  /^\.[^/:?#]+/.exec(suffix.slice(0, longestHost))?.[0].toLowerCase() ?? '';

/** Whether a field asks for a host or an address of any kind. */
export const asksForAddress = ({ format }: Field): boolean => format === 'hostname' || format === 'uri';

/**
 * What a field gets of an address: no more than its format asks for, whatever its pattern takes, and where it is shown no
 * path that may be a secret.
 */
export function placeFor({ format, secret }: Field, address: URL): string {
  if (format !== 'uri') return address.host;
  const place = publicAddress(address);
  return secret || !holdsSecretPath(place) ? place : address.origin;
}

/**
 * What an address says for a field whose own suffix or example is of the same site; `null` where it says nothing.
 *
 * @param app The words that the app goes by.
 */
export function answerIn(field: Field, address: URL, app: ReadonlySet<string>): string | null {
  const { suffix = '', example = '', name } = field;
  const { hostname } = address;
  const after = hostAfter(suffix);
  if (after) return hostname.endsWith(after) ? hostname.slice(0, -after.length) : null;
  const parent = parentOf(hostIn(example));
  if (parent && parentOf(hostname) === parent) return placeFor(field, address);
  const [first = '', second = ''] = hostname.split('.');
  const isOfApp = parentOf(hostname) !== '' && app.has(second);
  return /subdomain$/i.test(name) && isOfApp ? first : null;
}

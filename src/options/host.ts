import { ConnectError } from '../errors.ts';

const localHost = /^(localhost|127\.0\.0\.1|[\w-]+\.localhost)$/;

/** Whether nobody on the way can read what is sent there: `https:`, or `http:` on this computer. */
export const isSecureAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && localHost.test(hostname));

/** Whether an address has a user or a password in it. */
export const hasLogin = ({ username, password }: URL): boolean => username !== '' || password !== '';

/** A name that a Content-Security-Policy can say: neither an IPv6 address, nor one with `*`, `,` or `;`. */
const sayable = /^[\w.-]+$/;

/**
 * The API's address.
 *
 * @throws {ConnectError} `invalid_host`.
 */
export function readHost(value: unknown = 'https://api.nango.dev'): URL {
  if (typeof value === 'string' && URL.canParse(value)) {
    const url = new URL(value);
    // Two slashes would be taken for another host where a path follows.
    const isPlain = !url.pathname.includes('//') && !/[?#]/.test(value) && sayable.test(url.hostname);
    if (isSecureAddress(url) && isPlain && !hasLogin(url)) return url;
  }
  throw new ConnectError(
    'invalid_host',
    'host cannot be used. Expected the text of an https: URL (http: on localhost) with a host name or an IPv4 address, and without user, query and fragment.',
  );
}

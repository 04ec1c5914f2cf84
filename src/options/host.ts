import { ConnectError } from '../errors.ts';

const localHost = /^(localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.localhost)$/;

/** Names that a Content-Security-Policy cannot say, or would read as something else. */
const unsafeInPolicy = /[*,;]/;

/**
 * The API's address.
 *
 * @throws {ConnectError} `invalid_host`.
 */
export function readHost(value = 'https://api.nango.dev'): URL {
  if (URL.canParse(value)) {
    const url = new URL(value);
    const isSecure = url.protocol === 'https:' || (url.protocol === 'http:' && localHost.test(url.hostname));
    const hasUser = url.username !== '' || url.password !== '';
    // Two slashes would be taken for another host where a path follows.
    const isPlain = !url.pathname.includes('//') && !/[?#]/.test(value) && !unsafeInPolicy.test(url.host);
    if (isSecure && isPlain && !hasUser) return url;
  }
  throw new ConnectError(
    'invalid_host',
    'host cannot be used. Expected an https: URL (http: on localhost) without user, query and fragment.',
  );
}

import { hostOf, logoOriginsOf } from './options.ts';
import { withoutPrototype } from './record.ts';
import { policy, type Transport } from './policy.ts';

/**
 * Returns the Content-Security-Policy directives that a page needs for Latchkey, generated from the {@link policy}. The
 * page also needs a `script-src` for the origin that it loads Latchkey from.
 *
 * @param options `host` and `logoOrigins`, as in `createConnect`. A base path in `host` changes nothing: the directives
 * name origins, and the WebSocket is at the same one.
 * @returns Such as `connect-src https://api.nango.dev wss://api.nango.dev; img-src https://api.nango.dev`.
 * @throws {ConnectError} `invalid_host` or `invalid_option`.
 */
export function contentSecurityPolicy(
  options: { host?: string; logoOrigins?: readonly string[] } = {},
): string {
  const given = withoutPrototype(options);
  const { origin } = hostOf(given.host);
  // No directive of a page restricts where a window goes that the page opened.
  const sources: Partial<Record<Transport, string[]>> = {
    fetch: ['connect-src', origin],
    websocket: ['connect-src', origin.replace('http', 'ws')],
    image: ['img-src', origin, ...logoOriginsOf(given)],
  };
  const directives: Record<string, Set<string>> = {};
  for (const { transport } of policy) {
    const [name, ...origins] = sources[transport] ?? [];
    if (name) for (const source of origins) (directives[name] ??= new Set([name])).add(source);
  }
  return Object.values(directives)
    .map((words) => [...words].join(' '))
    .join('; ');
}

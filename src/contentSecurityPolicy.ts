import { readLogoOrigins } from './options/config.ts';
import type { ConnectOptions } from './options.ts';
import { readHost } from './options/host.ts';
import { withoutPrototype } from './record.ts';
import { policy, type Transport } from './policy.ts';

/** What allows the site's own logo, unless it comes from where the others do. */
function sourcesOf(logo: string = ''): readonly string[] {
  if (logo.startsWith('data:')) return ['data:'];
  return logo.startsWith('/') ? ["'self'"] : [];
}

/**
 * The Content-Security-Policy directives that a page needs for Latchkey, beside the `script-src` for the place
 * it loads the file from. Made from the {@link policy}.
 *
 * @param options `host`, `logoOrigins` and `logo`, as in `createConnect`.
 * @returns The directives, such as `connect-src https://api.nango.dev wss://api.nango.dev; img-src https://api.nango.dev`
 * @throws {ConnectError} `invalid_host` or `invalid_option`.
 */
export function contentSecurityPolicy(
  options: Pick<ConnectOptions, 'host' | 'logoOrigins' | 'logo'> = {},
): string {
  const given = withoutPrototype(options);
  const { origin } = readHost(given.host);
  // A sign-in window is a page of its own: no directive of its opener governs where it goes.
  const sources = withoutPrototype<Partial<Record<Transport, string[]>>>({
    fetch: ['connect-src', origin],
    websocket: ['connect-src', origin.replace('http', 'ws')],
    image: ['img-src', origin, ...readLogoOrigins(given), ...sourcesOf(given.logo)],
  });
  const directives = withoutPrototype<Record<string, Set<string>>>({});
  for (const { transport } of policy) {
    const [name, ...origins] = sources[transport] ?? [];
    if (name) for (const source of origins) (directives[name] ??= new Set([name])).add(source);
  }
  return Object.values(directives)
    .map((words) => [...words].join(' '))
    .join('; ');
}

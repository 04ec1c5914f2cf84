import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Environment } from './environment.ts';
import { isConnectError } from './errors.ts';
import { createGate, type GateOptions, type SocketPath } from './gate.ts';
import { readConfig } from './options/config.ts';
import type { Transport } from './policy.ts';
import type { CredentialKind } from './types.ts';
import { runs } from '../scripts/runs.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const origin = 'https://nango.example';
const options: GateOptions = {
  host: new URL(`${origin}/base`),
  kind: 'publicKey',
  logoOrigins: ['https://cdn.example'],
};

interface Attempt {
  transport: Transport;
  method: string;
  url: string;
  kind: CredentialKind;
}

/** A window, and what happens when it goes somewhere. */
function windowLike(go: (address: string) => void): Window {
  const createElement = () => {
    const link = { href: '', click: () => go(link.href) };
    return link;
  };
  return { document: { createElement } } as unknown as Window;
}

/** What left the page for an attempt: addresses, as the browser would be handed them. */
async function sentBy(
  { transport, method, url, kind }: Attempt,
  changes: Partial<GateOptions> = {},
  from: SocketPath['from'] = 'origin',
) {
  const sent: string[] = [];
  const env: Environment = {
    async fetch(request) {
      sent.push(`${request.method} ${request.url}`);
      return new Response('{}');
    },
    socket(address) {
      sent.push(`GET ${address}`);
      return {} as WebSocket;
    },
    onMessage: () => () => {},
  };
  const gate = createGate({ ...options, kind, ...changes }, env);
  const window = windowLike((address) => sent.push(`GET ${address}`));
  try {
    if (transport === 'fetch') await gate.fetch(new Request(url, { method }));
    else if (transport === 'websocket') gate.socket({ path: url, from });
    else if (transport === 'popup') gate.navigate(window, new URL(url));
    else {
      const shown = gate.logo(url);
      if (shown !== null) sent.push(`GET ${shown}`);
    }
  } catch (error) {
    // A method that no browser sends, or an address with a password, is not even a request.
    if (!isConnectError(error) && !(error instanceof TypeError)) throw error;
  }
  return sent;
}

const posts = [
  'api-auth/api-key',
  'api-auth/basic',
  'auth/aws-sigv4',
  'auth/bill',
  'auth/jwt',
  'auth/oauth-outbound',
  'auth/signature',
  'auth/tba',
  'auth/two-step',
  'auth/unauthenticated',
  'oauth2/auth',
];
const windowNames =
  'public_key connect_session_token ws_client_id connection_id hmac user_scope params authorization_params credentials';

/** Written again from the promise, not from the table nor the gate: whether a request may leave. */
function mayLeave({ transport, method, url, kind }: Attempt): boolean {
  // An empty fragment does not count.
  const href = new URL(url).href.replace(/#$/, '');
  const [, scheme, authority, path = '', query = ''] =
    /^(\w+):\/\/([^/]*)(\/[^?#]*)(\?[^#]*)?$/.exec(href) ?? [];
  if (scheme !== 'https' || authority === undefined) return false;
  if (transport === 'image' && authority === 'cdn.example') return true;
  if (authority !== 'nango.example' || !path.startsWith('/base/')) return false;
  // Each piece of the path is a name, and no sign in it means a way to another place.
  const [, , ...pieces] = path.split('/');
  const isName = (piece: string | undefined): boolean =>
    piece !== undefined && piece !== '' && piece.length <= 512;
  const encoded = pieces.flatMap((piece) =>
    // Also where it is encoded more than once.
    [...piece.replace(/%(25)+/g, '%').matchAll(/%([\da-f]{2}|[01])/gi)].map(([, hex = '']) => hex),
  );
  if (encoded.some((hex) => parseInt(hex, 16) < 32 || ['2e', '2f', '5c', '7f'].includes(hex.toLowerCase())))
    return false;
  if (path.includes('//')) return false;
  const names = [...new URLSearchParams(query).keys()].map((name) => name.replace(/\[.*/s, ''));
  const only = (allowed: string): boolean => names.every((name) => allowed.split(' ').includes(name));
  const last = pieces.at(-1);
  const before = pieces.slice(0, -1).join('/');
  const all = pieces.join('/');
  if (transport === 'image') return names.length === 0;
  if (transport === 'popup') return before === 'oauth/connect' && isName(last) && only(windowNames);
  if (transport !== 'fetch') return false;
  if (method === 'POST')
    return (
      kind === 'sessionToken' &&
      posts.includes(before) &&
      isName(last) &&
      only('connect_session_token params')
    );
  if (method !== 'GET') return false;
  if (kind === 'publicKey' && all === 'oauth/connect/latchkey-key-check') return only('public_key');
  if (names.length > 0) return false;
  if (kind === 'sessionToken' && all === 'connect/session') return true;
  return all === 'integrations' || (before === 'providers' && isName(last));
}

const hostile = [
  '..',
  '.',
  '%2e%2e',
  '.%2E',
  '%2e',
  '%252e%252e',
  'a%2fb',
  'a%5cb',
  'a\\b',
  '..\\..',
  '%00',
  '%0d%0aX-A:1',
  '%7f',
  'a;b',
  'a@b',
  ':',
  '',
  'é',
  '%',
  'a%20b',
  '\u202e',
  '\ud800',
  'x'.repeat(512),
  'x'.repeat(513),
  'latchkey-key-check',
];
const origins = [
  'https://nango.example:443',
  'https://NANGO.example',
  'HTTPS://nango.example',
  'https://nango.example.',
  'https://nango.example.evil.example',
  'https://nango.example@evil.example',
  'https://evil.example#@nango.example',
  'https://evil.example/https://nango.example',
  'https://user:pass@nango.example',
  'https://user@nango.example',
  'https://nango.example:8443',
  'https://nangо.example',
  'https://ｎａｎｇｏ.example',
  'https://evil.example\\@nango.example',
  'https://cdn.example',
  'https://cdn.example.evil.example',
  'http://nango.example',
  'ftp://nango.example',
  'wss://nango.example',
];
const queries = [
  '?',
  '?public_key=x',
  '?public_key=x&public_key=y',
  '?connect_session_token=x&params[a]=b',
  '?ws_client_id=x&params[a][b]=c&hmac=y',
  '?params=x',
  '?Params[a]=b',
  '?[params]=x',
  '?secret_key=x',
  '?include=credentials',
  '?%70arams[x]=1',
  '?params%5Bx%5D=1',
  '#x',
  '#',
];
const routes = [
  'integrations',
  'providers/github',
  'connect/session',
  'connect/telemetry',
  'oauth/connect/github',
  'oauth/connect/latchkey-key-check',
  'connections',
  'proxy/x',
  'environment-variables',
  ...posts.map((route) => `${route}/github`),
];

const attempts = fc
  .record({
    transport: fc.constantFrom<Transport>('fetch', 'fetch', 'popup', 'image'),
    method: fc.constantFrom('GET', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'get', 'LINK'),
    kind: fc.constantFrom<CredentialKind>('publicKey', 'sessionToken'),
    from: fc.oneof({ weight: 4, arbitrary: fc.constant(origin) }, fc.constantFrom(...origins)),
    base: fc.constantFrom(
      '/base/',
      '/base/',
      '/base/',
      '/base//',
      '/',
      '/base/../',
      '/Base/',
      '/based/',
      '//',
    ),
    route: fc.constantFrom(...routes),
    /** Another piece instead of one, or between two. */
    change: fc.option(fc.tuple(fc.nat(4), fc.nat(1), fc.oneof(fc.constantFrom(...hostile), fc.string())), {
      freq: 1,
    }),
    query: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...queries)),
  })
  .map(({ transport, method, kind, from, base, route, change, query }): Attempt => {
    const pieces = route.split('/');
    if (change) pieces.splice(Math.min(change[0], pieces.length), change[1], change[2]);
    return { transport, method, kind, url: from + base + pieces.join('/') + query };
  })
  .filter(({ url }) => URL.canParse(url));

describe('of random requests that resemble those of the policy', () => {
  it('those leave that the promise names, and no other, to where they say', async () => {
    const count = { left: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(attempts, async (attempt) => {
        // `get` is sent as GET, by every browser.
        const method = attempt.transport === 'fetch' ? attempt.method.replace('get', 'GET') : 'GET';
        const wanted = mayLeave({ ...attempt, method }) ? [`${method} ${new URL(attempt.url).href}`] : [];
        const sent = await sentBy(attempt);
        expect(sent, JSON.stringify(attempt)).toEqual(wanted);
        count[wanted.length ? 'left' : 'refused'] += 1;
      }),
      { numRuns: runs(10_000) },
    );
    // About one in fifteen leaves.
    expect(count.left).toBeGreaterThan(runs(200));
    expect(count.refused).toBeGreaterThan(runs(5000));
  }, 120_000);
});

describe('a WebSocket’s path, from options or from a session', () => {
  const paths = fc.oneof(
    fc.constantFrom(
      '/',
      '/ws',
      '/a/b',
      '//evil.example/',
      '///evil.example',
      '/\\evil.example',
      'https://[',
      '//[',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      'https://evil.example/',
      'wss:evil.example',
      '@evil.example',
      ':8443/',
      '.evil.example',
      '/../ws',
      '/%2e%2e/ws',
      '/ws?x=1',
      '/ws#x',
      '/ws ',
      ' /ws',
      '',
      '/é',
      '/%00',
      `/${'x'.repeat(10_000)}`,
    ),
    fc.webPath(),
    fc.string(),
    fc.string().map((text) => `/${text}`),
  );

  it('opens a socket at exactly that path of the API’s own origin, or is refused', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        for (const [from, base] of [
          ['origin', ''],
          ['base', '/base'],
        ] as const)
          for (const address of await sentBy(
            { transport: 'websocket', method: 'GET', url: path, kind: 'publicKey' },
            {},
            from,
          )) {
            opened += 1;
            expect(address).toBe(`GET wss://nango.example${base}${path}`);
            expect(path).toMatch(/^\/(?!\/)[^?#\\\s]*$/);
            expect(path.split('/')).not.toContain('..');
          }
      }),
      { numRuns: runs(3_000) },
    );
    expect(opened).toBeGreaterThan(runs(100));
  }, 60_000);
});

describe('an integration’s id', () => {
  const ids = fc.oneof(
    fc.constantFrom(
      ...hostile,
      '../../connections',
      '..%2f..%2fconnections',
      'a?b',
      'a#b',
      'a/b',
      'a&public_key=x',
      '@evil.example',
      '//evil.example',
      'https://evil.example',
      '\0',
      '\r\nX: y',
      '\ud800',
      '🔑',
      'é'.repeat(10_000),
      'x'.repeat(10_000),
      '__proto__',
    ),
    fc.string({ unit: 'binary' }),
  );

  it('is one name in the address of its own request, or is refused with an error', () => {
    let went = 0;
    fc.assert(
      fc.property(ids, (id) => {
        const replace = vi.fn<(address: string) => void>();
        const gate = createGate(options);
        try {
          gate.navigate(windowLike(replace), gate.url(['oauth', 'connect', id], [['public_key', publicKey]]));
        } catch (error) {
          expect(error).toMatchObject({ name: 'ConnectError', code: 'request_refused' });
          expect((error as Error).message.length).toBeLessThan(400);
          return;
        }
        went += 1;
        const [address = ''] = replace.mock.calls[0] ?? [];
        const [, , ...pieces] = new URL(address).pathname.split('/');
        expect(new URL(address).origin).toBe(origin);
        expect([...new URL(address).searchParams]).toEqual([['public_key', publicKey]]);
        expect(pieces.map(decodeURIComponent)).toEqual(['oauth', 'connect', id]);
      }),
      { numRuns: runs(3_000) },
    );
    expect(went).toBeGreaterThan(runs(100));
  }, 60_000);
});

describe('a host', () => {
  it.each<unknown>([
    '',
    'api.nango.dev',
    '//api.nango.dev',
    'http://api.nango.dev',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example/localhost',
    'http://localhost@evil.example',
    'http://evil-localhost',
    'http://0.0.0.0',
    'http://169.254.169.254',
    'http://10.0.0.1',
    'http://[::ffff:10.0.0.1]',
    'https://key@api.nango.dev',
    'https://:key@api.nango.dev',
    'https://api.nango.dev//',
    'https://api.nango.dev//evil.example',
    'https://api.nango.dev/\\evil.example',
    'https://api.nango.dev?',
    'https://api.nango.dev?key=1',
    'https://api.nango.dev#',
    'javascript:alert(1)//',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://api.nango.dev/1',
    'ws://localhost',
    'wss://api.nango.dev',
    'ftp://api.nango.dev',
    'about:blank',
    'https://',
    'https://a b',
    '\0',
    'x'.repeat(10_000),
    null,
    42,
    {},
    [],
  ])('%j is refused', (host) => {
    expect(() => readConfig({ publicKey, host: host as string })).toThrow(
      expect.objectContaining({ code: 'invalid_host' }),
    );
  });

  it('that is accepted gets every request, and no other host does', async () => {
    const hosts = fc.oneof(
      fc.webUrl({ validSchemes: ['https'] }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(
        'https://nango.example/%2e%2e/..//evil.example/',
        'https://nango.example/\\evil.example',
        'https://nango.example\\@evil.example',
        'https://nango.example/a//',
        'https:nango.example',
        ' https://nango.example ',
        'https://nango.example/%2f%2fevil.example',
        'http://localhost:1',
      ),
      fc.tuple(fc.webUrl(), fc.string()).map(([url, more]) => url + more),
    );
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(hosts, async (host) => {
        const { origin: wanted } = URL.canParse(host) ? new URL(host) : { origin: '' };
        let config;
        try {
          config = readConfig({ publicKey, host });
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid_host' });
          return;
        }
        expect(config.host.origin).toBe(wanted);
        const gate = createGate(config);
        const url = gate.url(['integrations']).href;
        for (const address of [
          ...(await sentBy({ transport: 'fetch', method: 'GET', url, kind: 'publicKey' }, config)),
          ...(await sentBy({ transport: 'websocket', method: 'GET', url: '/', kind: 'publicKey' }, config)),
        ]) {
          sent += 1;
          expect(new URL(address.slice(4)).host).toBe(config.host.host);
        }
      }),
      { numRuns: runs(1_000) },
    );
    // Most generated hosts have a query or a fragment, and are refused.
    expect(sent).toBeGreaterThan(runs(1_000) / 4);
  }, 60_000);
});

describe('the exported policy', () => {
  it('is not what the gate reads: changed where freezing is taken away, it opens nothing', async () => {
    vi.resetModules();
    vi.spyOn(Object, 'freeze').mockImplementation((value: unknown) => value as never);
    const { policy } = await import('./policy.ts');
    const fresh = await import('./gate.ts');
    vi.restoreAllMocks();
    const rows = policy as unknown as {
      method: string;
      path: string;
      credentials: string[];
      query: string[];
    }[];
    for (const row of rows) {
      row.method = 'GET';
      row.path = '*';
      row.credentials.push('publicKey', 'sessionToken');
      row.query.push('secret_key');
    }
    rows.push({ ...rows[0], method: 'DELETE', path: '*', credentials: ['publicKey'], query: [] });
    const fetch = vi.fn<Environment['fetch']>();
    const gate = fresh.createGate(options, { fetch, socket: vi.fn(), onMessage: vi.fn() });
    for (const [method = '', path = ''] of [
      ['GET', 'connections'],
      ['DELETE', 'integrations'],
      ['GET', 'integrations?secret_key=1'],
      ['POST', 'api-auth/basic/x'],
    ])
      await expect(gate.fetch(new Request(`${origin}/base/${path}`, { method }))).rejects.toMatchObject({
        code: 'request_refused',
      });
    expect(fetch).not.toHaveBeenCalled();
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { Environment } from './environment.ts';
import { createGate, type GateOptions } from './gate.ts';

const options: GateOptions = {
  host: new URL('https://nango.example/base'),
  kind: 'publicKey',
  logoOrigins: ['https://cdn.example'],
};

function gateOf(changes: Partial<GateOptions> = {}) {
  const env = {
    fetch: vi.fn<Environment['fetch']>(async () => new Response('{}')),
    socket: vi.fn<Environment['socket']>(() => ({}) as WebSocket),
    onMessage: vi.fn<Environment['onMessage']>(() => () => {}),
  };
  return { env, gate: createGate({ ...options, ...changes }, env) };
}

const base = 'https://nango.example/base';

describe('a fetch', () => {
  it.each(['/integrations', '/providers/github', '/oauth/connect/latchkey-key-check?public_key=x'])(
    'to %s passes with a public key',
    async (path) => {
      const { gate, env } = gateOf();
      await gate.fetch(new Request(base + path));
      expect(env.fetch).toHaveBeenCalledOnce();
    },
  );

  it('leaves without cookies, referrer, cache, and does not follow a redirect', async () => {
    const { gate, env } = gateOf();
    await gate.fetch(new Request(`${base}/integrations`, { credentials: 'include', redirect: 'follow' }));
    expect(env.fetch.mock.calls[0]?.[1]).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
  });

  it('that wants to see a redirect does not follow it either', async () => {
    const { gate, env } = gateOf();
    await gate.fetch(new Request(`${base}/integrations`, { redirect: 'manual' }));
    expect(env.fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' });
  });

  it.each([
    ['the session, with a public key', 'GET', `${base}/connect/session`],
    ['connections', 'GET', `${base}/connections`],
    ['the proxy', 'GET', `${base}/proxy/user`],
    ['environment variables', 'GET', `${base}/environment-variables`],
    ['a delete', 'DELETE', `${base}/integrations`],
    ['a head', 'HEAD', `${base}/integrations`],
    ['a post of credentials', 'POST', `${base}/api-auth/api-key/x`],
    ['telemetry', 'POST', `${base}/connect/telemetry`],
    ['another path below', 'GET', `${base}/integrations/github`],
    ['a sign-in page', 'GET', `${base}/oauth/connect/github?public_key=x`],
    ['outside the base path', 'GET', 'https://nango.example/integrations'],
    ['a longer base path', 'GET', 'https://nango.example/baseless/integrations'],
    ['another origin', 'GET', 'https://evil.example/base/integrations'],
    ['another port', 'GET', 'https://nango.example:8443/base/integrations'],
    ['plain http', 'GET', 'http://nango.example/base/integrations'],
    ['an encoded slash', 'GET', `${base}/providers/a%2fb`],
    ['an encoded backslash', 'GET', `${base}/providers/a%5Cb`],
    ['a doubled slash', 'GET', `${base}//integrations`],
    ['a climbing path', 'GET', `${base}/providers/../connections`],
    ['an encoded climb', 'GET', `${base}/providers/%2e%2e/connections`],
    ['a control character', 'GET', `${base}/providers/a%00b`],
    ['an endless id', 'GET', `${base}/providers/${'a'.repeat(10_000)}`],
    ['an unknown query', 'GET', `${base}/integrations?format=all`],
    [
      'a known query beside an unknown one',
      'GET',
      `${base}/oauth/connect/latchkey-key-check?public_key=x&y=z`,
    ],
    ['an origin for logos', 'GET', 'https://cdn.example/base/integrations'],
  ])('of %s is refused before it leaves', async (_, method, url) => {
    const { gate, env } = gateOf();
    await expect(gate.fetch(new Request(url, { method }))).rejects.toMatchObject({ code: 'request_refused' });
    expect(env.fetch).not.toHaveBeenCalled();
  });

  it('that is refused is named by its method and path, of 200 characters at most', async () => {
    const refused = (url: string) => gateOf().gate.fetch(new Request(url));
    await expect(refused(`${base}/connections?public_key=x#y`)).rejects.toMatchObject({
      name: 'ConnectError',
      code: 'request_refused',
      path: '/base/connections',
      message: 'GET /base/connections (fetch, publicKey) is not in the policy: see connect.policy.',
    });
    await expect(refused(`${base}/${'a'.repeat(300)}`)).rejects.toMatchObject({
      path: `/base/${'a'.repeat(194)}`,
      message: `GET /base/${'a'.repeat(194)} (fetch, publicKey) is not in the policy: see connect.policy.`,
    });
  });

  it('to the session passes with a session token', async () => {
    const { gate, env } = gateOf({ kind: 'sessionToken' });
    await gate.fetch(new Request(`${base}/connect/session`));
    expect(env.fetch).toHaveBeenCalledOnce();
  });
});

describe('a WebSocket', () => {
  it.each([
    [{ path: '/ws', from: 'origin' }, 'wss://nango.example/ws'],
    [{ path: '/', from: 'origin' }, 'wss://nango.example/'],
    [{ path: '/ws', from: 'base' }, 'wss://nango.example/base/ws'],
    [{ path: '/', from: 'base' }, 'wss://nango.example/base/'],
  ] as const)('to %j opens at %s', (path, address) => {
    const { gate, env } = gateOf();
    gate.socket(path);
    expect(env.socket).toHaveBeenCalledExactlyOnceWith(address);
  });

  it('opens at the same address from the origin and from the base path where the host has none', () => {
    for (const from of ['origin', 'base'] as const) {
      const { gate, env } = gateOf({ host: new URL('http://localhost:3003') });
      gate.socket({ path: '/ws', from });
      expect(env.socket).toHaveBeenCalledExactlyOnceWith('ws://localhost:3003/ws');
    }
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/ws?x=1',
    '/a/../b',
    '/%2e%2e/x',
    '\\\\evil.example',
    'https://[',
    '//[',
    'ws',
    '.evil.example/',
    '/%252e%252e/x',
  ])('at %s is refused, from the origin and from the base path', (path) => {
    for (const from of ['origin', 'base'] as const) {
      const { gate, env } = gateOf();
      expect(() => gate.socket({ path, from })).toThrow(expect.objectContaining({ code: 'request_refused' }));
      expect(env.socket).not.toHaveBeenCalled();
    }
  });
});

describe('a sign-in window', () => {
  /** A window, and the addresses that it went to. */
  function windowLike() {
    const went: { href: string; referrerPolicy: string }[] = [];
    const createElement = (tag: string) => {
      const link = { href: '', referrerPolicy: '', click: () => void went.push({ ...link }) };
      return tag === 'a' ? link : {};
    };
    return { went, window: { document: { createElement } } as unknown as Window };
  }

  it('goes to the integration, and tells nobody where from', () => {
    const { window, went } = windowLike();
    const { gate } = gateOf();
    const url = gate.url(
      ['oauth', 'connect', 'my app'],
      [
        ['public_key', 'x'],
        ['params[sub]', 'y'],
      ],
    );
    gate.navigate(window, url);
    expect(went).toMatchObject([
      {
        href: `${base}/oauth/connect/my%20app?public_key=x&params%5Bsub%5D=y`,
        referrerPolicy: 'no-referrer',
      },
    ]);
  });

  it.each([
    '..',
    '.',
    '../../connections',
    'a/b',
    'a\\b',
    '',
    'é'.repeat(600),
    // Encoded once more in the address, and decoded once too often by a proxy.
    '%2e%2e',
    '%2e%2e%2fconnections',
    '%5c',
    '%0d%0a',
    '%252e%252e%252fconnections',
    '%25252e%25252e',
  ])('never goes to the id %j', (id) => {
    const { window, went } = windowLike();
    const { gate } = gateOf();
    expect(() => gate.navigate(window, gate.url(['oauth', 'connect', id]))).toThrow(
      expect.objectContaining({ code: 'request_refused' }),
    );
    expect(went).toEqual([]);
  });

  it.each(['my app', 'a%20b', '100%', 'x.y-z_1', 'é'])('goes to the id %j', (id) => {
    const { window, went } = windowLike();
    const { gate } = gateOf();
    gate.navigate(window, gate.url(['oauth', 'connect', id]));
    expect(went.map(({ href }) => decodeURIComponent(new URL(href).pathname))).toEqual([
      `/base/oauth/connect/${id}`,
    ]);
  });

  it('never goes to an id that no address can hold', () => {
    expect(() => gateOf().gate.url(['oauth', 'connect', '\ud800'])).toThrow(
      expect.objectContaining({
        code: 'request_refused',
        message: 'An id has characters that a URL cannot hold.',
      }),
    );
  });

  it.each([
    'public_key=x&ws_client_id=x&connection_id=x&hmac=x&user_scope=x',
    'connect_session_token=x&params[a]=x&params[b][c]=x&authorization_params[a]=x&credentials[a]=x',
  ])('may be told %s', (query) => {
    const { window, went } = windowLike();
    gateOf().gate.navigate(window, new URL(`${base}/oauth/connect/github?${query}`));
    expect(went).toHaveLength(1);
  });

  it('goes nowhere below an origin for logos', () => {
    const { window } = windowLike();
    expect(() => gateOf().gate.navigate(window, new URL('https://cdn.example/base/oauth/connect/x'))).toThrow(
      expect.objectContaining({ code: 'request_refused' }),
    );
  });

  it('is handed to the page’s own function, and only where it may be gone to', () => {
    const { gate } = gateOf();
    const open = vi.fn(() => 'opened');
    const url = gate.url(['oauth', 'connect', 'my app'], [['public_key', 'x']]);
    expect(gate.handOver(url, open)).toBe('opened');
    expect(open).toHaveBeenCalledExactlyOnceWith(`${base}/oauth/connect/my%20app?public_key=x`);
    for (const refused of [`${base}/connections`, 'https://evil.example/base/oauth/connect/x'])
      expect(() => gate.handOver(new URL(refused), open)).toThrow(
        expect.objectContaining({ code: 'request_refused' }),
      );
    expect(open).toHaveBeenCalledOnce();
  });

  it('names no query in its refusal', () => {
    const { gate } = gateOf();
    const url = new URL(`${base}/connections?public_key=3f2c8f0e`);
    expect(() => gate.navigate(windowLike().window, url)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('3f2c8f0e') }),
    );
  });
});

describe('a logo', () => {
  it.each([
    [`${base}/images/template-logos/x.svg`, true],
    ['https://cdn.example/any/where.png?size=2', true],
    ['https://evil.example/x.svg', false],
    ['http://cdn.example/x.svg', false],
    ['data:image/svg+xml,x', false],
    ['javascript:alert(1)', false],
    [`${base}/x.svg?leak=1`, false],
    [`https://user@cdn.example/x.svg`, false],
    ['not a url', false],
    [undefined, false],
  ])('%s is shown: %s', (url, shown) => {
    expect(gateOf().gate.logo(url)).toBe(shown ? url : null);
  });

  it('is not shown over plain http, whatever the page allows', () => {
    const { gate } = gateOf({ logoOrigins: ['http://cdn.example'] });
    expect(gate.logo('http://cdn.example/x.svg')).toBeNull();
  });
});

describe('a message', () => {
  it('is heard from the API’s origin only', () => {
    const { gate, env } = gateOf();
    const heard = vi.fn();
    gate.onMessage(heard);
    const listener = env.onMessage.mock.calls[0]?.[0];
    for (const origin of [
      'https://nango.example.evil',
      'https://evil.example',
      'http://nango.example',
      'null',
    ])
      listener?.({ origin } as MessageEvent);
    expect(heard).not.toHaveBeenCalled();
    listener?.({ origin: 'https://nango.example' } as MessageEvent);
    expect(heard).toHaveBeenCalledOnce();
  });
});

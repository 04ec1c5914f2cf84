import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer as createVite, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPlugin } from './plugin.ts';
import { accountNames } from './server/accounts.ts';
import { signHmac } from './server/hmac.ts';
import { startServer, type EmbeddedServer } from './server/start.ts';

let server: EmbeddedServer;
let vite: ViteDevServer;
let http: Server;
let origin: string;
let measure: () => Promise<Record<string, number>> = async () => ({ all: 18_000 });

beforeAll(async () => {
  server = await startServer({ port: 0 });
  vite = await createVite({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [demoPlugin(server, { measure: () => measure() })],
  });
  http = createServer(vite.middlewares).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await Promise.all([vite.close(), server.close()]);
});

const get = (path: string): Promise<Response> => fetch(origin + path);
const post = (path: string, body?: unknown): Promise<Response> =>
  fetch(origin + path, { method: 'POST', body: JSON.stringify(body) });

const sessionOf = (token: string): Promise<Response> =>
  fetch(`${server.url}/connect/session`, { headers: { authorization: `Bearer ${token}` } });

describe('/demo-config.json', () => {
  it('names the servers and the accounts with their keys', async () => {
    const { url: api, openidUrl: openid, accounts } = server;
    const config = (await (await get('/demo-config.json')).json()) as { apps: string[] };
    expect(config).toEqual({ api, openid, accounts, apps: expect.arrayContaining(['slack']) });
    expect(config.apps[0]).toBe('demo-openid');
  });
});

describe('/demo/session', () => {
  it('makes a session that the server knows', async () => {
    const answer = await post('/demo/session', { account: 'today', body: { end_user: { id: 'jane' } } });
    const { token } = (await answer.json()) as { token: string };
    expect(await (await sessionOf(token)).json()).toMatchObject({ data: { endUser: { id: 'jane' } } });
  });

  it.each([{ account: 'nope' }, { account: '__proto__' }, {}])('refuses %j', async (asked) => {
    const answer = await post('/demo/session', asked);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { error: 'account: documented | today | pastCutOff | hmac' },
    ]);
  });

  it('refuses a body that is not JSON', async () => {
    const answer = await fetch(`${origin}/demo/session`, { method: 'POST', body: '{' });
    expect(answer.status).toBe(400);
  });
});

describe('/demo/token', () => {
  it.each(accountNames)('answers with a token for the account %s, as plain text', async (account) => {
    const token = await (await post(`/demo/token?account=${account}`)).text();
    expect(token).toMatch(/^nango_connect_session_[\da-f]{64}$/);
    expect((await sessionOf(token)).status).toBe(200);
  });

  it('answers POST only', async () => {
    expect(await (await get('/demo/token?account=today')).text()).not.toContain('nango_connect_session_');
  });
});

describe('/demo/hmac', () => {
  it('signs an integration and a connection id', async () => {
    const answer = await get('/demo/hmac?account=hmac&integration=demo-openid&connectionId=jane');
    const { hmacKey = '' } = server.accounts.hmac;
    expect(await answer.json()).toEqual({ hmac: signHmac(hmacKey, 'demo-openid', 'jane') });
  });

  it.each([
    ['account=today&integration=x&connectionId=y', 'this account requires no HMAC'],
    ['account=hmac&integration=x', 'integration and connectionId are required'],
    ['integration=x&connectionId=y', 'account: documented | today | pastCutOff | hmac'],
  ])('refuses %s', async (query, error) => {
    const answer = await get(`/demo/hmac?${query}`);
    expect([answer.status, await answer.json()]).toEqual([400, { error }]);
  });
});

describe('/demo/connections', () => {
  it('lists what the server holds for an account, without its credentials', async () => {
    const { createdAt } = server.connections.save({
      account: 'today',
      integration: 'demo-openid',
      provider: 'demo-openid',
      connectionId: 'jane',
      endUser: null,
      tags: {},
      credentials: { access_token: 'not for the page' },
      config: {},
    });
    const created = createdAt.toISOString();
    expect(await (await get('/demo/connections?account=today')).json()).toEqual({
      connections: [{ integration: 'demo-openid', connectionId: 'jane', created }],
    });
    expect(await (await get('/demo/connections?account=documented')).json()).toEqual({ connections: [] });
  });
});

describe('/demo/sizes.json', () => {
  it('is unavailable while nothing is built, and measured once after that', async () => {
    let times = 0;
    measure = async () => {
      throw new Error('no such file');
    };
    expect((await get('/demo/sizes.json')).status).toBe(503);
    measure = async () => ({ all: 18_000 + times++ });
    expect(await (await get('/demo/sizes.json')).json()).toEqual({ all: 18_000 });
    expect(await (await get('/demo/sizes.json')).json()).toEqual({ all: 18_000 });
  });
});

describe('/demo/requests', () => {
  it('streams the requests that arrive from now on, without their keys', async () => {
    const { publicKey } = server.accounts.documented;
    const ask = (): Promise<Response> =>
      fetch(`${server.url}/oauth/connect/latchkey-key-check?public_key=${publicKey}`);
    await ask();
    const leave = new AbortController();
    const { body } = await fetch(`${origin}/demo/requests`, { signal: leave.signal });
    await ask();
    let told = '';
    for await (const chunk of body ?? []) {
      told += new TextDecoder().decode(chunk);
      if (/data: .*\n\n/.test(told)) break;
    }
    leave.abort();
    const events = [...told.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as object);
    expect(events).toMatchObject([{ method: 'GET', status: 400, publicKey: 'public key' }]);
    expect(told).not.toContain(publicKey);
  });
});

describe('a page for each way in', () => {
  const ways = ['script-tag', 'esm', 'element'];
  const cases = ways.flatMap((way) =>
    accountNames.flatMap((account) =>
      (['publicKey', 'sessionToken'] as const).map((credential) => ({ way, account, credential })),
    ),
  );

  it.each(cases)('$way, $account, $credential: has its key in its source', async (one) => {
    const { way, account, credential } = one;
    const answer = await get(`/demo/${way}.html?account=${account}&credential=${credential}`);
    const html = await answer.text();
    expect(html).toContain(server.url);
    expect(html).not.toMatch(/__[A-Z_]+__/);
    expect(html).not.toContain(server.accounts[account].secretKey);
    expect(html.includes(server.accounts[account].publicKey)).toBe(credential === 'publicKey');
    expect(html.includes(`/demo/token?account=${account}`)).toBe(credential === 'sessionToken');
  });

  it.each(ways)('%s: runs under its own policy', async (way) => {
    const answer = await get(`/demo/${way}.html?account=today`);
    const html = await answer.text();
    const header = answer.headers.get('content-security-policy') ?? '';
    expect(header).toContain(`connect-src ${server.url} ${server.url.replace('http', 'ws')} 'self'`);
    expect(header).not.toContain('unsafe');
    const inline = [...html.matchAll(/<script(?: type="\w+")?>([^]*?)<\/script>/g)].map(
      ([, code = '']) => code,
    );
    expect(inline.length).toBeGreaterThan(0);
    for (const code of inline)
      expect(header).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  });

  it.each(['account=nope', 'account=today&credential=secretKey'])('refuses %s', async (query) => {
    expect((await get(`/demo/esm.html?${query}`)).status).toBe(400);
  });
});

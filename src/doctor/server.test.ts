import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDemoSession } from '../../demo/server/backend.ts';
import type { AccountName } from '../../demo/server/accounts.ts';
import type { Fault } from '../../demo/server/faults.ts';
import { startServer, type EmbeddedServer } from '../../demo/server/start.ts';
import { doctor, type Outcome } from './stage/run.ts';

let server: EmbeddedServer;
beforeAll(async () => {
  server = await startServer({ port: 0, requestsPerMinute: 100_000 });
});
afterEach(() => server.faults.clear());
afterAll(() => server.close());

/** The command at the embedded server, in JSON. */
const examine = (words: readonly string[] = [], host = server.url): Promise<Outcome> =>
  doctor(['--host', host, '--json', '--timeout', '2', ...words], { secrets: words.filter(isSecret) });

const isSecret = (word: string): boolean => /^[\w-]{20,}$/.test(word) && !word.startsWith('--');

const withKey = (account: AccountName, host?: string) =>
  examine(['--public-key', server.accounts[account].publicKey], host);

async function tokenOf(body?: Parameters<typeof createDemoSession>[2], account: AccountName = 'today') {
  return (await createDemoSession(server, account, body)).token;
}

describe('a server as it should be', () => {
  it('passes, with a line for each check', async () => {
    const { publicKey } = server.accounts.documented;
    const { code, text } = await doctor(['--host', server.url, '--public-key', publicKey], {
      secrets: [publicKey],
    });
    expect(code).toBe(0);
    expect(text.replace(/within \d+ ms/, 'within 5 ms').split('\n')).toEqual([
      `ok    host          ${server.url}/ is a Nango API. It answered within 5 ms.`,
      'ok    cors          A page of any origin may read the answers.',
      'ok    clock         The server’s clock and this computer’s agree.',
      `ok    websocket     ${server.url.replace('http', 'ws')}/ acknowledges a WebSocket.`,
      'ok    key           The server recognizes it as a public key.',
      'ok    integrations  37 integrations are set up: 3cx, adp, airtable, airtable-mcp, algolia and 32 more.',
      'ok    result        A result that the server sends arrives.',
      expect.stringMatching(/^ok {4}rate limit {4}\d+ of 100000 requests a minute are left\.$/),
      '',
      'Nothing is wrong. 0 warnings, 0 skipped.',
    ]);
  });

  it('is looked at without a key as well', async () => {
    const { code, of } = await examine();
    expect(code).toBe(0);
    expect(of('host')?.status).toBe('ok');
    expect(of('websocket')?.status).toBe('ok');
    expect(of('key')).toMatchObject({ status: 'skip' });
    expect(of('integrations')).toBeUndefined();
  });
});

describe('a key', () => {
  it('of a server of today may not read the list', async () => {
    const { code, of } = await withKey('today');
    expect(code).toBe(0);
    expect(of('key')?.status).toBe('ok');
    expect(of('integrations')).toMatchObject({
      status: 'warn',
      fix: expect.stringContaining('`integrations`'),
    });
    expect(of('result')?.status).toBe('ok');
  });

  it('past the cut-off needs session tokens', async () => {
    const { code, of } = await withKey('pastCutOff');
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('deprecated_authentication'),
      fix: expect.stringContaining('PUBLIC_AUTHENTICATION_DEPRECATION_DATE'),
    });
    expect(of('integrations')?.status).toBe('skip');
    expect(of('result')?.status).toBe('skip');
  });

  it('of an environment that requires an HMAC is told so', async () => {
    const { code, of } = await withKey('hmac');
    expect(code).toBe(0);
    expect(of('result')).toMatchObject({ status: 'warn', message: expect.stringContaining('HMAC') });
  });

  it('that is a live secret key is called one', async () => {
    const { code, of } = await examine(['--public-key', server.accounts.today.secretKey]);
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('live SECRET key'),
      fix: expect.stringContaining('Rotate it now'),
    });
  });

  it('that the server repeats is not printed, also where its words are cut off', async () => {
    const token = await tokenOf();
    server.faults.add({
      route: { path: '/connect/session' },
      status: 418,
      body: { error: { code: `Not ${token}` } },
    });
    const { of } = await examine(['--session-token', token]);
    expect(of('session')?.message).toBe(
      'The server answered 418 (Not nango_connect_session_…) to the token.',
    );
  });

  it.each<[string, (text: string) => string]>([
    ['percent-encoded', (text) => [...text].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('')],
    ['in base64', (text) => Buffer.from(text).toString('base64')],
    ['with blanks in it', (text) => text.replace(/.{30}/g, '$& ')],
    ['with invisible characters in it', (text) => [...text].join('\u200B')],
  ])('that the server repeats %s is not printed either', async (_how, encode) => {
    const token = await tokenOf();
    const letters = token.replace('nango_connect_session_', '');
    const body = { error: { code: encode(letters) } };
    server.faults.add({ route: { path: '/connect/session' }, status: 418, body });
    const { text, of } = await examine(['--session-token', token]);
    expect(of('session')?.message).toContain('…');
    expect(text).not.toContain(letters.slice(0, 8));
    expect(text).not.toContain(encode(letters).slice(0, 24));
  });

  it('that nobody knows is unknown', async () => {
    const { code, of } = await examine(['--public-key', '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f']);
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining('unknown_account') });
  });

  it.each([
    ['a secret by its shape', 'sk_live_4242424242424242', 'secret'],
    ['a placeholder', '<your-public-key>', 'publicKey is'],
    ['no UUID', 'not-a-key-not-a-key-not-a-key', 'publicKey is'],
  ])('that is %s is sent nowhere', async (_what, key, message) => {
    server.requests.length = 0;
    const { code, of } = await examine(['--public-key', key]);
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
    expect(server.requests.filter(({ publicKey, authorization }) => publicKey ?? authorization)).toEqual([]);
  });

  it.each<[string, Fault, string]>([
    [
      'whose query a proxy removes',
      { route: { path: '/oauth/connect/*' }, status: 401, body: { error: { code: 'missing_public_key' } } },
      'a proxy removes it',
    ],
    [
      'whose account has no request left',
      { route: { path: '/oauth/connect/*' }, status: 429, body: { error: { code: 'too_many_request' } } },
      'used up',
    ],
    [
      'that a proxy answers',
      { route: { path: '/oauth/connect/*' }, status: 403, body: '<html>No</html>' },
      '403',
    ],
    ['that is not answered', { route: { path: '/oauth/connect/*' }, cut: 'hang' }, 'within 2 seconds'],
    [
      'that breaks the server',
      {
        route: { path: '/oauth/connect/*' },
        status: 500,
        body: { error: { code: 'generic_error_support' } },
      },
      'generic_error_support',
    ],
  ])('%s is not proven', async (_what, fault, message) => {
    server.faults.add(fault);
    const { code, of } = await withKey('today');
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
  });
});

describe('a session token', () => {
  it.each(['documented', 'today', 'pastCutOff', 'hmac'] as const)(
    'passes in the account %s',
    async (account) => {
      const { code, of } = await examine(['--session-token', await tokenOf(undefined, account)]);
      expect(code).toBe(0);
      expect(of('session')).toMatchObject({
        status: 'ok',
        message: 'It is valid. It allows every integration.',
      });
      expect(of('integrations')?.status).toBe('ok');
      expect(of('result')?.status).toBe('ok');
    },
  );

  it('that allows certain integrations says which', async () => {
    const token = await tokenOf({ end_user: { id: 'a' }, allowed_integrations: ['github', 'slack'] });
    const { of } = await examine(['--session-token', token]);
    expect(of('session')?.message).toBe('It is valid. It allows github and slack.');
    expect(of('result')?.status).toBe('skip');
  });

  it('that has expired, and one that nobody knows, are unknown', async () => {
    const token = await tokenOf();
    server.sessions.expire(token);
    for (const one of [token, `nango_connect_session_${'0a'.repeat(32)}`]) {
      const { code, of } = await examine(['--session-token', one]);
      expect(code).toBe(1);
      expect(of('session')).toMatchObject({ status: 'fail', message: expect.stringContaining('expired') });
      expect(of('integrations')?.status).toBe('skip');
    }
  });

  it('whose integrations the environment does not have is a warning', async () => {
    const { token } = server.sessions.create('today', {
      endUser: null,
      tags: {},
      allowedIntegrations: ['github', 'gone'],
    });
    const { code, of } = await examine(['--session-token', token]);
    expect(code).toBe(0);
    expect(of('integrations')).toMatchObject({
      status: 'warn',
      message: 'The session allows gone, which the environment does not have.',
    });
  });

  it('of an environment without integrations is a warning', async () => {
    const empty = await startServer({ port: 0, integrations: { integrations: [], definitions: () => ({}) } });
    const { token } = await createDemoSession(empty, 'today');
    const { of } = await examine(['--session-token', token], empty.url);
    await empty.close();
    expect(of('integrations')).toMatchObject({
      status: 'warn',
      message: expect.stringContaining('No integration'),
    });
  });

  it('that renews a connection says so', async () => {
    const { token } = server.sessions.create('today', {
      endUser: null,
      tags: {},
      allowedIntegrations: ['github'],
      reconnects: 'c-1',
    });
    const { of } = await examine(['--session-token', token]);
    expect(of('session')?.message).toBe('It is valid, and renews a connection. It allows github.');
  });

  it('is made with the secret key of the environment, and deleted', async () => {
    const env = { NANGO_SECRET_KEY: server.accounts.today.secretKey };
    const words = ['--host', server.url, '--json', '--new-session'];
    server.requests.length = 0;
    const { code, of } = await doctor(words, { env });
    expect(code).toBe(0);
    expect(of('session')?.status).toBe('ok');
    const made = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect(made).toContain('POST /connect/sessions');
    expect(made.at(-1)).toBe('DELETE /connect/session');
    expect(server.requests.at(-1)?.status).toBe(204);
  });

  it.each([
    ['is not set', {}, 'NANGO_SECRET_KEY is not set'],
    ['is another one', { NANGO_SECRET_KEY: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' }, 'does not accept'],
    ['has another line', { NANGO_SECRET_KEY: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f\nx' }, 'has characters'],
  ])('is not made where the secret key %s', async (_what, env, message) => {
    const { code, of } = await doctor(['--host', server.url, '--json', '--new-session'], { env });
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
  });
});

describe('a session that the server makes', () => {
  const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
  const route = { method: 'POST', path: '/connect/sessions' };
  const make = (secretKey = key) =>
    doctor(['--host', server.url, '--json', '--timeout', '2', '--new-session'], {
      env: { NANGO_SECRET_KEY: secretKey },
      secrets: [key],
    });

  it.each([
    ['a word of the report', 'websocket'],
    ['a million characters', 'a'.repeat(900_000)],
    ['another header', 'abc\r\nx: y'],
  ])('is used only with a token that looks like one, not with %s', async (_what, token) => {
    server.faults.add({ route, status: 201, body: { data: { token } } });
    const { code, of } = await make();
    expect(code).toBe(1);
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining('sessionToken') });
  });

  it('and does not come is a failure like any other', async () => {
    server.faults.add({ route, cut: 'reset' });
    const { of } = await make();
    expect(of('key')).toMatchObject({ status: 'fail', message: expect.stringContaining('makes no session') });
  });

  it('is not worth the key, which a server repeats without the quotes that it came in', async () => {
    server.faults.add({ route, status: 500, body: { error: { code: `bad_key ${key}` } } });
    const { of } = await make(` "${key}"`);
    expect(of('key')?.message).toContain('(bad_key …)');
  });

  it('is not worth the key, which a server repeats without its dashes', async () => {
    server.faults.add({
      route,
      status: 500,
      body: { error: { code: `bad_key ${key.replaceAll('-', '')}` } },
    });
    expect((await make()).of('key')?.message).toContain('(bad_key …)');
  });
});

describe('a host', () => {
  /** A server that is no Nango. */
  async function stranger(
    answer: Parameters<typeof createServer>[1],
  ): Promise<{ url: string; server: Server }> {
    const other = createServer(answer);
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const address = other.address();
    return {
      server: other,
      url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    };
  }

  it.each<[string, Parameters<typeof createServer>[1], string]>([
    [
      'a dashboard',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'),
      'it is a dashboard or another site',
    ],
    [
      'another server',
      (_request, response) => response.writeHead(404).end('{}'),
      'not as the Nango API does',
    ],
    [
      'a redirect',
      (_request, response) => response.writeHead(301, { location: 'https://nango.example/x' }).end(),
      'redirects to https://nango.example',
    ],
    [
      'a redirect to nowhere',
      (_request, response) => response.writeHead(301, { location: 'http://[' }).end(),
      'redirects to an address that cannot be used',
    ],
    [
      'a proxy alone',
      (_request, response) => response.writeHead(502).end('<html>'),
      'no Nango server behind it',
    ],
    ['a broken connection', (request) => request.socket.destroy(), 'ends the connection without an answer'],
  ])('that is %s is named', async (_what, answer, message) => {
    const other = await stranger(answer);
    const { code, of } = await withKey('today', other.url);
    other.server.close();
    other.server.closeAllConnections();
    expect(code).toBe(1);
    expect(of('host')).toMatchObject({ status: 'fail', message: expect.stringContaining(message) });
    for (const name of ['cors', 'clock', 'websocket', 'key', 'integrations', 'result', 'rate limit'])
      expect(of(name)?.status, name).toBe('skip');
  });

  it.each<[string, (path: string) => string, (url: string) => { message: string; fix: string }]>([
    [
      'the same path with a slash at its end',
      (path) => `${path}/`,
      (url) => ({
        message: `${url}/integrations redirects to ${url}/integrations/. Latchkey follows no redirect.`,
        fix: 'Let the proxy answer at the path itself, and add no slash to it. Another `host` does not help.',
      }),
    ],
    [
      'itself',
      (path) => path,
      (url) => ({
        message: `${url}/integrations redirects to ${url}/integrations. Latchkey follows no redirect.`,
        fix: 'Let the proxy answer at the path itself, and add no slash to it. Another `host` does not help.',
      }),
    ],
    [
      'another base path',
      (path) => `/nango${path}?a=b`,
      (url) => ({
        message: `${url}/integrations redirects to ${url}/nango/integrations. Latchkey follows no redirect.`,
        fix: `Use \`host: '${url}/nango'\`, if that is your Nango API.`,
      }),
    ],
    [
      'another origin',
      (path) => `https://nango.example${path}`,
      (url) => ({
        message: `${url}/integrations redirects to https://nango.example/integrations. Latchkey follows no redirect.`,
        fix: "Use `host: 'https://nango.example'`, if that is your Nango API.",
      }),
    ],
    [
      'a sign-in page',
      () => '/login?next=integrations',
      (url) => ({
        message: `${url}/integrations redirects to ${url}/login. Latchkey follows no redirect.`,
        fix: 'Use an address of the API as `host` that answers without a redirect, and without a sign-in of the proxy’s own.',
      }),
    ],
  ])('that redirects to %s is told what helps', async (_where, locationOf, expected) => {
    const other = await stranger((request, response) =>
      response.writeHead(308, { location: locationOf(request.url ?? '') }).end(),
    );
    const { of } = await withKey('today', other.url);
    other.server.close();
    expect(of('host')).toMatchObject(expected(other.url));
  });

  it('that nobody listens at is said to be out of reach', async () => {
    const gone = await stranger(() => {});
    await new Promise((resolve) => {
      gone.server.close(resolve);
    });
    const { code, of } = await withKey('today', gone.url);
    expect(code).toBe(1);
    expect(of('host')).toMatchObject({ status: 'fail', message: expect.stringContaining('nothing listens') });
  });

  it('with a path too many is put right', async () => {
    const { of } = await withKey('today', `${server.url}/nango`);
    expect(of('host')).toMatchObject({
      status: 'fail',
      fix: expect.stringContaining(`host: '${server.url}'`),
    });
  });
});

describe('a server below a base path', () => {
  let below: EmbeddedServer;
  beforeAll(async () => {
    below = await startServer({ port: 0, basePath: '/nango' });
  });
  afterAll(() => below.close());

  it('passes with its whole address', async () => {
    const { code, of } = await examine(['--public-key', below.accounts.documented.publicKey], below.url);
    expect(code).toBe(0);
    expect(of('websocket')?.message).toContain('/nango/ acknowledges');
    expect(of('result')?.status).toBe('ok');
  });

  it('is not found without it', async () => {
    const { code, of } = await examine([], new URL(below.url).origin);
    expect(code).toBe(1);
    expect(of('host')).toMatchObject({ status: 'fail', fix: expect.stringContaining('base path') });
  });

  it('has its WebSocket there, and not at the root', async () => {
    const { code, of } = await examine(['--websockets-path', '/'], below.url);
    expect(code).toBe(1);
    expect(of('websocket')).toMatchObject({
      status: 'fail',
      fix: expect.stringContaining("websocketsPath: '/nango/'"),
    });
  });
});

describe('the way to the server', () => {
  const unauthorized = { error: { code: 'missing_auth_header' } };

  it.each<[check: string, what: string, Fault, status: string, words: string]>([
    [
      'cors',
      'without CORS headers',
      { route: { method: 'GET', path: '/integrations' }, status: 401, body: unauthorized, cors: false },
      'fail',
      'have no `Access-Control-Allow-Origin`',
    ],
    [
      'cors',
      'with CORS headers twice',
      {
        route: { method: 'GET', path: '/integrations' },
        status: 401,
        body: unauthorized,
        headers: { 'access-control-allow-origin': '*, *' },
      },
      'fail',
      'twice',
    ],
    [
      'cors',
      'for one origin alone',
      {
        route: { method: 'GET', path: '/integrations' },
        status: 401,
        body: unauthorized,
        headers: { 'access-control-allow-origin': 'https://other.example' },
      },
      'fail',
      'https://other.example only',
    ],
    [
      'cors',
      'without an answer to OPTIONS',
      { route: { method: 'OPTIONS', path: '/api-auth/*' }, status: 405, body: 'No' },
      'fail',
      'preflight of a POST',
    ],
    [
      'cors',
      'that hides the rate limit',
      {
        route: { method: 'GET', path: '/integrations' },
        status: 401,
        body: unauthorized,
        headers: { 'access-control-expose-headers': 'etag' },
      },
      'warn',
      'not exposed',
    ],
    [
      'clock',
      'with a wrong clock',
      {
        route: { method: 'GET', path: '/integrations' },
        status: 401,
        body: unauthorized,
        headers: { date: 'Mon, 01 Jan 2024 00:00:00 GMT' },
      },
      'warn',
      'behind this computer’s',
    ],
    ['websocket', 'that refuses WebSockets', { websocket: 'refuse' }, 'fail', 'answers 503'],
    ['websocket', 'whose WebSocket is silent', { websocket: 'silent' }, 'fail', 'does not acknowledge'],
    [
      'websocket',
      'whose WebSocket says nonsense',
      { websocket: 'malformed' },
      'fail',
      'does not acknowledge',
    ],
    [
      'websocket',
      'whose WebSocket breaks off',
      { websocket: 'dropBeforeAck' },
      'fail',
      'does not acknowledge',
    ],
    ['websocket', 'whose WebSocket says more', { websocket: 'unknownMessage' }, 'ok', 'acknowledges'],
    ['result', 'whose results get lost', { websocket: 'noResult' }, 'fail', 'does not arrive'],
    ['result', 'whose results are broken', { websocket: 'malformedResult' }, 'fail', 'does not arrive'],
    [
      'result',
      'whose WebSocket breaks at the result',
      { websocket: 'dropAtResult' },
      'fail',
      'does not arrive',
    ],
    [
      'rate limit',
      'with few requests left',
      {
        route: { path: '/oauth/connect/*' },
        status: 400,
        body: '<html>',
        headers: {
          'x-ratelimit-limit': '200',
          'x-ratelimit-remaining': '12',
          'x-ratelimit-reset': '1795497194',
        },
        times: 1,
      },
      'warn',
      '12 of 200 requests a minute are left until 2026-11-24T05:13:14.000Z',
    ],
    [
      'rate limit',
      'that names a time that no calendar has',
      {
        route: { path: '/oauth/connect/*' },
        status: 400,
        body: '<html>',
        headers: {
          'x-ratelimit-limit': '200',
          'x-ratelimit-remaining': '12',
          'x-ratelimit-reset': '1e20',
        },
        times: 1,
      },
      'warn',
      '12 of 200 requests a minute are left.',
    ],
    [
      'rate limit',
      'with no request left',
      {
        route: { path: '/oauth/connect/*' },
        status: 429,
        body: { error: { code: 'too_many_request' } },
        headers: {
          'x-ratelimit-limit': '200',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': '1795497194',
        },
      },
      'fail',
      '200 requests a minute are used up',
    ],
  ])('%s: one %s', async (check, _what, fault, status, words) => {
    server.faults.add(fault);
    const { code, of } = await withKey('documented');
    expect(of(check)).toMatchObject({ status, message: expect.stringContaining(words) });
    expect(code).toBe(status === 'fail' ? 1 : 0);
  });

  it('passes where its path of the WebSocket is another, and is told', async () => {
    const { of } = await examine(['--websockets-path', '/sockets']);
    expect(of('websocket')).toMatchObject({
      status: 'fail',
      fix: expect.stringContaining("websocketsPath: '/'"),
    });
  });
});

describe('the words of the command', () => {
  const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
  it.each([
    ['an unknown option', ['--hots', 'x'], 'does not know'],
    ['a stray word, which can be a key', [key], 'belongs to no option'],
    ['a secret key', ['--secret-key', key], 'NANGO_SECRET_KEY'],
    ['a secret key in one word', [`--secret-key=${key}`], 'NANGO_SECRET_KEY'],
    ['both credentials', ['--public-key', key, '--session-token', 'x'], 'Pass one of'],
    ['a host that is not an address', ['--host', 'api.nango.dev'], 'host cannot be used'],
    ['a page that is not an address', ['--page', 'javascript:1'], '--page is not an address'],
    ['no time at all', ['--timeout', '0'], '--timeout takes seconds'],
    ['a path without a slash', ['--websockets-path', 'x'], 'begins with one slash'],
    ['a value that is missing', ['--public-key'], 'without its value'],
  ])('with %s are an error that repeats no value', async (_what, words, message) => {
    const { code, text, complaints } = await doctor(words, { secrets: [key] });
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(complaints).toContain(message);
  });

  it('can ask for help', async () => {
    const { code, text } = await doctor(['--help']);
    expect(code).toBe(0);
    expect(text).toContain('Usage: latchkey doctor');
  });
});

import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type EmbeddedServer } from '../../demo/server/start.ts';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import { doctor, type Outcome } from './stage/run.ts';

/** What the embedder's site answers, by path. */
const served = new Map<string, { status?: number; headers?: OutgoingHttpHeaders; body: string }>();
let site: Server;
let url: string;
let server: EmbeddedServer;

beforeAll(async () => {
  server = await startServer({ port: 0, requestsPerMinute: 100_000 });
  site = createServer((request, response) => {
    const { status = 200, headers = {}, body } = served.get(request.url ?? '/') ?? { status: 404, body: '' };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const address = site.address();
  url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  for (const file of ['latchkey.script.js', 'latchkey.client.js', 'latchkey.all.js'])
    served.set(`/latchkey/${file}`, { headers: { 'content-type': 'text/javascript' }, body: '' });
});
afterAll(async () => {
  site.close();
  site.closeAllConnections();
  await server.close();
});

/** Looks at a page with these headers and this markup. */
async function pageWith(headers: OutgoingHttpHeaders, markup = '', status = 200): Promise<Outcome> {
  served.set('/page', { status, headers, body: `<!doctype html><title>A site</title>${markup}` });
  return doctor(['--host', server.url, '--page', `${url}/page`, '--json']);
}

const withPolicy = (policy: string, markup = '') => pageWith({ 'content-security-policy': policy }, markup);

describe('a page', () => {
  it('without any policy passes', async () => {
    const { code, of } = await pageWith({});
    expect(code).toBe(0);
    for (const name of ['page', 'policy', 'opener', 'embedder', 'permissions', 'sandbox'])
      expect(of(name)?.status, name).toBe('ok');
    expect(of('script')?.status).toBe('skip');
    expect(of('cors')?.message).toBe(`A page of ${url} may read the answers.`);
  });

  it('is the one that its redirects lead to', async () => {
    served.set('/old', { status: 302, headers: { location: '/page' }, body: '' });
    await pageWith({ 'cross-origin-opener-policy': 'same-origin' });
    const { of } = await doctor(['--host', server.url, '--page', `${url}/old`, '--json']);
    expect(of('page')?.message).toContain(`${url}/page`);
    expect(of('opener')?.status).toBe('warn');
  });

  it('whose address or whose script’s has a token in its query is named without it', async () => {
    const query = '?session_token=hunter42';
    const script = `<script src="/latchkey/gone/latchkey.script.js${query}" data-host="https://x.example/${query}"></script>`;
    await pageWith({}, script);
    served.set(`/page${query}`, { body: served.get('/page')?.body ?? '' });
    served.set('/old', { status: 302, headers: { location: `/page${query}` }, body: '' });
    for (const address of [`${url}/page${query}`, `${url}/old`]) {
      const { text, of } = await doctor(['--host', server.url, '--page', address, '--json']);
      expect(of('page')?.message).toBe(`${url}/page is a web page.`);
      expect(of('script')?.message).toBe(
        `${url}/latchkey/gone/latchkey.script.js is not a script: the answer is 404.`,
      );
      expect(text).not.toContain('hunter42');
    }
  });

  it('that asks for a sign-in is looked at as it is', async () => {
    const { code, of } = await pageWith({ 'cross-origin-opener-policy': 'same-origin' }, '', 403);
    expect(code).toBe(0);
    expect(of('page')).toMatchObject({ status: 'warn', message: expect.stringContaining('answers 403') });
    expect(of('opener')?.status).toBe('warn');
  });

  it('that is not a page, or out of reach, is a failure, and the rest is skipped', async () => {
    const json = await pageWith({ 'content-type': 'application/json' });
    expect(json.of('page')?.status).toBe('ok');
    served.set('/data', { headers: { 'content-type': 'application/json' }, body: '{}' });
    for (const address of [`${url}/data`, 'http://no-such-host.invalid/']) {
      const { code, of } = await doctor(['--host', server.url, '--page', address, '--json']);
      expect(code).toBe(1);
      expect(of('page')?.status).toBe('fail');
      expect(of('policy')?.status).toBe('skip');
    }
  });
});

describe('a Content-Security-Policy', () => {
  it('made by Latchkey passes', async () => {
    const { of } = await withPolicy(`default-src 'none'; ${contentSecurityPolicy({ host: server.url })}`);
    expect(of('policy')?.status).toBe('ok');
  });

  it('that keeps requests away names the line to write', async () => {
    const { code, of } = await withPolicy("default-src 'self' https://cdn.example");
    const socket = server.url.replace('http', 'ws');
    expect(code).toBe(1);
    expect(of('policy')).toMatchObject({
      status: 'fail',
      message: `The Content-Security-Policy keeps the page from ${server.url} and ${socket}.`,
      fix: `Write: connect-src 'self' https://cdn.example ${server.url} ${socket}`,
    });
  });

  it('that forgets the WebSocket names it alone', async () => {
    const { of } = await withPolicy(`connect-src 'none' ${server.url}`);
    const socket = server.url.replace('http', 'ws');
    expect(of('policy')).toMatchObject({
      message: `The Content-Security-Policy keeps the page from ${socket}.`,
      fix: `Write: connect-src ${server.url} ${socket}`,
    });
  });

  it('in the markup counts as well, and so does each of several', async () => {
    const good = contentSecurityPolicy({ host: server.url });
    const meta = `<meta content="connect-src 'self'" http-equiv=Content-Security-Policy>`;
    expect((await withPolicy(good, meta)).of('policy')?.status).toBe('fail');
    expect((await withPolicy(`${good}, connect-src 'none'`)).of('policy')?.status).toBe('fail');
    expect((await withPolicy(good, `<!-- ${meta} -->`)).of('policy')?.status).toBe('ok');
  });

  it('that is one of many is read in a moment', async () => {
    const begin = performance.now();
    const meta = `<meta http-equiv="Content-Security-Policy" content="${'a,'.repeat(3_000)}">`;
    expect((await withPolicy('a', meta + '<'.repeat(200_000))).of('policy')?.status).toBe('ok');
    expect(performance.now() - begin).toBeLessThan(5_000);
  }, 120_000);

  it('that keeps logos away is a warning', async () => {
    const { code, of } = await withPolicy("img-src 'self'");
    expect(code).toBe(0);
    expect(of('policy')).toMatchObject({ status: 'warn', fix: `Write: img-src 'self' ${server.url}` });
  });

  it.each([
    ['without it', "script-src 'none'", '', 'fail'],
    ['by its origin', "script-src 'self'", '', 'ok'],
    ['by its nonce', "script-src 'nonce-r4nd0m'", ' nonce="r4nd0m"', 'ok'],
    ['with another nonce', "script-src 'nonce-r4nd0m'", ' nonce="other"', 'fail'],
    ['by its hash', "script-src 'sha384-abc'", ' integrity="sha384-abc"', 'ok'],
  ])('lets the script tag load %s', async (_how, policy, attributes, status) => {
    const tag = `<script src="/latchkey/latchkey.script.js"${attributes} defer></script>`;
    const { of } = await withPolicy(policy, tag);
    expect(of('policy')?.status).toBe(status);
  });
});

describe('other headers', () => {
  it.each([
    ['opener', { 'cross-origin-opener-policy': 'same-origin' }, 'warn', 'same-origin-allow-popups'],
    [
      'opener',
      { 'cross-origin-opener-policy': 'same-origin; report-to="x"' },
      'warn',
      'same-origin-allow-popups',
    ],
    ['opener', { 'cross-origin-opener-policy': 'same-origin-allow-popups' }, 'ok', undefined],
    ['opener', { 'cross-origin-opener-policy': 'unsafe-none' }, 'ok', undefined],
    ['embedder', { 'cross-origin-embedder-policy': 'require-corp' }, 'warn', 'credentialless'],
    ['embedder', { 'cross-origin-embedder-policy': 'credentialless' }, 'ok', undefined],
    [
      'permissions',
      { 'permissions-policy': 'camera=(), clipboard-write=()' },
      'warn',
      'clipboard-write=(self)',
    ],
    ['permissions', { 'permissions-policy': 'camera=(), clipboard-write=(self)' }, 'ok', undefined],
    [
      'sandbox',
      { 'content-security-policy': 'sandbox allow-scripts allow-popups' },
      'fail',
      'sandbox allow-scripts allow-popups allow-forms allow-popups-to-escape-sandbox',
    ],
    [
      'sandbox',
      {
        'content-security-policy':
          'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
      },
      'ok',
      undefined,
    ],
  ])('%s: %j is %s', async (check, headers, status, fix) => {
    const { code, of } = await pageWith(headers);
    const found = of(check);
    expect(found?.status).toBe(status);
    if (fix) expect(found?.fix).toContain(fix);
    expect(code).toBe(status === 'fail' ? 1 : 0);
  });
});

describe('a sandboxed frame in the page', () => {
  it.each([
    ['without a list', '<iframe sandbox src="/x"></iframe>', 'warn'],
    ['with a short list', '<iframe src=/x sandbox="allow-scripts allow-popups"></iframe>', 'warn'],
    [
      'with the whole list',
      '<iframe sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox" src="/x"></iframe>',
      'ok',
    ],
    ['inside an attribute', '<iframe src="/x" title="> sandbox"></iframe>', 'ok'],
  ])('%s: %s', async (_what, markup, status) => {
    const { code, of } = await pageWith({}, markup);
    expect(code).toBe(0);
    expect(of('sandbox')?.status).toBe(status);
  });
});

describe('the script tag', () => {
  const tag = (src: string, attributes = '') => `<script src="${src}"${attributes} defer></script>`;

  it('loads, with the files beside it', async () => {
    const { of } = await pageWith({}, tag('/latchkey/latchkey.script.js'));
    expect(of('script')).toMatchObject({ status: 'ok', message: expect.stringContaining('files beside it') });
    expect((await pageWith({}, tag('/latchkey/latchkey.all.js'))).of('script')?.status).toBe('ok');
  });

  it('is missing, or alone', async () => {
    served.set('/alone/latchkey.script.js', { headers: { 'content-type': 'text/javascript' }, body: '' });
    for (const src of ['/gone/latchkey.script.js', '/alone/latchkey.script.js']) {
      const { code, of } = await pageWith({}, tag(src));
      expect(code).toBe(1);
      expect(of('script')).toMatchObject({
        status: 'fail',
        fix: 'Publish all of dist/browser in one folder.',
      });
    }
  });

  it('of another origin needs CORS', async () => {
    const elsewhere = `${url.replace('localhost', '127.0.0.1')}/latchkey/latchkey.script.js`;
    const { of } = await pageWith({}, tag(elsewhere));
    expect(of('script')).toMatchObject({
      status: 'fail',
      fix: expect.stringContaining('Access-Control-Allow-Origin'),
    });
  });

  it('has no attribute that is called like a secret', async () => {
    const { of } = await pageWith({}, tag('/latchkey/latchkey.script.js', ' data-secret-key="x"'));
    expect(of('script')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('data-secret-key'),
    });
  });

  it('uses the server that is checked', async () => {
    const { of } = await pageWith(
      {},
      tag('/latchkey/latchkey.script.js', ' data-host="https://nango.example"'),
    );
    expect(of('script')).toMatchObject({
      status: 'warn',
      message: expect.stringContaining('https://nango.example'),
    });
  });
});

describe('what a page says', () => {
  const escape = '\u001B[2J';
  it.each([
    [
      'a policy',
      `<meta http-equiv="Content-Security-Policy" content="connect-src ${escape}x\u009B31m\u202E">`,
    ],
    ['the sandbox of a page', `<meta http-equiv="Content-Security-Policy" content="sandbox ${escape}">`],
    ['the sandbox of a frame', `<iframe sandbox="${escape}"></iframe>`],
    ['the name of an attribute', `<script src="latchkey/latchkey.all.js" secret${escape}></script>`],
  ])('has no character that a terminal obeys in %s', async (_what, markup) => {
    served.set('/page', { body: markup });
    const { text } = await doctor(['--host', server.url, '--page', `${url}/page`]);
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });

  it('is cut off when it is long', async () => {
    const { of } = await withPolicy('', `<iframe sandbox="${'x '.repeat(400_000)}"></iframe>`);
    expect(of('sandbox')?.fix).toMatch(/^.{2000}…$/);
  });

  it.each(['http://[', 'data:text/html,<p>', 'file:///etc/passwd'])(
    'redirects to no address like %s',
    async (location) => {
      served.set('/page', { status: 302, headers: { location }, body: '' });
      const { of } = await doctor(['--host', server.url, '--page', `${url}/page`, '--json']);
      expect(of('page')).toMatchObject({
        status: 'fail',
        message: expect.stringContaining('redirects, and not to a page'),
      });
    },
  );

  it.each(['http://[/latchkey.all.js', 'data:/latchkey.all.js'])(
    'has no script at an address like %s',
    async (src) => {
      const { of } = await withPolicy("connect-src *; default-src 'none'", `<script src="${src}"></script>`);
      expect(of('script')).toMatchObject({
        status: 'fail',
        message: expect.stringContaining('cannot be used'),
      });
      expect(of('policy')?.status).toBe('warn');
    },
  );

  it('is not repeated where an attribute is named like a key', async () => {
    const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
    const { text, of } = await pageWith(
      {},
      `<script src="latchkey/latchkey.all.js" data-secret-${key}></script>`,
    );
    expect(of('script')?.message).toContain('attribute `…`');
    expect(text).not.toContain(key);
  });
});

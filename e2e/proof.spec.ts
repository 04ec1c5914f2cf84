import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { accountNames } from '../demo/server/accounts.ts';
import type { RouteFault } from '../demo/server/faults.ts';
import { signHmac } from '../demo/server/hmac.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, inlineOpenid, strangersKey, test, type Watch } from './stage/index.ts';
import { scriptPage, type PageOptions } from './stage/pages.ts';
import { record } from './stage/recorder.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const check = '/oauth/connect/latchkey-key-check';

/** With inline integrations no list is asked for: the key is looked at when the person chooses one. */
const modes = ['list', 'inline'] as const;
type Mode = (typeof modes)[number];

const optionsFor = (mode: Mode, options: PageOptions): PageOptions =>
  mode === 'inline' ? { ...options, integrations: [inlineOpenid] } : options;

/** Opens another widget on the page, and goes as far as the key is looked at. */
async function begin(page: Page, mode: Mode, options: PageOptions): Promise<void> {
  await page.evaluate(
    (given) => {
      const page = window as Window & { tell?: (event: object) => void; last?: { destroy(): void } };
      page.last?.destroy();
      const connect = Latchkey.createConnect({ ...given, onEvent: (event) => page.tell?.(event) });
      page.last = connect;
      connect.open().catch(() => {});
    },
    optionsFor(mode, options),
  );
  if (mode === 'inline') await page.getByRole('button', { name: app }).click();
}

/** Where windows went, beside their own empty page. */
function watchWindows(page: Page): string[] {
  const visited: string[] = [];
  page.on('popup', (popup) =>
    popup.on('framenavigated', (frame) => {
      if (!frame.url().startsWith('about:')) visited.push(frame.url());
    }),
  );
  return visited;
}

const failed = async (page: Page, code: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  // Folded away from people where the page is not on localhost.
  await expect(dialog.getByText(code, { exact: true })).toBeAttached();
  await expect(dialog.getByRole('button', { name: en.retry })).toBeVisible();
};

const viewsOf = (watch: Watch) => watch.told.filter(({ type }) => type === 'view').map(({ view }) => view);

const windowsSent = (watch: Watch) => watch.sent.filter(({ transport }) => transport === 'popup');

interface Row {
  answer: string;
  /** Tested with a list only: without one, another way leads to the same check. */
  listOnly?: true;
  code: string;
  faults: RouteFault[];
}

const json = (path: string, status: number, body: unknown): RouteFault => ({ route: { path }, status, body });
const coded = (path: string, status: number, code: string) => json(path, status, { error: { code } });

const redirectTo = (location: string): RouteFault => ({
  route: { path: check },
  status: 302,
  headers: { location },
});

/** Every answer to the key check that verifies nothing. */
const unproven: Row[] = [
  {
    answer: '401 deprecated_authentication',
    code: 'deprecated_authentication',
    faults: [coded(check, 401, 'deprecated_authentication')],
  },
  {
    answer: '401 unknown_account, and a list of 200',
    code: 'secret_key_refused',
    faults: [coded(check, 401, 'unknown_account'), json('/integrations', 200, { data: [] })],
  },
  {
    answer: '401 unknown_account, and a list of 403',
    code: 'secret_key_refused',
    faults: [coded(check, 401, 'unknown_account'), coded('/integrations', 403, 'forbidden')],
  },
  {
    answer: '401 unknown_account, and a list of 401',
    code: 'unknown_account',
    faults: [coded(check, 401, 'unknown_account'), coded('/integrations', 401, 'unknown_account')],
  },
  {
    answer: '401 without a code',
    listOnly: true,
    code: 'invalid_response',
    faults: [json(check, 401, '<!doctype html><h1>Unauthorized</h1>')],
  },
  {
    answer: '400 in JSON',
    code: 'invalid_query_params',
    faults: [coded(check, 400, 'invalid_query_params')],
  },
  {
    answer: '400 in JSON that has HTML in its words',
    listOnly: true,
    code: 'invalid_query_params',
    faults: [
      json(check, 400, { error: { code: 'invalid_query_params', message: '<p>nango_oauth_callback_error' } }),
    ],
  },
  {
    answer: 'another HTML page with 400',
    listOnly: true,
    code: 'invalid_response',
    faults: [json(check, 400, '<!doctype html><h1>Bad request</h1>')],
  },
  { answer: '400 without a body', listOnly: true, code: 'invalid_response', faults: [json(check, 400, '')] },
  {
    answer: 'a dashboard with 200',
    code: 'invalid_response',
    faults: [json(check, 200, '<!doctype html><title>Dashboard</title>')],
  },
  {
    answer: 'JSON with 200',
    listOnly: true,
    code: 'invalid_response',
    faults: [json(check, 200, { data: [] })],
  },
  {
    answer: 'another page with 404',
    listOnly: true,
    code: 'invalid_response',
    faults: [json(check, 404, '<!doctype html><h1>Not found</h1>')],
  },
  {
    answer: '429',
    listOnly: true,
    code: 'too_many_request',
    faults: [coded(check, 429, 'too_many_request')],
  },
  {
    answer: '502',
    listOnly: true,
    code: 'invalid_response',
    faults: [json(check, 502, '<!doctype html><h1>Bad gateway</h1>')],
  },
  { answer: 'none', code: 'network_error', faults: [{ route: { path: check }, cut: 'reset' }] },
  {
    answer: 'one without CORS',
    listOnly: true,
    code: 'network_error',
    faults: [{ ...json(check, 400, '<!doctype html><h1>Bad</h1>'), cors: false }],
  },
  {
    answer: 'a redirect without CORS',
    listOnly: true,
    code: 'network_error',
    faults: [{ ...redirectTo('https://elsewhere.example/'), cors: false }],
  },
];

for (const mode of modes)
  test(`with ${mode}: an answer that verifies no public key paints no list and moves no window, and Try again works`, async ({
    page,
    server,
    watch,
    visit,
  }) => {
    const { publicKey } = server.accounts[mode === 'list' ? 'documented' : 'today'];
    const visited = watchWindows(page);
    await visit(scriptPage({}, ''));
    for (const { answer, code, faults } of unproven.filter(({ listOnly }) => mode === 'list' || !listOnly))
      await test.step(answer, async () => {
        server.faults.clear();
        for (const fault of faults) server.faults.add(fault);
        watch.told.length = 0;
        await begin(page, mode, { host: server.url, publicKey });
        await failed(page, code);
        expect(watch.told.filter(({ type }) => type === 'error').map(({ error }) => error?.code)).toEqual([
          code,
        ]);
        expect(viewsOf(watch)).toEqual(mode === 'list' ? ['failed'] : ['list', 'authorizing', 'failed']);
        expect(windowsSent(watch), 'no window went anywhere').toEqual([]);
      });
    expect(visited).toEqual([]);
    expect(page.context().pages(), 'every window is closed again').toHaveLength(1);

    server.faults.clear();
    const again = page.getByRole('button', { name: en.retry });
    if (mode === 'list') {
      await again.click();
      await expect(page.getByRole('listitem').first()).toBeVisible();
    } else await signIn(await windowOf(page, () => again.click()));
    await expect(
      page.getByRole('heading', { name: mode === 'list' ? en.list.title : say(en.connected.title) }),
    ).toBeVisible();
  });

/** Another origin, whose log is the same. The browser reports a request there that it does not make. */
async function elsewhereOf(server: EmbeddedServer): Promise<URL> {
  const elsewhere = new URL('/elsewhere', server.url);
  elsewhere.hostname = '127.0.0.1';
  expect(elsewhere.origin).not.toBe(server.url);
  await fetch(elsewhere);
  expect(server.requests.filter(({ path }) => path === elsewhere.pathname)).toHaveLength(1);
  server.requests.length = 0;
  return elsewhere;
}

test('a redirect of a key that cannot read the list is proof, and nobody follows it', async ({
  page,
  server,
  visit,
  watch,
}) => {
  const { publicKey } = server.accounts.today;
  const elsewhere = await elsewhereOf(server);
  server.faults.add(redirectTo(elsewhere.href));
  await visit(scriptPage({}, ''));
  await signIn(await windowOf(page, () => begin(page, 'inline', { host: server.url, publicKey })));
  await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  expect(watch.told.filter(({ type }) => type === 'error')).toEqual([]);
  const asked = server.requests
    .filter(
      ({ method, path }) => method === 'GET' && [check, '/integrations', elsewhere.pathname].includes(path),
    )
    .map(({ path, status, publicKey, authorization }) => [path, status, publicKey ?? authorization]);
  expect(asked).toEqual([
    [check, 302, 'public key'],
    ['/integrations', 401, 'public key'],
  ]);
});

test('a redirect of a live secret key is not proof', async ({ page, server, visit, watch }) => {
  const { secretKey } = server.accounts.today;
  server.faults.add(redirectTo((await elsewhereOf(server)).href));
  await visit(scriptPage({}, ''));
  await begin(page, 'inline', { host: server.url, publicKey: secretKey });
  await failed(page, 'secret_key_refused');
  expect(windowsSent(watch)).toEqual([]);
});

test('a live secret key in upper case is reported as one to rotate', async ({
  page,
  server,
  visit,
  watch,
}) => {
  const { secretKey } = server.accounts.today;
  await visit(scriptPage({}, ''));
  await begin(page, 'inline', { host: server.url, publicKey: secretKey.toUpperCase() });
  await failed(page, 'secret_key_refused');
  await expect(page.getByRole('dialog').getByText(/rotate it now/)).toBeAttached();
  expect(windowsSent(watch)).toEqual([]);
});

for (const mode of modes)
  test(`with ${mode}: the live secret key of every account is asked about at its own server, and is nowhere else`, async ({
    page,
    server,
    watch,
    visit,
  }) => {
    const recorder = await record(page);
    const visited = watchWindows(page);
    await visit(scriptPage({}, ''));
    for (const account of accountNames)
      await test.step(account, async () => {
        const { secretKey } = server.accounts[account];
        watch.sent.length = 0;
        watch.told.length = 0;
        server.requests.length = 0;
        await begin(page, mode, { host: server.url, publicKey: secretKey });
        await failed(page, 'secret_key_refused');
        const dialog = page.getByRole('dialog');
        await expect(dialog.getByText(en.failed.failures.secret_key_refused.text)).toBeVisible();
        await expect(dialog.getByText(/rotate it now/)).toBeAttached();
        expect(watch.told.filter(({ type }) => type === 'error').map(({ error }) => error?.code)).toEqual([
          'secret_key_refused',
        ]);
        expect(viewsOf(watch)).toEqual(mode === 'list' ? ['failed'] : ['list', 'authorizing', 'failed']);
        // What the server had of it, and what it made of it. A list is asked for beside the check, and not painted.
        const asked = server.requests
          .filter(({ method }) => method !== 'OPTIONS')
          .map(({ path, status, publicKey, authorization }) => [path, status, publicKey ?? authorization]);
        const list = ['/integrations', 200, 'secret key'];
        expect(asked.sort()).toEqual([list, ...(mode === 'list' ? [list] : []), [check, 401, 'secret key']]);
        expect(windowsSent(watch)).toEqual([]);
        expect(await recorder.placesOf(secretKey)).toEqual([
          `address of GET ${server.url}${check}`,
          `headers of GET ${server.url}/integrations`,
          // A page cannot hide these from itself: see SECURITY.md.
          `performance entry: resource ${server.url}${check}`,
          'source of a console line',
        ]);
      });
    expect(visited, 'no window went anywhere').toEqual([]);
    expect(page.context().pages(), 'every window is closed again').toHaveLength(1);
  });

test('an account that requires an HMAC connects with its back end’s', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { publicKey, hmacKey = '' } = server.accounts.hmac;
  const connectionId = 'jane-1';
  const hmac = signHmac(hmacKey, inlineOpenid.unique_key, connectionId);
  await visit(scriptPage({}, ''));
  await begin(page, 'inline', { host: server.url, publicKey, connectionId: 'jane-2', hmac });
  await failed(page, 'invalid_hmac');
  const options = { host: server.url, publicKey, connectionId, hmac };
  await signIn(await windowOf(page, () => begin(page, 'inline', options)));
  await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  expect(watch.told.find(({ type }) => type === 'connect')?.connectionId).toBe(connectionId);
});

const fingerprintOf = (key: string): string => `sha256-${createHash('sha256').update(key).digest('base64')}`;

test('on every account a key whose fingerprint is refused is sent nowhere, and another is used', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await visit(scriptPage({}, ''));
  const all = accountNames.map((account) => fingerprintOf(server.accounts[account].publicKey));
  for (const account of accountNames)
    for (const mode of modes)
      await test.step(`${account}, ${mode}`, async () => {
        const { publicKey } = server.accounts[account];
        watch.sent.length = 0;
        await begin(page, mode, { host: server.url, publicKey, refusedFingerprints: all });
        await failed(page, 'secret_key_refused');
        // The socket's address is the host's alone.
        expect(watch.sent.filter(({ transport }) => transport !== 'websocket')).toEqual([]);
      });
  const others = all.slice(1);
  const { publicKey } = server.accounts.documented;
  await begin(page, 'list', { host: server.url, publicKey, refusedFingerprints: others });
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

/** Serves the embedder's site over plain http under a name that is not the machine's own. */
async function overPlainHttp(page: Page, site: string): Promise<string> {
  const plain = 'http://shop.example';
  await page.route(`${plain}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await fetch(site + pathname);
    await route.fulfill({
      status: response.status,
      contentType: response.headers.get('content-type') ?? 'text/html',
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return plain;
}

test('where crypto.subtle is missing, a list of fingerprints refuses every key, and none is sent', async ({
  page,
  server,
  host,
  watch,
}) => {
  const refusedFingerprints = [fingerprintOf(strangersKey())];
  const plain = await overPlainHttp(page, host.url);
  const site = new URL(host.serve(scriptPage({}, '')));
  const removed = new URL(
    host.serve(
      scriptPage({}, `<script>Object.defineProperty(crypto, 'subtle', { value: undefined })</script>`),
    ),
  );
  for (const [address, accounts] of [
    [plain + site.pathname, accountNames],
    [removed.href, ['documented']],
  ] as const) {
    await page.goto(address);
    expect(await page.evaluate(() => typeof crypto.subtle)).toBe('undefined');
    for (const account of accounts)
      for (const mode of modes)
        await test.step(`${new URL(address).host}: ${account}, ${mode}`, async () => {
          const { publicKey } = server.accounts[account];
          watch.sent.length = 0;
          await begin(page, mode, { host: server.url, publicKey, refusedFingerprints });
          await failed(page, 'fingerprint_unavailable');
          expect(watch.sent.filter(({ transport }) => transport !== 'websocket')).toEqual([]);
        });
  }
  // Without a list there is nothing to compare. (From plain http the browser itself keeps the page from localhost.)
  const { publicKey } = server.accounts.documented;
  await begin(page, 'list', { host: server.url, publicKey });
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

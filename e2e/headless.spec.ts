import type { Page } from '@playwright/test';
import { createDemoSession } from '../demo/server/backend.ts';
import { expect, test, type Told, type Watch } from './stage/index.ts';
import { html, modulePage, opener } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en } from './stage/words.ts';

const press = (page: Page) => page.getByRole('button', { name: opener }).click();
const told = ({ told: all }: Watch, type: string): Told[] => all.filter((one) => one.type === type);
const rejected = (watch: Watch) => watch.until(() => told(watch, 'rejected')[0]);
const auth = (args: string): string =>
  `opener.onclick = () => connect.auth(${args}).then(resolved, rejected);`;

const mistakes: Record<string, { args: string; code: string; message: RegExp }> = {
  'an id that the session does not have': {
    args: "'typo'",
    code: 'unknown_integration',
    message: /“typo” is not among the integrations of this session/,
  },
  'an app that takes an API key, without credentials': {
    args: "'demo-api-key'",
    code: 'credentials_required',
    message: /Pass `credentials` of type API_KEY/,
  },
  'an app that takes a password, without credentials': {
    args: "'demo-basic'",
    code: 'credentials_required',
    message: /Pass `credentials` of type BASIC/,
  },
};

for (const [mistake, { args, code, message }] of Object.entries(mistakes))
  test(`auth with ${mistake} rejects with ${code}, and closes its window`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    await visit(modulePage(await credentials['a session token'](), auth(args)));
    const [popup] = await Promise.all([page.waitForEvent('popup'), press(page)]);
    const { error } = await rejected(watch);
    expect(error?.code).toBe(code);
    expect(error?.message).toMatch(message);
    await watch.until(() => popup.isClosed(), 'The window is closed');
    expect(server.requests.filter(({ path }) => path.startsWith('/oauth/connect/'))).toEqual([]);
    expect(told(watch, 'window')).toEqual([]);
  });

test('auth with a signal that has aborted already rejects, and throws nothing into the page', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const both = `
    const signal = AbortSignal.abort();
    opener.onclick = () => {
      for (const options of [{ signal }, { signal, credentials: { type: 'API_KEY', apiKey: 'k' } }])
        connect.auth('demo-api-key', options).then(resolved, rejected);
    };`;
  await visit(modulePage(await credentials['a session token'](), both));
  await press(page);
  await watch.until(() => told(watch, 'rejected').length === 2);
  expect(told(watch, 'rejected').map(({ error }) => error?.code)).toEqual(['aborted', 'aborted']);
  // Until what was begun before has ended as well.
  await page.waitForLoadState('networkidle');
});

test('a page that closes the dialog when it hears of it has a snapshot of a closed one', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const script = `
    connect.on('close', () => setTimeout(() => tell({ type: 'snapshot', value: connect.snapshot })));
    opener.onclick = () => connect.open().then(resolved, rejected);`;
  const closing = "onEvent: (event) => { tell(event); if (event.type === 'open') connect.close(); }";
  const options = await credentials['a session token']();
  await visit(modulePage(options, script).replace('onEvent: tell', closing));
  await press(page);
  const { value } = await watch.until(() => told(watch, 'snapshot')[0]);
  expect(value).toMatchObject({ isOpen: false, view: null });
});

test('auth goes on with what it was passed, whatever the page writes into its own objects meanwhile', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const passed = `
    const integration = { unique_key: 'demo-basic', provider: 'demo-basic' };
    const credentials = { type: 'BASIC', username: 'good', password: 'good' };
    opener.onclick = () => {
      connect.auth(integration, { credentials }).then(resolved, rejected);
      integration.unique_key = 'another';
      credentials.password = '';
    };`;
  await visit(modulePage(await credentials['a session token'](), passed));
  await press(page);
  await watch.until(() => told(watch, 'resolved')[0] ?? told(watch, 'rejected')[0]);
  expect(told(watch, 'rejected')).toEqual([]);
  expect(told(watch, 'resolved')[0]?.value?.integration).toBe('demo-basic');
});

/** Values that are a text only in JSON. */
const textsInJson = [
  `new URL('https://app.example/Zq8wVt3kLmPx7Rb2')`,
  `{ toJSON: () => 'Zq8wVt3kLmPx7Rb2' }`,
];

for (const value of textsInJson)
  test(`a credential ${value} is redacted from the server’s words`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    watch.secrets.add('Zq8wVt3kLmPx7Rb2');
    server.faults.add({
      route: { method: 'POST', path: '/api-auth/api-key/*' },
      status: 400,
      body: { error: { code: 'something_new', message: 'refused Zq8wVt3kLmPx7Rb2' } },
    });
    const args = `'demo-api-key', { credentials: { type: 'API_KEY', apiKey: ${value} } }`;
    await visit(modulePage(await credentials['a session token'](), auth(args)));
    await press(page);
    expect((await rejected(watch)).error?.code).toBe('something_new');
    expect(JSON.stringify(watch.told)).not.toContain('Zq8w');
  });

test('a window that is closed is an event at once, and after closedTimeout an error', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = await credentials['a session token']();
  await visit(modulePage(options, auth("'demo-openid', { closedTimeout: 1500 }")));
  const [popup] = await Promise.all([page.waitForEvent('popup'), press(page)]);
  await popup.getByLabel('Name').waitFor();
  await popup.close();
  const { error } = await rejected(watch);
  expect(error?.code).toBe('window_closed');
  expect(error?.message).toContain('within 1.5 s');
  const order = watch.told.map(({ type, ...rest }) => [type, Reflect.get(rest, 'state')]);
  const at = (type: string, state?: string) =>
    order.findIndex(([one, other]) => one === type && other === state);
  expect(at('window', 'opened')).toBeGreaterThanOrEqual(0);
  expect(at('window', 'closed')).toBeGreaterThan(at('window', 'opened'));
  expect(at('rejected')).toBeGreaterThan(at('window', 'closed'));
  expect(told(watch, 'window')).toMatchObject([
    { integration: 'demo-openid' },
    { integration: 'demo-openid' },
  ]);
});

test('open while the dialog is open gives the same promise, and says once that another integration is ignored', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const module = `opener.onclick = () => {
    const first = connect.open();
    const others = [connect.open(), connect.open({ integration: 'demo-openid' }), connect.open({ integration: 'demo-openid' })];
    tell({ type: 'same', text: String(others.every((other) => other === first)) });
    first.then(resolved, rejected);
    window.again = () => connect.open() === first;
  };`;
  await visit(modulePage(await credentials['a documented public key'](), module));
  await press(page);
  await page.getByRole('heading', { name: en.list.title }).waitFor();
  expect(told(watch, 'same')).toMatchObject([{ text: 'true' }]);
  expect(watch.console.filter(({ text }) => text.includes('what it asks for is ignored'))).toHaveLength(1);
  await page.keyboard.press('Escape');
  await watch.until(() => told(watch, 'resolved').length === 1);
  expect(told(watch, 'open')).toHaveLength(1);
  expect(await page.evaluate(() => Reflect.get(window, 'again')())).toBe(false);
});

test(
  'the page is asked for a token by each flow, with its reason, and no flow uses another person’s',
  { tag: '@main' },
  async ({ page, server, watch, visit }) => {
    const people = ['jane', 'joe'];
    const sessions = await Promise.all(
      people.map((id) => createDemoSession(server, 'today', { end_user: { id } })),
    );
    const tokens = sessions.map(({ token }) => token);
    for (const token of tokens) watch.secrets.add(token);
    await visit(
      html(
        `<div id="place"></div>
<script type="module">
import { createConnect } from '/dist/browser/latchkey.js';
const tokens = ${JSON.stringify(tokens)};
window.user = 0;
window.connect = createConnect({
  host: '${server.url}',
  onEvent: tell,
  sessionToken: async ({ reason, integration = '', signal }) => {
    tell({ type: 'token', text: [user, reason, integration, signal.aborted].join(' ') });
    return tokens[user];
  },
});
tell({ type: 'ready' });
</script>`,
      ),
    );
    await watch.until(() => told(watch, 'ready').length === 1);
    /** Who the API was asked for, in turn. */
    const asked: number[] = [];
    page.on('request', (request) => {
      const { authorization = '' } = request.headers();
      const inAddress = new URL(request.url()).searchParams.get('connect_session_token');
      const token = inAddress ?? authorization.replace('Bearer ', '');
      if (token) asked.push(tokens.indexOf(token));
    });
    const run = (script: string) => page.evaluate(script);
    const texts = () => told(watch, 'token').map(({ text }) => text);
    const list = page.getByRole('heading', { name: en.list.title });

    await run('void connect.open()');
    await list.waitFor();
    await run('connect.close()');
    expect(texts()).toEqual(['0 open  false']);
    expect(new Set(asked)).toEqual(new Set([0]));

    asked.length = 0;
    await run(`user = 1; void connect.open({ integration: 'demo-api-key' })`);
    await page.locator('[data-view="form"]').waitFor();
    await run('connect.close()');
    expect(texts().slice(1)).toEqual(['1 open demo-api-key false']);
    expect(new Set(asked)).toEqual(new Set([1]));

    asked.length = 0;
    await run(
      `user = 0; connect.auth('demo-api-key', { credentials: { type: 'API_KEY', apiKey: 'good-key' } })`,
    );
    expect(texts().slice(2)).toEqual(['0 auth demo-api-key false']);
    expect(new Set(asked)).toEqual(new Set([0]));

    asked.length = 0;
    await run(`connect.mount('#place', { integration: 'demo-api-key' }); user = 1`);
    const key = page.locator('[name="credentials.apiKey"]');
    await key.fill('good-key');
    await key.press('Enter');
    const done = page.getByRole('button', { name: en.done });
    await done.waitFor();
    const round = texts().length;
    asked.length = 0;
    await done.click();
    await key.waitFor();
    expect(texts().slice(round)).toEqual(['1 mount demo-api-key false']);
    expect(new Set(asked)).toEqual(new Set([1]));
  },
);

test('an OAuth client of the person’s own goes with the sign-in window', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const client = `{ type: 'OAUTH2', oauth_client_id_override: 'nango-override', oauth_client_secret_override: 'override-secret' }`;
  const options = await credentials['a session token']();
  await visit(modulePage(options, auth(`'demo-openid', { credentials: ${client} }`)));
  await signIn(await windowOf(page, () => press(page)));
  const { value } = await watch.until(() => told(watch, 'resolved')[0]);
  expect(value?.integration).toBe('demo-openid');
  const login = watch.sent.find(({ transport }) => transport === 'popup');
  expect(login?.url.searchParams.get('credentials[oauth_client_id_override]')).toBe('nango-override');
  expect(login?.url.searchParams.get('credentials[oauth_client_secret_override]')).toBe('override-secret');
});

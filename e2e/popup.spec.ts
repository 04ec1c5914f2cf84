import type { Page } from '@playwright/test';
import { connectionsOf, expect, test } from './stage/index.ts';
import { button, modulePage, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en, say } from './stage/words.ts';

const title = (page: Page, text: string) => page.getByRole('heading', { name: say(text) });
const retry = (page: Page) => page.getByRole('button', { name: en.retry });

/** Straight to the one app, by the button on the page. */
const begin = (page: Page): Promise<Page> =>
  windowOf(page, () => page.getByRole('button', { name: opener }).click());

test('a denial at the provider is shown, and Try again connects', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  await signIn(await begin(page), 'cancel');

  await expect(title(page, en.failed.failures.callback_err.title)).toBeVisible();
  await expect(page.getByText('callback_err')).toBeVisible();
  expect(watch.told.find(({ type }) => type === 'error')?.error?.code).toBe('callback_err');

  await signIn(await windowOf(page, () => retry(page).click()));
  await expect(title(page, en.connected.title)).toBeVisible();
});

test('the window is as large as the page says, in the middle of the page’s own window', async ({
  page,
  visit,
  credentials,
}) => {
  const options = { ...(await credentials['a documented public key']()), popup: { width: 420, height: 520 } };
  await visit(scriptPage(options, button('demo-openid')));
  const window = await begin(page);
  await window.getByLabel('Name').waitFor();
  expect(await window.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 520]);
});

test('on a phone each step of a sign-in has room for its words', async ({ page, visit, credentials }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const window = await begin(page);
  await expect(page.locator('dialog[open] #text')).toHaveText(en.authorizing.waiting);
  const body = page.locator('dialog[open] .body');
  await expect
    .poll(() => body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
    .toBe(0);
  await signIn(window);
  await expect(title(page, en.connected.title)).toBeVisible();
});

test('a press beside the dialog does not end a sign-in', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const window = await begin(page);
  await expect(title(page, en.authorizing.title)).toBeVisible();
  await page.mouse.click(10, 10);
  await signIn(window);
  await expect(title(page, en.connected.title)).toBeVisible();
});

test(
  'a window that the browser blocks opens with one more click',
  { tag: '@main' },
  async ({ page, watch, visit, credentials }) => {
    // While the page loads: later on, whatever Playwright looks at counts as a gesture.
    const options = JSON.stringify(await credentials['a public key with inline integrations']());
    const open = `<script>
const onEvent = (event) => send(JSON.stringify(event));
Latchkey.createConnect({ ...${options}, onEvent }).open({ integration: 'demo-openid' });
</script>`;
    await visit(scriptPage({}, open));

    // The page says so itself: a look into it would count as a gesture, and nothing would be blocked.
    await watch.until(() => watch.told.find(({ view }) => view === 'blocked'), 'the window is blocked');
    await expect(title(page, en.blocked.title)).toBeVisible();
    expect(watch.sent).toEqual([]);
    const go = page.getByRole('button', { name: say(en.blocked.go) });
    await signIn(await windowOf(page, () => go.click()));
    await expect(title(page, en.connected.title)).toBeVisible();
  },
);

test('auth without a gesture rejects with blocked_by_browser', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const auth = `connect.auth('demo-openid').then(resolved, rejected);`;
  await visit(modulePage(await credentials['a session token'](), auth));
  await expect.poll(() => watch.told.map(({ error }) => error?.code)).toContain('blocked_by_browser');
  expect(page.context().pages()).toHaveLength(1);
});

test(
  'a closed window leaves a way to try again',
  { tag: '@main' },
  async ({ page, server, watch, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button('demo-openid')));
    const popup = await begin(page);
    await popup.getByLabel('Name').waitFor();
    await popup.close();

    await expect(page.getByRole('heading', { name: en.authorizing.unfinished_title })).toBeVisible();
    await expect(page.getByRole('status')).toContainText(en.authorizing.unfinished);
    await signIn(await windowOf(page, () => retry(page).click()));
    await expect(title(page, en.connected.title)).toBeVisible();
    const connected = watch.told.filter(({ type }) => type === 'connect');
    expect(connected).toHaveLength(1);
    expect(await connectionsOf(server, 'today')).toContain(connected[0]?.connectionId);
  },
);

test('a second click brings the open window to the front', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const popup = await begin(page);
  await popup.getByLabel('Name').waitFor();
  await page.getByRole('button', { name: en.authorizing.front }).click();
  await signIn(popup);
  await expect(title(page, en.connected.title)).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test('a provider that isolates its window still connects', async ({ page, server, visit, credentials }) => {
  server.faults.add({ provider: { openerPolicy: 'same-origin' } });
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const popup = await begin(page);
  await popup.getByLabel('Name').waitFor();
  // The browser reports it as closed although it is open.
  await expect(page.getByRole('heading', { name: en.authorizing.unfinished_title })).toBeVisible();
  await signIn(popup);
  await expect(title(page, en.connected.title)).toBeVisible();
  await expect(page.getByText(en.connected.window)).toBeVisible();
});

test('a page that isolates its windows still connects', async ({ page, visit, credentials }) => {
  const policy = { 'cross-origin-opener-policy': 'same-origin' };
  await visit(scriptPage(await credentials['a session token'](), button('demo-openid')), policy);
  await signIn(await begin(page));
  await expect(title(page, en.connected.title)).toBeVisible();
});

test('the callback page’s message makes an unconfirmed connection without an id', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  server.faults.add({ websocket: 'noResult' });
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  await signIn(await begin(page));
  await expect(title(page, en.connected.unconfirmed_title)).toBeVisible();
  expect(watch.told.find(({ type }) => type === 'connect')).toMatchObject({
    connectionId: null,
    confirmed: false,
  });
});

test('a connection that waits for approval is not shown as a success', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  server.faults.add({ websocket: 'pending' });
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  await signIn(await begin(page));
  await expect(title(page, en.connected.pending_title)).toBeVisible();
  expect(watch.told.find(({ type }) => type === 'connect')?.isPending).toBe(true);
});

for (const websocket of ['refuse', 'dropBeforeAck'] as const)
  test(`a socket that fails (${websocket}) closes the window, and trying again connects`, async ({
    page,
    server,
    visit,
    credentials,
  }) => {
    server.faults.add({ websocket, times: 1 });
    await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
    const popup = await begin(page);
    await expect(title(page, en.failed.failures.connection_lost.title)).toBeVisible();
    await expect.poll(() => popup.isClosed()).toBe(true);
    await signIn(await windowOf(page, () => retry(page).click()));
    await expect(title(page, en.connected.title)).toBeVisible();
  });

test('a WebSocket that drops when the result is due leaves Try again', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  server.faults.add({ websocket: 'dropAtResult', times: 1 });
  server.faults.add({ callback: 'silent' });
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const popup = await begin(page);
  await signIn(popup);
  await popup.getByRole('heading', { name: 'You are connected' }).waitFor();
  await popup.close();
  await expect(title(page, en.authorizing.interrupted_title)).toBeVisible();
  server.faults.clear();
  await signIn(await windowOf(page, () => retry(page).click()));
  await expect(title(page, en.connected.title)).toBeVisible();
});

test('a sign-in that is finished after the dialog was closed still emits connect', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  // Cut off from the page, the window stays when the page gives it up.
  server.faults.add({ provider: { openerPolicy: 'same-origin' } });
  const open = `opener.onclick = () => connect.open({ integration: 'demo-openid' }).then(resolved, rejected);`;
  await visit(modulePage(await credentials['a session token'](), open));
  const popup = await begin(page);
  await expect(page.getByRole('heading', { name: en.authorizing.unfinished_title })).toBeVisible();
  await page.getByRole('button', { name: en.close }).click();
  await expect.poll(() => watch.told).toContainEqual({ type: 'resolved', value: null });

  await signIn(popup);
  await expect.poll(() => watch.told.map(({ type }) => type)).toContain('connect');
  expect(await connectionsOf(server, 'today')).toContain(watch.told.at(-1)?.connectionId);
});

test('auth connects without the widget', async ({ page, server, watch, visit, credentials }) => {
  const auth = `opener.onclick = () => connect.auth('demo-openid').then(resolved, rejected);`;
  await visit(modulePage(await credentials['a session token'](), auth));
  await signIn(await begin(page));
  await watch.until(() => watch.told.find(({ type }) => type === 'resolved'), 'auth resolves');
  await watch.until(() => watch.told.find(({ type }) => type === 'connect'), 'the page is told');
  expect(watch.told.map(({ type }) => type).sort()).toEqual(['connect', 'resolved', 'window']);
  const { value } = watch.told.find(({ type }) => type === 'resolved') ?? {};
  expect(await connectionsOf(server, 'today')).toContain(value?.connectionId);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('auth ends at once when its signal aborts, and its window closes', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const auth = `const controller = new AbortController();
opener.onclick = () => connect.auth('demo-openid', { signal: controller.signal }).then(resolved, rejected);
document.querySelector('#stop').onclick = () => controller.abort();`;
  await visit(modulePage(await credentials['a session token'](), auth, '<button id="stop">Stop</button>'));
  const popup = await begin(page);
  await popup.getByLabel('Name').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => watch.told.at(-1)).toMatchObject({ type: 'rejected', error: { code: 'aborted' } });
  await expect.poll(() => popup.isClosed()).toBe(true);
});

test('open twice is one dialog and one promise, and close resolves it with null', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const open = `opener.onclick = async () => {
  const [one, other] = [connect.open(), connect.open()];
  one.then(resolved, rejected);
  other.then(resolved, rejected);
};`;
  await visit(modulePage(await credentials['a documented public key'](), open));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.evaluate(() => Reflect.get(window, 'connect').close());
  await expect
    .poll(() => watch.told.filter(({ type }) => type === 'resolved'))
    .toEqual([
      { type: 'resolved', value: null },
      { type: 'resolved', value: null },
    ]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(watch.told.filter(({ type }) => type === 'open')).toHaveLength(1);
});

test('a sign-in window gets no referrer', async ({ page, host, visit, credentials }) => {
  const referrers: (string | undefined)[] = [];
  page.context().on('request', async (request) => {
    if (!request.url().includes('/oauth/connect/demo-openid')) return;
    referrers.push((await request.allHeaders())['referer']);
  });
  const options = await credentials['a documented public key']();
  await visit(scriptPage(options, button('demo-openid')), { 'referrer-policy': 'unsafe-url' });
  const popup = await begin(page);
  await popup.getByLabel('Name').waitFor();
  expect(await popup.evaluate(() => document.referrer)).not.toContain(host.url);
  expect(referrers).toEqual([undefined]);
});

test('a sign-in window leaves nothing in the console', async ({ page, watch, visit, credentials }) => {
  await visit(scriptPage(await credentials['a session token'](), button('demo-openid')));
  await signIn(await begin(page));
  await expect(title(page, en.connected.title)).toBeVisible();
  expect(watch.console).toEqual([]);
});

for (const own of ['window', 'parent', 'top'])
  test(`a browser that opens the page’s own window (${own}) blocks it, and the page stays as it is`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const override = `<script>window.open = () => ${own}</script>`;
    const options = await credentials['a documented public key']();
    await visit(scriptPage(options, override + button('demo-openid')));
    const body = await page.locator('h1').evaluate((heading) => heading.parentElement?.childElementCount);
    await page.getByRole('button', { name: opener }).click();
    await expect(title(page, en.blocked.title)).toBeVisible();
    await page.getByRole('button', { name: say(en.blocked.go) }).click();
    await expect(page.getByText('blocked_by_browser')).toBeVisible();
    await page.getByRole('button', { name: en.close }).click();
    expect(page.isClosed()).toBe(false);
    expect(await page.title()).toBe('A site');
    expect(await page.locator('h1').evaluate((heading) => heading.parentElement?.childElementCount)).toBe(
      body,
    );
    expect(watch.sent.filter(({ transport }) => transport === 'popup')).toEqual([]);
  });

import type { Browser, Page } from '@playwright/test';
import { connectionsOf, expect, test, type Watch } from './stage/index.ts';
import { modulePage, opener, type PageOptions } from './stage/pages.ts';
import { signIn } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** An application in a shell: what `openWindow` does in it, and how it connects. */
const shellPage = (options: PageOptions, openWindow: string, start = 'connect.open()'): string =>
  modulePage(options, `opener.onclick = () => ${start}.then(resolved, rejected);`).replace(
    'onEvent: tell',
    `onEvent: tell, openWindow: ${openWindow}`,
  );

const handOver = "(url) => { tell({ type: 'address', text: url }); }";

const addresses = ({ told }: Watch): string[] =>
  told.flatMap(({ type, text = '' }) => (type === 'address' ? [text] : []));

const press = (page: Page) => page.getByRole('button', { name: opener }).click();
const choose = (page: Page) => page.getByRole('button', { name: /Demo OpenID/ }).click();
const heading = (page: Page, text: string) => page.getByRole('heading', { name: say(text) });

/** The person's own browser, which shares nothing with the application. */
async function signInElsewhere(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto(address);
  await signIn(elsewhere);
  await elsewhere.getByText(/./).first().waitFor();
  await context.close();
}

test('a shell opens the sign-in in the person’s browser, and the result comes over the WebSocket', async ({
  page,
  browser,
  server,
  watch,
  visit,
  credentials,
}) => {
  await visit(shellPage(await credentials['a session token'](), handOver));
  await press(page);
  await choose(page);
  const address = await watch.until(() => addresses(watch)[0]);
  expect(new URL(address).origin).toBe(server.url);
  expect(new URL(address).pathname).toBe('/oauth/connect/demo-openid');
  await expect(heading(page, en.authorizing.title)).toBeVisible();
  await expect(
    page.getByText('Sign in using the browser that just opened, then come back here.').first(),
  ).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);

  await signInElsewhere(browser, address);
  await expect(heading(page, en.connected.title)).toBeVisible();
  await expect(page.getByText(en.connected.window).first()).toBeVisible();
  const { value } = await watch.until(() => watch.told.find(({ type }) => type === 'resolved'));
  expect(await connectionsOf(server, 'today')).toContain(value?.connectionId);
  expect(watch.told.filter(({ type }) => type === 'window')).toMatchObject([{ integration: 'demo-openid' }]);
});

test('a sign-in that was opened twice can be finished in the first window', async ({
  page,
  browser,
  watch,
  visit,
  credentials,
}) => {
  await visit(shellPage(await credentials['a session token'](), handOver));
  await press(page);
  await choose(page);
  const first = await watch.until(() => addresses(watch)[0]);
  await page.getByRole('button', { name: en.authorizing.reopen }).click();
  const second = await watch.until(() => addresses(watch)[1]);
  expect(second).not.toBe(first);
  await signInElsewhere(browser, first);
  await expect(heading(page, en.connected.title)).toBeVisible();
});

test('a shell that cannot open it is told why, and the person can try again', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const failing = `async (url) => {
    window.tries = (window.tries ?? 0) + 1;
    if (window.tries === 1) throw new Error('No handler for https.');
    tell({ type: 'address', text: url });
  }`;
  await visit(shellPage(await credentials['a session token'](), failing));
  await press(page);
  await choose(page);
  await expect(page.getByText('open_window_failed')).toBeAttached();
  const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'error'));
  expect(error).toMatchObject({ code: 'open_window_failed' });
  await page.getByRole('button', { name: en.retry }).click();
  await watch.until(() => addresses(watch)[0]);
  await expect(heading(page, en.authorizing.title)).toBeVisible();
});

test('a window that the page opens and returns is watched', async ({ page, visit, credentials }) => {
  await visit(
    shellPage(
      await credentials['a session token'](),
      "(url) => window.open(url, 'sign-in', 'popup,width=400')",
    ),
  );
  await press(page);
  const [popup] = await Promise.all([page.waitForEvent('popup'), choose(page)]);
  await popup.getByLabel('Name').waitFor();
  await expect(page.getByText(en.authorizing.waiting).first()).toBeVisible();
  await popup.close();
  await expect(heading(page, en.authorizing.unfinished_title)).toBeVisible();
  const [again] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: en.retry }).click(),
  ]);
  await signIn(again);
  await expect(heading(page, en.connected.title)).toBeVisible();
});

test('auth connects by the shell’s browser as well', async ({ page, browser, watch, visit, credentials }) => {
  await visit(shellPage(await credentials['a session token'](), handOver, "connect.auth('demo-openid')"));
  await press(page);
  const address = await watch.until(() => addresses(watch)[0]);
  expect(page.context().pages()).toHaveLength(1);
  await signInElsewhere(browser, address);
  const { value } = await watch.until(() => watch.told.find(({ type }) => type === 'resolved'));
  expect(value).toMatchObject({ integration: 'demo-openid', confirmed: true });
});

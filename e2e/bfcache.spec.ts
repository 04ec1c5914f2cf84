import type { Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../scripts/browser.mjs';
import type { Host } from './stage/host.ts';
import { connectionsOf, expect, test, type Watch } from './stage/index.ts';
import { button, elementPage, html, modulePage, openOnClick, opener, scriptPage } from './stage/pages.ts';
import { isClosed, signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

test.use({
  launchOptions: {
    executablePath: findBrowser() ?? '',
    args: browserArguments,
    // Playwright turns the back/forward cache off.
    ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-back-forward-cache'],
  },
});

/** Reports whether the browser kept the page or loaded it again. */
const tellKept = `addEventListener('pageshow', ({ persisted }) => tell({ type: 'shown', text: persisted ? 'kept' : 'new' }));`;

/** Goes to another page and back. Returns `kept`, or `new` when the browser had to load the page again. */
async function leaveAndComeBack(page: Page, watch: Watch, elsewhere: string): Promise<string | undefined> {
  const shown = () => watch.told.filter(({ type }) => type === 'shown');
  const before = shown().length;
  await page.evaluate((url) => location.assign(url), elsewhere);
  await page.getByText('Elsewhere').waitFor();
  await page.evaluate(() => history.back());
  await watch.until(() => shown().length > before, 'The page is shown again');
  return shown().at(-1)?.text;
}

const start = (page: Page) => page.getByRole('button', { name: opener }).click();

const elsewhere = (host: Host) => host.serve(html('<p>Elsewhere</p>'));

test.describe('a person who follows a link and comes back', { tag: '@browser' }, () => {
  test('gets the list that was on its way, and connects', async ({
    page,
    host,
    server,
    watch,
    visit,
    credentials,
  }) => {
    server.faults.add({ route: { path: '/integrations' }, delayMs: 2_000 });
    await visit(modulePage(await credentials['a session token'](), openOnClick + tellKept));
    await start(page);
    await watch.until(() => watch.sent.some(({ url }) => url.pathname === '/integrations'));
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('kept');
    await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
    await expect(page.getByRole('dialog', { name: say(en.connected.title) })).toBeVisible();
  });

  test('finds the form as it was left, and sends it', async ({ page, host, watch, visit, credentials }) => {
    const integration = 'connect.open({ integration: "demo-basic" })';
    const openForm = `opener.onclick = () => ${integration}.then(resolved, rejected);`;
    await visit(modulePage(await credentials['a session token'](), openForm + tellKept));
    await start(page);
    const password = page.locator('[name="credentials.password"]');
    await page.getByLabel('Username').fill('good');
    await password.fill('good');
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('kept');
    await expect(page.getByLabel('Username')).toHaveValue('good');
    await expect(password).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Demo Basic is connected' })).toBeVisible();
    await page.keyboard.press('Escape');
    const value = { integration: 'demo-basic' };
    expect(await watch.until(() => watch.told.find(({ type }) => type === 'resolved'))).toMatchObject({
      value,
    });
  });

  test('goes on in the element', async ({ page, host, watch, visit, credentials }) => {
    const options = await credentials['a session token']();
    await visit(elementPage(options).replace('</body>', `<script>${tellKept}</script></body>`));
    await page.getByRole('button', { name: app }).waitFor();
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('kept');
    await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
    await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  });

  test('finds nothing of the person whom the page has taken out of the script tag', async ({
    page,
    host,
    watch,
    visit,
    credentials,
  }) => {
    const end = `<script>
      addEventListener('pagehide', () => { document.querySelector('script[data-user]').dataset.user = ''; });
      ${tellKept}</script>`;
    await visit(
      scriptPage({ ...(await credentials['a session token']()), user: 'jane' }, button('demo-basic') + end),
    );
    await start(page);
    await page.getByLabel('Username').fill('jane-login');
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('kept');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('finds nothing of the person whom the page has taken out of the options of its element', async ({
    page,
    host,
    watch,
    visit,
    credentials,
  }) => {
    const options = await credentials['a session token']();
    const end = `<script>
      const { options } = Object.assign(document.querySelector('latchkey-connect'), { options: { user: 'jane' } });
      addEventListener('pagehide', () => { options.user = ''; });
      ${tellKept}</script>`;
    await visit(scriptPage(options, `<latchkey-connect integration="demo-basic"></latchkey-connect>${end}`));
    await page.getByLabel('Username').fill('jane-login');
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('kept');
    await expect(page.getByLabel('Username')).toHaveValue('');
  });

  // The browser keeps no page whose sign-in window is open. The person can start again, and a finished sign-in counts.
  test('during a sign-in can still finish it', async ({ page, host, server, watch, visit, credentials }) => {
    await visit(modulePage(await credentials['a session token'](), openOnClick + tellKept));
    await start(page);
    const popup = await windowOf(page, () => page.getByRole('button', { name: app }).click());
    await popup.getByLabel('Name').waitFor();
    expect(await leaveAndComeBack(page, watch, elsewhere(host))).toBe('new');
    const before = await connectionsOf(server, 'today');
    await signIn(popup);
    await isClosed(popup);
    expect(await connectionsOf(server, 'today')).toHaveLength(before.length + 1);
    await start(page);
    await expect(page.getByRole('button', { name: app })).toBeVisible();
  });
});

import { Nango } from '@nangohq/node';
import type { Locator, Page } from '@playwright/test';
import { createDemoSession } from '../../../demo/server/backend.ts';
import type { EmbeddedServer } from '../../../demo/server/start.ts';
import { startHostedSite, type HostedSite } from '../../hosted/site.ts';
import { expect, test as base } from '../../stage/index.ts';
import { isClosed, signIn, windowOf } from '../../stage/person.ts';
import { libraries, type Library } from '../libraries.ts';
import { serveApplication } from './page.ts';

// The tests that the application came with. They know its page, and nothing of the library behind it.

interface Asked {
  connection?: { integration: string; connectionId: string };
}

/** Tidewater's back end. */
async function answer(
  server: EmbeddedServer,
  user: string,
  path: string,
  body: Asked | null,
): Promise<unknown> {
  if (path === '/api/connections')
    return server.connections
      .of('today')
      .filter(({ endUser }) => endUser?.id === user)
      .map(({ integration, connectionId }) => ({ integration, connectionId }));
  if (!body?.connection) {
    const { token } = await createDemoSession(server, 'today', { end_user: { id: user } });
    return { token };
  }
  const { integration, connectionId } = body.connection;
  const nango = new Nango({ host: server.url, secretKey: server.accounts.today.secretKey });
  const { data } = await nango.createReconnectSession({
    connection_id: connectionId,
    integration_id: integration,
  });
  return { token: data.token };
}

const test = base.extend<{ open(library: Library): Promise<void> }, { site: HostedSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from it
    async ({}, provide) => {
      const site = await startHostedSite();
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ page, server, host, site, watch }, provide, { testId }) => {
    site.configure({ apiURLs: [server.url], parents: [host.url] });
    watch.sites.add(site.url);
    await page.route(`${host.url}/api/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const body = route.request().postDataJSON() as Asked | null;
      await route.fulfill({ json: await answer(server, testId, pathname, body) });
    });
    await provide(async (library) => {
      if (library === '@nangohq/frontend') watch.sites.add(server.url);
      await page.goto(await serveApplication(library, host, { apiURL: server.url, connectURL: site.url }));
    });
  },
});

const card = (page: Page, name: string): Locator => page.getByRole('region', { name });
const button = (place: Locator | Page, name: string): Locator =>
  place.getByRole('button', { name, exact: true });
const status = (page: Page): Locator => page.getByRole('status').first();

/** The catalogue: the official client shows it in a frame. */
async function catalogue(page: Page): Promise<Locator> {
  const frame = page.locator('#connect-ui');
  const dialog = page.getByRole('dialog');
  await frame.or(dialog).first().waitFor();
  return (await frame.count()) > 0 ? frame.contentFrame().getByRole('dialog') : dialog;
}

for (const library of libraries)
  test.describe(`the application on ${library}`, () => {
    test.beforeEach(async ({ open }) => open(library));

    test('connects by a sign-in, and renews the same connection', async ({ page, server }) => {
      const ledger = card(page, 'Ledger');
      await signIn(await windowOf(page, () => button(ledger, 'Connect').click()));
      await expect(status(page)).toHaveText('Ledger is connected.');
      await expect(ledger.getByText('Connected', { exact: true })).toBeVisible();
      const [before] = server.connections.of('today').slice(-1);

      await signIn(await windowOf(page, () => button(ledger, 'Reconnect').click()));
      await expect(status(page)).toHaveText('Ledger is connected.');
      const [after] = server.connections.of('today').slice(-1);
      expect(after?.connectionId).toBe(before?.connectionId);
      expect(after).not.toBe(before);
    });

    test('says that a window was closed, and what the provider refused', async ({ page }) => {
      const ledger = card(page, 'Ledger');
      const popup = await windowOf(page, () => ledger.getByRole('button').click());
      await popup.getByRole('button').first().waitFor();
      await popup.close();
      await expect(status(page)).toHaveText('You closed the window before you were done.');
      const next = await windowOf(page, () => ledger.getByRole('button').click());
      await signIn(next, 'cancel');
      await expect(status(page)).toHaveText('Something went wrong. Try again.');
    });

    test('cancels a sign-in, and closes its window', async ({ page }) => {
      const ledger = card(page, 'Ledger');
      const popup = await windowOf(page, () => ledger.getByRole('button').click());
      await popup.getByRole('button').first().waitFor();
      await button(ledger, 'Cancel').click();
      await isClosed(popup);
      await expect(ledger.getByText(/^(Not connected|Connected)$/)).toBeVisible();
      await expect(status(page)).toHaveText('');
    });

    test('says that a key is wrong, and connects with the right one', async ({ page }) => {
      const dispatch = card(page, 'Dispatch');
      const key = dispatch.getByLabel('Dispatch key');
      await key.fill('wrong');
      await button(dispatch, 'Connect').click();
      await expect(status(page)).toHaveText('That key does not work. Check it and try again.');
      await key.fill('good-key');
      await button(dispatch, 'Connect').click();
      await expect(dispatch.getByText('Connected', { exact: true })).toBeVisible();
    });

    test('connects what needs no credentials', async ({ page }) => {
      const weather = card(page, 'Weather');
      await button(weather, 'Connect').click();
      await expect(weather.getByText('Connected', { exact: true })).toBeVisible();
    });

    test('opens the catalogue, whose token comes late, and follows it', async ({ page }) => {
      await button(page, 'Browse all apps').click();
      const ui = await catalogue(page);
      await expect(status(page)).toHaveText('Choose an app.');
      await ui.getByText('Demo Basic', { exact: true }).click();
      await ui.getByLabel('Username').fill('good');
      await ui.getByLabel('Password', { exact: true }).fill('wrong');
      await button(ui, 'Connect').click();
      await expect(status(page)).toHaveText('That key does not work. Check it and try again.');
      await ui.getByLabel('Password', { exact: true }).fill('good');
      await button(ui, 'Connect').click();
      await expect(status(page)).toHaveText('demo-basic is connected.');
      await button(ui, 'Done').click();
      await expect(button(page, 'Browse all apps')).toBeEnabled();
    });

    test('closes the catalogue when the person leaves the page', async ({ page }) => {
      await button(page, 'Browse all apps').click();
      const ui = await catalogue(page);
      await ui.getByText('Demo Basic', { exact: true }).waitFor();
      await page.evaluate(() => Reflect.get(window, 'leave')());
      await expect(page.locator('#connect-ui').or(page.getByRole('dialog'))).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible();
    });
  });

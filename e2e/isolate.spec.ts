import type { Page } from '@playwright/test';
import { connectionsOf, expect, test } from './stage/index.ts';
import { modulePage, opener } from './stage/pages.ts';
import { isClosed, signIn } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** A hostile page in the sign-in window, which navigates its opener. */
async function sendOpenerAway(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const { opener } = window;
    if (opener) opener.location = 'about:blank#stolen';
  });
}

for (const isolate of [false, true])
  test.describe(`a sign-in window ${isolate ? 'that is isolated' : 'as it is by default'}`, () => {
    test.beforeEach(async ({ visit, credentials }) => {
      const options = { ...(await credentials['a documented public key']()), isolateWindow: isolate };
      await visit(
        modulePage(options, "opener.onclick = () => connect.auth('demo-openid').then(resolved, rejected);"),
      );
    });

    const begin = async (page: Page): Promise<Page> => {
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: opener }).click(),
      ]);
      await popup.getByLabel('Name').waitFor();
      return popup;
    };

    test(isolate ? 'cannot send the page elsewhere' : 'can send the page elsewhere', async ({ page }) => {
      const popup = await begin(page);
      expect(await popup.evaluate(() => window.opener === null)).toBe(isolate);
      const address = page.url();
      await sendOpenerAway(popup);
      if (isolate) expect(page.url()).toBe(address);
      else await page.waitForURL('about:blank#stolen');
    });

    test('connects, and closes', async ({ page, server, watch }) => {
      const popup = await begin(page);
      await signIn(popup);
      const event = await watch.until(
        () => watch.told.find(({ type }) => type === 'connect'),
        'the page is told',
      );
      expect(event.confirmed).toBe(true);
      expect(await connectionsOf(server, 'documented')).toContain(event.connectionId);
      await isClosed(popup);
    });
  });

test('the window of a sign-in that is isolated can be opened once more from the widget', async ({
  page,
  visit,
  credentials,
}) => {
  const options = { ...(await credentials['a documented public key']()), isolateWindow: true };
  await visit(modulePage(options));
  await page.getByRole('button', { name: opener }).click();
  const [first] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Demo OpenID' }).click(),
  ]);
  await first.getByLabel('Name').waitFor();
  const [second] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: en.authorizing.reopen }).click(),
  ]);
  await signIn(second);
  await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
});

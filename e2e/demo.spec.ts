import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { createServer } from 'vite';
import { demoPlugin } from '../demo/plugin.ts';
import { startServer } from '../demo/server/start.ts';
import { signIn, windowOf } from './stage/person.ts';
import { wcag } from './stage/wcag.ts';
import { app, en } from './stage/words.ts';

/** The demo page as `npm start` serves it; what is thrown or forbidden in it fails the test. */
const test = base.extend<{ demo: () => Promise<void> }, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from it
    async ({}, provide) => {
      const api = await startServer({ port: 0 });
      const root = fileURLToPath(new URL('..', import.meta.url));
      const page = await createServer({
        root,
        configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
        logLevel: 'error',
        server: { port: 0, watch: null },
        plugins: [demoPlugin(api)],
      });
      await page.listen();
      await provide(String(page.resolvedUrls?.local[0]));
      await page.close();
      await api.close();
    },
    { scope: 'worker' },
  ],
  demo: async ({ page, address }, provide) => {
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => {
      // The API refuses some requests on purpose.
      const isOurs = message.location().url.startsWith(address);
      if (message.type() === 'error' && isOurs) wrong.push(message.text());
    });
    await provide(async () => {
      await page.goto(address);
      // Both widgets have their list, so everything that is sent from here on is the test's own doing.
      await expect(page.getByRole('searchbox')).toHaveCount(2);
    });
    expect(wrong).toEqual([]);
  },
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The development server compiles the page at its first visit.
test.slow();

test(
  'a stranger connects the first app, and sees that the server holds it',
  { tag: '@main' },
  async ({ page, demo }) => {
    await demo();
    await page.getByRole('button', { name: 'Connect an app' }).click();
    const dialog = page.getByRole('dialog');
    const first = dialog.getByRole('listitem').getByRole('button').first();
    await expect(first).toHaveText(new RegExp(app));
    await signIn(await windowOf(page, () => first.click()));
    await dialog.getByRole('button', { name: en.done }).click();
    await expect(page.getByRole('button', { name: 'Connect an app' })).toBeFocused();
    await expect(page.getByRole('region', { name: /^Connections the server holds 1/ })).toContainText(
      'demo-openid',
    );
  },
);

test('the widgets look like the page, and follow the controls at once', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await demo();
  const yours = page.getByRole('region', { name: 'Make it yours' });
  const panel = yours.locator('.panel');
  await expect(yours.getByRole('listitem').first()).toBeVisible();
  await expect(panel).toHaveCSS('border-radius', '16px');
  await yours.getByRole('radio', { name: 'Square' }).check();
  await expect(panel).toHaveCSS('border-radius', '0px');
  await expect(yours.getByRole('region', { name: 'Your style sheet' })).toContainText(
    '--latchkey-radius: 0px;',
  );
  await page.getByRole('banner').getByRole('radio', { name: 'dark' }).check();
  await expect(panel).toHaveCSS('background-color', 'rgb(24, 24, 27)');
});

test('the page lists what a tried key sent, and nothing that was sent later', async ({ page, demo }) => {
  await demo();
  const tried = page.getByRole('region', { name: 'Try any key' });
  const sent = tried.locator('dl li');
  await tried.getByRole('button', { name: 'A live secret key' }).click();
  await expect(tried.getByText('secret_key_refused').first()).toBeVisible();
  // The list, the key check, and the request that identified a secret key, from the server's log.
  await expect(sent.filter({ hasText: '/oauth/connect/latchkey-key-check' })).toHaveCount(1);
  await expect(sent.filter({ hasText: '/integrations' })).toHaveCount(2);
  const before = await sent.allInnerTexts();
  await page.getByRole('button', { name: 'Read the connections' }).click();
  await page.getByRole('dialog').getByRole('button', { name: en.close }).click();
  await expect(page.getByRole('region', { name: 'What it sends' })).toContainText('GET /connect/session');
  expect(await sent.allInnerTexts()).toEqual(before);
});

for (const width of [1280, 360])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the page has no violation of WCAG 2.2 AA and fits, at ${width} px in ${colorScheme}`, async ({
      page,
      demo,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await demo();
      const { violations, passes } = await new AxeBuilder({ page }).withTags(wcag).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });

import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { createServer } from 'vite';
import { demoPlugin } from '../demo/plugin.ts';
import { startServer } from '../demo/server/start.ts';
import { messages as arabic } from '../src/locales/ar.ts';
import { signIn, windowOf } from './stage/person.ts';
import { wcag } from './stage/wcag.ts';
import { en } from './stage/words.ts';

/** The demo page as `npm start` serves it. An error or a violation of its policy fails the test. */
const test = base.extend<{ demo: () => Promise<void> }, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
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
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => {
      // The API refuses some requests on purpose.
      const isPage = message.location().url.startsWith(address);
      if (message.type() === 'error' && isPage) errors.push(message.text());
    });
    await provide(async () => {
      await page.goto(address);
      // Both widgets have loaded, so the test itself causes every later request.
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Connect Zendesk' })).toBeVisible();
    });
    expect(errors).toEqual([]);
  },
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });
// The development server compiles the page when it is first opened.
test.slow();

test(
  'a visitor connects the first app, and sees its connection on the server',
  { tag: '@main' },
  async ({ page, demo }) => {
    await demo();
    await page.getByRole('button', { name: 'Connect an app' }).click();
    const dialog = page.getByRole('dialog');
    const first = dialog.getByRole('listitem').getByRole('button').first();
    await expect(first).toHaveText(/Slack/);
    await signIn(await windowOf(page, () => first.click()));
    await dialog.getByRole('button', { name: en.done }).click();
    await expect(page.getByRole('button', { name: 'Connect an app' })).toBeFocused();
    await expect(page.getByRole('region', { name: 'Connections on the server 1' })).toContainText('slack');
  },
);

test('the widgets look like the page, and follow the controls at once', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await demo();
  const looks = page.getByRole('region', { name: 'Make it yours' });
  const panel = looks.locator('.panel');
  await expect(panel).toHaveCSS('border-radius', '16px');
  await looks.getByRole('radio', { name: 'Square' }).check();
  await expect(panel).toHaveCSS('border-radius', '0px');
  await expect(looks.getByRole('region', { name: 'Your style sheet' })).toContainText(
    '--latchkey-radius: 0px;',
  );
  await page.getByRole('banner').getByRole('radio', { name: 'dark' }).check();
  await expect(panel).toHaveCSS('background-color', 'rgb(24, 24, 27)');
  await looks.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
  await expect(panel.getByRole('button', { name: arabic.form.submit, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: arabic.list.title })).toBeVisible();
});

test('the page lists the requests that a key caused, and no later ones', async ({ page, demo }) => {
  await demo();
  const keys = page.getByRole('region', { name: 'What if the key is wrong?' });
  const requests = keys.locator('dl li');
  await keys.getByRole('button', { name: 'A Nango secret key' }).click();
  await expect(keys.getByText('secret_key_refused').first()).toBeVisible();
  // The list, the key check, and the request that identified a secret key, from the server's log.
  await expect(requests.filter({ hasText: '/oauth/connect/latchkey-key-check' })).toHaveCount(1);
  await expect(requests.filter({ hasText: '/integrations' })).toHaveCount(2);
  const before = await requests.allInnerTexts();
  await page.getByRole('button', { name: 'Open the widget' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeVisible();
  await dialog.getByRole('button', { name: en.close }).click();
  await expect(page.getByRole('region', { name: 'Every request it can make' })).toContainText(
    'GET /connect/session',
  );
  expect(await requests.allInnerTexts()).toEqual(before);
});

test('each attempt to break the policy ends in an error beside its button', async ({ page, demo }) => {
  await demo();
  const region = page.getByRole('region', { name: 'Every request it can make' });
  const outcomes = {
    'List connections': 'request_refused',
    'Open another path': 'request_refused',
    'Use another host': 'invalid_host',
    'Add a secret key': 'secret_key_refused',
    'Pass a client secret': 'secret_key_refused',
    'Track with a logo': 'not requested',
    'Change the table': 'TypeError',
  };
  for (const [title, code] of Object.entries(outcomes)) {
    const button = region.getByRole('button', { name: title });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(region.locator('output')).toContainText(code);
  }
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

import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { contentSecurityPolicy } from '../src/contentSecurityPolicy.ts';
import { expect as briefly, inlineOpenid, test, type Watch } from './stage/index.ts';
import { button, modulePage, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

/** Each page here is a new one, whose scripts have to be fetched first. */
const expect = briefly.configure({ timeout: 15_000 });

/** The strictest page: its own scripts, the inline ones by their hashes, and what Latchkey says that it needs. */
function strict(page: string, line: string): Record<string, string> {
  const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const own = ["default-src 'none'", `script-src 'self' ${inline.join(' ')}`, line];
  const types = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
  return { 'content-security-policy': [...own, ...types].filter(Boolean).join('; ') };
}

/** What the browser kept back, as events and as lines of the console: the empty sign-in window has the same policy. */
const violations = ({ told, console }: Watch): string[] => [
  ...told.flatMap(({ type, text = '' }) => (type === 'violation' ? [text] : [])),
  ...console.flatMap(({ text }) => (/Content.Security.Policy|Trusted/i.test(text) ? [text] : [])),
];

const pages = {
  'the script tag': (options: PageOptions, integration = '') => scriptPage(options, button(integration)),
  'the ES module': (options: PageOptions, integration = '') =>
    modulePage(
      options,
      `opener.onclick = () => connect.open(${integration && JSON.stringify({ integration })}).then(resolved, rejected);`,
    ),
};

const start = (page: Page) => page.getByRole('button', { name: opener });
const pictures = (page: Page) =>
  page
    .getByRole('dialog')
    .locator('img')
    .evaluateAll(
      (images: HTMLImageElement[]) => images.filter(({ naturalWidth }) => naturalWidth > 0).length,
    );

for (const [way, write] of Object.entries(pages))
  test(`every flow of ${way} runs under the strictest policy that names only its own line`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    // Four flows.
    test.slow();
    const line = contentSecurityPolicy({ host: server.url });
    const go = async (options: PageOptions, integration?: string): Promise<void> => {
      const text = write(options, integration);
      await visit(text, strict(text, line));
      await start(page).click();
    };
    const dialog = page.getByRole('dialog');
    const harmless = (flow: string) => expect(violations(watch), flow).toEqual([]);

    // The list, styled and with its pictures, a search, and a sign-in.
    await go(await credentials['a documented public key']());
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    expect((await dialog.boundingBox())?.width).toBe(440);
    await expect.poll(() => pictures(page)).toBeGreaterThan(0);
    await dialog.getByRole('searchbox').fill('demo');
    await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
    await expect(dialog.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
    harmless('list and sign-in');

    // A form: what is missing, what is refused, and what is taken.
    await go(await credentials['a session token'](), 'demo-api-key');
    const key = dialog.locator('[name="credentials.apiKey"]');
    await key.press('Enter');
    await expect(dialog.locator('.fault')).toBeVisible();
    for (const value of ['wrong', 'good-key']) {
      await key.fill(value);
      await key.press('Enter');
      if (value === 'wrong') await expect(dialog.getByRole('alert')).toHaveText(/didn’t accept your details/);
    }
    await expect(dialog.getByRole('heading', { name: /is connected$/ })).toBeVisible();
    harmless('form');

    // A 401, its countdown-free panel and its details.
    await go({ host: server.url, publicKey: server.accounts.pastCutOff.publicKey });
    await expect(dialog.getByText('deprecated_authentication', { exact: true })).toBeVisible({
      timeout: 15_000,
    });
    await dialog.getByRole('button', { name: en.failed.copy }).click();
    harmless('401');

    // A key that is refused: the module's createConnect throws it, so there the server says it.
    const { secretKey: publicKey } = server.accounts.documented;
    await go({ host: server.url, publicKey });
    await expect(dialog.getByText('secret_key_refused', { exact: true })).toBeVisible();
    harmless('refused key');
  });

/** What is missing to a person without one token of the line. */
const losses: Record<string, (page: Page, watch: Watch) => Promise<void>> = {
  'connect-src http': async (page) => {
    await start(page).click();
    await expect(page.getByText('network_error', { exact: true })).toBeVisible();
    await expect(page.getByText('connect-src', { exact: true })).toBeVisible();
  },
  'connect-src ws': async (page) => {
    await start(page).click();
    await windowOf(page, () => page.getByRole('button', { name: app }).click());
    await expect(page.getByText('connection_lost', { exact: true })).toBeVisible();
  },
  'img-src http': async (page, watch) => {
    await start(page).click();
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await expect.poll(() => violations(watch).length).toBeGreaterThan(0);
    // Letters in their place.
    await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
  },
};

test('each token of the line is needed', async ({ page, server, watch, visit, credentials }) => {
  test.slow();
  const line = contentSecurityPolicy({ host: server.url });
  const tokens = line.split('; ').flatMap((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return sources.map((source) => [`${name} ${source.split(':')[0]}`, directive, source] as const);
  });
  expect(tokens.map(([token]) => token)).toEqual(Object.keys(losses));
  for (const [token, directive, source] of tokens) {
    watch.told.length = 0;
    const fewer = directive.split(' ').filter((word) => word !== source);
    const less = line.replace(directive, fewer.length > 1 ? fewer.join(' ') : '');
    const text = scriptPage(await credentials['a documented public key']());
    await visit(text, strict(text, less));
    await losses[token]?.(page, watch);
    // By the very token, and nothing else.
    const kept = watch.told.flatMap(({ type, text = '' }) => (type === 'violation' ? [text] : []));
    expect(kept.length, token).toBeGreaterThan(0);
    expect(
      kept.filter((one) => !one.startsWith(`${directive.split(' ')[0]} ${source}`)),
      token,
    ).toEqual([]);
  }
});

test('an origin of logoOrigins is in the line, and needed', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  const logoOrigins = ['https://logos.example'];
  const options = await credentials['a public key of today and inline integrations']();
  const integrations = [{ ...inlineOpenid, logo: 'https://logos.example/a.svg' }];
  await page.route('https://logos.example/*', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    }),
  );
  const text = scriptPage({ ...options, integrations, logoOrigins });
  for (const [origins, shown] of [
    [logoOrigins, 1],
    [[], 0],
  ] as const) {
    await visit(text, strict(text, contentSecurityPolicy({ host: server.url, logoOrigins: origins })));
    await start(page).click();
    await expect(page.getByRole('listitem')).toHaveCount(1);
    if (shown) await expect.poll(() => pictures(page)).toBe(1);
    else await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
    expect(violations(watch).length > 0).toBe(!shown);
  }
  // They are another origin's, as the page asked for.
  watch.sent.length = 0;
});

import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { contentSecurityPolicy } from '../src/contentSecurityPolicy.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, inlineOpenid, test, type Credentials, type Watch } from './stage/index.ts';
import { button, modulePage, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

/** The strictest policy: the page's own scripts, inline ones by their hashes, and the line that Latchkey asks for. */
function strict(page: string, line: string): Record<string, string> {
  const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const own = ["default-src 'none'", `script-src 'self' ${inline.join(' ')}`, line];
  const types = ["require-trusted-types-for 'script'", "trusted-types 'none'"];
  return { 'content-security-policy': [...own, ...types].filter(Boolean).join('; ') };
}

/** What the browser blocked, from events and the console: the empty sign-in window inherits the policy. */
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

/** A page under the strictest policy, its button, and the check that the browser blocked nothing. */
interface Flow {
  page: Page;
  server: EmbeddedServer;
  credentials: Credentials;
  /** Opens the widget on a page with these options. */
  go(options: PageOptions, integration?: string): Promise<void>;
}

const flows: Record<string, (flow: Flow) => Promise<void>> = {
  async 'the list, its pictures, a search and a sign-in'({ page, credentials, go }) {
    const dialog = page.getByRole('dialog');
    await go(await credentials['a documented public key']());
    await expect(dialog.getByRole('listitem').first()).toBeVisible();
    expect((await dialog.boundingBox())?.width).toBe(440);
    await expect.poll(() => pictures(page)).toBeGreaterThan(0);
    await dialog.getByRole('searchbox').fill('demo');
    await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
    await expect(dialog.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  },

  async 'a form that is incomplete, then refused, then accepted'({ page, credentials, go }) {
    const dialog = page.getByRole('dialog');
    await go(await credentials['a session token'](), 'demo-api-key');
    const key = dialog.locator('[name="credentials.apiKey"]');
    await key.press('Enter');
    await expect(dialog.locator('.fault')).toBeVisible();
    await key.fill('wrong');
    await key.press('Enter');
    await expect(dialog.getByRole('status').first()).toHaveText(/didn’t accept your details/);
    await key.fill('good-key');
    await key.press('Enter');
    await expect(dialog.getByRole('heading', { name: /is connected$/ })).toBeVisible();
  },

  async 'a 401 and its details'({ page, server, go }) {
    const dialog = page.getByRole('dialog');
    await go({ host: server.url, publicKey: server.accounts.pastCutOff.publicKey });
    await expect(dialog.getByText('deprecated_authentication', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: en.failed.copy }).click();
  },

  async 'a secret key that is refused'({ page, server, go }) {
    await go({ host: server.url, publicKey: server.accounts.documented.secretKey });
    await expect(page.getByRole('dialog').getByText('secret_key_refused', { exact: true })).toBeVisible();
  },
};

for (const [way, write] of Object.entries(pages))
  for (const [what, flow] of Object.entries(flows))
    test(
      `${way} runs under the strictest policy with only the line it asks for: ${what}`,
      { tag: write === pages['the script tag'] ? '@main' : [] },
      async ({ page, server, watch, visit, credentials }) => {
        const line = contentSecurityPolicy({ host: server.url });
        const go = async (options: PageOptions, integration?: string): Promise<void> => {
          const text = write(options, integration);
          await visit(text, strict(text, line));
          await start(page).click();
        };
        await flow({ page, server, credentials, go });
        expect(violations(watch)).toEqual([]);
      },
    );

/** What a person notices when one token of the line is missing. */
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
    await watch.until(() => violations(watch).length > 0, 'A violation');
    // Letters in their place.
    await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
  },
};

const tokensOf = (line: string) =>
  line.split('; ').flatMap((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return sources.map((source) => ({ token: `${name} ${source.split(':')[0]}`, directive, source }));
  });

test('the directives have only the tokens that the next tests show to be needed', ({ server }) => {
  const line = contentSecurityPolicy({ host: server.url });
  expect(tokensOf(line).map(({ token }) => token)).toEqual(Object.keys(losses));
});

for (const [token, notice] of Object.entries(losses))
  test(`${token} is needed`, async ({ page, server, watch, visit, credentials }) => {
    const line = contentSecurityPolicy({ host: server.url });
    const { directive = '', source = '' } = tokensOf(line).find((one) => one.token === token) ?? {};
    const fewer = directive.split(' ').filter((word) => word !== source);
    const less = line.replace(directive, fewer.length > 1 ? fewer.join(' ') : '');
    const text = scriptPage(await credentials['a documented public key']());
    await visit(text, strict(text, less));
    await notice(page, watch);
    // The browser blocked what that token allows, and nothing else.
    const blocked = () => watch.told.filter(({ type }) => type === 'violation');
    await watch.until(() => blocked().length > 0, 'A violation');
    const expected = `${directive.split(' ')[0]} ${source}`;
    expect(blocked().filter(({ text = '' }) => !text.startsWith(expected))).toEqual([]);
  });

test('an origin in logoOrigins is in the directives, and needed', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  const logoOrigins = ['https://logos.example'];
  const options = await credentials['a public key with inline integrations']();
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

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

for (const [what, logo] of [
  ['a path', '/logo.svg'],
  ['a data: URL', `data:image/svg+xml,${encodeURIComponent(drawing)}`],
] as const)
  test(`the site’s own logo by ${what} has its token in the directives, and needs it`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    await page.route('**/logo.svg', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: drawing }),
    );
    const text = scriptPage({ ...(await credentials['a public key with inline integrations']()), logo });
    const own = page.getByRole('dialog').locator('.scene .tile').first();
    for (const given of [{ logo }, {}]) {
      await visit(text, strict(text, contentSecurityPolicy({ host: server.url, ...given })));
      await start(page).click();
      await windowOf(page, () => page.getByRole('button', { name: app }).click());
      if ('logo' in given) await expect(own).toHaveClass('tile logo');
      else await expect(own.locator('.window')).toBeVisible();
      expect(violations(watch).length > 0).toBe(!('logo' in given));
    }
  });

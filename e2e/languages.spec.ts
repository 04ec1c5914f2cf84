import type { Page } from '@playwright/test';
import { messages as german } from '../src/locales/de.ts';
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptPage, wholeFile } from './stage/pages.ts';
import { windowOf } from './stage/person.ts';
import { en, say } from './stage/words.ts';

const open = (page: Page) => page.getByRole('button', { name: opener }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const fileOf = (lang: string): string => `**/latchkey.${lang}.js`;

/** What the API was asked for in each request, by path. */
function asked(page: Page, path: RegExp): string[] {
  const languages: string[] = [];
  page.on('request', (request) => {
    if (path.test(new URL(request.url()).pathname))
      languages.push(request.headers()['accept-language'] ?? '');
  });
  return languages;
}

test('lang is the language of the widget and of the server’s texts', async ({ page, visit, credentials }) => {
  const languages = asked(page, /^\/(integrations|providers)/);
  await visit(scriptPage({ ...(await credentials['a session token']()), lang: 'de-AT' }));
  await open(page);
  await heading(page, german.list.title).waitFor();
  await expect(page.locator('dialog')).toHaveAttribute('lang', 'de-AT');
  await page.getByRole('listitem').getByRole('button', { name: 'Algolia' }).click();
  await page.getByRole('button', { name: german.form.submit, exact: true }).waitFor();
  expect(languages.length).toBeGreaterThan(1);
  expect(new Set(languages)).toEqual(new Set(['de-AT']));
});

test('a dialog is in the language of the document, and a widget in the page in that of its place', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  const place = '<div id="place" lang="en"></div>';
  await visit(
    modulePage(
      options,
      `document.documentElement.lang = 'de'; opener.onclick = () => connect.open(); connect.mount('#place')`,
      place,
    ),
  );
  await heading(page, en.list.title).waitFor();
  await open(page);
  await heading(page, german.list.title).waitFor();
  await expect(page.locator('#place').getByRole('heading', { name: en.list.title })).toBeAttached();
});

test.describe('in a German browser', () => {
  test.use({ locale: 'de-CH' });

  test('a page without a language has a German widget', async ({ page, visit, credentials }) => {
    await visit(
      scriptPage(await credentials['a documented public key']()).replace('<html lang="en">', '<html>'),
    );
    await open(page);
    await heading(page, german.list.title).waitFor();
    await expect(page.locator('dialog')).toHaveAttribute('lang', 'de-CH');
  });
});

test('a widget that waits for its words shows none of another language', async ({
  page,
  visit,
  credentials,
}) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(fileOf('de'), async (route) => {
    await held;
    await route.continue();
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await visit(scriptPage({ ...(await credentials['a documented public key']()), lang: 'de' }));
  const list = page.waitForResponse(/\/integrations/);
  await open(page);
  await list;
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await heading(page, german.list.title).waitFor();
  expect(requests.filter((url) => url.endsWith('latchkey.en.js'))).toEqual([]);
});

test('an open widget changes its language in place, once the words are here', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(
    modulePage(
      await credentials['a session token'](),
      `opener.onclick = () => connect.open({ integration: 'algolia' })`,
    ),
  );
  await open(page);
  const key = page.locator('dialog input[type=password]');
  await key.fill('half');
  await page.evaluate('connect.update({ lang: "de" })');
  await page.getByRole('button', { name: german.form.submit, exact: true }).waitFor();
  await expect(key).toHaveValue('half');
  await page.evaluate('connect.update({ lang: "en" })');
  await page.getByRole('button', { name: en.form.submit, exact: true }).waitFor();
  await expect(key).toHaveValue('half');
});

for (const [file, more] of [
  ['the script tag', undefined],
  ['the single file', wholeFile],
] as const)
  test(`with ${file}, a language whose file does not load is English, with one warning`, async ({
    page,
    visit,
    credentials,
  }) => {
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('Latchkey:')) warnings.push(message.text());
    });
    await page.route(fileOf('de'), (route) => route.abort());
    const { host, publicKey } = await credentials['a documented public key']();
    const script = more ?? 'browser/latchkey.script.js';
    await visit(
      html(
        button(),
        `<script src="/dist/${script}" data-lang="de" data-host="${host}" data-public-key="${publicKey}"></script>`,
      ),
    );
    await open(page);
    await heading(page, en.list.title).waitFor();
    await expect(page.locator('dialog')).toHaveAttribute('lang', 'en');
    expect(warnings).toEqual([
      expect.stringContaining('Latchkey: The widget is in English. latchkey.de.js could not be loaded'),
    ]);
  });

test('the single file has English inside, and loads another language from beside it', async ({
  page,
  visit,
  credentials,
}) => {
  const { host, publicKey } = await credentials['a documented public key']();
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') files.push(new URL(request.url()).pathname);
  });
  const write = (lang: string) =>
    html(
      button(),
      `<script src="/dist/${wholeFile}" data-lang="${lang}" data-host="${host}" data-public-key="${publicKey}"></script>`,
    );
  await visit(write('en'));
  await open(page);
  await heading(page, en.list.title).waitFor();
  expect(files).toEqual([`/dist/${wholeFile}`]);
  files.length = 0;
  await visit(write('de'));
  await open(page);
  await heading(page, german.list.title).waitFor();
  await expect
    .poll(() => files)
    .toEqual([`/dist/${wholeFile}`, '/dist/browser/latchkey.de.js', '/dist/browser/latchkey.de.failure.js']);
});

test('the sign-in window’s first page is in the same language', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  // The window stays empty.
  server.faults.add({ route: { path: '/connect/session' }, cut: 'hang' });
  const options = { ...(await credentials['a session token']()), lang: 'de' };
  await visit(
    modulePage(
      options,
      `opener.onclick = () => connect.auth('demo-openid').catch(() => {}); connect.preload()`,
    ),
  );
  await page.waitForResponse(fileOf('de'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const popup = await windowOf(page, () => open(page));
  await expect(popup.locator('body')).toHaveText(
    say(german.authorizing.placeholder, { app: '\u2068demo-openid\u2069' }),
  );
  await expect(popup.locator('html')).toHaveAttribute('lang', 'de');
});

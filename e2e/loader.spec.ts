import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import manifest from '../package.json' with { type: 'json' };
import { expect, test as base, type Watch } from './stage/index.ts';
import { startHost, type Host } from './stage/host.ts';
import {
  button,
  elementPage,
  html,
  modulePage,
  opener,
  scriptFile,
  scriptPage,
  wholeFile,
  type PageOptions,
} from './stage/pages.ts';
import { en } from './stage/words.ts';

const { version } = manifest;

/** Another origin that serves the built files. */
const test = base.extend<object, { cdn: Host }>({
  cdn: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
    async ({}, provide) => {
      const cdn = await startHost();
      await provide(cdn);
      await cdn.close();
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(({ watch, cdn }) => {
  watch.sites.add(cdn.url);
});

const hashes = JSON.parse(readFileSync(new URL('../dist/sri.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const start = (page: Page) => page.getByRole('button', { name: opener });
const told = ({ told: all }: Watch, type: string) => all.filter((one) => one.type === type);

/** The addresses of the scripts that a page has asked for, from now on. */
function scriptsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') urls.push(request.url());
  });
  return urls;
}

/** A script tag for a file of the CDN. */
const tag = (url: string, { host, publicKey }: PageOptions, more = ''): string =>
  `<script src="${url}" data-host="${host}" data-public-key="${publicKey}" ${more}></script>`;

const policies: Record<string, (cdn: string) => string[]> = {
  'no policy': () => [],
  'a nonce': () => ["script-src 'nonce-abc'"],
  'a nonce and strict-dynamic': () => ["script-src 'nonce-abc' 'strict-dynamic'"],
  'the origin of the CDN': (cdn) => [`script-src ${cdn}`],
  'the origin of the CDN and Trusted Types': (cdn) => [
    `script-src ${cdn}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ],
};

for (const [policy, directives] of Object.entries(policies))
  for (const crossorigin of ['', 'crossorigin'])
    test(
      `the script tag from a CDN loads its files under ${policy}, ${crossorigin ? 'with' : 'without'} crossorigin`,
      { tag: policy === 'a nonce and strict-dynamic' ? '@main' : [] },
      async ({ page, cdn, watch, visit, credentials }) => {
        const options = await credentials['a documented public key']();
        const script = tag(`${cdn.url}/dist/${scriptFile}`, options, `nonce="abc" ${crossorigin}`);
        const header = directives(cdn.url).join('; ');
        await visit(html(button(), script), header ? { 'content-security-policy': header } : {});
        const asked = scriptsOf(page);
        await start(page).click();
        await list(page).waitFor();
        expect(asked).toEqual(
          expect.arrayContaining(
            ['client', 'core', 'en', 'widget'].map((name) => `${cdn.url}/dist/browser/latchkey.${name}.js`),
          ),
        );
        expect(told(watch, 'violation')).toEqual([]);
      },
    );

test('the module from a CDN runs in a page without a bundler and without an import map', async ({
  page,
  cdn,
  visit,
  credentials,
}) => {
  const { host, publicKey } = await credentials['a documented public key']();
  await visit(
    html(`<button>${opener}</button>
<script type="module">
import { createConnect } from '${cdn.url}/dist/browser/latchkey.js';
const connect = createConnect(${JSON.stringify({ host, publicKey })});
document.querySelector('button').onclick = () => connect.open();
</script>`),
  );
  await start(page).click();
  await list(page).waitFor();
});

/** An import map with the hash of each file; one of them can be another file's. */
function pinned(wrong = ''): string {
  const integrity = Object.fromEntries(
    Object.entries(hashes).map(([name, hash]) => [
      `/dist/browser/${name}`,
      name === wrong ? hashes['latchkey.all.js'] : hash,
    ]),
  );
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
}

test('an import map with the published hashes lets every file through', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a session token']();
  await visit(scriptPage(options, pinned() + button('demo-api-key')));
  await start(page).click();
  await page.locator('[data-view="form"]').waitFor();
});

for (const name of ['client', 'widget', 'en'])
  test(`an import map with another hash for latchkey.${name}.js stops it with an error that names the file`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const options = await credentials['a documented public key']();
    await visit(scriptPage(options, pinned(`latchkey.${name}.js`) + button()));
    await start(page).click();
    const [error] = await watch.until(() => told(watch, 'error').length > 0 && told(watch, 'error'));
    expect(error?.error).toMatchObject({ code: 'load_failed' });
    expect(error?.error?.message).toContain(`latchkey.${name}.js`);
    await expect(page.getByRole('dialog')).toContainText(`latchkey.${name}.js`);
  });

for (const lang of ['en', 'de'])
  test(`the single file with its hash loads no other file where the widget is to be in “${lang}”`, async ({
    page,
    cdn,
    visit,
    credentials,
  }) => {
    const options = await credentials['a documented public key']();
    const pin = `integrity="${hashes['latchkey.all.js']}" crossorigin data-lang="${lang}"`;
    const asked = scriptsOf(page);
    await visit(html(button(), tag(`${cdn.url}/dist/${wholeFile}`, options, pin)));
    await start(page).click();
    await list(page).waitFor();
    expect(asked).toEqual([`${cdn.url}/dist/${wholeFile}`]);
  });

test('the single file without a hash loads the words of another language', async ({
  page,
  cdn,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  await visit(html(button(), tag(`${cdn.url}/dist/${wholeFile}`, options, 'crossorigin data-lang="de"')));
  await start(page).click();
  await expect(page.getByRole('dialog')).toHaveAttribute('lang', 'de');
});

/** How a page can write the address of a script of its own site. */
const ownAddresses: Record<string, (site: string, file: string) => string> = {
  'from the root': (_site, file) => `/dist/${file}`,
  'from the page': (_site, file) => `../dist/${file}`,
  'without its scheme': (site, file) => `${site.replace('http:', '')}/dist/${file}`,
  'in full': (site, file) => `${site}/dist/${file}`,
};

for (const [written, addressOf] of Object.entries(ownAddresses))
  for (const [file, later] of [
    [scriptFile, 'client'],
    [wholeFile, 'de'],
  ] as const)
    test(`a <base> in the page’s markup does not move the files of ${file}, whose address is written ${written}`, async ({
      page,
      host,
      cdn,
      visit,
      credentials,
    }) => {
      const options = await credentials['a documented public key']();
      const asked = scriptsOf(page);
      const script = tag(addressOf(host.url, file), options, 'data-lang="de" defer');
      await visit(html(`${script}${button()}<p>A comment <base href="${cdn.url}/pages/"></p>`));
      await start(page).click();
      await expect(page.getByRole('dialog')).toHaveAttribute('lang', 'de');
      expect(asked).toContain(`${host.url}/dist/browser/latchkey.${later}.js`);
      expect(asked.filter((url) => url.startsWith(cdn.url))).toEqual([]);
    });

test('the script tag loads its files below the page’s own <base>', async ({
  page,
  host,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  const asked = scriptsOf(page);
  await visit(html(`<base href="/dist/">${tag(scriptFile, options)}${button()}`));
  await start(page).click();
  await list(page).waitFor();
  expect(asked).toContain(`${host.url}/dist/browser/latchkey.client.js`);
});

/** Every file but the first ones: without them there is no widget. */
const widgetFiles = ['client', 'widget', 'en'];

/** The elements that Latchkey has added to the page. */
const traces = (page: Page) => page.locator('body > div');

for (const name of widgetFiles) {
  const file = `**/latchkey.${name}.js`;

  test(`a dialog whose latchkey.${name}.js does not load says so, and loads it at the next press`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    await page.route(file, (route) => route.abort());
    await visit(modulePage(await credentials['a documented public key']()));
    await start(page).click();
    const panel = page.getByRole('dialog');
    await expect(panel).toContainText(`latchkey.${name}.js could not be loaded`);
    await watch.until(() => told(watch, 'rejected').length > 0);
    for (const type of ['rejected', 'error']) {
      const [failed, ...more] = told(watch, type);
      expect(more).toEqual([]);
      expect(failed?.error?.code).toBe('load_failed');
      expect(failed?.error?.message).toContain(`latchkey.${name}.js`);
    }
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(traces(page)).toHaveCount(0);

    await page.unroute(file);
    await start(page).click();
    await list(page).waitFor();
    await expect(panel).toHaveCount(1);
  });

  test(`a widget in the page whose latchkey.${name}.js does not load says so, and loads it at “Try again”`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    await page.route(file, (route) => route.abort());
    await visit(elementPage(await credentials['a documented public key']()));
    const panel = page.locator('latchkey-connect');
    await expect(panel).toContainText(`latchkey.${name}.js could not be loaded`);
    const [failed, ...more] = told(watch, 'error');
    expect(more).toEqual([]);
    expect(failed?.error?.message).toContain(`latchkey.${name}.js`);
    await page.unroute(file);
    await panel.getByRole('button', { name: 'Try again' }).click();
    await list(page).waitFor();
    await expect(panel).not.toContainText('could not be loaded');
  });

  test(`a latchkey.${name}.js that is lost once on the way is asked for again, and nobody is told`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    await page.route(file, (route) => route.abort(), { times: 1 });
    const lost = page.waitForEvent('requestfailed');
    await visit(modulePage(await credentials['a documented public key']()));
    await start(page).click();
    await lost;
    await list(page).waitFor();
    expect(told(watch, 'error')).toEqual([]);
  });

  for (const ending of ['close', 'destroy'])
    test(`${ending} removes the panel of a latchkey.${name}.js that does not load`, async ({
      page,
      watch,
      visit,
      credentials,
    }) => {
      await page.route(file, (route) => route.abort());
      await visit(modulePage(await credentials['a documented public key']()));
      await start(page).click();
      await page.getByRole('dialog').waitFor();
      await watch.until(() => told(watch, 'rejected').length > 0);
      await page.evaluate((call) => Reflect.get(window, 'connect')[call](), ending);
      await expect(traces(page)).toHaveCount(0);
    });
}

test('a form whose file does not load says so in the widget, and “Try again” loads it', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const file = '**/latchkey.form.js';
  await page.route(file, (route) => route.abort());
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await start(page).click();
  await page.locator('[data-view="failed"]').waitFor();
  const failed = await watch.until(() => told(watch, 'error')[0]);
  expect(failed.error?.code).toBe('load_failed');
  expect(failed.error?.message).toContain('latchkey.form.js');
  await page.unroute(file);
  await page.getByRole('button', { name: en.retry }).click();
  await page.locator('[data-view="form"]').waitFor();
});

test('a failure whose file does not load is shown all the same, and “Try again” goes on', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  await page.route('**/latchkey.failure.js', (route) => route.abort());
  server.faults.add({
    route: { path: '/integrations' },
    status: 401,
    body: { error: { code: 'unknown_account' } },
  });
  await visit(scriptPage(await credentials['a session token'](), button()));
  await start(page).click();
  await expect(page.getByRole('dialog')).toContainText('unknown_account');
  expect(told(watch, 'error').map(({ error }) => error?.code)).toEqual(['unknown_account']);
  server.faults.clear();
  await page.getByRole('button', { name: en.retry }).click();
  await list(page).waitFor();
});

test('a file of another version is told in the console, and the list works', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await page.route('**/latchkey.widget.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    expect(text).toContain(`"${version}"`);
    await route.fulfill({ response, body: text.replace(`"${version}"`, '"9.8.7"') });
  });
  await visit(scriptPage(await credentials['a session token'](), button()));
  await start(page).click();
  await list(page).waitFor();
  expect(watch.console.map(({ text }) => text)).toEqual([
    expect.stringContaining(`latchkey.widget.js is of version 9.8.7, and the page began with ${version}.`),
  ]);
});

test('two widgets in the page whose files do not load each say so, and close() leaves them', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await page.route('**/latchkey.client.js', (route) => route.abort());
  const places = '<div id="one"></div><div id="two"></div>';
  const mount = `for (const id of ['#one', '#two']) connect.mount(id);`;
  await visit(modulePage(await credentials['a documented public key'](), mount, places));
  await watch.until(() => told(watch, 'error').length === 2);
  await page.evaluate(() => Reflect.get(window, 'connect').close());
  for (const place of ['#one', '#two']) await expect(page.locator(place)).toContainText('latchkey.client.js');
  await page.evaluate(() => Reflect.get(window, 'connect').destroy());
  for (const place of ['#one', '#two']) await expect(page.locator(place)).toBeEmpty();
});

test('a handle that is destroyed while its files are on their way shows no panel', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  let fail = (): void => {};
  const held = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route('**/latchkey.client.js', async (route) => {
    await held;
    await route.abort();
  });
  const mount = `connect.mount('#place');`;
  await visit(modulePage(await credentials['a documented public key'](), mount, '<div id="place"></div>'));
  await page.evaluate(() => Reflect.get(window, 'connect').destroy());
  let attempts = 0;
  const lostTwice = page.waitForEvent('requestfailed', () => (attempts += 1) === 2);
  fail();
  await lostTwice;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.locator('#place')).toBeEmpty();
  expect(told(watch, 'error')).toEqual([]);
});

import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptFile, scriptPage } from './stage/pages.ts';
import { en } from './stage/words.ts';

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const start = (page: Page) => page.getByRole('button', { name: opener });

/** The files that the list needs. */
const files = ['client', 'core', 'en', 'widget'];

const nameOf = (url: string): string => /\/latchkey\.([\w.]+)\.js$/.exec(url)?.[1] ?? '';

/** The names of the files that have arrived, from now on. */
function arrivals(page: Page): Set<string> {
  const arrived = new Set<string>();
  page.on('requestfinished', (request) => arrived.add(nameOf(request.url())));
  return arrived;
}

const pages = { 'the script tag': scriptPage, 'the ES module': modulePage } as const;

for (const [way, write] of Object.entries(pages))
  test(
    `a press with ${way} sends the first request to the API before the widget’s file has arrived`,
    { tag: '@main' },
    async ({ page, watch, visit, credentials }) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/latchkey.widget.js', async (route) => {
        await held;
        await route.continue();
      });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(nameOf(request.url())));
      await visit(write(await credentials['a documented public key']()));
      const widget = page.waitForRequest('**/latchkey.widget.js');
      await start(page).click();
      await widget;
      await watch.until(() => watch.sent.length > 0, 'A request to the API');
      expect([...watch.unanswered].map((request) => nameOf(request.url()))).toContain('widget');
      // Neither waits for the other. On a slow network, the first of them arrives first.
      expect(asked.filter((name) => name === 'client' || name === 'widget')).toEqual(['client', 'widget']);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      release();
      await list(page).waitFor();
    },
  );

const intents: Record<string, (page: Page) => Promise<void>> = {
  'a hover': (page) => start(page).hover(),
  'the focus': (page) => page.keyboard.press('Tab'),
  'a touch': (page) => start(page).dispatchEvent('touchstart'),
};

/** A page whose button is inside an element that lets no event out. */
const pageWithToken = (host: string, token: string, more = ''): string =>
  html(
    `<div id="silent">${button()}</div>
<script>
for (const type of ['click', 'pointerover', 'focusin', 'touchstart'])
  document.querySelector('#silent').addEventListener(type, (event) => event.stopPropagation());
</script>`,
    `<script src="/dist/${scriptFile}" data-host="${host}" ${more}></script>
<script>Latchkey.configure({ sessionToken: () => { tell({ type: 'token' }); return '${token}'; } })</script>`,
  );

for (const [intent, act] of Object.entries(intents))
  test(`${intent} loads the files of the list and asks neither the page nor the API for anything`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const { host = '', sessionToken = '' } = await credentials['a session token']();
    await visit(pageWithToken(host, sessionToken));
    const arrived = arrivals(page);
    await act(page);
    await watch.until(() => files.every((name) => arrived.has(name)));
    // Whatever they start when they run has been started by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(watch.told).toEqual([]);
    expect(watch.sent).toEqual([]);

    arrived.clear();
    await start(page).click();
    await list(page).waitFor();
    expect(watch.told.filter(({ type }) => type === 'token')).toHaveLength(1);
    expect(files.filter((name) => arrived.has(name))).toEqual([]);
  });

test('data-preload="idle" loads the files when the page is idle, and asks for nothing', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const { host = '', sessionToken = '' } = await credentials['a session token']();
  const arrived = arrivals(page);
  await visit(pageWithToken(host, sessionToken, 'data-preload="idle"'));
  await watch.until(() => files.every((name) => arrived.has(name)));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(watch.told).toEqual([]);
  expect(watch.sent).toEqual([]);
});

test('preload: "idle" of the ES module loads the files when the page is idle, and asks for nothing', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const arrived = arrivals(page);
  const options = await credentials['a documented public key']();
  await visit(modulePage({ ...options, preload: 'idle' }));
  await watch.until(() => files.every((name) => arrived.has(name)));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(watch.told).toEqual([]);
  expect(watch.sent).toEqual([]);
});

for (const [way, write] of Object.entries(pages))
  test(`a page with ${way} that nobody touches loads no file but the first`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const arrived = arrivals(page);
    await visit(write(await credentials['a documented public key']()));
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    for (const name of ['client', 'widget', 'form', 'en']) expect(arrived).not.toContain(name);
    expect(watch.sent).toEqual([]);
  });

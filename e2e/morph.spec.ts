import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptFile } from './stage/pages.ts';

const turbo = new URL('../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', import.meta.url);

/** Lets Turbo ask for the page again, as a server can tell it to, and waits until Turbo has changed the page. */
const refresh = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('turbo:render', resolve);
        Reflect.get(window, 'Turbo').session.refresh(location.href);
      }),
  );

const key = (page: Page) => page.locator('dialog [name="credentials.apiKey"]');
const username = (page: Page) => page.locator('latchkey-connect [name="credentials.username"]');

/** Turbo changes a tag in the body. When one in the head is different, it loads the page again. */
const places: Record<string, (tag: string, head: string, body: string) => string> = {
  head: (tag, head, body) => html(body, head + tag),
  body: (tag, head, body) => html(tag + body, head),
};

for (const [place, site] of Object.entries(places))
  test.describe(`in a page that Turbo morphs, with the script tag in its ${place},`, () => {
    let pageOf = (_user: string): string => '';

    test.beforeEach(async ({ page, host, visit, credentials }) => {
      const library = host.serve(await readFile(turbo, 'utf8'), { type: 'text/javascript; charset=utf-8' });
      const { sessionToken, ...options } = await credentials['a session token']();
      pageOf = (user) =>
        site(
          `<script src="/dist/${scriptFile}" data-user="${user}" data-turbo-track="reload" defer></script>`,
          `<meta name="turbo-refresh-method" content="morph"><script src="${library}"></script>`,
          `${button('demo-api-key')}<latchkey-connect integration="demo-basic"></latchkey-connect>
<script type="module">
Latchkey.configure({ ...${JSON.stringify(options)}, sessionToken: async () => '${sessionToken}' });
</script>`,
        );
      await visit(pageOf('jane'));
      await username(page).fill('good');
      await page.getByRole('button', { name: opener }).click();
      await key(page).fill('good-key');
    });

    test('what was typed stays', async ({ page, watch }) => {
      await refresh(page);
      await expect(username(page)).toHaveValue('good');
      await expect(key(page)).toHaveValue('good-key');
      await key(page).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Demo API key is connected' })).toBeVisible();
      expect(watch.told.filter(({ type }) => type === 'close')).toEqual([]);
    });

    test('a part that is new in the page is there', async ({ page, host }) => {
      host.replace(page.url(), pageOf('jane').replace('</body>', '<div class="flash">Saved</div></body>'));
      await refresh(page);
      await expect(page.locator('.flash')).toHaveText('Saved');
      await expect(key(page)).toHaveValue('good-key');
    });

    test('what was typed goes with its user', async ({ page, host }) => {
      host.replace(page.url(), pageOf('joe'));
      // If Turbo loads the page again, it never says that it has changed it.
      refresh(page).catch(() => {});
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(username(page)).toHaveValue('');
    });
  });

/** Shows another page without loading it, and waits until Turbo has run its scripts. */
const follow = (page: Page, next: string) =>
  page.evaluate(
    (address) =>
      new Promise((resolve) => {
        document.addEventListener('turbo:load', resolve);
        Reflect.get(window, 'Turbo').visit(address);
      }),
    next,
  );

for (const [what, attribute] of Object.entries({
  '': () => '',
  // It keeps the attribute of the page before.
  ' with a user of its own': (user: string) => ` user="${user}"`,
}))
  test.describe(`an element${what} that Turbo keeps at a visit`, () => {
    let pageOf = (_user: string): string => '';

    test.beforeEach(async ({ host, visit, credentials }) => {
      const library = host.serve(await readFile(turbo, 'utf8'), { type: 'text/javascript; charset=utf-8' });
      const { sessionToken, ...options } = await credentials['a session token']();
      const configure = `<script type="module">
const user = () => document.querySelector('#user').dataset.id;
Latchkey.configure({
  ...${JSON.stringify(options)},
  user: user(),
  sessionToken: async () => {
    tell({ type: 'token', text: user() });
    return '${sessionToken}';
  },
});
document.addEventListener('turbo:load', () => Latchkey.configure({ user: user() }));
</script>`;
      pageOf = (user) =>
        html(
          `<span id="user" data-id="${user}" hidden></span>
<latchkey-connect id="kept" data-turbo-permanent integration="demo-basic"${attribute(user)}></latchkey-connect>`,
          `<script src="${library}"></script><script src="/dist/${scriptFile}" defer></script>${configure}`,
        );
      await visit(pageOf('jane'));
    });

    test('keeps what was typed', async ({ page, host, watch }) => {
      await username(page).fill('good');
      await follow(page, host.serve(pageOf('jane')));
      await expect(username(page)).toHaveValue('good');
      await page.locator('latchkey-connect [name="credentials.password"]').fill('good');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Demo Basic is connected' })).toBeVisible();
      expect(watch.told.filter(({ type }) => type === 'close')).toEqual([]);
    });

    test('begins again for another user', async ({ page, host, watch }) => {
      await username(page).fill('good');
      await follow(page, host.serve(pageOf('joe')));
      await expect(username(page)).toHaveValue('');
      expect(watch.told.flatMap(({ type, text }) => (type === 'token' ? [text] : []))).toEqual([
        'jane',
        'joe',
      ]);
    });
  });

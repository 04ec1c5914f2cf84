import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptPage, scriptTag } from './stage/pages.ts';
import { en } from './stage/words.ts';

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const inFront = (page: Page) =>
  page.evaluate(() => {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return found?.shadowRoot?.querySelector('dialog') ? 'the widget' : found?.id;
  });

test('the dialog is in front of the page’s modal dialog, and Escape closes one at a time', async ({
  page,
  visit,
  credentials,
}) => {
  const tag = scriptTag(await credentials['a public key with inline integrations']());
  const own = `<dialog id="own">${button()}</dialog><script>own.showModal()</script>`;
  await visit(html(own, tag));
  const start = page.getByRole('button', { name: opener });
  await start.click();
  await page.locator('body > .latchkey dialog').waitFor();
  expect(await inFront(page)).toBe('the widget');
  await page.keyboard.press('Escape');
  await expect(page.locator('.latchkey')).toHaveCount(0);
  await expect(page.locator('#own')).toBeVisible();
  await expect(start).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#own')).toBeHidden();
});

test('the dialog is in front of a full-screen element', async ({ page, visit, credentials }) => {
  const tag = scriptTag(await credentials['a documented public key']());
  const own = `<main id="own">${button()}<button onclick="own.requestFullscreen()">Fill</button></main>`;
  await visit(html(own, tag));
  await page.getByRole('button', { name: 'Fill' }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('own');
  await page.getByRole('button', { name: opener }).click();
  await expect(list(page)).toBeVisible();
  expect(await inFront(page)).toBe('the widget');
});

test('a printed page has no dialog, and an inline widget on white', async ({ page, visit, credentials }) => {
  const options = { ...(await credentials['a documented public key']()), theme: 'dark' as const };
  await visit(scriptPage(options, `<latchkey-connect></latchkey-connect>${button()}`));
  await page.locator('latchkey-connect [data-view="list"]').waitFor();
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.locator('body > .latchkey dialog');
  const inside = page.locator('latchkey-connect .panel');
  await expect(dialog).toBeVisible();
  await expect(inside).toHaveCSS('background-color', 'rgb(24, 24, 27)');
  await expect(page.locator('body')).toHaveCSS('overflow', 'hidden');
  await page.emulateMedia({ media: 'print' });
  await expect(dialog).toBeHidden();
  await expect(inside).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('body')).toHaveCSS('overflow', 'visible');
});

test('a page that takes the dialog away can scroll, and open it again', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a public key with inline integrations']()));
  const removals = {
    'takes the host away': () => document.querySelector('.latchkey')?.remove(),
    'replaces its body': () => {
      const body = document.createElement('body');
      body.append(...document.querySelectorAll('#opener'));
      document.body.replaceWith(body);
    },
  };
  for (const [name, remove] of Object.entries(removals)) {
    watch.told.length = 0;
    await page.getByRole('button', { name: opener }).click();
    await expect(list(page), name).toBeVisible();
    await page.evaluate(remove);
    await expect
      .poll(() => watch.told.at(-1), `a page that ${name}: its promise`)
      .toEqual({ type: 'resolved', value: null });
    await expect(page.locator('body'), `a page that ${name}: it scrolls`).toHaveCSS('overflow', 'visible');
  }
});

test('the focus goes to the button that has replaced the opener', async ({ page, visit, credentials }) => {
  await visit(modulePage(await credentials['a public key with inline integrations']()));
  const start = page.getByRole('button', { name: opener });
  await start.click();
  await expect(list(page)).toBeVisible();
  await page.evaluate(() => {
    const before = document.querySelector('#opener');
    before?.replaceWith(before.cloneNode(true));
  });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(start).toBeFocused();
});

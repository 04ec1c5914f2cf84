import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptPage, scriptTag } from './stage/pages.ts';
import { en } from './stage/words.ts';

/** What the widget must leave as it found it. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const { documentElement: root, body } = document;
    return {
      nodes: document.querySelectorAll('*').length,
      attributes: [root, body]
        .map((element) => element.cloneNode(false) as HTMLElement)
        .map((one) => one.outerHTML),
      overflow: [root, body].map((element) => getComputedStyle(element).overflow),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      scrolled: scrollY,
      width: root.clientWidth,
    };
  });

test('twenty times open and closed leaves the document as it was', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = await credentials['a public key of today and inline integrations']();
  await visit(scriptPage(options, `${button()}<p style="height: 3000px">Long</p>`));
  const open = page.getByRole('button', { name: opener });
  await page.mouse.wheel(0, 20);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(20);
  const before = await traces(page);
  for (let round = 0; round < 20; round += 1) {
    await open.click();
    await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(await traces(page)).toEqual(before);
  expect(watch.told.filter(({ type }) => type === 'close')).toHaveLength(20);
});

test('the page behind does not scroll while the dialog is open', async ({ page, visit, credentials }) => {
  const options = await credentials['a public key of today and inline integrations']();
  await visit(scriptPage(options, `${button()}<p style="height: 3000px">Long</p>`));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.mouse.move(10, 10);
  await page.mouse.wheel(0, 500);
  // One frame more than the browser needs to scroll.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect((await traces(page)).scrolled).toBe(0);
});

test('the script loaded twice answers a click once', async ({ page, watch, visit, credentials }) => {
  const tag = scriptTag(await credentials['a documented public key']());
  await visit(html(button(), tag + tag));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(watch.told.filter(({ type }) => type === 'open')).toHaveLength(1);
});

test('two instances open over each other and end in any order', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = await credentials['a public key of today and inline integrations']();
  const other = JSON.stringify({ ...options, messages: { list: { title: 'The other one' } } });
  const both = `const other = createConnect(${other});
opener.onclick = async () => {
  connect.open().then(resolved, rejected);
  other.open().then(resolved, rejected);
};
window.other = other;`;
  await visit(modulePage(options, both));
  const before = await traces(page);
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('heading', { name: 'The other one' })).toBeVisible();
  await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
  await page.evaluate(() => Reflect.get(window, 'connect').close());
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(() => watch.told.filter(({ type }) => type === 'resolved')).toHaveLength(2);
  expect(await traces(page)).toEqual(before);
});

import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptPage, scriptTag } from './stage/pages.ts';
import { en } from './stage/words.ts';

/** The state of the page that the widget must restore. */
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
  const options = await credentials['a public key with inline integrations']();
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
  const options = await credentials['a public key with inline integrations']();
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

const heights = {
  'html and body as high as the window': 'html, body { height: 100% } body { overflow-x: hidden }',
  'a body that is the window': 'body { overflow-y: scroll; height: 100vh }',
  'a scroller of its own': 'html { overflow: clip auto }',
};

for (const [name, css] of Object.entries(heights))
  test(`a page with ${name} stays where it was`, async ({ page, visit, credentials }) => {
    const options = await credentials['a public key with inline integrations']();
    const long = '<p style="height: 3000px">Long</p>';
    await visit(scriptPage(options, `<style>${css}</style>${long}${button()}${long}`));
    const open = page.getByRole('button', { name: opener });
    await open.scrollIntoViewIfNeeded();
    const at = () => page.evaluate(() => document.scrollingElement?.scrollTop);
    const before = await at();
    expect(before).toBeGreaterThan(1000);
    await open.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await at()).toBe(before);
    await page.mouse.move(10, 10);
    await page.mouse.wheel(0, 300);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await at()).toBe(before);
  });

test('a page that is zoomed by a style has all of the dialog in its window', async ({
  page,
  visit,
  credentials,
}) => {
  // Twelve dialogs, one after the other.
  test.slow();
  await visit(scriptPage(await credentials['a documented public key']()));
  for (const zoom of ['0.8', '1.25', '1.5'])
    for (const [width, height] of [
      [1280, 620],
      [375, 700],
    ] as const)
      for (const place of ['documentElement', 'body'] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate(([where, by]) => (document[where].style.zoom = by), [place, zoom] as const);
        await page.getByRole('button', { name: opener }).click();
        const close = page.getByRole('button', { name: en.close });
        const end = page.getByText(en.list.promise);
        const where = `${place} ${zoom} in ${width} x ${height}`;
        await expect(close, where).toBeInViewport({ ratio: 1 });
        await expect(end, where).toBeInViewport({ ratio: 1 });
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.evaluate((one) => (document[one].style.zoom = ''), place);
      }
});

test('a page scrolls under the pointer when it is over a widget in it', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a public key with inline integrations']();
  await visit(scriptPage(options, '<latchkey-connect></latchkey-connect><p style="height: 3000px">Long</p>'));
  await page.getByRole('listitem').first().hover();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 400);
});

test('a double click opens the dialog once, and leaves it open', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key']()));
  await page.getByRole('button', { name: opener }).dblclick();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  expect(watch.told.map(({ type }) => type)).not.toContain('close');
  await page.mouse.click(10, 10);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

/** What many pages listen to: shortcuts, and a dialog of their own that keeps the page still and closes beside it. */
const jealous = `<script>
  addEventListener('keydown', (event) => {
    if (!/^.$/.test(event.key) || event.target.closest('input')) return;
    document.title += event.key;
    event.preventDefault();
  });
  const dialog = document.querySelector('#own');
  const isBeside = ({ target }) => dialog && !dialog.contains(target);
  document.addEventListener('wheel', (event) => isBeside(event) && event.preventDefault(), { passive: false });
  document.addEventListener('pointerdown', (event) => isBeside(event) && dialog.remove());
</script>`;

test('a page’s shortcuts and its own dialog leave the one on top alone', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  await visit(scriptPage(options, `<div id="own">${button()}</div>${jealous}`));
  const open = page.getByRole('button', { name: opener });
  await open.click();
  const list = page.getByRole('list');
  await list.hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBe(200);
  const search = page.getByRole('searchbox');
  await search.click();
  await search.pressSequentially('open/id');
  await expect(search).toHaveValue('open/id');
  await expect(page).toHaveTitle('A site');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
});

test('a page’s shortcuts leave what is typed into a widget in it alone', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  await visit(scriptPage(options, `<latchkey-connect></latchkey-connect>${jealous}`));
  const search = page.getByRole('searchbox');
  await search.pressSequentially('open/id');
  await expect(search).toHaveValue('open/id');
  await expect(page).toHaveTitle('A site');
});

/** Reports every event of the widget that bubbles to the page. */
const eavesdropper = `<script>
  const types = ['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input', 'compositionstart',
    'compositionend', 'copy', 'cut', 'paste', 'dragover', 'drop'];
  window.heard = [];
  for (const type of types)
    addEventListener(type, (event) => {
      if (event.target.closest('latchkey-connect, .latchkey')) heard.push(type + ' ' + (event.key ?? ''));
    });
  // What many pages do with a text that is pasted beside a field.
  addEventListener('paste', (event) => {
    if (!event.target.closest('input')) event.preventDefault();
  });
</script>`;

const heard = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'heard'));

/** Types, edits, copies, cuts and pastes in the search field. */
async function edit(page: Page): Promise<void> {
  const search = page.getByRole('searchbox');
  await search.click();
  await page.keyboard.type('open/id x');
  for (const key of ['Backspace', 'Backspace', 'ArrowLeft', 'Delete', 'Home', 'End'])
    await page.keyboard.press(key);
  await expect(search).toHaveValue('open/i');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(search).toHaveValue('');
  await page.keyboard.press('Control+v');
  await expect(search).toHaveValue('open/i');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await search.evaluate((field) => {
    for (const type of ['dragover', 'drop'])
      field.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true }));
    for (const type of ['compositionstart', 'compositionend'])
      field.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));
  });
}

for (const [place, body] of Object.entries({
  'a dialog': '',
  'the page': '<latchkey-connect></latchkey-connect>',
}))
  test(
    `what is typed and pasted in ${place} stays there, and other keys are for the page, too`,
    { tag: '@browser' },
    async ({ page, visit, credentials }) => {
      const options = await credentials['a documented public key']();
      await visit(scriptPage(options, `${body || button()}${eavesdropper}`));
      if (!body) await page.getByRole('button', { name: opener }).click();
      await edit(page);
      expect((await heard(page)).filter((event) => !event.endsWith(' Control'))).toEqual([]);
      for (const key of ['F2', 'Control+k']) await page.keyboard.press(key);
      expect(await heard(page)).toEqual(expect.arrayContaining(['keydown F2', 'keyup F2', 'keydown k']));
    },
  );

test('an Escape that empties the search in the page is used up; the next one is for the page', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  await visit(scriptPage(options, `<latchkey-connect></latchkey-connect>${eavesdropper}`));
  const search = page.getByRole('searchbox');
  await search.fill('open');
  await page.keyboard.press('Escape');
  await expect(search).toHaveValue('');
  expect(await heard(page)).not.toContain('keydown Escape');
  await page.keyboard.press('Escape');
  expect(await heard(page)).toContain('keydown Escape');
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
  const options = await credentials['a public key with inline integrations']();
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

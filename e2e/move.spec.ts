import type { Page } from '@playwright/test';
import { connectionsOf, expect, test, type Watch } from './stage/index.ts';
import { elementPage, modulePage, opener, type PageOptions } from './stage/pages.ts';
import { isClosed, signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const row = (page: Page) => page.getByRole('button', { name: app });
const connected = (page: Page) => page.getByRole('heading', { name: say(en.connected.title) });
/** Opens the sign-in window and waits for the provider's page. */
async function begin(page: Page): Promise<Page> {
  const popup = await windowOf(page, () => row(page).click());
  await popup.getByLabel('Name').waitFor();
  return popup;
}

test('an element that the page moves goes on with its sign-in', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(elementPage(await credentials['a session token']()));
  const popup = await begin(page);
  await page.evaluate(() => {
    const element = document.querySelector('latchkey-connect');
    const place = document.body.appendChild(document.createElement('main'));
    // Once on its own, once together with its parent.
    if (element) place.append(element);
    document.body.prepend(place);
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(popup.isClosed()).toBe(false);
  await signIn(popup);
  await expect(connected(page)).toBeVisible();
  await watch.until(() => types(watch).includes('connect'));
  const told = types(watch);
  expect(told.filter((type) => type === 'connect')).toHaveLength(1);
  expect(told.filter((type) => type === 'open')).toHaveLength(1);
});

test('an element that the page removes ends its sign-in, and starts again when it is put back', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(elementPage(await credentials['a session token']()));
  const popup = await begin(page);
  await page.evaluate(() => {
    const element = document.querySelector('latchkey-connect');
    element?.remove();
    Object.assign(window, { element });
  });
  await isClosed(popup);
  await page.evaluate(() => document.body.append(Reflect.get(window, 'element') as Element));
  await signIn(await windowOf(page, () => row(page).click()));
  await expect(connected(page)).toBeVisible();
});

test('an element that the page moves into another document ends, and starts again when it is back', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(elementPage(await credentials['a session token']()));
  await row(page).waitFor();
  await page.evaluate(() => {
    const element = document.querySelector('latchkey-connect');
    const frame = document.body.appendChild(document.createElement('iframe'));
    if (element) frame.contentDocument?.body.append(element);
    Object.assign(window, { element });
  });
  await watch.until(() => types(watch).includes('close'));
  await watch.until(() => watch.console.some(({ text }) => text.includes('moved into another document')));
  await page.evaluate(() => document.body.append(Reflect.get(window, 'element') as Element));
  await signIn(await windowOf(page, () => row(page).click()));
  await expect(connected(page)).toBeVisible();
});

const types = ({ told }: Watch) => told.map(({ type }) => type);
/** Mounts the widget in the page; `stop` unmounts it. */
const mounted = `const place = document.body.appendChild(document.createElement('main'));
place.id = 'place';
window.stop = connect.mount(place);`;
/** Every way for a page to remove the widget without unmounting it. */
const removals = {
  'takes the target away': () => document.querySelector('#place')?.remove(),
  'empties the target': () => document.querySelector('#place')?.replaceChildren(),
  'replaces its body': () => document.body.replaceWith(document.createElement('body')),
};
/** Removes the widget and gives its observers a frame to notice. */
async function takeAway(page: Page, remove: () => void): Promise<void> {
  await page.evaluate(remove);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
/** Moves the place of the widget into the document of a frame. */
const moveIntoFrame = (page: Page) =>
  page.evaluate(() => {
    const place = document.querySelector('main');
    const frame = document.body.appendChild(document.createElement('iframe'));
    if (place) frame.contentDocument?.body.append(place);
  });
/** Calls everything that a page can call afterwards. */
const callAll = (page: Page) =>
  page.evaluate(() => {
    const { connect, stop } = window as Window & { connect?: Latchkey; stop?: () => void };
    type Latchkey = { close(): void; destroy(): void };
    connect?.close();
    stop?.();
    stop?.();
    connect?.destroy();
    stop?.();
  });

for (const [what, remove] of Object.entries(removals)) {
  test(`a page that ${what} ends the widget inside`, async ({ page, watch, visit, credentials }) => {
    await visit(modulePage(await credentials['a session token'](), mounted));
    await row(page).waitFor();
    await page.evaluate(remove);
    await watch.until(() => types(watch).includes('close'));
    await callAll(page);
    await expect(page.locator('.latchkey')).toHaveCount(0);
    expect(types(watch).filter((type) => type === 'close' || type === 'open')).toEqual(['open', 'close']);
  });

  test(`a page that ${what} during a sign-in is told its result, and then the widget ends`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    await visit(modulePage(await credentials['a session token'](), mounted));
    const popup = await begin(page);
    await takeAway(page, remove);
    await signIn(popup);
    await watch.until(() => types(watch).includes('close'));
    expect(types(watch).slice(-3)).toEqual(['view', 'connect', 'close']);
    const made = watch.told.find(({ type }) => type === 'connect');
    expect(await connectionsOf(server, 'today')).toContain(made?.connectionId);
    await callAll(page);
  });
}

test('a sign-in whose window is closed after the target is gone ends', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token'](), mounted));
  const popup = await begin(page);
  await takeAway(page, removals['takes the target away']);
  await popup.close();
  await watch.until(() => types(watch).includes('close'));
});

test('destroy after the target is gone closes the window of the sign-in', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token'](), mounted));
  const popup = await begin(page);
  await page.evaluate(removals['takes the target away']);
  await callAll(page);
  await isClosed(popup);
});

test('a target that comes into the page later, or moves in it, keeps its widget', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const later = `const place = document.createElement('main');
connect.mount(place);
connect.on('view', ({ view }) => {
  if (view === 'list') document.body.append(place);
});
window.place = place;`;
  await visit(modulePage(await credentials['a session token'](), later));
  await row(page).waitFor();
  await page.evaluate(() => document.body.prepend(Reflect.get(window, 'place') as Element));
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await signIn(await windowOf(page, () => row(page).click()));
  await expect(connected(page)).toBeVisible();
  expect(types(watch)).not.toContain('close');
});

test('a widget whose place the page moves into another document before it is shown ends', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const moved = `${mounted}
document.body.appendChild(document.createElement('iframe')).contentDocument.body.append(place);`;
  await visit(modulePage(await credentials['a session token'](), moved));
  await watch.until(() => types(watch).includes('close'));
  expect(types(watch).filter((type) => type === 'open')).toHaveLength(1);
  await expect(page.frameLocator('iframe').locator('main > *')).toHaveCount(0);
});

test('a mounted widget that the page moves into another document ends', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token'](), mounted));
  await row(page).waitFor();
  await moveIntoFrame(page);
  await watch.until(() => types(watch).includes('close'));
  await expect(page.frameLocator('iframe').locator('main > *')).toHaveCount(0);
});

test('a sign-in whose widget the page moves into another document gives the page its result', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token'](), mounted));
  const popup = await begin(page);
  await moveIntoFrame(page);
  await signIn(popup);
  await watch.until(() => types(watch).includes('connect'));
  await watch.until(() => types(watch).includes('close'));
});

const pem = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG\n-----END PRIVATE KEY-----';

for (const [what, pageOf] of Object.entries({
  'an element': (options: PageOptions) => elementPage(options, { integration: 'snowflake-jwt' }),
  'a mounted widget': (options: PageOptions) =>
    modulePage(
      options,
      `${mounted.replace('mount(place)', `mount(place, { integration: 'snowflake-jwt' })`)}`,
    ),
}))
  test(`${what} that comes back from another document is masked as before, with what was typed`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    await visit(pageOf(await credentials['a session token']()));
    const key = page.locator('textarea.masked');
    await key.fill(pem);
    await expect(key).toHaveCSS('-webkit-text-security', 'disc');
    // As htmx does it with `hx-preserve` in browsers without `moveBefore`.
    await page.evaluate(() => {
      const widget = document.querySelector('latchkey-connect, #place') as Element;
      const other = document.implementation.createHTMLDocument();
      other.body.append(widget);
      document.body.append(widget);
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(key).toHaveCSS('-webkit-text-security', 'disc');
    await expect(key).toHaveValue(pem);
    expect(types(watch)).not.toContain('close');
  });

test('a page that takes the place of a hidden widget away ends it', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token'](), mounted));
  await row(page).waitFor();
  await takeAway(page, () => document.querySelector('#place')?.setAttribute('hidden', ''));
  expect(types(watch)).not.toContain('close');
  await page.evaluate(() => document.querySelector('#place')?.remove());
  await watch.until(() => types(watch).includes('close'));
});

test('a page that hides its body before it replaces it ends the dialog', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(modulePage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  await row(page).waitFor();
  await takeAway(page, () => (document.body.style.display = 'none'));
  expect(types(watch)).not.toContain('close');
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  await watch.until(() => types(watch).includes('resolved'));
  expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).toBe('visible');
});

test('a dialog that opens while the page is hidden has its height when the page is shown', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const hidden = `document.body.style.display = 'none'; connect.open();`;
  await visit(modulePage(await credentials['a session token'](), hidden));
  await watch.until(() => watch.told.some(({ view }) => view === 'list'));
  await page.evaluate(() => (document.body.style.display = ''));
  await expect(page.getByRole('listitem').first()).toBeInViewport();
});

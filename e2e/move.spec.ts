import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { elementPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const row = (page: Page) => page.getByRole('button', { name: app });
const connected = (page: Page) => page.getByRole('heading', { name: say(en.connected.title) });
/** At the provider, in the window that the row opens. */
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
    // Once by itself, once as a part of what is moved.
    if (element) place.append(element);
    document.body.prepend(place);
  });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(popup.isClosed()).toBe(false);
  await signIn(popup);
  await expect(connected(page)).toBeVisible();
  const told = watch.told.map(({ type }) => type);
  expect(told.filter((type) => type === 'connect')).toHaveLength(1);
  expect(told.filter((type) => type === 'open')).toHaveLength(1);
});

test('an element that the page takes away ends its sign-in, and starts anew when it comes back', async ({
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
  await expect.poll(() => popup.isClosed()).toBe(true);
  await page.evaluate(() => document.body.append(Reflect.get(window, 'element') as Element));
  await signIn(await windowOf(page, () => row(page).click()));
  await expect(connected(page)).toBeVisible();
});

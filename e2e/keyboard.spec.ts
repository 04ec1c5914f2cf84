import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, elementPage, modulePage, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

/** The role and name of the focused element, as a screen reader announces it. */
const isFocused = (page: Page, role: 'button' | 'heading' | 'searchbox', name: string) =>
  expect(page.getByRole(role, { name })).toBeFocused();

const openByKey = async (page: Page): Promise<void> => {
  await page.keyboard.press('Tab');
  await isFocused(page, 'button', opener);
  await page.keyboard.press('Enter');
};

test(
  'the whole flow works by keyboard, and the focus comes back',
  { tag: '@main' },
  async ({ page, visit, credentials }) => {
    await visit(scriptPage(await credentials['a documented public key']()));
    await openByKey(page);

    const search = page.getByRole('searchbox');
    await expect(search).toBeFocused();
    await page.keyboard.type('zzz');
    await expect(page.getByRole('heading', { name: say(en.list.none, { query: 'zzz' }) })).toBeVisible();
    // Escape empties the search first, and closes only then.
    await page.keyboard.press('Escape');
    await expect(search).toHaveValue('');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listitem').first().getByRole('button')).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('listitem').last().getByRole('button')).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(search).toBeFocused();

    await page.keyboard.type('openid');
    await expect(page.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    const popup = await windowOf(page, () => page.keyboard.press('Enter'));
    await isFocused(page, 'heading', say(en.authorizing.title));

    await expect(popup.getByLabel('Name')).toBeFocused();
    await popup.keyboard.type('jane');
    await popup.keyboard.press('Enter');
    await isFocused(popup, 'button', 'Allow');
    await popup.keyboard.press('Enter');

    await isFocused(page, 'heading', say(en.connected.title));
    await page.keyboard.press('Tab');
    await isFocused(page, 'button', en.done);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await isFocused(page, 'button', opener);
  },
);

test('Tab cycles inside the dialog', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a public key with inline integrations']()));
  await openByKey(page);
  await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
  const reached: string[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    // The focus may leave for the browser's own bars, but not for the page behind.
    await expect(page.getByRole('button', { name: opener })).not.toBeFocused();
    reached.push(
      await page.locator('.latchkey').evaluate(({ shadowRoot }) => {
        const { activeElement } = shadowRoot as ShadowRoot;
        return activeElement?.ariaLabel ?? activeElement?.textContent ?? '';
      }),
    );
  }
  const close = reached.indexOf(en.close);
  expect(close).toBeGreaterThanOrEqual(0);
  expect(reached.indexOf(en.close, close + 1)).toBeGreaterThan(close + 1);
});

test('a form that is refused keeps the focus; inside the page the next list has it after Done', async ({
  page,
  visit,
  credentials,
}) => {
  const inPage = `const place = document.body.appendChild(document.createElement('div'));
connect.mount(place);`;
  await visit(modulePage(await credentials['a session token'](), inPage));
  await page.getByRole('listitem').getByRole('button', { name: 'Demo Basic' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Username').fill('good');
  const password = page.locator('[name="credentials.password"]');
  await password.fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').first()).toHaveText(say(en.form.refused, { app: 'Demo Basic' }));
  await expect(password).toBeFocused();
  await password.fill('good');
  await page.keyboard.press('Enter');
  await isFocused(page, 'heading', 'Demo Basic is connected');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isFocused(page, 'heading', en.list.title);
});

test('the key that goes to the search is shown where it works', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a documented public key']()));
  await openByKey(page);
  await expect(page.getByRole('searchbox')).toBeFocused();
  const key = page.locator('kbd');
  await expect(key).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(key).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(key).toBeHidden();
});

test('Tab goes past a long list in the page; the arrow keys walk along it', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(`${elementPage(await credentials['a documented public key']())}<button>After it</button>`);
  const row = page.getByRole('listitem').getByRole('button');
  const walk = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('searchbox').focus();
  await walk('Tab');
  await expect(row.first()).toBeFocused();
  await walk('Tab');
  await expect(page.getByRole('button', { name: 'After it' })).toBeFocused();
  await walk('Shift+Tab');
  await expect(row.first()).toBeFocused();
  await walk('ArrowDown', 'ArrowDown');
  await expect(row.nth(2)).toBeFocused();
  // From wherever the arrow keys have led, Tab goes on, and comes back to there.
  await walk('Tab');
  await expect(page.getByRole('button', { name: 'After it' })).toBeFocused();
  await walk('Shift+Tab');
  await expect(row.nth(2)).toBeFocused();
  await walk('Shift+Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('Back returns to the row that was chosen', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a documented public key']()));
  await openByKey(page);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('demo');
  for (const name of ['Demo API key', 'Demo Basic', app]) {
    const row = page.getByRole('listitem').getByRole('button', { name });
    await row.focus();
  }
  const popup = await windowOf(page, () => page.keyboard.press('Enter'));
  await isFocused(page, 'heading', say(en.authorizing.title));
  // By then there is a sign-in to lose.
  await popup.getByLabel('Name').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await isFocused(page, 'button', en.back);
  await page.keyboard.press('Enter');
  // A sign-in is under way: it asks first.
  await isFocused(page, 'button', en.leave.signIn.stay);
  await page.keyboard.press('Enter');
  await isFocused(page, 'button', en.back);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await isFocused(page, 'button', en.leave.signIn.leave);
  await page.keyboard.press('Enter');
  await isFocused(page, 'button', app);
  await expect(page.getByRole('searchbox')).toHaveValue('demo');
});

test('Escape closes each view that waits, and resolves with null', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a public key with inline integrations']()));
  await openByKey(page);
  await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await isFocused(page, 'button', opener);

  await page.keyboard.press('Enter');
  const popup = await windowOf(page, () => page.getByRole('button', { name: app }).press('Enter'));
  await isFocused(page, 'heading', say(en.authorizing.title));
  await expect(page.locator('#text')).toHaveText(en.authorizing.waiting);
  // The first Escape asks, a second one stays.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: en.leave.signIn.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await isFocused(page, 'heading', say(en.authorizing.title));
  expect(popup.isClosed()).toBe(false);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.leave.signIn.leave }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  // The window that was given up goes with it.
  await expect.poll(() => popup.isClosed()).toBe(true);
  await isFocused(page, 'button', opener);
  expect(watch.told.filter(({ type }) => type === 'close')).toHaveLength(2);
  expect(watch.told.some(({ type }) => type === 'connect' || type === 'error')).toBe(false);
});

test('a question that the closed sign-in window answers gives the focus back', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a public key with inline integrations']()));
  await openByKey(page);
  const popup = await windowOf(page, () => page.getByRole('button', { name: app }).press('Enter'));
  await isFocused(page, 'heading', say(en.authorizing.title));
  await expect(page.locator('#text')).toHaveText(en.authorizing.waiting);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog', { name: en.leave.signIn.title })).toBeVisible();
  await popup.close();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await isFocused(page, 'heading', en.authorizing.unfinished_title);
});

test('a question over a form that fails meanwhile gives the focus to the failure', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  server.faults.add({
    route: { method: 'POST', path: '/api-auth/api-key/*' },
    delayMs: 1_000,
    status: 500,
    body: { error: { code: 'server_error' } },
  });
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').fill('typed');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: en.leave.form.title });
  await question.waitFor();
  const failed = page.locator('[data-view="failed"]');
  await failed.waitFor();
  await question.getByRole('button', { name: en.leave.form.stay }).press('Enter');
  await expect(question).toBeHidden();
  await expect(failed.locator('#title')).toBeFocused();
});

/** An Escape that the widget does not hear, as *Back* on Android: the browser closes the dialog by itself. */
const hideEscape = `<script>
addEventListener('keydown', (event) => { if (event.key === 'Escape') event.stopImmediatePropagation(); }, true);
</script>`;

test('a dialog that the browser closes keeps what was typed until the question is answered', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a session token'](), hideEscape + button('demo-api-key')));
  const scrolls = () => page.evaluate(() => getComputedStyle(document.body).overflow !== 'hidden');
  const dialog = page.locator('dialog');
  const question = page.getByRole('alertdialog', { name: en.leave.form.title });
  const stay = question.getByRole('button', { name: en.leave.form.stay });
  await page.getByRole('button', { name: opener }).click();
  const key = page.locator('[name="credentials.apiKey"]');
  await key.pressSequentially('typed');
  const seen = await dialog.evaluateHandle((element) => {
    const counts = { asks: 0, closes: 0 };
    element.addEventListener('cancel', ({ cancelable }) => (counts.asks += Number(cancelable)));
    element.addEventListener('close', () => (counts.closes += 1));
    return counts;
  });
  const closes = () => seen.evaluate((counts) => counts.closes);
  let presses = 0;
  // The widget hears of the first of two, in the second round as the answer. A browser asks no more before it has been
  // used again, and whatever a test looks at in between counts as that: where it asks twice, all is as it was before.
  for (let round = 0; round < 2; round += 1) {
    const before = await closes();
    do {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      presses += 2;
      await expect.poll(() => seen.evaluate(({ asks, closes: ends }) => asks + ends)).toBe(presses);
    } while ((await closes()) === before);
    await expect(stay).toBeFocused();
    expect(await scrolls()).toBe(false);
  }
  await stay.press('Enter');
  await expect(question).toBeHidden();
  await expect(key).toHaveValue('typed');
  // A script of the page.
  await page.evaluate(() =>
    document.querySelector('.latchkey')?.shadowRoot?.querySelector('dialog')?.close(),
  );
  await expect(stay).toBeFocused();
  await question.getByRole('button', { name: en.leave.form.leave }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await isFocused(page, 'button', opener);
  expect(await scrolls()).toBe(true);
});

test('a dialog that the browser closes with nothing to lose is gone', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a session token'](), hideEscape + button('demo-api-key')));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.locator('[name="credentials.apiKey"]')).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('.latchkey')?.shadowRoot?.querySelector('dialog')?.close(),
  );
  await expect(page.locator('dialog')).toHaveCount(0);
  await isFocused(page, 'button', opener);
  expect(watch.told.filter(({ type }) => type === 'close')).toHaveLength(1);
});

test('a failed panel is read, copied and tried again by keyboard', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  server.faults.add({
    route: { path: '/integrations' },
    status: 401,
    body: { error: { code: 'missing_auth_header' } },
  });
  await visit(scriptPage(await credentials['a documented public key']()));
  await openByKey(page);
  await isFocused(page, 'heading', en.trouble.title);
  await page.keyboard.press('Tab');
  // Nothing that the person can do helps here: there is another button that closes, below.
  await expect(page.getByRole('button', { name: en.close }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await isFocused(page, 'button', en.failed.copy_message);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(en.copied);
  server.faults.clear();
  await page.getByRole('button', { name: en.retry }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a canceled sign-in moves the focus to its explanation', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a public key with inline integrations']()));
  await openByKey(page);
  const popup = await windowOf(page, () => page.getByRole('button', { name: app }).press('Enter'));
  await signIn(popup, 'cancel');
  await isFocused(page, 'heading', say(en.failed.failures.callback_err.title));
});

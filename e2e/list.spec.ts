import type { Page } from '@playwright/test';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, test } from './stage/index.ts';
import { modulePage, opener, scriptPage } from './stage/pages.ts';
import { windowOf } from './stage/person.ts';

const count = 5_000;
const nameOf = (at: number) => `App ${String(at).padStart(4, '0')}`;
const rows = (page: Page) => page.locator('.row');

/** Too many to be visible at once. */
function crowd(server: EmbeddedServer): void {
  const data = Array.from({ length: count }, (_, at) => ({
    unique_key: `app-${at}`,
    provider: 'demo-openid',
    display_name: nameOf(at),
  }));
  server.faults.add({ route: { path: '/integrations' }, status: 200, body: { data } });
}

/** The names in sight, from the top. */
const inSight = (page: Page): Promise<string[]> =>
  page.locator('ul.rows').evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect();
    return [...list.querySelectorAll<HTMLElement>('.row bdi')]
      .filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom)
      .map((row) => row.innerText);
  });

/** Whether rows cover the list down to its lower edge. */
const isFull = (page: Page): Promise<boolean> =>
  page.locator('ul.rows').evaluate((list) => {
    const last = [...list.querySelectorAll('.row')].at(-1);
    return (last?.getBoundingClientRect().bottom ?? 0) >= list.getBoundingClientRect().bottom - 12;
  });

test.describe('a list of 5,000 apps', () => {
  test.beforeEach(async ({ page, server, visit, credentials }) => {
    crowd(server);
    await visit(scriptPage(await credentials['a session token']()));
    await page.getByRole('button', { name: opener }).click();
    await rows(page).first().waitFor();
  });

  test('renders the visible rows, and more while it scrolls', async ({ page }) => {
    expect(await rows(page).count()).toBeLessThan(50);
    const middle = await page.locator('ul.rows').boundingBox();
    await page.mouse.move((middle?.x ?? 0) + 100, (middle?.y ?? 0) + 100);
    for (let at = 0; at < 30; at += 1) {
      await page.mouse.wheel(0, 500);
      await expect.poll(() => isFull(page)).toBe(true);
    }
    // The wheel turns on for a moment.
    await expect.poll(async () => Number((await inSight(page))[0]?.slice(4))).toBeGreaterThan(200);
    const seen = await inSight(page);
    const first = Number(seen[0]?.slice(4));
    expect(seen).toEqual(seen.map((_, below) => nameOf(first + below)));
    expect(seen.length).toBeGreaterThan(4);
    expect(await rows(page).count()).toBeLessThan(400);
  });

  test('is walked down by a key that is held', async ({ page }) => {
    await page.getByRole('searchbox').focus();
    const reached = page.locator('.row:focus bdi');
    let before = '';
    // A key that comes before the next rows does nothing, and the next one goes on; none skips a row.
    while (before < nameOf(100)) {
      await page.keyboard.press('ArrowDown');
      const now = await reached.innerText();
      expect([before, nameOf(before ? Number(before.slice(4)) + 1 : 0)]).toContain(now);
      before = now;
    }
  });

  test('ignores a held Enter that came from the search', async ({ page }) => {
    await page.getByRole('searchbox').focus();
    for (let held = 0; held < 4; held += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(rows(page).first()).toBeFocused();
    expect(page.context().pages()).toHaveLength(1);
    await windowOf(page, () => page.keyboard.press('Enter'));
  });

  test('is crossed by one key, in both directions', async ({ page }) => {
    const reached = page.locator('.row:focus bdi');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(reached).toHaveText('App 4999');
    await expect.poll(async () => (await inSight(page)).at(-1)).toBe('App 4999');
    await page.keyboard.press('ArrowUp');
    await expect(reached).toHaveText('App 4998');
    await page.keyboard.press('Home');
    await expect(reached).toHaveText('App 0000');
    expect((await inSight(page))[0]).toBe('App 0000');
    expect(await rows(page).count()).toBeLessThan(200);
  });

  test('tells a screen reader its length and the position of each row', async ({ page }) => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const item = page.getByRole('listitem').filter({ hasText: 'App 4999' });
    await expect(item).toHaveAttribute('aria-posinset', '5000');
    await expect(item).toHaveAttribute('aria-setsize', '5000');
  });

  test('shows the rows that its scrollbar is dragged to, and keeps the focus', async ({ page }) => {
    await rows(page).first().focus();
    await page.locator('ul.rows').evaluate((list) => list.scrollTo(0, list.scrollHeight / 2));
    await expect.poll(async () => (await inSight(page)).length).toBeGreaterThan(4);
    await expect.poll(() => isFull(page)).toBe(true);
    const [seen = ''] = await inSight(page);
    expect(Math.abs(Number(seen.slice(4)) - 2_500)).toBeLessThan(50);
    expect(await rows(page).count()).toBeLessThan(200);
    await expect(page.locator('ul.rows')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.row:focus')).toBeVisible();
  });

  test('is scaled by the page, and shows the rows that its scrollbar is dragged to at once', async ({
    page,
  }) => {
    await page.evaluate(() => document.body.style.setProperty('zoom', '0.5'));
    const rendered = page.locator('ul.rows').evaluate(
      (list) =>
        new Promise<string[]>((resolve) => {
          const watch = new MutationObserver(() => {
            watch.disconnect();
            resolve([...list.querySelectorAll<HTMLElement>('.row bdi')].map((row) => row.innerText));
          });
          watch.observe(list, { childList: true });
          list.scrollTo(0, list.scrollHeight / 2);
        }),
    );
    // The first rows that take the place of those above are the ones in sight.
    expect(await rendered).toContain('App 2500');
  });

  test('starts at the top after each search', { tag: '@main' }, async ({ page }) => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(page.locator('.row:focus bdi')).toHaveText('App 4999');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('app 49');
    await expect.poll(() => rows(page).count()).toBeLessThan(20);
    await expect(rows(page).first()).toBeInViewport();
    expect((await inSight(page))[0]).toBe(nameOf(4900));
  });

  test('has names that no browser translates', async ({ page }) => {
    const translated = await rows(page)
      .first()
      .locator('.tile, bdi')
      .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).translate));
    expect(translated).toEqual([false, false]);
  });

  test('fills a screen that is turned or grows', async ({ page }) => {
    for (const [width, height] of [
      [390, 500],
      [390, 1_600],
      [1_280, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => isFull(page)).toBe(true);
    }
  });
});

test('a list that becomes visible later has all its rows', async ({ page, server, visit, credentials }) => {
  crowd(server);
  const hidden = `const place = document.body.appendChild(document.createElement('div'));
place.hidden = true;
connect.mount(place);
opener.onclick = () => { place.hidden = false; };`;
  await visit(modulePage(await credentials['a session token'](), hidden));
  await rows(page).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: opener }).click();
  await expect.poll(() => isFull(page)).toBe(true);
});

test('every row that is in the accessibility tree has its name, also out of sight', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key']()));
  await page.getByRole('button', { name: opener }).click();
  await rows(page).nth(20).waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const items = nodes.filter(({ role, ignored }) => role?.value === 'listitem' && !ignored);
  expect(items.length).toBeGreaterThan(20);
  const empty = items.filter(({ childIds = [] }) =>
    childIds.every((id) => byId.get(id)?.role?.value !== 'button' || !byId.get(id)?.name?.value),
  );
  expect(empty).toEqual([]);
});

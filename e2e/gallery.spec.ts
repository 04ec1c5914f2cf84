import type { Page } from '@playwright/test';
import { states } from '../demo/gallery/states.ts';
import { clipped, expect, overflowing, statesShown, test } from './stage/gallery.ts';
import { leaveAnyway } from './stage/person.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.slow();

const views = Object.keys(states);
/** Names in Arabic and pictures are drawn with whatever fonts a machine has. */
const notPictured = 'list/hostile';

for (const theme of ['light', 'dark'])
  test(`every view looks as it did, in ${theme}`, { tag: '@browser' }, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const view of views) {
      await gallery({ theme, bare: '' }, view);
      await page.evaluate((name) => document.querySelector(`[data-state="${name}"]`)?.remove(), notPictured);
      await expect(page.locator('main')).toHaveScreenshot(`${view}-${theme}.png`);
    }
  });

test.describe('at twice the size', () => {
  test.use({ deviceScaleFactor: 2, viewport: { width: 1456, height: 700 } });
  for (const theme of ['light', 'dark'])
    test(
      `README.md shows the widget as it is, in ${theme}`,
      { tag: '@browser' },
      async ({ page, gallery }) => {
        await gallery(
          { theme, bare: '', support: 'https://help.example.com' },
          'list/many',
          'form/form',
          'failed/unknown_account',
        );
        await expect(page.locator('main')).toHaveScreenshot(`readme-${theme}.png`, { scale: 'device' });
      },
    );
});

test('every view has the roles, names and order that it had', async ({ page, gallery }) => {
  for (const view of views) {
    await gallery({ bare: '' }, view);
    await expect.soft(page.locator('main')).toMatchAriaSnapshot({ name: `${view}.aria.yml` });
  }
});

for (const [width, lang] of [
  ['320', 'en'],
  ['320', 'ar'],
  ['440', 'en'],
] as const)
  test(`nothing sticks out of its panel at ${width} px in ${lang}`, async ({ page, gallery }) => {
    for (const density of ['1', '0.85', '1.2']) {
      await gallery({ width, lang, density });
      expect(await statesShown(page)).toHaveLength(Object.values(states).flatMap(Object.keys).length);
      expect(await overflowing(page)).toEqual([]);
    }
  });

test('what stands beside an answer is in one piece, and leaves room for it', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  // As wide as letters get.
  await gallery({ font: 'monospace' }, 'form');
  const fields = await page.evaluate(() =>
    [...document.querySelectorAll('.latchkey')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.field:has(> span)') ?? [])])
      .map((field) => ({
        lines: [...field.querySelectorAll(':scope > span')].map((affix) => {
          const range = document.createRange();
          range.selectNodeContents(affix);
          return range.getClientRects().length;
        }),
        room: field.querySelector('input')?.clientWidth ?? 0,
      })),
  );
  expect(fields.length).toBeGreaterThan(0);
  for (const { lines, room } of fields) {
    expect(lines).toEqual([1, 1]);
    expect(room).toBeGreaterThan(80);
  }
});

test('names in every script start at the same horizontal position', async ({ page, gallery }) => {
  await gallery({}, 'list/hostile');
  const begins = await page.locator('.name > bdi').evaluateAll((names) =>
    names.map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(begins.length).toBeGreaterThan(3);
  expect(begins).toEqual(begins.map(() => begins[0]));
});

/** Opens every state as a dialog, one after the other. */
async function eachDialog(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  const openers = page.getByRole('button', { name: 'As a dialog' });
  for (const [index, state] of (await statesShown(page)).entries()) {
    await openers.nth(index).dispatchEvent('click');
    await look(state);
    await page.keyboard.press('Escape');
    await leaveAnyway(page);
    await expect(page.getByRole('dialog'), state).toBeHidden();
  }
}

/** What of the open dialog cannot be reached: a panel outside of the window, a button that cannot be brought into sight. */
const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { shadowRoot: root } = [...document.querySelectorAll('.latchkey')].at(-1) as Element;
    const isInside = ({ left, top, right, bottom }: DOMRect) =>
      left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const isHit = (button: Element) => {
      button.scrollIntoView({ block: 'nearest' });
      // A link that wraps is hit in its first line.
      const [box = button.getBoundingClientRect()] = button.getClientRects();
      const hit = root?.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return isInside(box) && hit !== null && button.contains(hit ?? null);
    };
    const panel = root?.querySelector('dialog[open] .panel');
    if (!panel) return ['no dialog'];
    return [
      ...(isInside(panel.getBoundingClientRect()) ? [] : ['the panel']),
      ...[...panel.querySelectorAll(':is(button, a, input, textarea, select):enabled, a')]
        .filter((control) => control.checkVisibility() && !isHit(control))
        .map((control) => `${control.tagName} ${control.textContent}`),
    ];
  });

for (const [name, width, height] of [
  ['a phone', 360, 640],
  ['a narrow phone', 320, 568],
  ['a phone on its side', 640, 320],
  ['a phone with its keyboard up', 360, 300],
  ['a phone on its side with its keyboard up', 740, 180],
] as const)
  test(`every dialog can be used on ${name}`, async ({ page, gallery }) => {
    await page.setViewportSize({ width, height });
    await gallery({ developer: '' });
    await eachDialog(page, async (state) => {
      expect(await unreachable(page), state).toEqual([]);
    });
  });

/** The place and the height of the open dialog. */
const placeOf = async (page: Page) => {
  const box = await page.locator('dialog[open] .panel').boundingBox();
  if (!box) throw new Error('There is no dialog.');
  return box;
};

test('every dialog is in the middle, and between 320 and 660 px high', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await gallery();
  await eachDialog(page, async (state) => {
    const { x, y, width, height } = await placeOf(page);
    expect([x, width], state).toEqual([420, 440]);
    expect(Math.abs(y - (900 - height) / 2), state).toBeLessThanOrEqual(0.5);
    expect(height, state).toBeGreaterThanOrEqual(320);
    expect(height, state).toBeLessThanOrEqual(660);
  });
});

/** States with more to show than there is room for. */
const isLong = (state: string): boolean => /^list\/(many|thousand|crowd)|form\/form/.test(state);

test('in a low window every long dialog is as high as there is room', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await gallery();
  await eachDialog(page, async (state) => {
    if (isLong(state)) expect(await placeOf(page), state).toEqual({ x: 420, y: 16, width: 440, height: 468 });
  });
});

test('on a phone every dialog is a sheet at the lower edge, and no higher than what it shows', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await gallery();
  await eachDialog(page, async (state) => {
    const { x, y, width, height } = await placeOf(page);
    expect([x, width, y + height], state).toEqual([0, 360, 640]);
    expect(y, state).toBeGreaterThanOrEqual(12);
    if (isLong(state) && state.startsWith('list')) expect(y, state).toBe(12);
    if (/^(list\/two|authorizing|blocked|connected)/.test(state)) expect(height, state).toBeLessThan(340);
  });
});

test('a dialog is as high as what it shows: no more room than for two apps, and none is left in a long list', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [view, least, most] of [
    ['list/two', 320, 320],
    ['list/few', 400, 480],
    ['list/many', 660, 660],
    ['authorizing/waiting', 320, 320],
  ] as const) {
    await gallery({}, view);
    await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
    const { height } = await placeOf(page);
    expect(height, view).toBeGreaterThanOrEqual(least);
    expect(height, view).toBeLessThanOrEqual(most);
  }
});

test('a search that finds less, or nothing, leaves the widget as high as it was', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await gallery({}, 'list/many');
  const inside = page.locator('figure .panel');
  const insideBefore = await inside.boundingBox();
  for (const query of ['acme', 'zzz']) {
    await page.locator('figure').getByRole('searchbox').fill(query);
    await expect(inside.getByRole('listitem').filter({ hasText: 'Slack' })).toHaveCount(0);
    expect(await inside.boundingBox()).toEqual(insideBefore);
  }
  await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
  const before = await placeOf(page);
  await page.getByRole('dialog').getByRole('searchbox').fill('zzz');
  await page.getByRole('dialog').getByRole('heading', { name: /zzz/ }).waitFor();
  expect(await placeOf(page)).toEqual(before);
});

test('a question before something is lost takes no room from the view above it', async ({
  page,
  gallery,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await gallery({}, 'authorizing/waiting');
    await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
    const dialog = page.getByRole('dialog');
    const before = await placeOf(page);
    await dialog.getByRole('button', { name: 'Back' }).click();
    const [picture, title, button] = [
      await edges(page, '.scene'),
      await edges(page, '#title'),
      await edges(page, '.view .actions .button'),
    ];
    expect(title.top).toBeGreaterThan(picture.bottom);
    expect((await edges(page, '#text')).bottom).toBeLessThan(button.top);
    await dialog.getByRole('button', { name: 'Keep waiting' }).click();
    expect(await placeOf(page)).toEqual(before);
  }
});

test('below the words for an empty search there is room before the button', async ({ page, gallery }) => {
  await gallery({}, 'list/many');
  const inside = page.locator('figure');
  await inside.getByRole('searchbox').fill('zzz');
  const button = await inside.getByRole('button', { name: 'Show all apps' }).boundingBox();
  const words = await inside.locator('.centred p').boundingBox();
  expect((button?.y ?? 0) - (words?.y ?? 0) - (words?.height ?? 0)).toBeGreaterThanOrEqual(16);
});

/** The upper and the lower edge of a part of the open dialog. */
const edges = async (page: Page, selector: string) => {
  const box = await page.locator(`dialog[open] ${selector}`).boundingBox();
  return { top: box?.y ?? NaN, bottom: (box?.y ?? NaN) + (box?.height ?? NaN) };
};

test('in a low window, or at 200 % zoom, what stays in sight is at the lower edge', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  for (const [view, below] of [
    ['list/few', 'footer'],
    ['list/many', 'footer'],
    ['form/nothing', '.actions'],
  ] as const) {
    await gallery({}, view);
    await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
    const [panel, last] = [await edges(page, '.panel'), await edges(page, below)];
    expect(Math.abs(panel.bottom - last.bottom), view).toBeLessThan(2);
  }
});

test('a field that the focus comes to is seen whole, and a wrong one stays red', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await gallery({}, 'form/faulty');
  await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').focus();
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
  await expect(dialog.locator('textarea')).toBeFocused();
  const [field, below] = [await edges(page, '.field:focus-within'), await edges(page, '.actions')];
  // With its ring.
  expect(field.bottom + 2).toBeLessThanOrEqual(below.top);
  const colours = await dialog.locator('.field:focus-within').evaluate((element) => {
    const { borderTopColor, outlineColor } = getComputedStyle(element);
    return [borderTopColor, outlineColor];
  });
  expect(colours).toEqual(['rgb(185, 28, 28)', 'rgb(185, 28, 28)']);
});

test('on its side, with the keyboard up, a phone shows all of the field that is typed into', async ({
  page,
  gallery,
}) => {
  await page.setViewportSize({ width: 740, height: 180 });
  for (const view of ['form/form', 'list/many']) {
    await gallery({}, view);
    await page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');
    const input = page.getByRole('dialog').locator('input').first();
    await input.focus();
    await expect(input).toBeInViewport({ ratio: 1 });
  }
});

/** Opens the one state that the gallery shows as a dialog. */
const openDialog = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'As a dialog' }).dispatchEvent('click');

/** What can be scrolled in the open dialog, apart from a field of several lines. */
const scrollers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { shadowRoot } = [...document.querySelectorAll('.latchkey')].at(-1) as Element;
    return [...(shadowRoot?.querySelectorAll('dialog[open] *:not(textarea, pre)') ?? [])]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
      .map(({ className }) => String(className));
  });

for (const [zoom, width, height] of [
  ['200 %', 640, 512],
  ['400 %', 320, 256],
] as const)
  test(`at ${zoom} zoom every dialog can be used, and has one thing to scroll`, async ({ page, gallery }) => {
    await page.setViewportSize({ width, height });
    await gallery({ developer: '' });
    await eachDialog(page, async (state) => {
      expect((await scrollers(page)).length, state).toBeLessThanOrEqual(1);
      expect(await unreachable(page), state).toEqual([]);
    });
  });

test('a long list at 400 % zoom makes more rows on the way down', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await gallery({}, 'list/thousand');
  await openDialog(page);
  const rows = page.getByRole('dialog').locator('.row');
  expect(await rows.count()).toBeLessThan(100);
  await page.mouse.move(100, 150);
  for (let at = 0; at < 8; at += 1) {
    const before = await rows.count();
    await rows.last().scrollIntoViewIfNeeded();
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
  }
});

test('text that is spaced as WCAG allows is not cut off', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await gallery({ width: '320' });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    for (const { shadowRoot } of document.querySelectorAll('.latchkey'))
      shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  expect(await overflowing(page)).toEqual([]);
  expect(await clipped(page)).toEqual([]);
});

test('with forced colours a primary button, one that waits and a wrong field differ by their shapes', async ({
  page,
  gallery,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const lookOf = (selector: string) =>
    page
      .locator('figure')
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return { backgroundColor, border: `${borderTopWidth} ${borderTopStyle}` };
      });
  await gallery({}, 'failed/network');
  const [primary, other] = [await lookOf('.primary'), await lookOf('.button:not(.primary)')];
  expect(primary.backgroundColor).not.toBe(other.backgroundColor);
  await gallery({}, 'failed/too_many');
  expect((await lookOf('.primary')).border).not.toBe(primary.border);
  await gallery({}, 'form/faulty');
  expect((await lookOf('.field.wrong')).border).not.toBe((await lookOf('.field:not(.wrong)')).border);
});

test('an app that opens says so in words where nothing moves', async ({ page, gallery }) => {
  await gallery({}, 'list/few');
  const row = page.locator('figure').getByRole('button', { name: 'GitHub' });
  await expect(row.locator('.spinner')).toBeHidden();
  await expect(row.getByText('Opening…')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(row.locator('.spinner')).toBeVisible();
  await expect(row.getByText('Opening…')).toBeHidden();
});

test('the arrow of a row points to what comes next, in a dialog too', async ({ page, gallery }) => {
  await gallery({}, 'list/two');
  await openDialog(page);
  const turned = await page
    .getByRole('dialog')
    .locator('.row .chevron')
    .evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).transform));
  expect(turned).toEqual(['none', 'none']);
});

test('with a mouse the arrow of a row is seen at the row that is pointed at or has the focus, on a touch screen always', async ({
  page,
  gallery,
  browser,
}) => {
  await gallery({}, 'list/two');
  const arrows = page.locator('figure .chevron');
  const seen = () => arrows.evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).opacity));
  expect(await seen()).toEqual(['0', '0']);
  await page.locator('figure .row').nth(1).hover();
  expect(await seen()).toEqual(['0', '1']);
  await page.keyboard.press('Tab');
  await page.locator('figure .row').first().focus();
  expect(await seen()).toEqual(['1', '1']);
  const touch = await browser.newContext({ hasTouch: true, isMobile: true });
  const phone = await touch.newPage();
  await phone.goto(page.url());
  await expect(phone.locator('figure .chevron').first()).toHaveCSS('opacity', '1');
  await touch.close();
});

test('a button that is pressed, or busy, keeps its accent', async ({ page, gallery }) => {
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, opacity } = getComputedStyle(element);
        return `${backgroundColor} ${opacity}`;
      });
  await gallery({}, 'form/busy');
  const busy = await colourOf('figure .primary');
  await gallery({}, 'form/login');
  const atRest = await colourOf('figure .primary');
  await page.locator('figure .primary').hover();
  await page.mouse.down();
  await expect(page.locator('figure .primary:active')).toHaveCSS('transform', /matrix\(0\.98/);
  expect([await colourOf('figure .primary'), busy]).toEqual([atRest, atRest]);
});

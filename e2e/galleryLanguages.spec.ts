import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { states } from '../demo/gallery/states.ts';
import { languages } from '../src/locales/languages.ts';
import { clipped, expect, overflowing, statesShown, test } from './stage/gallery.ts';
import { wcag } from './stage/wcag.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.slow();

const views = Object.keys(states);

/** Texts that end at an edge without a sign: hints in empty fields, and what an app asks for. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const widthOf = (text: string, element: Element): number => {
      if (!context) return Infinity;
      context.font = getComputedStyle(element).font;
      return context.measureText(text).width;
    };
    return [...document.querySelectorAll('.latchkey')].flatMap(({ shadowRoot }) => [
      ...[...(shadowRoot?.querySelectorAll<HTMLInputElement>('input[placeholder]') ?? [])]
        .filter((input) => getComputedStyle(input).textOverflow !== 'ellipsis')
        .filter((input) => widthOf(input.placeholder, input) > input.clientWidth)
        .map(({ placeholder }) => placeholder),
      ...[...(shadowRoot?.querySelectorAll('.name > small:not(.held)') ?? [])]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map(({ textContent }) => textContent ?? ''),
    ]);
  });

for (const lang of [...languages, 'en-XA', 'ar-XB'])
  test(`in ${lang} every view fits into 320 px`, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await gallery({ width: '320', lang, developer: '' });
    expect(await statesShown(page)).toHaveLength(Object.values(states).flatMap(Object.keys).length);
    expect(await overflowing(page)).toEqual([]);
    expect(await clipped(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });

test('in every language a button below a view has its words in one line', async ({ page, gallery }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const lang of languages) {
    await gallery({ width: '360', lang, support: 'https://help.example.com' }, 'failed');
    const broken = await page.locator('figure .actions > *').evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const words = document.createRange();
          words.selectNode(button.firstChild ?? button);
          return words.getBoundingClientRect().height > 30;
        })
        .map(({ textContent }) => textContent),
    );
    expect.soft(broken, lang).toEqual([]);
  }
});

/** Every text in a value, as the gallery's data have them. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

/** What the browser itself puts between the names of a list. */
const ofLists = ' and ';

test('every word of a view comes from a table, or from the server', async ({ page, gallery }) => {
  await gallery({ lang: 'en-XA', support: 'https://help.example.com', developer: '' });
  const found = await page.evaluate(
    (data) => {
      const known = new Set(data);
      // Longest first, since a name can be a part of another text.
      const values = data.filter((text) => text.length > 2).sort((a, b) => b.length - a.length);
      const own = (text: string): string => values.reduce((rest, value) => rest.replaceAll(value, ''), text);
      // Code, what is in English for developers, initials, and names that are inserted.
      const foreign = 'style, code, pre, [lang="en"], .tile, bdi';
      const isPlain = (text: string): boolean => /[a-z]/i.test(text);
      return [...document.querySelectorAll('.latchkey')].flatMap(({ shadowRoot }) => {
        if (!shadowRoot) return ['no shadow root'];
        const walk = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        while (walk.nextNode()) {
          const { textContent, parentElement } = walk.currentNode;
          if (!parentElement?.closest(foreign)) texts.push(textContent?.trim() ?? '');
        }
        const attributes = ['aria-label', 'placeholder', 'title', 'alt'].flatMap((name) =>
          [...shadowRoot.querySelectorAll(`[${name}]`)].map((element) =>
            own(element.getAttribute(name) ?? ''),
          ),
        );
        const shown = texts.filter((text) => !known.has(text) && isPlain(text)).map(own);
        return [...shown, ...attributes].filter(isPlain);
      });
    },
    [...textsIn(states), ofLists],
  );
  expect([...new Set(found)]).toEqual([]);
});

for (const lang of ['de', 'ar'])
  test(`in ${lang} every view has the roles, names and order that it had`, async ({ page, gallery }) => {
    for (const view of views) {
      await gallery({ bare: '', lang }, view);
      await expect.soft(page.locator('main')).toMatchAriaSnapshot({ name: `${view}-${lang}.aria.yml` });
    }
  });

for (const lang of ['ar', 'ja'])
  test(`WCAG 2.2 AA holds in every view in ${lang}`, async ({ page, gallery }) => {
    for (const view of views) {
      await gallery({ bare: '', lang }, view);
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .withTags(wcag)
        .setLegacyMode()
        .analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.length}`),
          view,
        )
        .toEqual([]);
    }
  });

/** Inter, which the pictures are drawn in, has German; copy in no language shows the page turned around. */
for (const [lang, shown] of [
  ['de', ['list/few', 'form/faulty', 'failed/network']],
  ['ar-XB', ['list/few', 'form/faulty', 'failed/network']],
] as const)
  test(`in ${lang} some views look as they did`, { tag: '@browser' }, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await gallery({ theme: 'light', bare: '', lang, width: '360' }, ...shown);
    await expect(page.locator('main')).toHaveScreenshot(`language-${lang}.png`);
  });

/** Where each of these is in the panel, from 0 at its left edge to 1 at its right one. */
const places = (page: Page, selectors: readonly string[]): Promise<Record<string, number>> =>
  page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('.latchkey') as Element;
    const panel = shadowRoot?.querySelector('.panel')?.getBoundingClientRect() ?? new DOMRect();
    return Object.fromEntries(
      wanted.map((selector) => {
        const { left, width } = shadowRoot?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return [selector, Math.round(((left + width / 2 - panel.left) / panel.width) * 100) / 100];
      }),
    );
  }, selectors);

test('in Arabic a view is the English one in a mirror', async ({ page, gallery }) => {
  for (const [view, selectors] of [
    ['list/few', ['.row .tile', '.row .chevron', 'footer svg']],
    ['form/form', ['.back', 'header .tile', '.field .eye', '.field select']],
    ['authorizing/waiting', ['.back', '.scene .tile:first-child', '.scene .tile:last-child']],
    ['failed/network', ['.badge', 'summary .chevron', '.actions .primary']],
  ] as const) {
    await gallery({ lang: 'en' }, view);
    const english = await places(page, selectors);
    await gallery({ lang: 'ar' }, view);
    const arabic = await places(page, selectors);
    for (const [selector, place] of Object.entries(english))
      expect(arabic[selector], `${view} ${selector}`).toBeCloseTo(1 - place, 1);
  }
});

test('in Arabic arrows point the other way, and code and keys are read from left to right', async ({
  page,
  gallery,
}) => {
  const turned = (selector: string) =>
    page
      .locator('figure')
      .locator(selector)
      .first()
      .evaluate((icon) => getComputedStyle(icon).transform);
  const directionOf = (selector: string) =>
    page
      .locator('figure')
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  await gallery({ lang: 'ar' }, 'list/few');
  expect(await turned('.row .chevron')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  await gallery({ lang: 'ar' }, 'form/form');
  expect(await turned('.back')).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(await directionOf('input[type=password]')).toBe('ltr');
  expect(await directionOf('textarea')).toBe('ltr');
  await gallery({ lang: 'ar', developer: '' }, 'failed/network');
  expect(await directionOf('.chip code')).toBe('ltr');
  expect(await directionOf('details [lang=en]')).toBe('ltr');
  // The developer's part opens downwards in every language.
  await gallery({ lang: 'ar' }, 'failed/network');
  expect(await turned('summary .chevron')).toBe('matrix(0, 1, -1, 0, 0, 0)');
});

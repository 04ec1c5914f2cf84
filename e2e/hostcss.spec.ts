import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';

/** Rules of a page for all of its elements, and whether the inline widget has to be unaffected, too. */
const rudeness: Record<string, string> = {
  'unsets everything': '* { all: unset !important; }',
  'hides elements by name':
    'div, section, dialog, button, input, h2, p, ul, li, svg, header { display: none !important; }',
  'hides what is empty, and what is last':
    'body > :empty, body > :last-child, [class*="latchkey"] { display: none !important; visibility: hidden !important; }',
  'has huge letters':
    ':root { font-size: 100px !important; } * { font: 900 3rem/5 fantasy !important; letter-spacing: 1em !important; word-spacing: 2em !important; text-transform: uppercase !important; text-indent: 50px !important; text-align: right !important; white-space: pre !important; }',
  'has rules for dialogs':
    'dialog, dialog[open] { position: static !important; width: 10px !important; height: 10px !important; margin: 500px !important; opacity: 0 !important; transform: scale(0.1) !important; background: red !important; } dialog::backdrop { background: red !important; }',
  'has rules for form fields and buttons':
    'input, button, label, fieldset, form { appearance: auto !important; border: 9px solid red !important; background: red !important; color: red !important; width: 10px !important; margin: 40px !important; }',
  'turns, fades and clips':
    'html { transform: rotate(5deg); } body { transform: scale(0.5); filter: blur(2px); opacity: 0.1; perspective: 10px; will-change: transform; contain: paint; overflow: hidden; clip-path: inset(40%); isolation: isolate; }',
  'lies on top of everything':
    '* { z-index: 2147483647 !important; } #cover { display: block; position: fixed; inset: 0; background: red; }',
  'lets nobody see, touch or read':
    '* { visibility: hidden !important; pointer-events: none !important; user-select: none !important; direction: rtl !important; writing-mode: vertical-rl !important; cursor: none !important; color: transparent !important; }',
  'moves everything all the time':
    '@keyframes enter { to { transform: rotate(1turn); opacity: 0; } } @keyframes appear { to { opacity: 0; } } * { animation: enter 1s infinite !important; transition: all 10s !important; }',
  'lays its children out':
    'body { display: grid !important; grid: 10px / 10px !important; } body > * { float: right !important; max-width: 10px !important; max-height: 10px !important; overflow: hidden !important; margin: 99px !important; }',
  'uses our names': `${[
    'surface',
    'raised',
    'line',
    'edge',
    'text',
    'quiet',
    'accent',
    'ring',
    'ink',
    'radius',
    'density',
  ]
    .map((name) => `@property --${name} { syntax: '*'; inherits: false; initial-value: red; }`)
    .join('\n')} * { --surface: red !important; --text: red !important; --accent: red !important; }`,
};

const properties = [
  'appearance animation-name background-color border-bottom-width border-radius color cursor direction display',
  'filter font-family font-size font-weight letter-spacing line-height list-style-type margin-left margin-top',
  'opacity outline-style padding-left padding-top pointer-events position text-align text-indent text-transform',
  'transform transition-duration user-select visibility white-space word-spacing writing-mode',
].flatMap((line) => line.split(' '));

/** A widget as it is seen: its elements with the styles that count, and their boxes in the window. */
const looks = (page: Page, within: string) =>
  page.evaluate(
    ([selector, names]) => {
      const place = document.querySelector(selector);
      // The element has it in a shadow root of its own.
      const shadow = (place?.shadowRoot ?? place)?.querySelector('.latchkey')?.shadowRoot;
      if (!shadow) throw new Error('The page has no widget.');
      return [...shadow.querySelectorAll('*')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
          element: element.id || element.className.toString() || element.localName,
          box: [x, y, width, height].map((part) => Math.round(part)).join(' '),
          style: names.map((name) => `${name}: ${style.getPropertyValue(name)}`),
        };
      });
    },
    [within, properties] as const,
  );

type Look = Awaited<ReturnType<typeof looks>>;

/** The differences, in a few lines. */
const differences = (polite: Look, rude: Look, boxes: boolean): string[] =>
  polite
    .flatMap(({ element, box, style }, at) => {
      const other = rude[at];
      const changed = style.flatMap((value, place) =>
        value === other?.style[place] ? [] : `${element} { ${value} } is { ${other?.style[place]} }`,
      );
      return boxes && box !== other?.box ? [...changed, `${element} at ${box} is at ${other?.box}`] : changed;
    })
    .slice(0, 8);

test('no style sheet of a page changes how the widget looks', async ({ page, visit, credentials }) => {
  test.slow();
  // Its own animations are over at once; those of the page are not.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const own = '<style id="own"></style><p id="cover" hidden></p>';
  const inside = '<latchkey-connect integration="demo-basic"></latchkey-connect>';
  await visit(scriptPage(await credentials['a session token'](), own + inside + button('demo-basic')));
  await page.locator('latchkey-connect [data-view="form"]').waitFor();

  const see = async (css: string): Promise<{ dialog: Look; inline: Look; onTop: boolean }> => {
    await page.locator('#own').evaluate((style, text) => (style.textContent = text), css);
    const inline = await looks(page, 'latchkey-connect');
    // Whatever the page did to its own button.
    await page.getByText(opener, { exact: true }).dispatchEvent('click');
    await page.locator('dialog [data-view="form"]').waitFor({ state: 'attached' });
    // Its last change: what a screen reader is told, in an element that has a size.
    await expect(page.locator('dialog #status')).not.toBeEmpty();
    const dialog = await looks(page, 'body');
    const onTop = await page.evaluate(() => {
      const { shadowRoot } = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? {};
      return Boolean(shadowRoot?.querySelector('dialog'));
    });
    await page.keyboard.press('Escape');
    await page.locator('body > .latchkey').waitFor({ state: 'detached' });
    return { dialog, inline, onTop };
  };

  const polite = await see('');
  expect(polite.onTop).toBe(true);
  for (const [name, css] of Object.entries(rudeness)) {
    const rude = await see(css);
    expect.soft(differences(polite.dialog, rude.dialog, true), `a page that ${name}: the dialog`).toEqual([]);
    expect.soft(rude.onTop, `a page that ${name}: the dialog is on top`).toBe(true);
    // The page may place it where it likes.
    expect.soft(differences(polite.inline, rude.inline, false), `a page that ${name}: inline`).toEqual([]);
  }
});

import { propertyNames } from '../scripts/propertyNames.ts';
import { expect, test } from './stage/gallery.ts';
import type * as markup from './stage/markup.ts';

/** Chromium has no such property, so a name that is inherited takes the place of the attribute. */
const changing = ['autoCorrect'];
/** Preact, or `addEventListener`, reads these of every object. The page gets the plain panel instead. */
const failing = ['ref', 'render', 'signal'];

test('a polluted `Object.prototype` changes no markup, by any name that the sources read', async ({
  page,
  gallery,
}) => {
  test.slow();
  await gallery({}, 'list/few');
  const effectsOf = (names: readonly string[]) =>
    page.evaluate(async (given) => {
      const address = new URL('/e2e/stage/markup.ts', location.href).href;
      const inPage = (await import(address)) as typeof markup;
      return inPage.effectsOf(given);
    }, names);
  const known = [...changing, ...failing];
  const others = propertyNames.filter((name) => !known.includes(name));
  expect(others.length).toBeGreaterThan(1500);
  expect(await effectsOf(others)).toEqual({ changing: [], failing: [] });
  expect(await effectsOf(known)).toEqual({ changing, failing });
});

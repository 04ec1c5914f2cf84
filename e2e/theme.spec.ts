import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { accentColours } from '../src/widget/theme.ts';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en } from './stage/words.ts';

const surfaces = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 24, 27)' } as const;

for (const system of ['light', 'dark'] as const)
  for (const theme of ['light', 'dark', 'system'] as const)
    test(`the theme ${theme} stays ${theme} on a ${system} system`, async ({ page, visit, credentials }) => {
      await page.emulateMedia({ colorScheme: system });
      await visit(scriptPage({ ...(await credentials['a documented public key']()), theme }));
      await page.getByRole('button', { name: opener }).click();
      const surface = surfaces[theme === 'system' ? system : theme];
      await expect(page.getByRole('dialog').locator('.panel')).toHaveCSS('background-color', surface);
    });

for (const [scheme, surface] of Object.entries(surfaces))
  test(`the theme system is ${scheme} on a page that sets that scheme itself, whatever the system is`, async ({
    page,
    visit,
    credentials,
  }) => {
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    const options = { ...(await credentials['a documented public key']()), theme: 'system' as const };
    await visit(scriptPage(options, `<style>:root { color-scheme: ${scheme} }</style>${button()}`));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('dialog').locator('.panel')).toHaveCSS('background-color', surface);
  });

test('the theme system changes with the page’s scheme while it is shown', async ({
  page,
  visit,
  credentials,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const options = { ...(await credentials['a documented public key']()), theme: 'system' as const };
  const css = '<style>:root { color-scheme: light } .dark { color-scheme: dark }</style>';
  await visit(scriptPage(options, css + button()));
  await page.getByRole('button', { name: opener }).click();
  const panel = page.getByRole('dialog').locator('.panel');
  await expect(panel).toHaveCSS('background-color', surfaces.light);
  await page.evaluate(() => document.documentElement.classList.add('dark'));
  await expect(panel).toHaveCSS('background-color', surfaces.dark);
});

/** Colours as a screen shows them, in hexadecimal. */
const shown = (page: Page, given: readonly string[], scheme: 'light' | 'dark' = 'light', under = '#000000') =>
  page.evaluate(
    ([colours, colorScheme, surface]) => {
      const probe = document.body.appendChild(document.createElement('i'));
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('There is no place to look.');
      probe.style.colorScheme = colorScheme;
      const found = colours.map((colour) => {
        probe.style.color = '';
        probe.style.color = colour;
        for (const fill of [surface, getComputedStyle(probe).color]) {
          canvas.fillStyle = fill;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [...parts] = canvas.getImageData(0, 0, 1, 1).data;
        const hex = parts.slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
        return `#${hex.join('')}`;
      });
      probe.remove();
      return found;
    },
    [given, scheme, under] as const,
  );

/** Of a hexadecimal colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** The colours of an element. */
async function colours(locator: Locator) {
  const found = await locator.evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return [backgroundColor, color];
  });
  const [fill, text] = await shown(locator.page(), found);
  return { fill, text };
}

test('an accent is behind the primary button, and its text is chosen to be read on it', async ({
  page,
  visit,
  server,
}) => {
  const { publicKey } = server.accounts.pastCutOff;
  for (const [accent, text] of [
    ['#fde047', '#000000'],
    ['#1e3a8a', '#ffffff'],
  ] as const) {
    await visit(scriptPage({ host: server.url, publicKey, accent }));
    await page.getByRole('button', { name: opener }).click();
    const primary = page.getByRole('dialog').locator('.primary');
    await primary.hover();
    expect(await colours(primary)).toEqual({ fill: accent, text });
  }
});

for (const [accent, what] of [
  ['currentColor', 'the colour of the text on it'],
  ['color-mix(in srgb, CurrentColor 50%, red)', 'mixed of the colour of the text on it'],
  ['no-colour', 'no colour'],
  ['#12345', 'no colour either'],
] as const)
  test(`an accent that is ${what} leaves the theme’s own`, async ({ page, visit, server }) => {
    const { publicKey } = server.accounts.pastCutOff;
    await page.emulateMedia({ colorScheme: 'light' });
    await visit(scriptPage({ host: server.url, publicKey, accent }));
    await page.getByRole('button', { name: opener }).click();
    const primary = page.getByRole('dialog').locator('.primary');
    expect(await colours(primary)).toEqual({ fill: '#4f46e5', text: '#ffffff' });
  });

test('an accent can be a property of the page’s; what it does not hold leaves the theme’s own', async ({
  page,
  visit,
  server,
}) => {
  const { publicKey } = server.accounts.pastCutOff;
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [style, shown] of [
    ['--brand: #fde047', { fill: '#fde047', text: '#000000' }],
    ['--brand: 12px', { fill: '#4f46e5', text: '#ffffff' }],
    ['--brand: currentColor', { fill: '#4f46e5', text: '#ffffff' }],
    ['', { fill: '#4f46e5', text: '#ffffff' }],
  ] as const) {
    await visit(scriptPage({ host: server.url, publicKey, accent: 'var(--brand)' }));
    await page.evaluate((given) => document.documentElement.setAttribute('style', given), style);
    await page.getByRole('button', { name: opener }).click();
    expect(await colours(page.getByRole('dialog').locator('.primary'))).toEqual(shown);
  }
});

test('a session’s own theme and colours are the defaults, and the page’s come before them', async ({
  page,
  visit,
  server,
  watch,
}) => {
  const connectUISettings = {
    theme: { light: { primary: '#0f766e' }, dark: { primary: '#facc15' } },
    defaultTheme: 'dark',
  };
  const { token } = server.sessions.create('today', { endUser: null, tags: {}, connectUISettings });
  watch.secrets.add(token);
  const options = { host: server.url, sessionToken: token };
  const connect = page.getByRole('button', { name: en.form.submit, exact: true });
  for (const [own, surface, accent] of [
    [{}, surfaces.dark, '#facc15'],
    [{ theme: 'light' }, surfaces.light, '#0f766e'],
    [{ theme: 'light', accent: '#fde047' }, surfaces.light, '#fde047'],
  ] as const) {
    await visit(scriptPage({ ...options, ...own }, button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('dialog').locator('.panel')).toHaveCSS('background-color', surface);
    await expect.poll(async () => (await colours(connect)).fill).toBe(accent);
  }
});

/** Colours of every kind: hexadecimal ones, and wide ones that no screen shows as they are. */
const accents = fc.sample(
  fc.oneof(
    fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
    fc
      .tuple(
        fc.integer({ max: 100, min: 0 }),
        fc.integer({ max: 40, min: 0 }),
        fc.integer({ max: 359, min: 0 }),
      )
      .map(([l, c, h]) => `oklch(${l}% ${c / 100} ${h})`),
    fc.constantFrom('white', 'black', 'yellow', 'red', '#767676', 'color(display-p3 0 1 0)', '#ff000080'),
  ),
  { seed: 6, numRuns: 400 },
);

const [, marked = ''] =
  /mark {\s+background: ([^;]+);/.exec(
    readFileSync(new URL('../src/widget/widget.css', import.meta.url), 'utf8'),
  ) ?? [];

test('text on the accent and marks in the accent are readable for any accent', async ({ page, visit }) => {
  await visit('<!doctype html><body></body>');
  const table = accents.map((accent) => ({ accent, colours: accentColours(accent) }));
  for (const [theme, surface, text] of [
    ['light', '#ffffff', '#18181b'],
    ['dark', '#18181b', '#fafafa'],
  ] as const) {
    const given = table.flatMap(({ colours: made }) => {
      const [fill = '', ink = '', ring = ''] = ['accent', 'ink', 'ring'].map((name) => made[`--lk-${name}`]);
      return [fill, ink, ring, marked.replace('var(--lk-ring)', ring)];
    });
    const seen = await shown(page, given, theme, surface);
    const found = table.map(({ accent }, at) => {
      const [fill, ink, ring, mark] = seen.slice(at * 4, at * 4 + 4);
      return {
        accent,
        ink: contrast(ink, fill),
        mark: contrast(text, mark),
        ring: contrast(ring, surface),
      };
    });
    const least = (name: 'ink' | 'mark' | 'ring') =>
      found.reduce((low, one) => (one[name] < low[name] ? one : low));
    const [ink, mark, ring] = [least('ink'), least('mark'), least('ring')];
    expect.soft(ink.ink, `${theme}, text on ${ink.accent}`).toBeGreaterThanOrEqual(4.5);
    expect.soft(mark.mark, `${theme}, text marked in ${mark.accent}`).toBeGreaterThanOrEqual(4.5);
    expect.soft(ring.ring, `${theme}, a ring in ${ring.accent}`).toBeGreaterThanOrEqual(3);
  }
});

test('with forced colors the search’s matches have the system’s highlight', async ({
  page,
  visit,
  credentials,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await visit(scriptPage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('searchbox').fill('demo');
  const [back, front] = await page
    .locator('mark')
    .first()
    .evaluate((mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(mark).color]);
  expect([back, front]).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
});

/** The contrast of an element's edge with the panel that it is in. */
async function edgeContrast(locator: Locator): Promise<number> {
  const found = await locator.evaluate((element) => {
    const panel = element.closest('.panel');
    const { borderTopColor, borderTopWidth } = getComputedStyle(element);
    return panel && borderTopWidth !== '0px' ? [borderTopColor, getComputedStyle(panel).backgroundColor] : [];
  });
  const [edge, behind] = await shown(locator.page(), found);
  return edge ? contrast(edge, behind) : 0;
}

for (const [theme, accent] of [
  ['light', '#ffffff'],
  ['dark', '#18181b'],
] as const)
  test(`edges stand out from what is around them in ${theme}, also those of a button in the panel’s own colour`, async ({
    page,
    visit,
    credentials,
  }) => {
    const options = { ...(await credentials['a session token']()), theme, accent };
    await visit(scriptPage(options, button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    const dialog = page.getByRole('dialog');
    expect(await edgeContrast(dialog.locator('form .field').first())).toBeGreaterThanOrEqual(3);
    const submit = dialog.getByRole('button', { name: en.form.submit, exact: true });
    expect(await edgeContrast(submit)).toBeGreaterThanOrEqual(3);
  });

test('with more contrast the edge of a field is as dark as text', async ({ page, visit, credentials }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
  await page.getByRole('button', { name: opener }).click();
  const field = page.getByRole('dialog').locator('form .field').first();
  await expect(field).toHaveCSS('border-top-color', 'rgb(24, 24, 27)');
});

import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import fc from 'fast-check';
import { accentColours } from '../src/widget/theme.ts';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en } from './stage/words.ts';

const surfaces = { light: 'rgb(255, 255, 255)', dark: 'rgb(24, 24, 27)' } as const;

for (const system of ['light', 'dark'] as const)
  for (const theme of ['light', 'dark', 'system'] as const)
    test(`the theme ${theme} is that on a ${system} system`, async ({ page, visit, credentials }) => {
      await page.emulateMedia({ colorScheme: system });
      await visit(scriptPage({ ...(await credentials['a documented public key']()), theme }));
      await page.getByRole('button', { name: opener }).click();
      const surface = surfaces[theme === 'system' ? system : theme];
      await expect(page.getByRole('dialog').locator('.panel')).toHaveCSS('background-color', surface);
    });

/** The colours of an element as a screen shows them, in hexadecimal. */
const colours = (locator: Locator) =>
  locator.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const { backgroundColor, color } = getComputedStyle(element);
    const [fill = '', text = ''] = [backgroundColor, color].map((colour) => {
      if (!canvas) return 'no canvas';
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [...parts] = canvas.getImageData(0, 0, 1, 1).data;
      return `#${parts
        .slice(0, 3)
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')}`;
    });
    return { fill, text };
  });

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
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.hover();
    expect(await colours(retry)).toEqual({ fill: accent, text });
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
    const retry = page.getByRole('button', { name: 'Try again' });
    expect(await colours(retry)).toEqual({ fill: '#4f46e5', text: '#ffffff' });
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
    expect(await colours(page.getByRole('button', { name: 'Try again' }))).toEqual(shown);
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

test('whatever the accent is, what is written on it or marked with it can be read', async ({
  page,
  visit,
}) => {
  await visit('<!doctype html><p id="probe"></p>');
  const table = accents.map((accent) => ({ accent, colours: accentColours(accent) }));
  for (const [theme, surface, text] of [
    ['light', '#ffffff', '#18181b'],
    ['dark', '#18181b', '#fafafa'],
  ] as const) {
    const worst = await page.evaluate(
      ([rows, scheme, behind, front, mark]) => {
        const probe = document.querySelector<HTMLElement>('#probe');
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        if (!probe || !canvas) throw new Error('There is no place to look.');
        document.documentElement.style.colorScheme = scheme;
        /** The luminance of what the screen shows, as WCAG 2.2 defines it. */
        const luminance = (colour: string, under = behind): number => {
          probe.style.color = colour;
          for (const fill of [under, getComputedStyle(probe).color]) {
            canvas.fillStyle = fill;
            canvas.fillRect(0, 0, 1, 1);
          }
          const linear = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
        };
        const contrast = (one: number, other: number): number =>
          (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const found = rows.map(({ accent, colours }) => {
          const [fill = '', ink = '', ring = ''] = ['accent', 'ink', 'ring'].map(
            (name) => colours[`--lk-${name}`],
          );
          return {
            accent,
            ink: contrast(luminance(ink), luminance(fill)),
            mark: contrast(luminance(front), luminance(mark.replace('var(--lk-ring)', ring))),
            ring: contrast(luminance(ring), luminance(behind)),
          };
        });
        const least = (name: 'ink' | 'mark' | 'ring') =>
          found.reduce((low, one) => (one[name] < low[name] ? one : low));
        return [least('ink'), least('mark'), least('ring')];
      },
      [table, theme, surface, text, marked] as const,
    );
    const [ink, mark, ring] = worst;
    expect.soft(ink?.ink, `${theme}, text on ${ink?.accent}`).toBeGreaterThanOrEqual(4.5);
    expect.soft(mark?.mark, `${theme}, text marked in ${mark?.accent}`).toBeGreaterThanOrEqual(4.5);
    expect.soft(ring?.ring, `${theme}, a ring in ${ring?.accent}`).toBeGreaterThanOrEqual(3);
  }
});

test('with forced colours what was searched for is marked as the system marks', async ({
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

/** The contrast of an element's edge with the panel that it is in, as WCAG 2.2 defines it. */
const edgeContrast = (locator: Locator) =>
  locator.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const panel = element.closest('.panel');
    if (!canvas || !panel) throw new Error('There is nothing to look at.');
    const { borderTopColor, borderTopWidth } = getComputedStyle(element);
    if (borderTopWidth === '0px') return 0;
    const [edge = 0, behind = 0] = [borderTopColor, getComputedStyle(panel).backgroundColor].map((colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    return (Math.max(edge, behind) + 0.05) / (Math.min(edge, behind) + 0.05);
  });

for (const [theme, accent] of [
  ['light', '#ffffff'],
  ['dark', '#18181b'],
] as const)
  test(`edges are seen beside what is around them in ${theme}, also of a button in the panel’s own colour`, async ({
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

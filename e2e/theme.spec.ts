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

test('an accent is behind the primary button, and its text is chosen to be read on it', async ({
  page,
  visit,
  server,
}) => {
  const { publicKey } = server.accounts.pastCutOff;
  for (const [accent, text] of [
    ['#fde047', /\b0 0 0\b|rgb\(0, 0, 0\)/],
    ['#1e3a8a', /0\.9\d* 1 1\.0|\b1 1 1\b|rgb\(255, 255, 255\)/],
  ] as const) {
    await visit(scriptPage({ host: server.url, publicKey, accent }));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCSS('color', text);
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
    [{}, surfaces.dark, /0\.98\d* 0\.8 0\.08|rgb\(250, 204, 21\)/],
    [{ theme: 'light' }, surfaces.light, /0\.05\d* 0\.46\d* 0\.43|rgb\(15, 118, 110\)/],
    [{ theme: 'light', accent: '#fde047' }, surfaces.light, /0\.99\d* 0\.87\d* 0\.27|rgb\(253, 224, 71\)/],
  ] as const) {
    await visit(scriptPage({ ...options, ...own }, button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByRole('dialog').locator('.panel')).toHaveCSS('background-color', surface);
    await expect(connect).toHaveCSS('background-color', accent);
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
      ([rows, scheme, behind, front]) => {
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
          const [fill = '', ink = '', shade = '', ring = ''] = ['accent', 'ink', 'shade', 'ring'].map(
            (name) => colours[`--lk-${name}`],
          );
          const hover = `color-mix(in srgb, ${fill} 88%, ${shade})`;
          const mark = `color-mix(in srgb, ${ring} 18%, transparent)`;
          return {
            accent,
            ink: contrast(luminance(ink), luminance(fill)),
            hover: contrast(luminance(ink), luminance(hover)),
            mark: contrast(luminance(front), luminance(mark)),
            ring: contrast(luminance(ring), luminance(behind)),
          };
        });
        const least = (name: 'ink' | 'hover' | 'mark' | 'ring') =>
          found.reduce((low, one) => (one[name] < low[name] ? one : low));
        return [least('ink'), least('hover'), least('mark'), least('ring')];
      },
      [table, theme, surface, text] as const,
    );
    const [ink, hover, mark, ring] = worst;
    expect.soft(ink?.ink, `${theme}, text on ${ink?.accent}`).toBeGreaterThanOrEqual(4.5);
    expect.soft(hover?.hover, `${theme}, text on ${hover?.accent}, hovered`).toBeGreaterThanOrEqual(4.5);
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

test('the edge of a field is seen beside what is around it', async ({ page, visit, credentials }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    const field = page.getByRole('dialog').locator('form .field').first();
    const [edge = 0, behind = 0] = await field.evaluate((element) =>
      ['.field', '.panel'].map((selector) => {
        const { borderColor, backgroundColor } = getComputedStyle(element.closest(selector) as Element);
        const channels = (selector === '.field' ? borderColor : backgroundColor).match(/[\d.]+/g) ?? [];
        const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
          const part = Number(channel) / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      }),
    );
    const [lighter, darker] = [Math.max(edge, behind), Math.min(edge, behind)];
    expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(3);
  }
});

test('with more contrast the edge of a field is as dark as text', async ({ page, visit, credentials }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'light' });
  await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
  await page.getByRole('button', { name: opener }).click();
  const field = page.getByRole('dialog').locator('form .field').first();
  await expect(field).toHaveCSS('border-top-color', 'rgb(24, 24, 27)');
});

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

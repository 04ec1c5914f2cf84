import { expect, test } from './stage/index.ts';
import { opener, scriptPage } from './stage/pages.ts';

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

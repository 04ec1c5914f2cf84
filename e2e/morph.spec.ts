import { readFile } from 'node:fs/promises';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';

const turbo = new URL('../node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', import.meta.url);

test('a page that Turbo renders anew by morphing keeps the dialog with what was typed', async ({
  page,
  host,
  watch,
  visit,
  credentials,
}) => {
  const library = host.serve(await readFile(turbo, 'utf8'), { type: 'text/javascript; charset=utf-8' });
  const head = `<meta name="turbo-refresh-method" content="morph"><script src="${library}"></script>`;
  const site = scriptPage(await credentials['a session token'](), button('demo-api-key'));
  await visit(site.replace('</head>', `${head}</head>`));
  await page.getByRole('button', { name: opener }).click();
  const key = page.locator('[name="credentials.apiKey"]');
  await key.fill('good-key');
  // As for a broadcast of the server's: somebody else has changed something.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('turbo:render', resolve);
        Reflect.get(window, 'Turbo').session.refresh(location.href);
      }),
  );
  await expect(key).toHaveValue('good-key');
  await key.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Demo API key is connected' })).toBeVisible();
  expect(watch.told.filter(({ type }) => type === 'close')).toEqual([]);
});

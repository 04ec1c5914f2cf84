import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import manifest from '../package.json' with { type: 'json' };
import { expect, test } from './stage/index.ts';
import { button, html, modulePage, opener, scriptFile, scriptTag, wholeFile } from './stage/pages.ts';
import { en } from './stage/words.ts';

const start = (page: Page) => page.getByRole('button', { name: opener });

test(
  'two versions of the script work on one page, and the first one handles the buttons',
  { tag: '@main' },
  async ({ page, host, watch, visit, credentials }) => {
    const built = readFileSync(new URL(`../dist/${wholeFile}`, import.meta.url), 'utf8');
    const other = built.replaceAll(manifest.version, '99.0.0');
    expect(other).not.toBe(built);
    const address = host.serve(other, { type: 'text/javascript; charset=utf-8' });
    const options = await credentials['a documented public key']();
    const tags = [scriptTag(options), scriptTag(options).replace(`/dist/${scriptFile}`, address)];
    for (const [first, version] of [
      [tags, manifest.version],
      [[...tags].reverse(), '99.0.0'],
    ] as const) {
      watch.told.length = 0;
      await visit(html(button(), first.join('')));
      expect(await page.evaluate(() => Latchkey.version)).toBe(version);
      await start(page).click();
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      expect(watch.told.filter(({ type }) => type === 'open')).toHaveLength(1);
    }
  },
);

test('an error of one version is recognized by the other', async ({ page, host, visit }) => {
  const built = readFileSync(new URL(`../dist/${wholeFile}`, import.meta.url), 'utf8');
  const copy = host.serve(built.replaceAll(manifest.version, '99.0.0').replaceAll('Latchkey', 'Otherkey'), {
    type: 'text/javascript; charset=utf-8',
  });
  await visit(html('', `<script src="/dist/${scriptFile}"></script><script src="${copy}"></script>`));
  const recognised = await page.evaluate(() => {
    const { createConnect } = Reflect.get(window, 'Otherkey') as typeof Latchkey;
    try {
      createConnect({});
    } catch (error) {
      return Latchkey.isConnectError(error);
    }
    return null;
  });
  expect(recognised).toBe(true);
});

test('a page that opens the widget again whenever it closes gets a new dialog each time', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const again = `let more = 3;
connect.on('close', () => {
  if (more-- > 0) connect.open().then(resolved, rejected);
});
opener.onclick = () => connect.open().then(resolved, rejected);`;
  await visit(modulePage(await credentials['a public key with inline integrations'](), again));
  await start(page).click();
  const opened = (times: number) =>
    watch.until(() => watch.told.filter(({ type }) => type === 'open').length === times, `open ${times}`);
  await opened(1);
  // Until the dialog is there, an Escape is the page's own.
  await expect(page.getByRole('dialog')).toHaveCount(1);
  // Closed by the person, by the page, and by the button.
  await page.keyboard.press('Escape');
  await opened(2);
  await page.evaluate(() => Reflect.get(window, 'connect').close());
  await opened(3);
  await page.getByRole('button', { name: en.close }).click();
  await opened(4);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const results = () => watch.told.filter(({ type }) => type === 'resolved');
  await watch.until(() => results().length === 4);
  expect(results().map(({ value }) => value)).toEqual([null, null, null, null]);
});

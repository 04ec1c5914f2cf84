import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { modulePage, opener, scriptPage } from './stage/pages.ts';

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('listitem').getByRole('button', { name, exact: true });

test('the list shows which apps are connected, and updates in place', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = await credentials['a documented public key']();
  await visit(modulePage({ ...options, connected: { 'demo-openid': 'jane@example.com' } }));
  await page.getByRole('button', { name: opener }).click();
  await expect(row(page, 'Demo OpenID Connected · jane@example.com')).toBeVisible();
  await page.getByRole('searchbox').fill('demo');
  await expect(row(page, 'Demo Basic')).toBeVisible();

  await page.evaluate(() => Reflect.get(window, 'connect').update({ connected: ['demo-basic'] }));
  await expect(row(page, 'Demo Basic Connected')).toBeVisible();
  await expect(row(page, 'Demo OpenID')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('demo');
  expect(watch.told.filter(({ type }) => type === 'open')).toHaveLength(1);
});

test('a connected app can be connected again', async ({ page, visit, credentials }) => {
  const options = await credentials['a documented public key']();
  await visit(scriptPage({ ...options, connected: ['demo-openid'] }));
  await page.getByRole('button', { name: opener }).click();
  const [window] = await Promise.all([
    page.waitForEvent('popup'),
    row(page, 'Demo OpenID Connected').click(),
  ]);
  await window.getByLabel('Name').waitFor();
});

import type { Page } from '@playwright/test';
import type { Fault } from '../demo/server/faults.ts';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en } from './stage/words.ts';

const fileOf = (part: string): string => `**/latchkey.${part}.js`;

/** A file of Latchkey cannot be loaded until the returned function is called. */
async function block(page: Page, part: string): Promise<() => Promise<void>> {
  await page.route(fileOf(part), (route) => route.abort());
  return () => page.unroute(fileOf(part));
}

const unknownCode: Fault = {
  route: { path: '/connect/session' },
  status: 400,
  body: { error: { code: 'brand_new_code', message: 'New words.' } },
};

test('a failure whose file cannot be loaded has its code and Try again, which shows all of it', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  server.faults.add(unknownCode);
  const unblock = await block(page, 'failure');
  await visit(scriptPage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: en.trouble.title })).toBeVisible();
  await expect(dialog.getByText('brand_new_code', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: en.failed.copy })).toBeHidden();
  await unblock();
  await dialog.getByRole('button', { name: en.retry }).click();
  await expect(dialog.getByRole('button', { name: en.failed.copy, exact: true })).toBeVisible();
});

test('a refusal whose file cannot be loaded shows no text and no code from the server', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  server.faults.add(unknownCode);
  await block(page, 'refusal');
  await visit(scriptPage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('unknown_error', { exact: true })).toBeVisible();
  await expect(dialog).not.toContainText('brand_new_code');
  await expect(dialog).not.toContainText('New words.');
});

test('a sign-in whose file cannot be loaded closes its window, and Try again opens it', async ({
  page,
  visit,
  credentials,
}) => {
  const unblock = await block(page, 'signIn');
  await visit(scriptPage(await credentials['a session token'](), button()));
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /OpenID/ }).click();
  await expect(dialog.getByText('load_failed', { exact: true })).toBeVisible();
  await expect.poll(() => page.context().pages().length).toBe(1);
  await unblock();
  const opened = page.waitForEvent('popup');
  await dialog.getByRole('button', { name: en.retry }).click();
  await (await opened).getByLabel('Name').waitFor();
});

test('a form whose help cannot be loaded is the same form without it', async ({
  page,
  visit,
  credentials,
}) => {
  await block(page, 'assist');
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Demo API key is connected' })).toBeVisible();
});

test('no file of the help is loaded where the page wants none', async ({ page, visit, credentials }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const options = { ...(await credentials['a session token']()), help: false };
  await visit(scriptPage(options, button('demo-api-key')));
  const failure = page.waitForResponse(fileOf('failure'));
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').waitFor();
  await failure;
  expect(asked.filter((url) => url.includes('assist'))).toEqual([]);
});

test('the files after the list load once the list is shown, without a request to the server', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const later = ['form', 'assist', 'failure', 'refusal', 'signIn'];
  const loaded = Promise.all(later.map((part) => page.waitForResponse(fileOf(part))));
  await visit(scriptPage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('listitem')).first().waitFor();
  await loaded;
  const paths = watch.sent.map(({ url }) => url.pathname).sort();
  expect(paths.filter((path) => !path.startsWith('/images'))).toEqual(['/connect/session', '/integrations']);
});

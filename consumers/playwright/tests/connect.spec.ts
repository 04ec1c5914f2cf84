import { expect } from '@playwright/test';
import { test } from 'latchkey/testing/playwright';

test('a user connects by API key', async ({ page, nango }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test API key/ }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill('any-key');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  expect(nango.connections).toMatchObject([{ integration: 'test-api-key', endUser: 'jane' }]);
});

test('a user signs in', async ({ page, nango }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test OAuth/ }).click();
  const { connectionId } = await nango.completeSignIn();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  expect(nango.connections).toMatchObject([{ connectionId, endUser: 'jane' }]);
});

test('a user declines', async ({ page, nango }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test OAuth/ }).click();
  await nango.failSignIn();
  await expect(page.getByRole('heading', { name: /wasn’t connected/ })).toBeVisible();
});

test('an expired session is replaced by a new one', async ({ page, nango }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test API key/ }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill('any-key');
  nango.expireSessions();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
});

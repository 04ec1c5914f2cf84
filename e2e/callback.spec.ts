import type { Page } from '@playwright/test';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';

/** A sign-in window at the provider's login. */
async function begin(page: Page): Promise<Page> {
  const popup = await windowOf(page, () => page.getByRole('button', { name: opener }).click());
  await popup.getByLabel('Name').waitFor();
  return popup;
}

/** The address at which somebody else starts a sign-in, without a WebSocket. */
const ownFlow = ({ url, accounts }: EmbeddedServer): string =>
  `${url}/oauth/connect/demo-openid?public_key=${accounts.documented.publicKey}`;

test('a page in the sign-in window that finishes its own flow causes no confirmed success', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const popup = await begin(page);
  await popup.goto(ownFlow(server));
  await signIn(popup);
  await expect.poll(() => watch.told.filter(({ type }) => type === 'connect')).toHaveLength(1);
  expect(watch.told.find(({ type }) => type === 'connect')).toEqual({
    type: 'connect',
    integration: 'demo-openid',
    connectionId: null,
    isPending: false,
    confirmed: false,
  });
});

test('text in the callback page’s address is never shown', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-openid')));
  const popup = await begin(page);
  const { headers } = await fetch(ownFlow(server), { redirect: 'manual' });
  const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
  const words = 'Your account is locked. Call 0800 123 456.';
  const query = new URLSearchParams({ state, error: 'x', error_description: words });
  await popup.goto(`${server.url}/oauth/callback?${query}`);
  await expect(page.getByText('connection_validation_failed', { exact: true })).toBeVisible();
  const { error } = watch.told.find(({ type }) => type === 'error') ?? {};
  expect(error?.code).toBe('connection_validation_failed');
  // The stranger's own request, not one of the page's.
  const isStranger = ({ url }: { url: URL }): boolean => url.pathname === '/oauth/callback';
  watch.sent.splice(watch.sent.findIndex(isStranger), 1);
  for (const text of [error?.message, await page.getByRole('dialog').innerText()])
    expect(text).not.toMatch(/locked|0800/);
});

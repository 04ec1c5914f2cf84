import { policy } from '../src/policy.ts';
import { expect, test } from './stage/index.ts';
import { opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { rowOf } from './stage/policy.ts';
import { app, en, say } from './stage/words.ts';

// Each test's requests are compared with the policy when it is over: see `watch` in stage/index.ts.

test('the policy is all that is sent, and all of it is needed', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  for (const credential of ['a documented public key', 'a session token'] as const) {
    await visit(scriptPage(await credentials[credential]()));
    await page.getByRole('button', { name: opener }).click();
    await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
    await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  }
  const used = new Set(watch.sent.map((one) => rowOf(one, new URL(server.url))));
  expect(used).toEqual(new Set(policy));
});

test('the comparison notices what is not in the policy', async ({ server }) => {
  const api = new URL(server.url);
  const sent = (transport: 'fetch' | 'image' | 'popup', method: string, address: string) =>
    rowOf({ transport, method, url: new URL(address, api), credential: 'publicKey' }, api);
  expect(sent('fetch', 'GET', '/integrations')).toBeDefined();
  expect(sent('fetch', 'POST', '/integrations')).toBeUndefined();
  expect(sent('fetch', 'GET', '/connections')).toBeUndefined();
  expect(sent('fetch', 'GET', '/integrations/github?include=credentials')).toBeUndefined();
  expect(sent('fetch', 'GET', '/connect/session')).toBeUndefined();
  expect(sent('fetch', 'GET', 'https://elsewhere.example/integrations')).toBeUndefined();
  expect(sent('popup', 'GET', '/oauth/connect/github?secret_key=x')).toBeUndefined();
});

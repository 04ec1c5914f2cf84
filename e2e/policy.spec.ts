import { policy } from '../src/policy.ts';
import type { Credentials } from '../src/types.ts';
import { connectionsOf, expect, test } from './stage/index.ts';
import { opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { rowOf } from './stage/policy.ts';
import { app, en, say } from './stage/words.ts';

type Posted = Credentials & { params?: Record<string, string> };

/** The credentials of each POST, by an integration of its auth mode. */
const headless = {
  'demo-api-key': { type: 'API_KEY', apiKey: 'good-key' },
  'demo-basic': { type: 'BASIC', username: 'good', password: 'good' },
  'demo-client-credentials': { type: 'OAUTH2_CC', client_id: 'cc-client', client_secret: 'cc-secret' },
  'demo-two-step': { type: 'TWO_STEP', clientId: 'c', clientSecret: 'good' },
  'ghost-admin': { type: 'JWT', privateKey: `${'a'.repeat(24)}:${'c'.repeat(64)}` },
  emarsys: { type: 'SIGNATURE', username: 'jane', password: 'p' },
  'netsuite-tba': { type: 'TBA', token_id: 't', token_secret: 's', params: { accountId: 'TST_1' } },
  bill: { type: 'BILL', username: 'u', password: 'p', organization_id: 'o', dev_key: 'd' },
  'aws-sigv4': {
    type: 'AWS_SIGV4',
    role_arn: 'arn:aws:iam::123456789012:role/X',
    params: { external_id: 'e-1' },
  },
  unauthenticated: { type: 'NONE' },
  'sentry-oauth': { type: 'OUTBOUND' },
} satisfies Record<string, Posted>;

// Each test's requests are compared with the policy when it is over: see `watch` in stage/index.ts.

test(
  'the policy is all that is sent, and all of it is needed',
  { tag: '@main' },
  async ({ page, server, watch, visit, credentials }) => {
    for (const credential of ['a documented public key', 'a session token'] as const) {
      await visit(scriptPage(await credentials[credential]()));
      await page.getByRole('button', { name: opener }).click();
      await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
      await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
    }
    // Headless, with credentials: every POST.
    for (const [integration, { params, ...posted }] of Object.entries<Posted>(headless)) {
      const made = await page.evaluate(
        ([options, id, given, params]) =>
          Latchkey.createConnect(options).auth(id, { credentials: given, ...(params && { params }) }),
        [await credentials['a session token'](), integration, posted, params] as const,
      );
      expect(made).toMatchObject({ integration, isPending: false });
      expect(await connectionsOf(server, 'today')).toContain(made.connectionId);
    }
    const used = new Set(watch.sent.map((one) => rowOf(one, new URL(server.url))));
    expect(used).toEqual(new Set(policy));
  },
);

test('the comparison reports a request that is not in the policy', async ({ server }) => {
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

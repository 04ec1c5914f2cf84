import { randomUUID } from 'node:crypto';
import { test as base, expect } from '@playwright/test';
import type { AccountName } from '../../demo/server/accounts.ts';
import { createDemoSession } from '../../demo/server/backend.ts';
import { startServer, type EmbeddedServer } from '../../demo/server/start.ts';
import { startHost, type Host } from './host.ts';
import type { PageOptions } from './pages.ts';
import { lineOf, rowOf } from './policy.ts';
import { watchPage, type Watch } from './watch.ts';

export { expect };
export type { Told, Watch } from './watch.ts';

interface Fixtures {
  watch: Watch;
  /** Puts a page on the embedder's site and goes there. */
  visit(page: string, headers?: Record<string, string>): Promise<void>;
  /** The options of the page. */
  credentials: Credentials;
}

export type Credentials = Record<CredentialName, () => Promise<PageOptions>>;

export const credentialNames = [
  'a documented public key',
  'a public key with inline integrations',
  'a session token',
] as const;
export type CredentialName = (typeof credentialNames)[number];

/** The integration of the provider that runs here, as an embedder passes it inline. */
export const inlineOpenid = {
  unique_key: 'demo-openid',
  provider: 'demo-openid',
  display_name: 'Demo OpenID',
  definition: { auth_mode: 'OAUTH2' },
};

export const test = base.extend<Fixtures, { server: EmbeddedServer; host: Host }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
    async ({}, provide) => {
      const server = await startServer({ port: 0, requestsPerMinute: 100_000 });
      await provide(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
    async ({}, provide) => {
      const host = await startHost();
      await provide(host);
      await host.close();
    },
    { scope: 'worker' },
  ],

  watch: [
    async ({ page, server, host }, provide) => {
      server.faults.clear();
      server.requests.length = 0;
      const watch = await watchPage(page, host, server);

      await provide(watch);

      server.faults.clear();
      expect.soft(watch.errors, 'nothing is thrown into the page').toEqual([]);
      const api = new URL(server.url);
      expect
        .soft(
          watch.sent.filter((one) => !rowOf(one, api)).map(lineOf),
          'every request is a row of the policy',
        )
        .toEqual([]);
      expect.soft(server.requests.filter(isSecretLogin), 'no window logs in with a secret key').toEqual([]);
      const lines = watch.console.map(({ text }) => text).join('\n');
      for (const secret of watch.secrets)
        expect.soft(lines.includes(secret), 'no secret is in the console').toBe(false);
    },
    { auto: true },
  ],

  visit: async ({ page, host }, provide) => {
    await provide(async (text, headers = {}) => {
      await page.goto(host.serve(text, { headers }));
    });
  },

  credentials: async ({ server, watch }, provide) => {
    const { url: host, accounts } = server;
    await provide({
      'a documented public key': async () => ({ host, publicKey: accounts.documented.publicKey }),
      'a public key with inline integrations': async () => ({
        host,
        publicKey: accounts.today.publicKey,
        integrations: [inlineOpenid],
      }),
      'a session token': async () => {
        const { token } = await createDemoSession(server, 'today');
        watch.secrets.add(token);
        return { host, sessionToken: token };
      },
    });
  },
});

/** The one request with a key of any kind that is allowed is the key check; it opens no window. */
const isSecretLogin = ({ path, publicKey }: EmbeddedServer['requests'][number]): boolean =>
  publicKey === 'secret key' && path.startsWith('/oauth/connect/') && !path.endsWith('/latchkey-key-check');

/** The ids of the connections that the server holds, asked as a back end asks. */
export async function connectionsOf(server: EmbeddedServer, account: AccountName): Promise<string[]> {
  const { secretKey } = server.accounts[account];
  const response = await fetch(`${server.url}/connections`, {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  const { connections } = (await response.json()) as { connections: { connection_id: string }[] };
  return connections.map(({ connection_id }) => connection_id);
}

/** A UUID v4 that no server knows. */
export const strangersKey = (): string => randomUUID();

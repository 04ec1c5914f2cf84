import { randomUUID } from 'node:crypto';
import { test as base, expect, type Page } from '@playwright/test';
import type { AccountName } from '../../demo/server/accounts.ts';
import { createDemoSession } from '../../demo/server/backend.ts';
import { startServer, type EmbeddedServer } from '../../demo/server/start.ts';
import { startHost, type Host } from './host.ts';
import type { PageOptions } from './pages.ts';
import { lineOf, rowOf, sentBy, socketTo, type Sent } from './policy.ts';

export { expect };

/** What the page was told: an event of Latchkey's, or what a promise of its gave. */
export interface Told {
  type: string;
  view?: string;
  connectionId?: string | null;
  isPending?: boolean;
  confirmed?: boolean;
  integration?: string;
  value?: { connectionId: string | null; integration: string } | null;
  error?: { code: string; status?: number; path?: string; message: string };
  text?: string;
}

/** Everything that is looked at while a page is used, and judged when the test is over. */
export interface Watch {
  /** What the page was told so far. */
  readonly told: Told[];
  /** What the page sent elsewhere than to its own site. */
  readonly sent: Sent[];
  /** Console lines of the page and its windows. */
  readonly console: { type: string; text: string }[];
  /** Values that may stand in no console line, beside all secret keys. */
  readonly secrets: Set<string>;
}

interface Fixtures {
  watch: Watch;
  /** Puts a page on the embedder's site and goes there. */
  visit(page: string, headers?: Record<string, string>): Promise<void>;
  /** What a page is started with. */
  credentials: Record<CredentialName, () => Promise<PageOptions>>;
}

export const credentialNames = [
  'a documented public key',
  'a public key of today and inline integrations',
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

/** Every account's secret key, in both cases. */
const secretsOf = ({ accounts }: EmbeddedServer): string[] =>
  Object.values(accounts).flatMap(({ secretKey }) => [secretKey, secretKey.toUpperCase()]);

/** Tells this process what the page is told, in a form that survives the way: `tell` is a global of the page. */
function listen(): void {
  const plain = (event: object & { error?: Error }): object => {
    const { error } = event;
    if (!(error instanceof Error)) return { ...event };
    const { code, status, path } = error as Error & Record<string, unknown>;
    return { ...event, error: { code, status, path, message: error.message } };
  };
  const { send } = window as Window & { send?: (text: string) => void };
  const tell = (event: object) => send?.(JSON.stringify(plain(event)));
  Object.assign(window, { tell });
  for (const type of ['open', 'view', 'connect', 'error', 'close'])
    document.addEventListener(`latchkey-${type}`, (event) => tell((event as CustomEvent<object>).detail));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tell({ type: 'violation', text: `${violatedDirective} ${blockedURI}` }),
  );
}

/** Looks at one request of the context: those that the page began, windows included, are kept. */
function watchRequests(page: Page, host: Host, api: URL, sent: Sent[]): void {
  page.context().on('request', (request) => {
    const one = sentBy(request);
    // What a provider's page sends, or a redirect, is not the page's doing.
    const begun = request.redirectedFrom() === null;
    const opened = request.isNavigationRequest() && one.url.origin === api.origin;
    const own = !request.isNavigationRequest() && request.frame().page() === page;
    const site = [host.url, new URL(page.url()).origin];
    if (begun && !site.includes(one.url.origin) && (opened || own)) sent.push(one);
  });
  page.on('websocket', (socket) => sent.push(socketTo(socket.url())));
}

export const test = base.extend<Fixtures, { server: EmbeddedServer; host: Host }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from it
    async ({}, provide) => {
      const server = await startServer({ port: 0, requestsPerMinute: 100_000 });
      await provide(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  host: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from it
    async ({}, provide) => {
      const host = await startHost();
      await provide(host);
      await host.close();
    },
    { scope: 'worker' },
  ],

  watch: [
    async ({ page, server, host }, provide) => {
      const watch: Watch = { told: [], sent: [], console: [], secrets: new Set(secretsOf(server)) };
      const api = new URL(server.url);
      const errors: string[] = [];
      server.faults.clear();
      server.requests.length = 0;
      await page.exposeBinding('send', (_source, text: string) => {
        watch.told.push(JSON.parse(text));
      });
      await page.addInitScript(listen);
      watchRequests(page, host, api, watch.sent);
      page.context().on('console', (message) => {
        watch.console.push({ type: message.type(), text: message.text() });
      });
      page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));

      await provide(watch);

      server.faults.clear();
      expect.soft(errors, 'nothing is thrown into the page').toEqual([]);
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
      'a public key of today and inline integrations': async () => ({
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

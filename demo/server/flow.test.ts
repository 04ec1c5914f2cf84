import NangoFrontend from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { AccountName } from './accounts.ts';
import { createDemoSession } from './backend.ts';
import { visit } from './login.ts';
import type { Behaviour, Visit } from './login.ts';
import { signHmac } from './hmac.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

let server: EmbeddedServer;
let popups: Promise<Visit>[];

beforeAll(async () => {
  server = await startServer({ port: 0 });
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllGlobals());

/** The parts of a browser that the official client needs: a popup that signs in at the real pages, and a WebSocket. */
function openBrowser(behaviour: Behaviour = 'allow'): void {
  popups = [];
  const popup = {
    closed: false,
    close: () => {},
    set location(address: string) {
      popups.push(visit(address, { behaviour }));
    },
  };
  vi.stubGlobal('window', { screen: { width: 1280, height: 800 }, open: () => popup });
  vi.stubGlobal('WebSocket', WebSocket);
}

function backEnd(account: AccountName): Nango {
  return new Nango({ host: server.url, secretKey: server.accounts[account].secretKey });
}

describe('the official front-end client', () => {
  it.each(['documented', 'today'] as const)(
    'connects with a public key of the %s account',
    async (account) => {
      openBrowser();
      const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts[account].publicKey });
      const result = await nango.auth('demo-openid', `connection-of-${account}`);
      expect(result).toEqual({
        providerConfigKey: 'demo-openid',
        connectionId: `connection-of-${account}`,
        isPending: false,
      });
      const { connections } = await backEnd(account).listConnections({ connectionId: result.connectionId });
      expect(connections).toMatchObject([
        { provider_config_key: 'demo-openid', provider: 'demo-openid', end_user: null },
      ]);
      expect((await popups[0])?.last.status).toBe(200);
    },
  );

  it.each(['documented', 'today', 'pastCutOff', 'hmac'] as const)(
    'connects with a session token of the %s account',
    async (account) => {
      openBrowser();
      const { token } = await createDemoSession(server, account, { end_user: { id: `user of ${account}` } });
      const nango = new NangoFrontend({ host: server.url, connectSessionToken: token });
      const { connectionId } = await nango.auth('demo-openid');
      const { connections } = await backEnd(account).listConnections({ userId: `user of ${account}` });
      expect(connections).toMatchObject([
        {
          connection_id: connectionId,
          provider_config_key: 'demo-openid',
          end_user: { id: `user of ${account}` },
        },
      ]);
    },
  );

  it.each([
    'github',
    'slack',
    'google-drive',
    'trello',
    'github-app',
    'github-app-oauth',
    'airtable-mcp',
    'mcp-generic',
    'crisp-plugin-install',
  ])('connects %s by way of the stand-in', async (integration) => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    expect(await nango.auth(integration)).toMatchObject({ providerConfigKey: integration });
  });

  it('connects with an HMAC from the back end', async () => {
    openBrowser();
    const { publicKey, hmacKey = '' } = server.accounts.hmac;
    const nango = new NangoFrontend({ host: server.url, publicKey });
    const hmac = signHmac(hmacKey, 'demo-openid', 'c-1');
    expect(await nango.auth('demo-openid', 'c-1', { params: {}, hmac })).toMatchObject({
      connectionId: 'c-1',
    });
  });

  it.each([
    ['a person who cancels at the login', 'demo-openid', {}, 'cancel at login', 'callback_err'],
    ['a person who cancels at the consent', 'demo-openid', {}, 'cancel at consent', 'callback_err'],
    ['a person who cancels at an OAuth 1.0 provider', 'trello', {}, 'cancel at consent', 'callback_err'],
    ['an unknown integration', 'nope', {}, 'allow', 'provider_config_err'],
    ['an integration without OAuth', 'demo-api-key', {}, 'allow', 'provider_config_err'],
    ['a missing param', 'zendesk', {}, 'allow', 'url_param_err'],
  ] as const)('rejects for %s', async (_who, integration, options, behaviour, type) => {
    openBrowser(behaviour);
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    await expect(nango.auth(integration, options)).rejects.toMatchObject({ type });
    expect((await popups[0])?.last.status).toBe(400);
  });

  it('connects a provider whose address contains a param', async () => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    expect(await nango.auth('zendesk', { params: { subdomain: 'acme' } })).toMatchObject({
      providerConfigKey: 'zendesk',
    });
  });

  it('requires the workspace of the demo’s own provider', async () => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    await expect(nango.auth('demo-workspace')).rejects.toMatchObject({ type: 'url_param_err' });
    const { connectionId } = await nango.auth('demo-workspace', { params: { subdomain: 'acme' } });
    expect(server.connections.find('today', 'demo-workspace', connectionId)?.config).toEqual({
      subdomain: 'acme',
    });
  });

  it('signs in with the page’s own OAuth client, and stores it', async () => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    const credentials = {
      oauth_client_id_override: 'nango-override',
      oauth_client_secret_override: 'override-secret',
      oauth_refresh_token_override: 'own-token',
    };
    const { connectionId } = await nango.auth('demo-openid', { credentials });
    expect((await popups[0])?.first.headers.get('location')).toContain('client_id=nango-override&');
    expect(server.connections.find('today', 'demo-openid', connectionId)?.credentials).toMatchObject({
      ...credentials,
      access_token: expect.any(String),
    });
  });

  it('uses the integration’s client if the provider does not know the page’s', async () => {
    const query = 'credentials[oauth_client_id_override]=nobody';
    const address = `${server.url}/oauth/connect/demo-openid?public_key=${server.accounts.today.publicKey}&${query}`;
    const { first, last } = await visit(address);
    expect(first.headers.get('location')).toContain('client_id=nango-local&');
    expect(last.status).toBe(200);
  });

  it.each([
    ['the page’s client', 'nango-override'],
    ['the integration’s client', 'nobody'],
  ])('rejects a wrong secret of %s', async (_whose, oauth_client_id_override) => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    const credentials = { oauth_client_id_override, oauth_client_secret_override: 'wrong' };
    const connected = nango.auth('demo-openid', { credentials });
    // A real server's type for a provider that refuses the exchange.
    await expect(connected).rejects.toMatchObject({ type: 'unknown_err' });
  });

  it('is told that a connection waits for approval', async () => {
    openBrowser();
    server.faults.add({ pending: 'demo-openid', times: 1 });
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.publicKey });
    expect(await nango.auth('demo-openid')).toMatchObject({ isPending: true });
  });

  it('rejects without a required HMAC, and with a wrong one', async () => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.hmac.publicKey });
    await expect(nango.auth('demo-openid', 'c-2')).rejects.toMatchObject({ type: 'missing_hmac' });
    await expect(nango.auth('demo-openid', 'c-2', { params: {}, hmac: 'bad' })).rejects.toMatchObject({
      type: 'invalid_hmac',
    });
  });
});

describe('a flow', () => {
  it('stores no connection before the code is exchanged', async () => {
    const { publicKey } = server.accounts.today;
    const address = `${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&connection_id=c-3`;
    const begun = await fetch(address, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');
    const made = await fetch(`${server.url}/oauth/callback?state=${state}&code=made-up`);
    expect(made.status).toBe(400);
    expect(server.connections.find('today', 'demo-openid', 'c-3')).toBeUndefined();
  });

  it('stores the tokens that the provider issued for the code', async () => {
    const { publicKey } = server.accounts.today;
    await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&connection_id=c-4`);
    expect(server.connections.find('today', 'demo-openid', 'c-4')?.credentials).toMatchObject({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    });
  });

  it('can be finished only once', async () => {
    const { publicKey } = server.accounts.today;
    const { last } = await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}`);
    expect((await fetch(last.url)).status).toBe(400);
  });

  it('renews the connection of a reconnect session', async () => {
    const { publicKey } = server.accounts.today;
    await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&connection_id=c-5`);
    const { data } = await backEnd('today').createReconnectSession({
      connection_id: 'c-5',
      integration_id: 'demo-openid',
      end_user: { id: 'user of c-5' },
    });
    await visit(`${server.url}/oauth/connect/demo-openid?connect_session_token=${data.token}`);
    const { connections } = await backEnd('today').listConnections({ userId: 'user of c-5' });
    expect(connections).toMatchObject([{ connection_id: 'c-5' }]);
  });

  it('answers a refused key as JSON in the popup, and is silent on the WebSocket', async () => {
    openBrowser();
    const nango = new NangoFrontend({ host: server.url, publicKey: server.accounts.today.secretKey });
    let settled = false;
    void nango.auth('demo-openid').then(
      () => (settled = true),
      () => (settled = true),
    );
    await vi.waitFor(() => expect(popups).toHaveLength(1));
    const visited = await popups[0];
    expect(visited?.last.status).toBe(401);
    expect(JSON.parse(visited?.text ?? '')).toMatchObject({ error: { code: 'unknown_account' } });
    expect(settled).toBe(false);
  });
});

describe('the official back-end client', () => {
  it('lists integrations with the secret key of any account', async () => {
    const { configs } = await backEnd('pastCutOff').listIntegrations();
    expect(configs.map(({ unique_key }) => unique_key)).toEqual(
      expect.arrayContaining(['demo-openid', 'demo-api-key', 'demo-basic', 'github']),
    );
  });

  it('sees the connections of its own account only', async () => {
    const { publicKey } = server.accounts.documented;
    await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&connection_id=own`);
    const found = await Promise.all(
      (['documented', 'hmac'] as const).map((name) => backEnd(name).listConnections({ connectionId: 'own' })),
    );
    expect(found.map(({ connections }) => connections.length)).toEqual([1, 0]);
  });

  it('is told what is wrong with a session body', async () => {
    const made = createDemoSession(server, 'today', {
      allowed_integrations: ['nope'],
      end_user: { id: 'u' },
    });
    await expect(made).rejects.toMatchObject({
      response: { status: 400, data: { error: { code: 'invalid_body' } } },
    });
  });
});

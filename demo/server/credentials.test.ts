import NangoFrontend from '@nangohq/frontend';
import type { ConnectionConfig } from '@nangohq/frontend';
import { Nango } from '@nangohq/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDemoSession } from './backend.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

let server: EmbeddedServer;

beforeAll(async () => {
  server = await startServer({ port: 0, requestsPerMinute: 2000 });
});
afterAll(() => server.close());
afterEach(() => server.faults.clear());

const backEnd = (): Nango => new Nango({ host: server.url, secretKey: server.accounts.pastCutOff.secretKey });

/** The official client, with a session from the official back-end client. */
async function page(
  body: Parameters<typeof createDemoSession>[2] = { end_user: { id: 'jane' } },
): Promise<NangoFrontend> {
  const { token } = await createDemoSession(server, 'pastCutOff', body);
  return new NangoFrontend({ host: server.url, connectSessionToken: token });
}

function kept(integration: string, connectionId: string) {
  return server.connections.find('pastCutOff', integration, connectionId);
}

const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';
const certificate = '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEUzZrZDAN\n-----END CERTIFICATE-----';
const badKey = '-----BEGIN PRIVATE KEY-----\nbad\n-----END PRIVATE KEY-----';
const ghostKey = { id: 'a'.repeat(24), secret: 'b'.repeat(64) };
const jwk = '{"kty":"RSA","kid":"k1","n":"AQAB","e":"AQAB"}';
const bill = { username: 'u', organization_id: 'o', dev_key: 'd' };

type Typed = Pick<ConnectionConfig, 'credentials' | 'params' | 'assertionOption' | 'installation'>;

/** Accepted credentials, and the ones in the stored connection. */
const good: [string, Typed, Record<string, unknown>][] = [
  ['demo-api-key', { credentials: { apiKey: 'good-key' } }, { type: 'API_KEY', apiKey: 'good-key' }],
  ['algolia', { credentials: { apiKey: 'k1' } }, { apiKey: 'k1' }],
  [
    'demo-basic',
    { credentials: { username: 'good', password: 'good' } },
    { type: 'BASIC', username: 'good' },
  ],
  ['freshdesk', { credentials: { username: 'u', password: '' } }, { username: 'u', password: '' }],
  [
    'demo-client-credentials',
    { credentials: { client_id: 'cc-client', client_secret: 'cc-secret' } },
    { type: 'OAUTH2_CC', client_id: 'cc-client', access_token: expect.any(String) },
  ],
  ['okta-cc', { credentials: { client_id: 'c', client_private_key: key } }, { client_private_key: key }],
  ['okta-cc', { credentials: { client_id: 'c', client_private_key: jwk } }, { client_private_key: jwk }],
  [
    'adp',
    {
      credentials: {
        client_id: 'c',
        client_secret: 's',
        client_certificate: certificate,
        client_private_key: key,
      },
    },
    { client_certificate: certificate },
  ],
  [
    'demo-two-step',
    { credentials: { type: 'TWO_STEP', clientSecret: 'good' } },
    { type: 'TWO_STEP', clientId: 'set by the admin', access_token: 'two-step-token' },
  ],
  [
    'apple-business-manager',
    { credentials: { type: 'TWO_STEP', clientId: 'c' }, assertionOption: { privateKey: key } },
    { clientId: 'c', keyId: 'set by the admin', assertionOption: { privateKey: key } },
  ],
  ['3cx', { credentials: { type: 'TWO_STEP', clientId: 'c', clientSecret: 's' } }, { clientId: 'c' }],
  ['ghost-admin', { credentials: { privateKey: ghostKey } }, { type: 'JWT', privateKey: ghostKey }],
  [
    'snowflake-jwt',
    { credentials: { type: 'JWT', accountIdentifier: 'A-1', userName: 'U', privateKey: key } },
    { privateKey: key, userName: 'U' },
  ],
  [
    'emarsys',
    { credentials: { type: 'SIGNATURE', username: 'u', password: 'p' } },
    { type: 'SIGNATURE', username: 'u' },
  ],
  [
    'netsuite-tba',
    { credentials: { token_id: 't', token_secret: 's' }, params: { accountId: 'TST_1' } },
    { type: 'TBA', token_id: 't' },
  ],
  ['bill', { credentials: { ...bill, password: 'p' } }, { type: 'BILL', organization_id: 'o' }],
  [
    'aws-sigv4',
    { credentials: { type: 'AWS_SIGV4', role_arn: 'arn:aws:iam::1:role/X', region: 'eu-west-1' } },
    { type: 'AWS_SIGV4', region: 'eu-west-1', access_token: 'temporary' },
  ],
  ['sentry-oauth', { credentials: {}, installation: 'outbound' }, { type: 'OAUTH2' }],
];

/** Refused credentials, with the code of the official client's error. */
const bad: [string, Typed, string][] = [
  ['demo-api-key', { credentials: { apiKey: 'bad-key' } }, 'connection_test_failed'],
  ['algolia', { credentials: { apiKey: 'bad' } }, 'connection_test_failed'],
  ['demo-basic', { credentials: { username: 'good', password: 'x' } }, 'connection_test_failed'],
  ['demo-client-credentials', cc({ client_secret: 'x' }), 'client_credentials_fetch_error'],
  ['demo-client-credentials', cc({ client_id: 'other' }), 'client_credentials_fetch_error'],
  ['demo-client-credentials', cc({ client_id: '' }), 'missing_client_id'],
  ['demo-client-credentials', cc({ client_secret: '' }), 'missing_client_secret'],
  ['okta-cc', cc({ client_secret: '', client_private_key: badKey }), 'client_credentials_fetch_error'],
  ['okta-cc', cc({ client_secret: '', client_private_key: 'no key' }), 'client_credentials_fetch_error'],
  ['adp', cc({ client_private_key: key }), 'client_credentials_fetch_error'],
  [
    'demo-two-step',
    { credentials: { type: 'TWO_STEP', clientSecret: 'x' } },
    'two_step_credentials_fetch_error',
  ],
  [
    'apple-business-manager',
    { credentials: { type: 'TWO_STEP', clientId: 'c' }, assertionOption: { privateKey: badKey } },
    'two_step_credentials_fetch_error',
  ],
  ['ghost-admin', { credentials: { privateKey: `${ghostKey.id}:${ghostKey.secret}` } }, 'failed_to_generate'],
  [
    'snowflake-jwt',
    { credentials: { type: 'JWT', accountIdentifier: 'A', userName: 'bad', privateKey: key } },
    'connection_test_failed',
  ],
  [
    'emarsys',
    { credentials: { type: 'SIGNATURE', username: 'bad', password: 'p' } },
    'connection_test_failed',
  ],
  [
    'aws-sigv4',
    { credentials: { type: 'AWS_SIGV4', role_arn: 'arn:aws:iam::1:role/bad' } },
    'aws_sigv4_sts_request_failed',
  ],
  ['aws-sigv4', { credentials: { type: 'AWS_SIGV4', role_arn: 'a', region: 'A b' } }, 'invalid_body'],
  ['demo-api-key', { credentials: { username: 'good', password: 'good' } }, 'invalid_auth_mode'],
  ['nope', { credentials: { apiKey: 'good-key' } }, 'unknown_provider_config'],
  ['nope', cc({}), 'unknown_provider_config'],
  ['demo-api-key', { credentials: {}, installation: 'outbound' }, 'invalid_auth_mode'],
];

function cc(fields: Partial<Record<'client_id' | 'client_secret' | 'client_private_key', string>>): Typed {
  return { credentials: { client_id: 'cc-client', client_secret: 'cc-secret', ...fields } };
}

describe('the official front-end client', () => {
  it.each(good)('connects %s', async (integration, typed, credentials) => {
    const { connectionId, ...result } = await (await page()).auth(integration, typed);
    expect(result).toEqual({ providerConfigKey: integration });
    expect(kept(integration, connectionId)).toMatchObject({
      endUser: { id: 'jane' },
      config: typed.params ?? {},
      credentials,
    });
  });

  it('connects an app that needs no credentials', async () => {
    const { connectionId } = await (await page()).create('unauthenticated');
    expect(kept('unauthenticated', connectionId)).toMatchObject({ credentials: { type: 'NONE' } });
  });

  it.each(bad)('is refused at %s with %j', async (integration, typed, type) => {
    const before = server.connections.of('pastCutOff').length;
    await expect((await page()).auth(integration, typed)).rejects.toMatchObject({ type });
    expect(server.connections.of('pastCutOff')).toHaveLength(before);
  });

  it.each([
    ['a wrong token', { credentials: { token_id: 'bad', token_secret: 's' }, params: { accountId: 'T' } }],
    ['no account', { credentials: { token_id: 't', token_secret: 's' } }],
  ])('takes the refusal of NetSuite for a success, with %s', async (_what, typed) => {
    expect(await (await page()).auth('netsuite-tba', typed)).toEqual({
      error: { code: 'invalid_credentials', message: expect.any(String) },
    });
  });

  it('waits forever for BILL, which does not answer wrong credentials', async () => {
    const asked = (await page()).auth('bill', { credentials: { ...bill, password: 'bad' } });
    const patience = new Promise((resolve) => setTimeout(() => resolve('no answer'), 300));
    expect(await Promise.race([asked, patience])).toBe('no answer');
    expect(server.requests.at(-1)).toMatchObject({ path: '/auth/bill/bill', status: 0 });
  });
});

describe('a session', () => {
  const typed = { credentials: { apiKey: 'good-key' } };

  it('gives its defaults to the connection, and the page’s params override them', async () => {
    const nango = await page({
      end_user: { id: 'jane' },
      integrations_config_defaults: {
        'demo-api-key': { connection_config: { region: 'default', tier: 'default' } },
      },
    });
    const { connectionId } = await nango.auth('demo-api-key', { ...typed, params: { tier: 'page' } });
    expect(kept('demo-api-key', connectionId)?.config).toEqual({ region: 'default', tier: 'page' });
  });

  it('refuses an integration that it does not allow', async () => {
    const nango = await page({ end_user: { id: 'jane' }, allowed_integrations: ['demo-basic'] });
    await expect(nango.auth('demo-api-key', typed)).rejects.toMatchObject({
      type: 'integration_not_allowed',
    });
  });

  it('that is for a reconnection renews its connection', async () => {
    const { connectionId } = await (await page()).auth('demo-api-key', typed);
    const { data } = await backEnd().createReconnectSession({
      connection_id: connectionId,
      integration_id: 'demo-api-key',
      end_user: { id: 'joe' },
    });
    const nango = new NangoFrontend({ host: server.url, connectSessionToken: data.token });
    const renewed = await nango.reconnect('demo-api-key', { ...typed, params: { tier: 'new' } });
    expect(renewed.connectionId).toBe(connectionId);
    const { connections } = await backEnd().listConnections({ connectionId });
    expect(connections).toMatchObject([{ end_user: { id: 'joe' } }]);
    expect(kept('demo-api-key', connectionId)?.config).toEqual({ tier: 'new' });
  });
});

describe('a field that the admin filled in', () => {
  it('is reported by its name', async () => {
    const { configs } = await backEnd().listIntegrations();
    const told = configs.filter((config) => 'preconfigured_credentials' in config);
    expect(told).toMatchObject([
      { unique_key: 'apple-business-manager', preconfigured_credentials: ['keyId'] },
      {
        unique_key: 'demo-two-step',
        preconfigured_credentials: ['clientId'],
        credentials_label: { clientSecret: 'Workspace secret' },
      },
    ]);
    expect(configs.filter((config) => 'preconfigured_connection_config' in config)).toEqual([]);
  });

  it('is overridden by the page’s value', async () => {
    const credentials = { type: 'TWO_STEP', clientId: 'own', clientSecret: 'good' } as const;
    const { connectionId } = await (await page()).auth('demo-two-step', { credentials });
    expect(kept('demo-two-step', connectionId)).toMatchObject({ credentials: { clientId: 'own' } });
  });

  it('is in the connection’s configuration, too', async () => {
    const own = await startServer({
      port: 0,
      integrations: {
        integrations: [
          { unique_key: 'algolia', provider: 'algolia', preconfigured_connection_config: ['APP_ID'] },
        ],
        definitions: () => ({}),
      },
    });
    const { token } = await createDemoSession(own, 'today');
    const nango = new NangoFrontend({ host: own.url, connectSessionToken: token });
    const { connectionId } = await nango.auth('algolia', { credentials: { apiKey: 'k' } });
    expect(own.connections.find('today', 'algolia', connectionId)?.config).toEqual({
      APP_ID: 'set by the admin',
    });
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await fetch(`${own.url}/integrations`, { headers })).json()).toMatchObject({
      data: [{ preconfigured_connection_config: ['APP_ID'] }],
    });
    await own.close();
  });
});

describe('a fault on a credential route', () => {
  const route = { method: 'POST', path: '/api-auth/*' };
  const connect = async () => (await page()).auth('demo-api-key', { credentials: { apiKey: 'good-key' } });

  it('replaces the answer', async () => {
    const error = { code: 'resource_capped', message: 'Too many.' };
    server.faults.add({ route, status: 400, body: { error }, times: 1 });
    await expect(connect()).rejects.toMatchObject({ type: 'resource_capped' });
    expect(await connect()).toMatchObject({ providerConfigKey: 'demo-api-key' });
  });

  it('delays the answer', async () => {
    server.faults.add({ route, delayMs: 200 });
    const begun = performance.now();
    await connect();
    expect(performance.now() - begun).toBeGreaterThan(190);
  });

  it('resets the connection', async () => {
    server.faults.add({ route, cut: 'reset' });
    await expect(connect()).rejects.toThrow('fetch failed');
  });

  it('leaves the request open', async () => {
    server.faults.add({ route, cut: 'hang' });
    const patience = new Promise((resolve) => setTimeout(() => resolve('no answer'), 300));
    expect(await Promise.race([connect(), patience])).toBe('no answer');
  });

  it('makes one integration’s connections wait for approval', async () => {
    server.faults.add({ pending: 'demo-api-key', times: 1 });
    expect(await (await page()).create('unauthenticated')).not.toHaveProperty('isPending');
    expect(await connect()).toMatchObject({ isPending: true });
    expect(await connect()).not.toHaveProperty('isPending');
  });
});

it('stops the service that tests credentials together with the server', async () => {
  const { upstreamUrl, close } = await startServer({ port: 0 });
  expect((await fetch(`${upstreamUrl}/me`)).status).toBe(401);
  await close();
  await expect(fetch(`${upstreamUrl}/me`)).rejects.toThrow('fetch failed');
});

it('refuses malformed JSON without CORS headers, and an HMAC that is missing or wrong with them', async () => {
  const post = (query: string, body: string): Promise<Response> =>
    fetch(`${server.url}/api-auth/api-key/demo-api-key?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  const publicKey = `public_key=${server.accounts.hmac.publicKey}`;
  const answers = await Promise.all([
    post(publicKey, '{"apiKey":'),
    post(publicKey, '{"apiKey":"good-key"}'),
    post(`${publicKey}&hmac=wrong`, '{"apiKey":"good-key"}'),
  ]);
  const seen = answers.map(async (answer) => {
    const { error } = (await answer.json()) as { error: { code: string } };
    return [answer.status, error.code, answer.headers.get('access-control-allow-origin')];
  });
  expect(await Promise.all(seen)).toEqual([
    [400, 'invalid_json', null],
    [400, 'missing_hmac', '*'],
    [400, 'invalid_hmac', '*'],
  ]);
});

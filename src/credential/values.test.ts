import { describe, expect, it } from 'vitest';
import { countSteps } from '../../scripts/count-steps.ts';
import { isConnectError } from '../errors.ts';
import { checkLeaves, checkLooks, checkValues, type Seen } from './values.ts';

/** The message of the refusal, which must not show the value. */
function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (!isConnectError(error)) throw error;
    expect(error.code).toBe('secret_key_refused');
    expect(`${error.message} ${error.stack}`).not.toMatch(/hunter|4242/);
    return error.message;
  }
  return 'accepted';
}

const advice = 'Keep it on your server; rotate it if it was ever published.';

describe('an option', () => {
  it.each([
    ['params.client_secret', { params: { client_secret: 'hunter2' } }],
    ['params.apiKey', { params: { apiKey: 4242 } }],
    ['params.nested.list.password', { params: { nested: { list: [[{ password: 'hunter2' }]] } } }],
    ['authorizationParams.access_token', { authorizationParams: { access_token: ['hunter2'] } }],
  ])('is refused when a property is called like a secret: %s', (path, options) => {
    expect(refusalOf(() => checkValues(options, ''))).toBe(`“${path}” is called like a secret. ${advice}`);
  });

  it.each([
    ['a Nango API key', 'nango_sbx_v1_4242'],
    ['a Nango API key', 'nango_agent_session_4242'],
    ['a secret key', 'sk_live_4242'],
    ['a secret key', 'rk_test_4242'],
    ['a secret key', 'sk-proj-4242hunterhunterhunter'],
    ['a secret key', 'sk-ant-api03-hunterhunter-4242'],
    ['a secret key', 'whsec_4242'],
    ['a secret key', 'sb_secret_4242'],
    ['a secret key', ' "sk_live_4242",'],
    ['a secret key', 'sk%5Flive%5F4242'],
    ['a secret key', 'https://api.example/?key=sk_live_4242'],
    ['an access token', 'ghp_4242hunter4242hunter'],
    ['an access token', 'github_pat_4242hunter4242hunter'],
    ['an access token', 'npm_4242hunter4242hunter'],
    ['an access token', 'glpat-4242hunter4242hunter'],
    ['an access token', 'xoxb-4242-hunter'],
    ['an access token', 'AKIA4242424242424242'],
    ['an access token', `AIza${'4242'.repeat(8)}`],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIi.4242'],
    ['a PEM key', '-----BEGIN RSA PRIVATE KEY-----\nhunter'],
    ['a PEM key', '-----BEGIN PRIVATE KEY-----\nhunter'],
  ])('is refused when its value is %s: %s', (kind, value) => {
    for (const options of [{ connectionId: value }, { connectionId: [value] }])
      expect(refusalOf(() => checkValues(options, ''))).toBe(
        `“connectionId” is ${kind}. It would leave this page. ${advice}`,
      );
  });

  it.each(['Bearer 4242hunter4242hunter', 'basic aHVudGVyOmh1bnRlcg=='])(
    'is refused when its value is an Authorization header: %s',
    (value) => {
      expect(refusalOf(() => checkValues({ a: value }, 'params'))).toBe(
        '“params.a” is an Authorization header. It would leave this page. Pass the key alone, without a scheme.',
      );
    },
  );

  it.each([
    ['params', { params: { sk_live_4242: '1' } }],
    ['params', { params: { 'eyJhbGciOiJIUzI1NiJ9.eyJodW50ZXIi.4242': '1' } }],
    ['params', { params: { ghp_4242hunter4242hunter: { inner: '1' } } }],
    ['authorizationParams.inner', { authorizationParams: { inner: { AKIA4242424242424242: ['1'] } } }],
  ])('is refused when the name of a property in it is a secret: %s', (path, options) => {
    expect(refusalOf(() => checkValues(options, ''))).toMatch(
      new RegExp(`^The name of a property in “${path}” is .*\\. It would leave this page\\. ${advice}$`),
    );
  });

  it.each([
    ['params.…', { params: { '4242c0de-5b1d-4c7a-9e2f-0a1b2c3d4e5f': 'sk_live_hunter42' } }],
    ['params.…', { params: { '424242c0de5b1d4c7a9e2f0a1b2c3d4e5f': 'sk_live_hunter42' } }],
    ['params.….a', { params: { ['hunter'.repeat(10)]: { a: 'sk_live_hunter42' } } }],
    ['params.…', { params: { 'secret-4242c0de-5b1d-4c7a-9e2f-0a1b2c3d4e5f': '1' } }],
    ['params.oauth2_key', { params: { oauth2_key: 'sk_live_hunter42' } }],
  ])('has no name in its refusal that may be a key: %s', (path, options) => {
    expect(refusalOf(() => checkValues(options, ''))).toContain(`“${path}” is `);
  });

  it.each<Record<string, unknown>>([
    { hmac: 'c0ffee'.repeat(10) },
    { hmac: 'J1sOQ0C5Kk1o0ZbFQ3rNfK7wq1o0ZbFQ3rNfK7wq1o=' },
    { connectionId: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' },
    { connectionId: 'sk-42' },
    { client_id: '3f2c8f0e.apps.googleusercontent.com' },
    { client_id: 'eyJhbGciOiJIUzI1NiJ9' },
    { response_type: 'token', token_type: 'bearer', grant: 'basic' },
    { ui_locales: 'sk-SK', locale: 'sk_SK' },
    { token_access_type: 'offline', access_type: 'offline', prompt: 'consent', login_hint: 'a@b.example' },
    { userScope: ['read:secrets', 'private', 'passwords.read', 'bearer'] },
    { subdomain: 'sk-solutions-international', hostname: 'rk-hosting.example.com', other: 'task_forces42' },
    { certificate: '-----BEGIN CERTIFICATE-----\nMIIE' },
    { scope: 'npm_package', path: 'ghp_short' },
    { publicKey: 'pk_live_4242', a: true, b: null, c: undefined, d: 42 },
    { credentials: { apiKey: { type: 'string', title: 'API key' } } },
  ])('is accepted with %j', (options) => {
    expect(refusalOf(() => checkValues(options, ''))).toBe('accepted');
  });

  it('is looked at to its end when it contains itself', () => {
    const list: unknown[] = [];
    list.push(list);
    const self: Record<string, unknown> = { list, shared: ['hunter2'] };
    self.self = self;
    expect(refusalOf(() => checkValues(self, ''))).toBe('accepted');
    self.client_secret = self.shared;
    expect(refusalOf(() => checkValues(self, 'x'))).toMatch(/^“x\.(self\.)?client_secret”/);
  });

  it('of 1 MB is looked at in a bounded number of steps', () => {
    for (const value of [' ', '-eyJ', 'sk-', 'bearer ', 'A', '%25', '-----BEGIN '])
      expect(countSteps(() => checkValues({ a: value.repeat(1_000_000 / value.length) }, ''))).toBeLessThan(
        100_000,
      );
  });
});

describe('an option whose names are ids', () => {
  it.each([
    { connected: { 'stripe-api-key': 'jane@example.com', '1password-scim': 'Acme' } },
    { connected: ['private-api-bearer', 'workday-refresh-token'] },
  ])('is accepted with %j', (options) => {
    expect(refusalOf(() => checkLooks(options, ''))).toBe('accepted');
  });

  it.each([
    [{ connected: { sk_live_4242: 'jane@example.com' } }, 'The name of a property in “connected”'],
    [{ connected: { 'stripe-api-key': 'sk_live_4242' } }, '“connected.stripe-api-key”'],
    [{ connected: ['sk_live_4242'] }, '“connected”'],
  ])('is refused with an unmistakable secret: %j', (options, place) => {
    expect(refusalOf(() => checkLooks(options, ''))).toBe(
      `${place} is a secret key. It would leave this page. ${advice}`,
    );
  });
});

describe('an inline integration', () => {
  it('is refused for a secret at any depth, which is named by its path', () => {
    const leak = { unique_key: 'a', credentials: { oauth: [{ client_secret: 'hunter2hunter2' }] } };
    expect(refusalOf(() => checkLeaves(leak, 'integrations[0]'))).toBe(
      `“integrations[0].credentials.oauth.client_secret” is called like a secret. ${advice}`,
    );
  });

  it.each([
    { password: 12_345 },
    { client_secret: ['hunter2'] },
    { a: [[{ client_secret: 'hunter2' }]] },
    { a: Object.assign(Object.create(null) as object, { client_secret: 'hunter2' }) },
    { credentials: { api_key: 'hunter2' } },
    { proxy: { headers: { 'x-api-key': 'hunter2' } } },
    { definition: { client_secret: 'hunter2' } },
    { definition: { credentials: { api_key: 'hunter2' } } },
    { definition: { connection_config: { apiKey: ['hunter2'] } } },
    { definition: { assertion_option: { private_key: 'hunter2' } } },
    { definition: { integration_config: { webhook_secret: 'hunter2' } } },
    { definition: { proxy: { headers: { authorization: 'Bearer sk_live_4242' } } } },
    { definition: { token_params: { client_secret: 'sk_live_4242' } } },
    { definition: { token_params: { scopes: { region: { default_value: 'sk_live_4242' } } } } },
    { definition: { credentials: { password: { default_value: 'hunter2hunter2' } } } },
    { definition: { connection_config: { region: { default_value: 'sk_live_4242' } } } },
    { unique_key: 'sk_live_4242' },
    { provider: 'nango_sbx_v1_4242' },
    { display_name: 'Bearer 4242hunter4242hunter' },
    { logo: 'https://cdn.example/x.svg?key=sk_live_4242' },
    { preconfigured_credentials: ['sk_live_4242'] },
  ])('is refused with %j', (leak) => {
    expect(refusalOf(() => checkLeaves(leak, 'x'))).toMatch(/^“x\./);
  });

  it.each([
    { definition: { credentials: { sk_live_4242: { title: 'Key' } } } },
    { definition: { proxy: { headers: { sk_live_4242: '1' } } } },
    { ghp_4242hunter4242hunter: 'x' },
  ])('is refused with a secret as a name: %j', (leak) => {
    expect(refusalOf(() => checkLeaves(leak, 'x'))).toMatch(/^The name of a property in “x.*” is /);
  });

  it.each([
    { definition: { credentials: { apiKey: { type: 'string', title: 'API key', secret: true } } } },
    { definition: { credentials: { password: { default_value: '' }, dev_key: { default_value: 'X' } } } },
    { definition: { credentials: { apiKey: { example: 'sk_live_4242', pattern: '^sk_live_' } } } },
    { definition: { connection_config: { region: { default_value: 'eu' } } } },
    { definition: { proxy: { headers: { 'x-api-key': '${apiKey}' }, query: { apikey: 'key' } } } },
    { definition: { token_params: { client_secret: '${credentials.clientSecret}' } } },
    { definition: { alternate_access_token_response_path: 'authed_user' } },
    { credentials_label: { apiKey: 'Secret key', password: 'sk_live_4242' } },
  ])('is accepted with %j', (integration) => {
    expect(refusalOf(() => checkLeaves(integration, 'x'))).toBe('accepted');
  });

  it('is refused for a part whose names count, also where another integration has the same one where they do not', () => {
    const params = { client_secret: 'hunter2' };
    const seen: Seen = new Map();
    checkLeaves({ definition: { token_params: params } }, 'x', seen);
    expect(refusalOf(() => checkLeaves({ token_params: params }, 'y', seen))).toMatch(/^“y\./);
  });

  it('is looked at to its end when it contains itself', () => {
    const self: Record<string, unknown> = { unique_key: 'a' };
    self.self = self;
    expect(refusalOf(() => checkLeaves(self, 'x'))).toBe('accepted');
    self.z_secret = 'hunter2';
    expect(refusalOf(() => checkLeaves(self, 'x'))).toMatch(/^“x\.(self\.)?z_secret”/);
  });
});

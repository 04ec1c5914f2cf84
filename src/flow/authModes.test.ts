import { describe, expect, it } from 'vitest';
import { policy } from '../policy.ts';
import type { Credentials } from '../types.ts';
import { authModes, credentialFields, modeOf, submissionOf } from './authModes.ts';

const login = { username: { title: 'Username' }, password: { title: 'Password', secret: true } };

/** Where the credentials of each type are posted to: one that is missing does not compile. */
const routes = {
  API_KEY: 'api-auth/api-key',
  AWS_SIGV4: 'auth/aws-sigv4',
  BASIC: 'api-auth/basic',
  BILL: 'auth/bill',
  JWT: 'auth/jwt',
  NONE: 'auth/unauthenticated',
  OAUTH2_CC: 'oauth2/auth',
  OUTBOUND: 'auth/oauth-outbound',
  SIGNATURE: 'auth/signature',
  TBA: 'auth/tba',
  TWO_STEP: 'auth/two-step',
  // An OAuth client goes with the sign-in window.
} satisfies Record<Exclude<Credentials['type'], 'OAUTH2'>, string>;

describe('the auth modes', () => {
  it('that post credentials are the types of credentials', () => {
    const posted = Object.entries(authModes).flatMap(([name, mode]) =>
      mode?.route ? [[name, mode.route] as const] : [],
    );
    expect(Object.fromEntries(posted)).toEqual(routes);
  });

  it('that post credentials, and no other, have a row in the policy', () => {
    const paths = policy.filter(({ method }) => method === 'POST').map(({ path }) => path);
    const expected = Object.values(routes).map((route) => `/${route}/:integration`);
    expect(new Set(paths)).toEqual(new Set(expected));
  });
});

describe('a person is asked', () => {
  it.each([
    ['API_KEY', { apiKey: { title: 'API key', secret: true } }],
    ['AWS_SIGV4', { role_arn: { title: 'Role ARN' } }],
    ['BASIC', login],
    [
      'BILL',
      {
        ...login,
        organization_id: { title: 'Organization ID' },
        dev_key: { title: 'Developer key', secret: true },
      },
    ],
    ['JWT', { privateKey: { title: 'Private key', secret: true } }],
    [
      'OAUTH2_CC',
      { client_id: { title: 'Client ID' }, client_secret: { title: 'Client secret', secret: true } },
    ],
    ['SIGNATURE', login],
    ['TBA', { token_id: { title: 'Token ID' }, token_secret: { title: 'Token secret', secret: true } }],
    ['TWO_STEP', {}],
    ['NONE', {}],
    ['OAUTH2', {}],
    ['NEW_MODE', {}],
    ['constructor', {}],
  ])('for %s what it always needs, where the definition lists nothing', (auth_mode, fields) => {
    expect(credentialFields({ auth_mode })).toEqual(fields);
    expect(credentialFields({ auth_mode, credentials: {} })).toEqual(fields);
  });

  it('for what the definition lists, and for nothing else', () => {
    const credentials = { pin: { title: 'PIN' } };
    expect(credentialFields({ auth_mode: 'BASIC', credentials })).toEqual(credentials);
    expect(credentialFields({ auth_mode: 'TWO_STEP', credentials })).toEqual(credentials);
  });

  it('for the client of OAUTH2_CC also where the definition lists its certificate alone', () => {
    const credentials = { client_certificate: { title: 'Certificate' }, client_id: { title: 'Key ID' } };
    expect(credentialFields({ auth_mode: 'OAUTH2_CC', credentials })).toEqual({
      client_certificate: { title: 'Certificate' },
      client_id: { title: 'Key ID' },
      client_secret: { title: 'Client secret', secret: true },
    });
  });

  it('for no secret of a client that signs with its private key', () => {
    const definition = { auth_mode: 'OAUTH2_CC', token_request_auth_method: 'private_key_jwt' };
    expect(credentialFields(definition)).toEqual({ client_id: { title: 'Client ID' } });
    expect(credentialFields({ ...definition, token_request_auth_method: 'basic' })).toHaveProperty(
      'client_secret',
    );
    // The next form of this mode has it again.
    expect(credentialFields({ auth_mode: 'OAUTH2_CC' })).toHaveProperty('client_secret');
  });
});

it('an outbound installation has a mode of its own', () => {
  expect(modeOf({ auth_mode: 'OAUTH2', installation: 'outbound' })).toBe('OUTBOUND');
  expect(modeOf({ auth_mode: 'OAUTH2', installation: 'inbound' })).toBe('OAUTH2');
  expect(modeOf({ auth_mode: 'BASIC' })).toBe('BASIC');
});

describe('credentials are posted', () => {
  const params = { subdomain: 'acme' };

  it.each<[Credentials, { route: string; body: object | undefined }]>([
    [
      { type: 'API_KEY', apiKey: 'k' },
      { route: 'api-auth/api-key', body: { apiKey: 'k' } },
    ],
    [
      { type: 'AWS_SIGV4', role_arn: 'r', region: 'eu-west-1' },
      { route: 'auth/aws-sigv4', body: { role_arn: 'r', region: 'eu-west-1' } },
    ],
    [
      { type: 'BASIC', username: 'u', password: 'p' },
      { route: 'api-auth/basic', body: { username: 'u', password: 'p' } },
    ],
    [
      { type: 'BILL', username: 'u', password: 'p', organization_id: 'o', dev_key: 'd' },
      { route: 'auth/bill', body: { username: 'u', password: 'p', organization_id: 'o', dev_key: 'd' } },
    ],
    [
      { type: 'JWT', privateKey: { id: 'i', secret: 's' } },
      { route: 'auth/jwt', body: { privateKey: { id: 'i', secret: 's' } } },
    ],
    [
      { type: 'OAUTH2_CC', client_id: 'i', client_secret: 's' },
      { route: 'oauth2/auth', body: { client_id: 'i', client_secret: 's' } },
    ],
    [
      { type: 'TBA', token_id: 'i', token_secret: 's' },
      { route: 'auth/tba', body: { token_id: 'i', token_secret: 's' } },
    ],
    // The two that the server tells apart by their `type`.
    [
      { type: 'SIGNATURE', username: 'u', password: 'p' },
      { route: 'auth/signature', body: { type: 'SIGNATURE', username: 'u', password: 'p' } },
    ],
    [
      { type: 'TWO_STEP', pin: '1', region: 'eu' },
      { route: 'auth/two-step', body: { type: 'TWO_STEP', pin: '1', region: 'eu' } },
    ],
    // The two without a body.
    [{ type: 'NONE' }, { route: 'auth/unauthenticated', body: undefined }],
    [{ type: 'OUTBOUND' }, { route: 'auth/oauth-outbound', body: undefined }],
  ])('as %j', (credentials, expected) => {
    const submission = submissionOf(credentials, params);
    expect(submission).toEqual({ ...expected, params });
    expect(Object.keys(submission?.body ?? {})).toEqual(Object.keys(expected.body ?? {}));
  });

  it.each([
    'OAUTH1',
    'OAUTH2',
    'APP',
    'CUSTOM',
    'INSTALL_PLUGIN',
    'MCP_OAUTH2',
    'MCP_OAUTH2_GENERIC',
    'NEW',
    'toString',
  ])('nowhere for %s', (type) => {
    expect(submissionOf({ type } as unknown as Credentials, params)).toBeNull();
  });

  const id = '0123456789abcdefABCDEF01';
  const secret = '0123456789abcdef'.repeat(4);

  it('in two parts where a JWT provider’s key is two in one', () => {
    expect(submissionOf({ type: 'JWT', privateKey: `${id}:${secret}` }, {})?.body).toEqual({
      privateKey: { id, secret },
    });
  });

  it.each([
    `x${id}:${secret}`,
    `${id}:${secret}x`,
    `${id.slice(1)}:${secret}`,
    `${id}:${secret.slice(1)}`,
    `${id}${secret}`,
    '-----BEGIN PRIVATE KEY-----',
  ])('in one part where it is another key: %s', (privateKey) => {
    expect(submissionOf({ type: 'JWT', privateKey }, {})?.body).toEqual({ privateKey });
  });

  it('in one part by every other mode, and without a key where there is none', () => {
    const privateKey = `${id}:${secret}`;
    expect(submissionOf({ type: 'TWO_STEP', privateKey }, {})?.body).toEqual({
      type: 'TWO_STEP',
      privateKey,
    });
    const { body } = submissionOf({ type: 'JWT', issuer: 'x' }, {}) ?? {};
    expect(Object.entries(body as object)).toEqual([['issuer', 'x']]);
  });
});

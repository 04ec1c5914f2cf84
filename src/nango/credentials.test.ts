import { describe, expect, it } from 'vitest';
import type { Credentials } from '../types.ts';
import { credentialsOf } from './credentials.ts';

const login = { username: 'jane', password: 'shh' };

const kinds: readonly [what: string, given: Record<string, unknown>, expected: Credentials][] = [
  ['an API key', { apiKey: 'k' }, { type: 'API_KEY', apiKey: 'k' }],
  ['a username and a password', login, { type: 'BASIC', ...login }],
  [
    'a username without a password',
    { username: 'jane', password: undefined },
    { type: 'BASIC', username: 'jane', password: '' },
  ],
  [
    'a password without a username',
    { username: undefined, password: 'shh' },
    { type: 'BASIC', username: '', password: 'shh' },
  ],
  ['an API key that is empty', { apiKey: undefined }, { type: 'API_KEY', apiKey: '' }],
  [
    'a login at Bill',
    { ...login, organization_id: 'o', dev_key: 'd' },
    { type: 'BILL', ...login, organization_id: 'o', dev_key: 'd' },
  ],
  [
    'a private key',
    { privateKey: { id: 'i', secret: 's' } },
    { type: 'JWT', privateKey: { id: 'i', secret: 's' } },
  ],
  ['what a JWT is made of', { type: 'JWT', issuer: 'i' }, { type: 'JWT', issuer: 'i' }],
  [
    'a token and its secret',
    { token_id: 'i', token_secret: 's' },
    { type: 'TBA', token_id: 'i', token_secret: 's' },
  ],
  [
    'an OAuth client for the server',
    { client_id: 'i', client_secret: 's', client_certificate: undefined },
    { type: 'OAUTH2_CC', client_id: 'i', client_secret: 's' },
  ],
  [
    'an OAuth client with a key',
    { client_id: 'i', client_private_key: 'k' },
    { type: 'OAUTH2_CC', client_id: 'i', client_private_key: 'k' },
  ],
  ['a role at AWS', { type: 'AWS_SIGV4', role_arn: 'r' }, { type: 'AWS_SIGV4', role_arn: 'r' }],
  ['a signature', { type: 'SIGNATURE', ...login }, { type: 'SIGNATURE', ...login }],
  [
    'an OAuth client of the person’s own',
    { oauth_client_id_override: 'i', oauth_client_secret_override: 's' },
    { type: 'OAUTH2', oauth_client_id_override: 'i', oauth_client_secret_override: 's' },
  ],
  [
    'a token with an OAuth client beside it',
    { token_id: 'i', token_secret: 's', oauth_client_id_override: 'oi', oauth_client_secret_override: 'os' },
    {
      type: 'TBA',
      token_id: 'i',
      token_secret: 's',
      oauth_client_id_override: 'oi',
      oauth_client_secret_override: 'os',
    },
  ],
];

describe('credentials of the original', () => {
  it.each(kinds)('that are %s are recognised', (_what, given, expected) => {
    expect(credentialsOf(given, undefined)).toEqual(expected);
  });

  it.each<[Record<string, unknown>, Credentials]>([
    [{ username: 'jane' }, { type: 'BASIC', username: 'jane' } as Credentials],
    [{ password: 'shh' }, { type: 'BASIC', password: 'shh' } as Credentials],
    [
      { ...login, tenant: 'acme' },
      { type: 'BASIC', ...login },
    ],
    [
      { apiKey: 'k', region: 'eu' },
      { type: 'API_KEY', apiKey: 'k' },
    ],
    [
      { client_id: 'i', client_secret: 's', scope: 'read' },
      { type: 'OAUTH2_CC', client_id: 'i', client_secret: 's' },
    ],
    [
      { type: 'AWS_SIGV4', role_arn: 'r', note: 'x' },
      { type: 'AWS_SIGV4', role_arn: 'r' },
    ],
    [
      { type: 'JWT', issuer: 'i', note: 'x' },
      { type: 'JWT', issuer: 'i', note: 'x' },
    ],
  ])('%j are sent as the original sends them', (given, expected) => {
    expect(credentialsOf(given, undefined)).toEqual(expected);
  });

  it('of two steps take their assertion with them, and no others do', () => {
    const assertion = { scope: 'read' };
    expect(credentialsOf({ type: 'TWO_STEP', clientId: 'i' }, assertion)).toEqual({
      type: 'TWO_STEP',
      clientId: 'i',
      assertionOption: assertion,
    });
    expect(credentialsOf({ apiKey: 'k' }, assertion)).toEqual({ type: 'API_KEY', apiKey: 'k' });
  });

  it.each([{ client_id: 'i' }, { secret: 's' }, { type: 'OAUTH2_CC' }])(
    '%j are of no known kind',
    (given) => {
      expect(() => credentialsOf(given, undefined)).toThrow(
        expect.objectContaining({ name: 'AuthError', type: 'missing_credentials' }),
      );
    },
  );
});

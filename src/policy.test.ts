import { describe, expect, it } from 'vitest';
import { policy, policyRows } from './policy.ts';

const submissions = [
  '/api-auth/api-key/:integration',
  '/api-auth/basic/:integration',
  '/auth/aws-sigv4/:integration',
  '/auth/bill/:integration',
  '/auth/jwt/:integration',
  '/auth/oauth-outbound/:integration',
  '/auth/signature/:integration',
  '/auth/tba/:integration',
  '/auth/two-step/:integration',
  '/auth/unauthenticated/:integration',
  '/oauth2/auth/:integration',
];

describe('the policy', () => {
  it('is all that can be sent', () => {
    expect(policy).toEqual([
      {
        transport: 'fetch',
        method: 'GET',
        path: '/connect/session',
        credentials: ['sessionToken'],
        query: [],
      },
      {
        transport: 'fetch',
        method: 'GET',
        path: '/integrations',
        credentials: ['publicKey', 'sessionToken'],
        query: [],
      },
      {
        transport: 'fetch',
        method: 'GET',
        path: '/providers/:provider',
        credentials: ['publicKey', 'sessionToken'],
        query: [],
      },
      {
        transport: 'fetch',
        method: 'GET',
        path: '/oauth/connect/latchkey-key-check',
        credentials: ['publicKey'],
        query: ['public_key'],
      },
      {
        transport: 'popup',
        method: 'GET',
        path: '/oauth/connect/:integration',
        credentials: ['publicKey', 'sessionToken'],
        query: [
          'public_key',
          'connect_session_token',
          'ws_client_id',
          'connection_id',
          'hmac',
          'user_scope',
          'params',
          'authorization_params',
          'credentials',
        ],
      },
      {
        transport: 'websocket',
        method: 'GET',
        path: ':websocketsPath',
        credentials: ['publicKey', 'sessionToken'],
        query: [],
      },
      ...submissions.map((path) => ({
        transport: 'fetch',
        method: 'POST',
        path,
        credentials: ['sessionToken'],
        query: ['connect_session_token', 'params'],
      })),
      {
        transport: 'image',
        method: 'GET',
        path: '*',
        credentials: ['publicKey', 'sessionToken'],
        query: [],
      },
    ]);
  });

  it('has nothing but reads for a public key', () => {
    const open = policy.filter(({ credentials }) => credentials.includes('publicKey'));
    expect(open).toHaveLength(6);
    expect(open.map(({ method }) => method)).toEqual(Array.from({ length: 6 }, () => 'GET'));
  });

  it('cannot be changed', () => {
    expect(policy).toHaveLength(18);
    for (const frozen of [
      policy,
      ...policy,
      ...policy.flatMap(({ query, credentials }) => [query, credentials]),
    ])
      expect(Object.isFrozen(frozen)).toBe(true);
  });

  it('is a copy of its own for each who asks, down to its lists', () => {
    const rows = policyRows();
    expect(rows).toEqual(policy);
    rows.forEach((row, at) => {
      expect(row).not.toBe(policy[at]);
      expect(row.credentials).not.toBe(policy[at]?.credentials);
      expect(row.query).not.toBe(policy[at]?.query);
    });
  });
});

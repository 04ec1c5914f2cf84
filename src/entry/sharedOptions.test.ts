import { expect, it } from 'vitest';
import type { ConnectOptions } from '../options.ts';
import { sharedFor } from './sharedOptions.ts';

const shared: ConnectOptions = {
  host: 'https://api.example.com',
  sessionToken: () => 'token',
  theme: 'dark',
  integrations: ['github'],
  params: { tenant: 'acme' },
  connectionId: 'connection-of-jane',
  hmac: 'c0ffee',
  userScope: ['read'],
  authorizationParams: { prompt: 'consent' },
  fallbackPage: 'https://app.example/connect',
};

it('gives an element all that it has not itself', () => {
  const { theme: _theme, ...rest } = shared;
  expect(sharedFor({ theme: 'light' }, shared)).toEqual(rest);
});

it.each<ConnectOptions>([{ publicKey: 'key' }, { sessionToken: 'own' }])(
  'gives an element with a credential of its own no other one, and nothing that is sent with it: %j',
  (own) => {
    const rest = { host: 'https://api.example.com', theme: 'dark', integrations: ['github'] };
    expect(sharedFor(own, { ...shared, publicKey: 'shared' })).toEqual(rest);
  },
);

it.each<ConnectOptions>([
  { host: 'https://elsewhere.example' },
  { host: 'https://elsewhere.example', publicKey: 'key' },
])('gives an element with a host of its own no credential, and nothing that is sent with it: %j', (own) => {
  expect(sharedFor(own, shared)).toEqual({ theme: 'dark', integrations: ['github'] });
});

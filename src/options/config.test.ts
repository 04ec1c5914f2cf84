import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts';
import type { ConnectOptions } from '../options.ts';
import { readAuthRequest, readConfig, readOpenRequest } from './config.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

describe('readConfig', () => {
  it('fills in the defaults', () => {
    expect(readConfig({ publicKey })).toMatchObject({
      kind: 'publicKey',
      credential: publicKey,
      host: new URL('https://api.nango.dev'),
      logoOrigins: [],
      refusedFingerprints: [],
      connection: {},
    });
  });

  it('keeps the options of a connection apart', () => {
    const config = readConfig({ publicKey, connectionId: 'mine', params: { subdomain: 'acme' } });
    expect(config.connection).toEqual({ connectionId: 'mine', params: { subdomain: 'acme' } });
  });

  it.each<[string, unknown, string]>([
    ['no key at all', {}, 'missing_public_key'],
    ['both keys', { publicKey, sessionToken }, 'invalid_option'],
    ['a secret by name', { publicKey, secretKey: 'x' }, 'secret_key_refused'],
    ['a secret by shape', { publicKey: 'sk_live_4242' }, 'secret_key_refused'],
    ['an unknown option', { publicKey, hots: 'x' }, 'invalid_option'],
    ['no object', 'x', 'invalid_option'],
    ['a host that is no URL', { publicKey, host: 'api.nango.dev' }, 'invalid_host'],
    ['an IPv6 address, which no policy can say', { publicKey, host: 'http://[::1]:3003' }, 'invalid_host'],
    ['a host with a wildcard', { publicKey, host: 'https://*.nango.example' }, 'invalid_host'],
    ['a host over http', { publicKey, host: 'http://nango.example' }, 'invalid_host'],
    ['a host with a user', { publicKey, host: 'https://a:b@nango.example' }, 'invalid_host'],
    ['a host with a query', { publicKey, host: 'https://nango.example?x' }, 'invalid_host'],
    ['a host with a fragment', { publicKey, host: 'https://nango.example#x' }, 'invalid_host'],
    ['a WebSocket elsewhere', { publicKey, websocketsPath: 'wss://evil.example' }, 'invalid_option'],
    ['a theme of its own', { publicKey, theme: 'pink' }, 'invalid_option'],
    ['a language that is no tag', { publicKey, lang: 'a\nb' }, 'invalid_option'],
    ['support by script', { publicKey, support: 'javascript:alert(1)' }, 'invalid_option'],
    ['a logo origin with a path', { publicKey, logoOrigins: ['https://cdn.example/x'] }, 'invalid_option'],
    ['a logo origin with a wildcard', { publicKey, logoOrigins: ['https://*.example'] }, 'invalid_option'],
    ['an accent that inherits', { publicKey, accent: 'currentColor' }, 'invalid_option'],
    ['a secret among params', { publicKey, params: { client_secret: 'x' } }, 'secret_key_refused'],
    ['a secret as a param', { publicKey, params: { workspace: 'sk_live_4242' } }, 'secret_key_refused'],
    ['a time-out of auth', { publicKey, closedTimeout: 1 }, 'invalid_option'],
    ['a popup without a size', { publicKey, popup: { width: 0 } }, 'invalid_option'],
    ['a logo origin over http', { publicKey, logoOrigins: ['http://cdn.example'] }, 'invalid_option'],
    ['a fingerprint in hex', { publicKey, refusedFingerprints: ['sha256-00ff'] }, 'invalid_option'],
    ['params that are not strings', { publicKey, params: { a: 1 } }, 'invalid_option'],
    [
      'ids and objects mixed',
      { publicKey, integrations: ['a', { unique_key: 'b', provider: 'b' }] },
      'invalid_option',
    ],
    ['an integration without provider', { publicKey, integrations: [{ unique_key: 'b' }] }, 'invalid_option'],
    [
      'an integration with a secret',
      { publicKey, integrations: [{ unique_key: 'b', provider: 'b', client_secret: 'x' }] },
      'secret_key_refused',
    ],
    ['a connection id beside a token', { sessionToken, connectionId: 'x' }, 'invalid_option'],
    ['an hmac beside a token', { sessionToken, hmac: 'x' }, 'invalid_option'],
  ])('refuses %s', (_, options, code) => {
    expect(() => readConfig(options as ConnectOptions)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    'https://nango.example/base',
    'http://localhost:3003',
    'http://127.0.0.1:3003',
    'http://api.localhost',
  ])('takes the host %s', (host) => {
    expect(readConfig({ publicKey, host }).host.href).toBe(new URL(host).href);
  });

  it('names the option and not its value', () => {
    expect(() => readConfig({ publicKey, theme: 'hunter2' as 'dark' })).toThrow(
      'theme cannot be used. Expected one of "light", "dark", "system".',
    );
  });

  it('reads nothing from Object.prototype when that is polluted', () => {
    const polluted = { connectionId: 'victim', host: 'https://evil.example', integrations: [{}] };
    Object.assign(Object.prototype, polluted);
    try {
      const config = readConfig({ publicKey });
      expect(config.host.href).toBe('https://api.nango.dev/');
      expect(config.integrations).toBeUndefined();
      expect(config.connection.connectionId).toBeUndefined();
      expect(readOpenRequest(config, {}, 'open').connection.connectionId).toBeUndefined();
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('reads nothing from a polluted prototype', () => {
    const polluted = Object.create({ host: 'https://evil.example', hmac: 'x' }) as ConnectOptions;
    const config = readConfig(Object.assign(polluted, { publicKey }));
    expect(config.host.href).toBe('https://api.nango.dev/');
    expect(config.connection).toEqual({});
  });
});

const config = readConfig({ publicKey, connectionId: 'first', params: { a: '1' } });

describe('a connection', () => {
  it('lets the later options win', () => {
    expect(readOpenRequest(config, { connectionId: 'second' }, 'open').connection).toEqual({
      connectionId: 'second',
      params: { a: '1' },
    });
  });
});

describe('the options of a call', () => {
  it.each([{ integration: 5 }, { signal: 'x' }, { theme: 'dark' }, null, 'x'])('refuse %j', (given) => {
    for (const check of [
      () => readOpenRequest(config, given as object, 'open'),
      () => readAuthRequest(config, given as object),
    ])
      expect(check).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  });

  it('name the options that the call has', () => {
    expect(() => readOpenRequest(config, { theme: 'dark' } as object, 'open')).toThrow(
      'open has no option “theme”. It has params, connectionId, hmac, userScope, authorizationParams, integration.',
    );
  });

  it('explain an event in their place', () => {
    const event = { isTrusted: true, preventDefault() {} };
    expect(() => readOpenRequest(config, event as object, 'open')).toThrow(
      'open was called with an event. Call it without one: onClick={() => connect.open()}.',
    );
  });
});

describe('contentSecurityPolicy', () => {
  it('names the API for requests, its WebSocket and its logos', () => {
    expect(contentSecurityPolicy()).toBe(
      'connect-src https://api.nango.dev wss://api.nango.dev; img-src https://api.nango.dev',
    );
  });

  it('follows host and logo origins', () => {
    expect(
      contentSecurityPolicy({ host: 'http://localhost:3003/base', logoOrigins: ['https://cdn.example'] }),
    ).toBe(
      'connect-src http://localhost:3003 ws://localhost:3003; img-src http://localhost:3003 https://cdn.example',
    );
  });

  it('refuses an origin that would open another directive', () => {
    expect(() => contentSecurityPolicy({ logoOrigins: ['https://cdn.example; script-src *'] })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    );
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { createConnect } from '../connect.ts';
import { passOn } from './passedOn.ts';

const secret = 'sk_live_4242424242424242';
const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
afterEach(() => vi.restoreAllMocks());

it('attributes stay as they are', () => {
  const given = { id: 'x', className: 'mine', 'data-id': '1', 'aria-label': 'Connect', onClick: () => {} };
  expect(passOn({ lang: 'de' }, given)).toEqual({ attributes: given, options: { lang: 'de' } });
});

it.each(['secretKey', 'secret-key', 'apiKey', 'data-secret-key', 'NANGO_SECRET_KEY'])(
  'an attribute that is called like a secret is an option, to be refused: %s',
  (name) => {
    const { attributes, options } = passOn({ lang: 'de' }, { id: 'x', [name]: 'anything' });
    expect(attributes).toEqual({ id: 'x' });
    expect(() => createConnect({ publicKey, ...options })).toThrow(`“${name}” is called like a secret`);
  },
);

it.each([
  'sessionToken',
  'session-token',
  'data-session-token',
  'sessiontoken',
  'connectSessionToken',
  'session_token',
  'token',
  'hmac',
])('a token, or what signs a connection, is no attribute, and the console says so: %s', (name) => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(passOn({}, { id: 'x', [name]: secret })).toEqual({ attributes: { id: 'x' }, options: {} });
  expect(JSON.stringify(warn.mock.calls)).not.toContain(secret);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConnectError } from '../errors.ts';
import { checkShape } from './shape.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

const thrownBy = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (isConnectError(error)) return error;
  }
  throw new Error('Nothing was refused.');
};

describe('a public key', () => {
  it.each([publicKey, publicKey.toUpperCase()])('is %s', (value) => {
    expect(checkShape('publicKey', value)).toBe(value);
  });

  it.each([
    ['version 1', publicKey.replace('-4', '-1')],
    ['another variant', publicKey.replace('-9', '-c')],
    ['with a line end', `${publicKey}\n`],
    ['in quotes', `"${publicKey}"`],
    ['twice', `${publicKey},${publicKey}`],
    ['with a zero-width space', `${publicKey}\u200b`],
  ])('is not a UUID of or %s', (_, value) => {
    expect(thrownBy(() => checkShape('publicKey', value)).code).toBe('invalid_public_key');
  });

  it('in quotes is named as that', () => {
    expect(thrownBy(() => checkShape('publicKey', `'${publicKey}' `)).message).toContain(
      'Remove what is around it',
    );
  });

  it.each([null, undefined, 42, {}, [publicKey]])('is not %j', (value) => {
    expect(thrownBy(() => checkShape('publicKey', value)).code).toBe('invalid_public_key');
  });

  it('is not a session token, which is told apart', () => {
    const error = thrownBy(() => checkShape('publicKey', sessionToken));
    expect(error.code).toBe('invalid_public_key');
    expect(error.message).toContain('Pass it as sessionToken');
  });
});

describe('a session token', () => {
  it('is the prefix and 64 lower-case hexadecimal digits', () => {
    expect(checkShape('sessionToken', sessionToken)).toBe(sessionToken);
    for (const value of [
      sessionToken.toUpperCase(),
      sessionToken.slice(1),
      `${sessionToken}0`,
      `${sessionToken}\n`,
    ])
      expect(thrownBy(() => checkShape('sessionToken', value)).code).toBe('invalid_session_token');
  });

  it('is not a public key, which is told apart', () => {
    expect(thrownBy(() => checkShape('sessionToken', publicKey)).message).toContain(
      'a public key as publicKey',
    );
  });

  it('is not a secret key', () => {
    expect(thrownBy(() => checkShape('sessionToken', 'sk_live_4242')).code).toBe('secret_key_refused');
  });
});

describe('a refusal', () => {
  it('holds no part of the value', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.constantFrom('sk_live_', 'ghp_', 'AKIA', '', 'Bearer '),
        (rest, start) => {
          const unique = `qzj${rest}zqx`;
          const error = thrownBy(() => checkShape('publicKey', start + unique));
          expect(JSON.stringify([error.message, error.stack, { ...error }])).not.toMatch(/qzj|zqx/);
        },
      ),
    );
  });
});

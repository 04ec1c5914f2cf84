import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConnectError } from '../errors.ts';
import { countSteps } from '../../scripts/count-steps.ts';
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
    ['of version 1', publicKey.replace('-4', '-1')],
    ['of another variant', publicKey.replace('-9', '-c')],
    ['with a line end', `${publicKey}\n`],
    ['in quotes', `"${publicKey}"`],
    ['twice', `${publicKey},${publicKey}`],
    ['with a zero-width space', `${publicKey}\u200b`],
  ])('is not a UUID %s', (_, value) => {
    expect(thrownBy(() => checkShape('publicKey', value)).code).toBe('invalid_public_key');
  });

  it('in quotes is named as that', () => {
    expect(thrownBy(() => checkShape('publicKey', `'${publicKey}' `)).message).toContain(
      'Remove what is around it',
    );
  });

  it.each([null, undefined, 42, {}, [publicKey]])('is not %j', (value) => {
    expect(thrownBy(() => checkShape('publicKey', value))).toMatchObject({
      code: 'invalid_public_key',
      message:
        'publicKey is not a string. Pass the credential itself. ' +
        'Expected a UUID v4, from Nango’s environment settings.',
    });
  });

  it('is not a session token, and the error says where that belongs', () => {
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

  it('is not a UUID, and the error says where public and secret keys belong', () => {
    expect(thrownBy(() => checkShape('sessionToken', publicKey))).toMatchObject({
      code: 'invalid_session_token',
      message:
        'sessionToken is a UUID. Pass a public key as publicKey, and keep a secret key on your server. ' +
        'Expected nango_connect_session_ and 64 hexadecimal digits.',
    });
  });

  it.each([`0${publicKey}`, `${publicKey}0`])('is not taken for a UUID when it is %s', (value) => {
    expect(thrownBy(() => checkShape('sessionToken', value)).message).toContain(
      'sessionToken is not in the expected format.',
    );
  });

  it('is not a secret key', () => {
    expect(thrownBy(() => checkShape('sessionToken', 'sk_live_4242')).code).toBe('secret_key_refused');
  });
});

describe('a value of 1 MB', () => {
  const million = 1_000_000;

  it.each([
    ['blanks', ' '.repeat(million)],
    ['the beginnings of JSON Web Tokens', '-eyJ'.repeat(million / 4)],
    ['quotes', '"'.repeat(million)],
    ['percent signs', '%25'.repeat(million / 3)],
    ['key prefixes', 'sk-'.repeat(million / 3)],
    ['capitals', 'A_'.repeat(million / 2)],
    ['ligatures', '\ufdfa'.repeat(million)],
  ])('of %s is refused in a bounded number of steps', (_, value) => {
    for (const kind of ['publicKey', 'sessionToken'] as const)
      expect(countSteps(() => thrownBy(() => checkShape(kind, value)))).toBeLessThan(100_000);
  });
});

describe('a long value', () => {
  it('is refused as too long, whatever follows its first 500 characters', () => {
    const long = `${'a'.repeat(600)}sk_live_4242`;
    expect(thrownBy(() => checkShape('publicKey', long))).toMatchObject({
      code: 'invalid_public_key',
      message:
        'publicKey is longer than 500 characters. Pass the credential alone. ' +
        'Expected a UUID v4, from Nango’s environment settings.',
    });
    expect(thrownBy(() => checkShape('sessionToken', `${' '.repeat(500)}${sessionToken}`)).code).toBe(
      'invalid_session_token',
    );
  });

  it('is not too long at 500 characters', () => {
    expect(thrownBy(() => checkShape('publicKey', 'a'.repeat(500))).message).toContain(
      'publicKey is not in the expected format.',
    );
  });

  it('is a secret when its first 500 characters are one', () => {
    for (const kind of ['publicKey', 'sessionToken'] as const)
      expect(thrownBy(() => checkShape(kind, `sk_live_${'4'.repeat(600)}`)).code).toBe('secret_key_refused');
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

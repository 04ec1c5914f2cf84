import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConnectError } from '../errors.ts';
import { checkShape, refusalRules, undress } from './shape.ts';

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

/** For each rule: values that it refuses and no other rule would, in the same way. */
const examples: Record<string, readonly string[]> = {
  'a Nango API key': ['nango_sbx_v1_4242424242', 'nango_agent_session_4242'],
  'a secret key': [
    'sk_live_4242',
    'sk-proj-4242',
    'rk_live_4242',
    'sb_publishable sb_secret_42',
    'whsec_4242',
  ],
  'an access token': [
    'ghp_4242',
    'gho_4242',
    'github_pat_4242',
    'npm_4242',
    'glpat-4242',
    'xoxb-4242',
    'AKIA4242424242424242',
    'ASIA4242424242424242',
    'AIza4242',
  ],
  'a JSON Web Token': ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
  'a PEM key': ['-----BEGIN RSA KEY-----'],
  'an Authorization header': [`Bearer ${publicKey}`, 'Basic dXNlcjo=', 'token 4242'],
  empty: ['', '  ', 'undefined', 'null', '[object Object]'],
  'a placeholder': [
    '<your-secret-key>',
    '$NANGO_SECRET_KEY',
    '{{key}}',
    '[key]',
    'your-public-key',
    'my key',
    'key-xxxx',
    '…',
  ],
  'the name of a variable': ['process.env.NANGO_SECRET_KEY', 'import.meta.env.VITE_KEY', 'NANGO_SECRET_KEY'],
  'called a secret': ['the secret one', 'password1', 'privatekey'],
  'an assignment': [`KEY=${publicKey}`, 'key: 42'],
};

/** Values that look a little like a refused kind, and are merely of another shape. */
const counterExamples = [
  'task_list',
  'desk-4',
  'hello',
  'nango',
  '0123456789',
  'bearers',
  'tokenish',
  'nullable',
  publicKey.slice(1),
];

describe('the refusal rules', () => {
  it('each have their own examples', () => {
    expect(Object.keys(examples)).toEqual(refusalRules.map(([, kind]) => kind));
  });

  for (const [index, [, kind, secret, advice]] of refusalRules.entries())
    for (const example of examples[kind] ?? []) {
      it(`refuse ${JSON.stringify(example)} as ${kind}`, () => {
        const error = thrownBy(() => checkShape('publicKey', example));
        expect(error.code).toBe(secret ? 'secret_key_refused' : 'invalid_public_key');
        expect(error.message).toContain(`publicKey is ${kind}. ${advice}`);
      });

      it(`would say something else of ${JSON.stringify(example)} without “${kind}”`, () => {
        const others = refusalRules.filter((_, at) => at !== index);
        const found = others.find(([looks]) => looks.test(undress(example)));
        expect(found?.[1]).not.toBe(kind);
        expect(refusalRules.find(([looks]) => looks.test(undress(example)))?.[1]).toBe(kind);
      });
    }

  it.each(counterExamples)('say only of %j that it has another shape', (value) => {
    expect(thrownBy(() => checkShape('publicKey', value)).message).toContain('publicKey is of another shape');
  });
});

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
  it.each([
    ' sk_live_4242 ',
    '"sk_live_4242"',
    '“sk_live_4242”',
    '{sk_live_4242}',
    'sk%5Flive%5F4242',
    '\u200bsk\u200b_live_4242',
    'ｓｋ＿ｌｉｖｅ＿4242',
    'KEY=sk_live_4242',
    `${publicKey} sk_live_4242`,
  ])('sees a secret key dressed up as %j', (value) => {
    expect(thrownBy(() => checkShape('publicKey', value)).code).toBe('secret_key_refused');
  });

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

  it('is given to whatever is not exactly a UUID v4', () => {
    const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uuid(), fc.string({ unit: 'binary' })), (value) => {
        if (v4.test(value)) expect(checkShape('publicKey', value)).toBe(value);
        else thrownBy(() => checkShape('publicKey', value));
      }),
      { numRuns: 2_000 },
    );
  });
});

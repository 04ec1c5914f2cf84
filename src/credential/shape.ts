import { ConnectError, type OwnCode } from '../errors.ts';
import type { CredentialKind } from '../types.ts';
import { longestValue, normalizeValue } from './normalize.ts';
import { refusalRules, type RefusalRule } from './refusalRules.ts';

/** What one credential looks like. */
interface Shape {
  pattern: RegExp;
  /** Completes “Expected …”. */
  expected: string;
  /** The error code for any other value that does not look like a secret. */
  code: OwnCode;
  /** The other credential instead of this one. */
  other: RefusalRule;
}

const shapes = {
  publicKey: {
    pattern: /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i,
    expected: 'a UUID v4, from Nango’s environment settings',
    code: 'invalid_public_key',
    other: {
      pattern: /nango_connect_session_/i,
      anywhere: null,
      kind: 'a connect session token',
      isSecret: false,
      advice: 'Pass it as sessionToken.',
    },
  },
  sessionToken: {
    pattern: /^nango_connect_session_[\da-f]{64}$/,
    expected: 'nango_connect_session_ and 64 hexadecimal digits',
    code: 'invalid_session_token',
    other: {
      pattern: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
      anywhere: null,
      kind: 'a UUID',
      isSecret: false,
      advice: 'Pass a public key as publicKey, and keep a secret key on your server.',
    },
  },
} satisfies Record<CredentialKind, Shape>;

/** Describes a value that does not have the shape of its credential. */
function refusalOf(shape: Shape, value: unknown): Omit<RefusalRule, 'pattern' | 'anywhere'> {
  if (typeof value !== 'string')
    return { kind: 'not a string', isSecret: false, advice: 'Pass the credential itself.' };
  const bare = normalizeValue(value);
  const rule = [...refusalRules, shape.other].find(({ pattern }) => pattern.test(bare));
  if (rule?.isSecret) return rule;
  if (value.length > longestValue)
    return {
      kind: `longer than ${longestValue} characters`,
      isSecret: false,
      advice: 'Pass the credential alone.',
    };
  if (rule) return rule;
  const advice = shape.pattern.test(bare) ? 'Remove what is around it.' : '';
  return { kind: 'not in the expected format', isSecret: false, advice };
}

/**
 * Accepts a value as a credential by its shape, and only exactly as the server writes it.
 *
 * @throws {ConnectError} `secret_key_refused`, `invalid_public_key` or `invalid_session_token`. The error names
 * the kind of the value, never a part of it.
 */
export function checkShape(credential: CredentialKind, value: unknown): string {
  const shape = shapes[credential];
  if (typeof value === 'string' && value.length <= longestValue && shape.pattern.test(value)) return value;
  const { kind, isSecret, advice } = refusalOf(shape, value);
  const sentences = [`${credential} is ${kind}.`, advice, `Expected ${shape.expected}.`];
  throw new ConnectError(
    isSecret ? 'secret_key_refused' : shape.code,
    sentences.filter((sentence) => sentence !== '').join(' '),
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConnectError, type ConnectError } from '../errors.ts';
import type { CredentialKind } from '../types.ts';
import { checkShape } from './shape.ts';
import { runs } from '../../scripts/runs.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;
const secretKey = 'sk_live_q7z42';

const refusalOf = (kind: CredentialKind, value: string): ConnectError => {
  try {
    checkShape(kind, value);
  } catch (error) {
    if (isConnectError(error)) return error;
    throw error;
  }
  throw new Error('It was accepted.');
};

/** What a refusal can say that a value is, with what to do about it. */
const findings = [
  'a Nango API key. Keep it on your server; rotate it if it was ever published.',
  'a secret key. Keep it on your server; rotate it if it was ever published.',
  'an access token. Keep it on your server; rotate it if it was ever published.',
  'a JSON Web Token. Keep it on your server; rotate it if it was ever published.',
  'a PEM key. Keep it on your server; rotate it if it was ever published.',
  'an Authorization header. Pass the key alone, without a scheme.',
  'empty. The variable that it comes from is not set.',
  'a placeholder. Replace it with your own.',
  'the name of a variable. Your build did not put the value in its place.',
  'a text that calls itself secret. Keep it on your server; rotate it if it was ever published.',
  'an assignment. Pass its value alone.',
  'not in the expected format.',
  'not in the expected format. Remove what is around it.',
];
const expectations = {
  publicKey: 'Expected a UUID v4, from Nango’s environment settings.',
  sessionToken: 'Expected nango_connect_session_ and 64 hexadecimal digits.',
};
const others = {
  publicKey: 'a connect session token. Pass it as sessionToken.',
  sessionToken: 'a UUID. Pass a public key as publicKey, and keep a secret key on your server.',
};

/** Every message that a refusal can have. They are written out: none has a part of a value in it. */
const messages = new Set(
  (['publicKey', 'sessionToken'] as const).flatMap((kind) =>
    [...findings, others[kind]].map((found) => `${kind} is ${found} ${expectations[kind]}`),
  ),
);

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
/** Letters and digits of the mathematical alphabet. */
const bold = (text: string): string =>
  text
    .replaceAll(/[a-z]/g, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97))
    .replaceAll(/\d/g, (char) => String.fromCodePoint(0x1d7ce + Number(char)));
const percent = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const between = (mark: string) => (text: string) => [...text].join(mark);

/** What a value wears when it is pasted, copied out of a file, or hidden on purpose. */
const dresses: Record<string, (text: string) => string> = {
  'white space around it': (text) => ` \t${text}\r\n`,
  'a no-break space before it': (text) => `\u00a0${text}`,
  'a byte order mark': (text) => `\ufeff${text}`,
  quotes: (text) => `"${text}"`,
  'single quotes': (text) => `'${text}'`,
  backticks: (text) => `\`${text}\``,
  'typographic quotes': (text) => `“${text}”`,
  'quotes and a comma': (text) => `"${text}",`,
  'a semicolon': (text) => `${text};`,
  'zero-width spaces': between('\u200b'),
  'zero-width joiners': between('\u200d'),
  'soft hyphens': between('\u00ad'),
  'a right-to-left mark': (text) => `\u200f${text}`,
  'a bidi override': (text) => `\u202d${text}\u202c`,
  'variation selectors': between('\ufe0f'),
  'combining joiners': between('\u034f'),
  'Hangul fillers': between('\u3164'),
  'tag characters': between('\u{e0041}'),
  'wide letters': wide,
  'bold letters': bold,
  'percent-encoding': percent,
  'percent-encoded quotes': (text) => `%22${text}%22`,
  'percent-encoding, twice': (text) => encodeURIComponent(percent(text)),
};

/** What makes it another kind of value, which is refused as well. */
const wrappings: Record<string, (text: string) => string> = {
  braces: (text) => `{${text}}`,
  brackets: (text) => `["${text}"]`,
  'a template': (text) => `\${${text}}`,
  'its variable’s name': (text) => `THE_KEY=${text}`,
  'its variable’s name and quotes': (text) => `export THE_KEY="${text}"`,
  'its property’s name': (text) => `{ "key": "${text}" }`,
  'a header’s name': (text) => `Authorization: ${text}`,
  'a scheme': (text) => `Bearer ${text}`,
  'a scheme without a space': (text) => `bearer:${text}`,
  'a public key before it': (text) => `${publicKey} ${text}`,
  'a public key after it': (text) => `${text},${publicKey}`,
  'a session token before it': (text) => `${sessionToken}\n${text}`,
  itself: (text) => `${text} ${text}`,
  'a URL': (text) => `https://api.example/?key=${text}`,
  'percent-encoding with a stray percent sign': (text) => `${text.replaceAll('_', '%5F')}%`,
  'letters of another alphabet': (text) => `${text}\u0455\u043a`,
};

const all = { ...dresses, ...wrappings };

describe('a secret key', () => {
  it.each(Object.entries(all))('is recognised in %s', (_, dress) => {
    for (const kind of ['publicKey', 'sessionToken'] as const) {
      const error = refusalOf(kind, dress(secretKey));
      expect(error.code).toBe('secret_key_refused');
      expect(error.message).not.toMatch(/q7z42|live/);
    }
  });

  it('is recognised in two of these inside each other', () => {
    for (const [outer, wrap] of Object.entries(wrappings))
      for (const [inner, dress] of Object.entries(dresses))
        expect(refusalOf('publicKey', wrap(dress(secretKey))).code, `${inner}, in ${outer}`).toBe(
          'secret_key_refused',
        );
  });

  it('in letters that only look alike is refused, but not recognised as a secret', () => {
    // Cyrillic: no table of look-alikes is carried for what nobody pastes by mistake.
    expect(refusalOf('publicKey', 'ѕк_live_q7z42').message).toBe(
      'publicKey is not in the expected format. Expected a UUID v4, from Nango’s environment settings.',
    );
  });
});

describe('a public key', () => {
  it.each(Object.entries(dresses))(
    'in %s is not accepted, and the error asks to remove what is around it',
    (_, dress) => {
      const error = refusalOf('publicKey', dress(publicKey));
      expect(error.code).toBe('invalid_public_key');
      expect(error.message).toContain('Remove what is around it.');
      expect(error.message).not.toContain('3f2c8f0e');
    },
  );

  it.each(Object.entries(wrappings))('in %s is not accepted', (_, wrap) => {
    const error = refusalOf('publicKey', wrap(publicKey));
    expect(error.code).toMatch(/^(invalid_public_key|secret_key_refused)$/);
    expect(error.message).not.toContain('3f2c8f0e');
  });

  it.each(Object.entries(dresses))('as sessionToken is recognised in %s', (_, dress) => {
    expect(refusalOf('sessionToken', dress(publicKey)).message).toContain('Pass a public key as publicKey');
  });
});

describe('a session token', () => {
  it.each(Object.entries(dresses))('as publicKey is recognised in %s', (_, dress) => {
    const error = refusalOf('publicKey', dress(sessionToken));
    expect(error.code).toBe('invalid_public_key');
    expect(error.message).toContain('Pass it as sessionToken.');
    expect(error.message).not.toContain('0a0a');
  });

  it.each(Object.entries(dresses))('in %s is not accepted', (_, dress) => {
    const error = refusalOf('sessionToken', dress(sessionToken));
    expect(error.code).toBe('invalid_session_token');
    expect(error.message).not.toContain('0a0a');
  });
});

describe('of random texts that resemble a credential', () => {
  /** Read from the promise, not from the table: what each may be. */
  const isPublicKey = (text: string): boolean => {
    const groups = text.toLowerCase().split('-');
    return (
      groups.map(({ length }) => length).join() === '8,4,4,4,12' &&
      [...groups.join('')].every((char) => '0123456789abcdef'.includes(char)) &&
      groups[2]?.[0] === '4' &&
      '89ab'.includes(groups[3]?.[0] ?? '-')
    );
  };
  const isSessionToken = (text: string): boolean => {
    const rest = text.replace(/^nango_connect_session_/, '');
    return text.length - rest.length === 22 && rest.length === 64 && !/[^0-9a-f]/.test(rest);
  };

  const hexadecimal = (length: number) =>
    fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length });
  const uuid = fc
    .tuple(hexadecimal(32), fc.constantFrom(...'1445'), fc.constantFrom(...'7889abc'))
    .map(([digits, version, variant]) => {
      digits[12] = version;
      digits[16] = variant;
      return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    });
  const token = fc
    .tuple(fc.constantFrom('nango_connect_session_', 'nango_connect_session', ''), hexadecimal(64))
    .map(([prefix, digits]) => prefix + digits.join(''));
  /** One change, or none, at one place. */
  const change = fc.constantFrom<(text: string, at: number) => string>(
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text, at) => text.slice(0, at) + text.slice(at + 1),
    (text, at) => `${text.slice(0, at)}\u200b${text.slice(at)}`,
    (text, at) => `${text.slice(0, at)}g${text.slice(at + 1)}`,
    (text, at) => `${text.slice(0, at)}٣${text.slice(at + 1)}`,
    (text, at) => `${text.slice(0, at)}0${text.slice(at)}`,
    (text) => `${text}\n`,
    (text) => `\n${text}`,
    (text) => `${text}\n${text}`,
    (text) => text.replaceAll('-', ''),
    (text) => text.replaceAll('-', '‐'),
    wide,
  );
  const near = fc
    .tuple(fc.oneof(uuid, token), change, fc.nat(120))
    .map(([text, changed, at]) => changed(text, at % (text.length + 1)));
  const texts = fc.oneof(
    { weight: 8, arbitrary: near },
    fc.string({ maxLength: 80 }),
    fc.tuple(fc.constantFrom('sk_', 'Bearer ', 'KEY=', '"', '{'), near).map(([start, text]) => start + text),
  );

  it('only a UUID v4 passes as publicKey, only a session token as sessionToken, and no other is quoted', () => {
    const passed = { publicKey: 0, sessionToken: 0, neither: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const right = { publicKey: isPublicKey(text), sessionToken: isSessionToken(text) };
        for (const kind of ['publicKey', 'sessionToken'] as const) {
          if (right[kind]) {
            expect(checkShape(kind, text)).toBe(text);
            passed[kind] += 1;
            continue;
          }
          const { code, message } = refusalOf(kind, text);
          expect(messages.has(message), message).toBe(true);
          expect(code).toMatch(/^(secret_key_refused|invalid_public_key|invalid_session_token)$/);
          if (kind === 'publicKey' && right.sessionToken)
            expect(message).toContain('Pass it as sessionToken');
          if (kind === 'sessionToken' && right.publicKey)
            expect(message).toContain('a public key as publicKey');
        }
        if (!right.publicKey && !right.sessionToken) passed.neither += 1;
      }),
      { numRuns: runs(10_000) },
    );
    for (const count of Object.values(passed)) expect(count).toBeGreaterThan(runs(100));
  }, 60_000);
});

import { ConnectError } from '../errors.ts';
import type { CredentialKind } from '../types.ts';

/** A kind of value that is not accepted: its looks, its name, whether it is a secret, and what to do about it. */
export type RefusalRule = readonly [pattern: RegExp, kind: string, secret: boolean, advice: string];

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const token = /nango_connect_session_/i;
const rotate = 'Keep it on your server; rotate it if it was ever published.';
const replace = 'Put your own in its place.';

/** First match wins. Patterns read the value normalized: trimmed, unquoted, decoded. */
export const refusalRules: readonly RefusalRule[] = [
  [/nango_(sbx|agent)_/i, 'a Nango API key', true, rotate],
  [/\b[sr]k[_-]|sb_secret_|whsec_/i, 'a secret key', true, rotate],
  [/\b((gh[opsur]|github_pat|npm)_|glpat-|xox[a-z]-|A[KS]IA\w|AIza)/i, 'an access token', true, rotate],
  [/\beyJ[\w-]+\.[\w-]/, 'a JSON Web Token', true, rotate],
  [/-----BEGIN/, 'a PEM key', true, rotate],
  [/\bbearer\b|^(basic|token)\b/i, 'an Authorization header', true, 'Pass the bare key, without a scheme.'],
  [
    /^(undefined|null|nan|true|false|\[object \w+])?$/i,
    'empty',
    false,
    'The variable it comes from is not set.',
  ],
  [/^[<[({%$]|^(your|my)\b|x{4}|\.{3}/i, 'a placeholder', false, replace],
  [
    /(process|meta)\.env\b|^[A-Z]+(_[A-Z\d]+)+$/,
    'the name of a variable',
    false,
    'Your build did not replace it.',
  ],
  [/secret|passw|private/i, 'called a secret', true, rotate],
  [/^\w+\s*[=:]/, 'an assignment', false, 'Pass its value alone.'],
];

/** What each credential looks like, what it is, the code of any other value, and the rule for the other credential. */
const shapes: Record<CredentialKind, readonly [RegExp, string, string, RefusalRule]> = {
  publicKey: [
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i,
    'a UUID v4, from Nango’s environment settings',
    'invalid_public_key',
    [token, 'a connect session token', false, 'Pass it as sessionToken.'],
  ],
  sessionToken: [
    /^nango_connect_session_[\da-f]{64}$/,
    'nango_connect_session_ and 64 hexadecimal digits',
    'invalid_session_token',
    [uuid, 'a UUID', false, 'Pass a public key as publicKey; a secret key goes to no browser.'],
  ],
};

/** Takes off what a pasted value wears: quotes, white space, invisible characters, percent-encoding, wide letters. */
export function normalizeValue(value: string): string {
  let bare = value;
  try {
    bare = decodeURIComponent(value);
  } catch {
    // Not wholly percent-encoded: what can be read of it is.
  }
  return bare
    .replace(/%(?:25)*([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .replace(/^[\s"'`“”‘’]+|[\s"'`“”‘’;,]+$/g, '');
}

/**
 * Accepts a value as a credential by its shape, and only exactly as the server writes it.
 *
 * @throws {ConnectError} `secret_key_refused`, `invalid_public_key` or `invalid_session_token`. The error names
 * the kind of what was passed, never a part of it.
 */
export function checkShape(kind: CredentialKind, value: unknown): string {
  const [pattern, expected, invalid, other] = shapes[kind];
  if (typeof value === 'string' && pattern.test(value)) return value;

  const bare = typeof value === 'string' ? normalizeValue(value) : '';
  const [, found, secret, advice] = [...refusalRules, other].find(([looks]) => looks.test(bare)) ?? [
    pattern,
    'of another shape',
    false,
    pattern.test(bare) ? 'Remove what is around it.' : '',
  ];
  throw new ConnectError(
    secret ? 'secret_key_refused' : invalid,
    `${kind} is ${found}. ${advice} Expected ${expected}.`,
  );
}

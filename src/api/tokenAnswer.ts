import { checkShape } from '../credential/shape.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import { isRecord, parseJson, recordOf } from '../record.ts';

/** Characters of an answer that are looked at. A token has 86. */
const longest = 2_000;

/** How a page gets at the token in each place where its server may have put it. */
const tokenPlaces = [
  { name: 'token', of: (body: unknown) => recordOf(body).token },
  { name: 'sessionToken', of: (body: unknown) => recordOf(body).sessionToken },
  // What Nango itself answers to `POST /connect/sessions`.
  { name: 'data.token', of: (body: unknown) => recordOf(recordOf(body).data).token },
] as const;

const placeOfToken = (body: unknown): string | undefined =>
  tokenPlaces.find(({ of }) => typeof of(body) === 'string')?.name;

/** Whether a value is a `Response`, also one of another window. */
const isResponse = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Response]';

function describeText(text: string): string {
  if (text === '') return 'an empty text. Return the token that your server made';
  if (text.startsWith('<'))
    return 'an HTML page. Check the address that it fetches, and that the person is signed in';
  const parsed = parseJson(text);
  if (typeof parsed === 'string')
    return 'a text in quotes, which is JSON. Parse it: `return await response.json()`';
  const place = placeOfToken(parsed);
  if (place)
    return `a JSON text with a \`${place}\` property. Return that property: \`(await response.json()).${place}\``;
  if (text.startsWith('{') || text.startsWith('['))
    return 'a JSON text without a `token` property, perhaps an error of your server. Return the token alone';
  return 'a text of another shape. Return a token of `POST /connect/sessions`: `nango_connect_session_` and 64 hexadecimal digits';
}

/** What the function returned: its kind, never a part of it, and what to do. */
function describe(value: unknown): string {
  if (value === undefined || value === null)
    return `${value}. Return the token: a \`return\` or an \`await\` may be missing`;
  if (typeof value === 'string') return describeText(value.slice(0, longest).trim());
  if (isResponse(value)) return 'a Response. Return the token in its body: `await response.text()`';
  if (!isRecord(value))
    return `a value of another type (${Array.isArray(value) ? 'array' : typeof value}). Return the token as a string`;
  const place = placeOfToken(value);
  return place
    ? `an object with a \`${place}\` property. Return that property`
    : 'an object without a `token` property. Return the token as a string';
}

/** An error that says what went wrong with the `sessionToken` function. */
export const sessionTokenFailed = (what: string, facts?: { cause: unknown }): ConnectError =>
  new ConnectError('session_token_failed', `The sessionToken function ${what}.`, facts);

/**
 * The token that a `sessionToken` function returned. White space around it is accepted.
 *
 * @throws {ConnectError} `secret_key_refused` for what looks like a secret, else `session_token_failed`.
 */
export function tokenOf(answer: unknown): string {
  // Bounded before anything looks at it.
  const bounded = typeof answer === 'string' ? answer.slice(0, longest).trim() : answer;
  try {
    return checkShape('sessionToken', bounded);
  } catch (error) {
    if (isConnectError(error) && error.code === 'secret_key_refused') throw error;
    throw sessionTokenFailed(`returned ${describe(answer)}`);
  }
}

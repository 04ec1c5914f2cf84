import { parseJson } from '../json.ts';
import { isRecord, recordOf } from '../record.ts';

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
const isResponse = (value: unknown): boolean =>
  isRecord(value) && typeof value.text === 'function' && typeof value.bodyUsed === 'boolean';

function describeText(text: string): string {
  if (text === '')
    return 'an empty text. Check whether your server answered with an error instead of a token';
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

/** Describes a wrong answer of the `sessionToken` function: its kind, never a part of it, and what to do. */
export function describeAnswer(value: unknown): string {
  if (value === undefined || value === null)
    return `${value}. Return the token: a \`return\` or an \`await\` may be missing`;
  if (typeof value === 'string') return describeText(value);
  if (isResponse(value)) return 'a Response. Return the token in its body: `await response.text()`';
  if (!isRecord(value))
    return `a value of another type (${Array.isArray(value) ? 'array' : typeof value}). Return the token as a string`;
  const place = placeOfToken(value);
  return place
    ? `an object with a \`${place}\` property. Return that property`
    : 'an object without a `token` property. Return the token as a string';
}

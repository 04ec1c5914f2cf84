/** Straight quotes come in pairs of one kind. Typographic ones differ from language to language. */
const quoted = /^(?:\\?(["'`])(.*?)\\?\1|[“”„‟«»‹›‘’‚‛「」＂＇´](.*)[“”„‟«»‹›‘’‚‛「」＂＇´])$/s;
/**
 * Blanks and invisible characters, and what ended a line of the code that the value was copied from. Without the lookbehind,
 * each blank of many would be tried as the first one.
 */
const ends = /^[\s\p{Cf}]+|(?<![\s\p{Cf};,])[\s\p{Cf};,]+$/gu;
/** What is before a value in an `Authorization` header, and in Laravel’s `APP_KEY=base64:…`. */
const scheme = /^(?:(?:authorization:\s*)?(?:bearer|basic|token)\s+|base64:)/i;

/** No value was copied with more quotes around quotes. */
const mostLayers = 10;

/** A value without the quotes, the signs and the scheme that it was copied with. */
export function bareOf(written: string): string {
  let bare = written;
  for (let layer = 0; layer < mostLayers; layer += 1)
    bare = bare.replace(ends, '').replace(quoted, '$2$3').replace(scheme, '');
  return bare;
}

/** A UUID, with its dashes or without. */
const uuid =
  /(?<![\da-f])([\da-f]{8})(-?)([\da-f]{4})\2([\da-f]{4})\2([\da-f]{4})\2([\da-f]{12})(?![\da-f])/gi;
/** The other keys of Nango’s, which begin alike. */
const namedKey = /nango_(?:sbx|agent)_\w+/gi;

/** The keys in a text, such as a list or an object of several. */
function keysIn(text: string): string[] {
  const uuids = [...text.matchAll(uuid)].map(([, first, , ...others]) => [first, ...others].join('-'));
  return [...uuids, ...(text.match(namedKey) ?? [])];
}

const base64 = /^[\w+/\s-]{16,}={0,2}$/;
/** By chance, hardly any bytes are such a text. */
const printableAscii = /^[\s!-~]+$/;

/** The text that base64 stands for; `null` for anything else. */
function decodedOf(value: string): string | null {
  const text = base64.test(value) ? Buffer.from(value, 'base64').toString('latin1') : '';
  return printableAscii.test(text) ? bareOf(text) : null;
}

/** All that a bare value is searched for: itself, the keys in it, and what it encodes. */
export function valuesIn(value: string): string[] {
  const decoded = decodedOf(value);
  return [...new Set([value, ...keysIn(value), ...(decoded === null ? [] : valuesIn(decoded))])];
}

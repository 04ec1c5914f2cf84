import { characterOfEntity, entityPattern } from './entities.ts';

/** One decoded UTF-16 unit, and where in the text it is written. */
export interface Letter {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** A text decoded in one way. */
export interface Reading {
  readonly letters: readonly Letter[];
  /** It may be a chance that this can be read: any word of eight letters looks like base64. */
  readonly isGuess: boolean;
}

interface Decoder {
  /** One encoded character. Without groups that capture. */
  readonly pattern: RegExp;
  readonly decode: (written: string) => string;
}

/** So many encodings inside each other are read: JSON in HTML in a URL, say. */
const deepest = 3;
/** All readings of a text together may have so many letters. */
const mostLetters = 60_000;

export const textOfLetters = (letters: readonly Letter[]): string => letters.map(({ unit }) => unit).join('');

export const lettersOfText = (text: string): Letter[] =>
  text.split('').map((unit, at) => ({ unit, start: at, end: at + 1 }));

/** `ignoreBOM` keeps a byte order mark: a value may have one. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are not UTF-8 are read as Latin-1. */
function textOfBytes(bytes: readonly number[]): string {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return String.fromCharCode(...bytes);
  }
}

const numbersIn = (written: string, digits: RegExp, base: number): number[] =>
  (written.match(digits) ?? []).map((number) => parseInt(number, base));

const hexBytes = (written: string): string => textOfBytes(numbersIn(written, /[\da-f]{2}/gi, 16));

const octalBytes = (written: string): string => textOfBytes(numbersIn(written, /[0-7]{3}/g, 8));

/** The character of a code point; empty if there is no such code point. */
const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const escapedCharacters: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Each way to write one character. The first that fits is taken. */
const decoders: readonly Decoder[] = [
  // %68, %C3%A9
  { pattern: /%[c-f][\da-f](?:%[89ab][\da-f]){1,3}|%[\da-f]{2}/, decode: hexBytes },
  // \x68, \xc3\xa9
  {
    pattern: /\\x[c-f][\da-f](?:\\x[89ab][\da-f]){1,3}|\\x[\da-f]{2}/,
    decode: (written) => hexBytes(written.replaceAll(/\\x/gi, ' ')),
  },
  // \150, \303\251
  { pattern: /\\3[0-7]{2}(?:\\2[0-7]{2}){1,3}|\\[0-3][0-7]{2}/, decode: octalBytes },
  // \u0068, %u0068, \u{68}
  {
    pattern: /[\\%]u[\da-f]{4}|\\u\{[\da-f]{1,6}\}/,
    decode: (written) =>
      numbersIn(written, /[\da-f]+/gi, 16)
        .map(characterOf)
        .join(''),
  },
  // \n, \", \\, \/
  {
    pattern: /\\[bfnrtv"'`\\/]/,
    decode: (written) => {
      const escaped = written.slice(1);
      return escapedCharacters[escaped.toLowerCase()] ?? escaped;
    },
  },
  // &#x68;
  {
    pattern: /&#x0*[\da-f]{1,6};?/,
    decode: (written) => characterOf(parseInt(written.slice(3), 16)),
  },
  // &#104;
  { pattern: /&#0*\d{1,7};?/, decode: (written) => characterOf(parseInt(written.slice(2), 10)) },
  // &amp;, &eacute;
  { pattern: entityPattern, decode: characterOfEntity },
];

const anyEncoded = new RegExp(decoders.map(({ pattern }) => `(${pattern.source})`).join('|'), 'gi');

/** The decoder whose group has matched. */
const decoderOf = ([, ...groups]: RegExpMatchArray): Decoder | undefined =>
  decoders[groups.findIndex((group) => group !== undefined)];

const lettersAt = (text: string, start: number, end: number): Letter[] =>
  text.split('').map((unit) => ({ unit, start, end }));

/** Decodes each encoded character once; `null` if nothing is encoded. */
function unescaped(letters: readonly Letter[]): Letter[] | null {
  const found: Letter[] = [];
  let end = 0;
  for (const match of textOfLetters(letters).matchAll(anyEncoded)) {
    const [written] = match;
    const next = match.index + written.length;
    const [first, last] = [letters[match.index], letters[next - 1]];
    if (!first || !last) continue;
    for (const letter of letters.slice(end, match.index)) found.push(letter);
    found.push(...lettersAt(decoderOf(match)?.decode(written) ?? '', first.start, last.end));
    end = next;
  }
  if (end === 0) return null;
  for (const letter of letters.slice(end)) found.push(letter);
  return found;
}

/** A sixth of base64, or a byte, with the place of the base64 word that it is in. */
interface Placed {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Both alphabets of base64: the one for URLs has `-` and `_` in the last two places. */
const sextets = new Map(
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', '-_'].flatMap((characters, which) =>
    characters.split('').map((character, at) => [character, which * 62 + at] as const),
  ),
);

/** A base64 value: words of its alphabet, also over several lines. Padding ends it. */
function base64Streams(letters: readonly Letter[]): Placed[][] {
  const read = textOfLetters(letters);
  let stream: Placed[] = [];
  const streams = [stream];
  let end = 0;
  for (const { 0: word, index } of read.matchAll(/[\w+/-]+=*/g)) {
    const isContinued = read.slice(end, index).trim() === '' && read[end - 1] !== '=';
    if (!isContinued) streams.push((stream = []));
    end = index + word.length;
    const [first, last] = [letters[index], letters[end - 1]];
    if (!first || !last) continue;
    for (const character of word) {
      const value = sextets.get(character);
      if (value !== undefined) stream.push({ value, start: first.start, end: last.end });
    }
  }
  // Eight characters encode six bytes. Anything shorter cannot hold a secret that is searched for.
  return streams.filter(({ length }) => length >= 8);
}

function bytesOfSextets(stream: readonly Placed[]): Placed[] {
  const bytes: Placed[] = [];
  let [bits, count] = [0, 0];
  let start = 0;
  for (const { value, start: from, end } of stream) {
    if (count === 0) start = from;
    bits = (bits << 6) | value;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push({ value: bits >> count, start, end });
    bits &= (1 << count) - 1;
    start = from;
  }
  return bytes;
}

/** The number of bytes of the UTF-8 character that begins with a byte. */
function bytesOfCharacter(first: number): number {
  if (first < 0xc2) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

function lettersOfBytes(bytes: readonly Placed[]): Letter[] {
  const found: Letter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const wanted = bytes.slice(at, at + bytesOfCharacter(bytes[at]?.value ?? 0));
    const isWhole = wanted.slice(1).every(({ value }) => value >= 0x80 && value < 0xc0);
    const character = isWhole ? wanted : wanted.slice(0, 1);
    const text = textOfBytes(character.map(({ value }) => value));
    const [first, last] = [character[0], character.at(-1)];
    if (first && last) found.push(...lettersAt(text, first.start, last.end));
    at += character.length;
  }
  return found;
}

/** The text decoded as base64, once for each of the four places where a group of four can begin. */
function fromBase64(letters: readonly Letter[]): Letter[][] {
  const streams = base64Streams(letters);
  if (streams.length === 0) return [];
  return [0, 1, 2, 3].map((offset) =>
    streams.flatMap((stream) => lettersOfBytes(bytesOfSextets(stream.slice(offset)))),
  );
}

/** What letters say when they are decoded once, twice and three times. */
function unescapedLevels(letters: readonly Letter[]): Letter[][] {
  const levels: Letter[][] = [];
  for (let level = unescaped(letters); level && levels.length < deepest; level = unescaped(level))
    levels.push(level);
  return levels;
}

const guessOf = (letters: readonly Letter[]): Reading => ({ letters, isGuess: true });

function decodedOnce({ letters, isGuess }: Reading): Reading[] {
  const plain = unescaped(letters);
  return [...(plain ? [{ letters: plain, isGuess }] : []), ...fromBase64(letters).map(guessOf)];
}

/**
 * A text, and every reading of it after it is decoded once or more often.
 *
 * @returns `null` when there are too many ways to read it.
 */
export function readingsOf(text: string): Reading[] | null {
  const letters = lettersOfText(text);
  // Where a server wraps its lines, a line may end inside of an encoded character.
  const unwrapped = letters.filter(({ unit }) => unit.trim() !== '');
  const readings = unescapedLevels(unwrapped).map(guessOf);
  let count = 0;
  let level: Reading[] = [{ letters, isGuess: false }];
  for (let depth = 0; depth <= deepest; depth += 1) {
    for (const reading of level) count += reading.letters.length;
    if (count > mostLetters) return null;
    readings.push(...level);
    if (depth < deepest) level = level.flatMap(decodedOnce);
  }
  return readings;
}

/** A value, and how it reads after a server has decoded it once or more often. */
export const decodedValues = (value: string): string[] => [
  value,
  ...unescapedLevels(lettersOfText(value)).map(textOfLetters),
];

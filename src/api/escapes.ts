import { characterOfEntity, entityPattern } from './entities.ts';
import { lettersAt, textOfBytes, textOfLetters, type Letter } from './letters.ts';

interface Decoder {
  /** One encoded character. Without groups that capture. */
  readonly pattern: RegExp;
  readonly decode: (written: string) => string;
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

/** Decodes each encoded character once; `null` if nothing is encoded. */
export function unescaped(letters: readonly Letter[]): Letter[] | null {
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

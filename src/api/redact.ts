/** A value this short is struck out where it stands alone: elsewhere it would take letters out of words. */
const short = 6;

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/** In small letters, of the same length: some that are capitals alone would grow. */
const small = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => letter.toLowerCase().slice(0, letter.length));

const named: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A character as a URL, a byte string, JSON or HTML writes it in small letters, or as it is. */
const writing =
  /((?:%|\\x)[c-f]\w(?:(?:%|\\x)[89ab]\w)+|(?:%|\\x)[0-7]\w)|(\\["\\/bfnrt]|(?:\\ud[89ab][\da-f]{2})?\\u[\da-f]{4})|&#0*(\d{1,6}|x[\da-f]{1,5});|&(amp|lt|gt|quot|apos);|[^]/g;

/** One character, and where in the text it is written. */
type Letter = readonly [char: string, start: number, end: number];

const said = (letters: readonly Letter[]): string => letters.map(([char]) => char).join('');

const lettersOf = (text: string, placeOf: (at: number) => readonly [start: number, end: number]): Letter[] =>
  small(text)
    .split('')
    .map((unit, at) => [unit, ...placeOf(at)]);

/** Where some letters in a row are written. */
const placeIn = (letters: readonly Letter[], at: number, length: number): readonly [number, number] => [
  letters[at]?.[1] ?? 0,
  letters[at + length - 1]?.[2] ?? 0,
];

/** What is written in letters. */
const readOnce = (letters: readonly Letter[]): Letter[] =>
  [...said(letters).matchAll(writing)].flatMap(
    ({ 0: written, 1: bytes, 2: json, 3: code, 4: name, index }) => {
      const char = bytes
        ? new TextDecoder().decode(Uint8Array.from(bytes.split(/%|\\x/).slice(1), (hex) => parseInt(hex, 16)))
        : json
          ? String(JSON.parse(`"${json}"`))
          : code
            ? String.fromCodePoint(Number(`0${code}`))
            : name
              ? (named[name] ?? '')
              : written.replace('+', ' ');
      return lettersOf(char, () => placeIn(letters, index, written.length));
    },
  );

/** A text as it is, and what it says when it is read once, twice and three times: JSON in HTML in a URL, say. */
function readingsOf(text: string): Letter[][] {
  const readings = [lettersOf(text, (at) => [at, at + 1])];
  for (const letters of readings) if (readings.length < 4) readings.push(readOnce(letters));
  return readings;
}

function redactPlain(text: string, values: readonly string[]): string {
  const readings = readingsOf(text).map((letters) => [letters, said(letters)] as const);
  const struck = new Set<number>();
  for (const value of values) {
    const isPart = (at: number): boolean => value.length < short && /\w/.test(text.charAt(at));
    for (const wanted of new Set(readingsOf(value).map(said)))
      for (const [letters, read] of readings)
        for (let at = -1; (at = read.indexOf(wanted, at + 1)) >= 0; ) {
          const [start, end] = placeIn(letters, at, wanted.length);
          if (!isPart(start - 1) && !isPart(end)) for (let one = start; one < end; one++) struck.add(one);
        }
  }
  return text
    .split('')
    .map((unit, at) => (!struck.has(at) ? unit : struck.has(at - 1) ? '' : '…'))
    .join('');
}

/** The two characters of base64 that URLs and JSON write in ways of their own. */
const signs: Partial<Record<string, string>> = { '+': '([+-]|%2b)', '/': '(\\\\?/|_|%2f)' };

/** By the middle of its base64, whatever stands before it in what is encoded, up to the end. */
function redactBase64(text: string, value: string): string {
  const bytes = bytesOf(value).slice(0, 60);
  if (bytes.length < short) return text;
  const middles = [0, 2, 3].map((shared, before) => {
    const encoded = btoa(String.fromCharCode(...Array<number>(before).fill(0), ...bytes)).slice(shared);
    const own = encoded.includes('=') ? encoded.replace(/.=+$/, '') : encoded;
    return own.replaceAll(/[+/]/g, (sign) => signs[sign] ?? '');
  });
  return text.replace(new RegExp(`(${middles.join('|')})([\\w+/=-]|%\\w\\w|\\\\/)*`, 'gi'), '…');
}

/** A text and its lines: a server may say one of them alone. */
const linesOf = (text: string): string[] => [text, ...text.split(/\r?\n|\\n/)].filter(Boolean);

const textsIn = (value: unknown): string[] =>
  typeof value === 'object'
    ? Object.values(value ?? {}).flatMap(textsIn)
    : /string|number/.test(typeof value)
      ? linesOf(String(value))
      : [];

/**
 * Takes values out of what a server says, in each form in which it may say them.
 *
 * @param values Texts, and objects and lists that hold them.
 */
export function redact(text: string, ...values: unknown[]): string {
  const texts = textsIn(values);
  return texts.reduce(redactBase64, redactPlain(text, texts));
}

import { foldLetters, foldText } from './folding.ts';
import { textOfLetters } from './letters.ts';
import { decodedValues, readingsOf, type Reading } from './readings.ts';

/** So many characters of a server's words are searched. */
const searched = 4_000;
/** So many are shown: a value that begins in them is recognised by letters that were searched. */
const shown = 2_000;
/** So many characters of all values together can be looked for. */
const longestValues = 50_000;
/** This many letters of a value in a row count as the value: servers often shorten a key when they repeat it. */
const run = 8;
/** A shorter value is redacted where it stands alone: elsewhere it would take letters out of words. */
const short = 6;
/** So many short values are also looked for in pairs, as Basic credentials have them. */
const mostShortValues = 20;

/** The runs of letters that are looked for, by their length. */
type Sought = ReadonlyMap<number, ReadonlySet<string>>;

const isBlank = (text: string): boolean => text.trim() === '';

/** The texts in values, lists and objects. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return isBlank(value) ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : [];
}

/** Every link begins with a scheme, so a scheme is not a secret. */
function withoutScheme(folded: string): string {
  const rest = folded.replace(/^[a-z][a-z\d.-]*:\/\//, '');
  return rest.length >= run ? rest : folded;
}

const base64 = (text: string): string =>
  btoa([...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('')).replace(
    /=+$/,
    '',
  );

/** Short values as base64, alone and in pairs: too short to be recognised when base64 is decoded. */
function encodedShort(texts: readonly string[]): string[] {
  const values = texts.filter((text) => foldText(text).length < run).slice(0, mostShortValues);
  const pairs = values.flatMap((one) => values.map((other) => `${one}:${other}`));
  return [...values, ...pairs].map(base64);
}

/** The values to search for; `null` if one of them cannot be searched for, for example because it consists of quotes only. */
function soughtIn(texts: readonly string[]): Sought | null {
  const sought = new Map<number, Set<string>>();
  const add = (part: string): unknown =>
    sought.get(part.length)?.add(part) ?? sought.set(part.length, new Set([part]));
  if (texts.some((text) => foldText(text) === '')) return null;
  // A server may also repeat a single line of a text. The runs of a long one are in the text.
  const lines = texts
    .flatMap((text) => text.split(/\r\n|\r|\n|\\n/))
    .filter((line) => foldText(line).length < run);
  const all = new Set([...texts.flatMap(decodedValues), ...lines, ...encodedShort(texts)]);
  for (const text of all) {
    const folded = withoutScheme(foldText(text));
    if (folded.length < run && folded.length > 0) add(folded);
    for (let at = 0; at + run <= folded.length; at += 1) add(folded.slice(at, at + run));
  }
  return sought;
}

const isPartOfWord = (character: string | undefined): boolean => /^[\p{L}\p{N}_]$/u.test(character ?? '');

/** The places where one of the sought runs is written. */
function placesIn({ letters, isGuess }: Reading, sought: Sought): (readonly [start: number, end: number])[] {
  const folded = foldLetters(letters);
  const read = textOfLetters(folded);
  // The places of the letters around a run, to see whether it stands alone.
  const before = new Map(letters.map(({ end }, at) => [end, letters[at]?.unit]));
  const after = new Map(letters.map(({ start, unit }) => [start, unit] as const).reverse());
  const lengths = [...sought.keys()].filter((length) => length >= short || !isGuess);
  return folded.flatMap(({ start }, at) =>
    lengths.flatMap((length) => {
      if (!sought.get(length)?.has(read.slice(at, at + length))) return [];
      const end = folded[at + length - 1]?.end ?? start;
      const isAlone = !isPartOfWord(before.get(start)) && !isPartOfWord(after.get(end));
      return length >= short || isAlone ? [[start, end] as const] : [];
    }),
  );
}

/** Removes invisible characters. If they were dropped later, the parts of a value would join again. */
const clean = (text: string): string => text.replace(/[\p{DI}\p{Cf}\p{Cs}]/gu, '').normalize('NFC');

/** A text with one “…” for each part that is redacted, up to its length. */
function strike(text: string, length: number, places: Iterable<readonly [number, number]>): string {
  const isStruck = text.split('').map(() => false);
  for (const [start, end] of places) isStruck.fill(true, start, end);
  return text
    .slice(0, length)
    .split('')
    .map((unit, at) => {
      if (!isStruck[at]) return unit;
      return isStruck[at - 1] ? '' : '…';
    })
    .join('');
}

/**
 * Removes values from a server's words, in every encoding in which the server may repeat them.
 *
 * The order matters: the text is bounded, cleaned, searched, and cut. A value counts as found when eight of its letters
 * in a row are, without blanks, quotes, accents and invisible characters. What cannot be searched is not shown.
 *
 * @param values Texts, and objects and lists that hold them. They are prepared once, for all texts that are searched.
 */
export function redactor(...values: unknown[]): (text: string) => string {
  const texts = allTexts(values);
  const length = texts.reduce((sum, { length: one }) => sum + one, 0);
  const sought = length <= longestValues ? soughtIn(texts) : null;
  return (text) => {
    const cleaned = clean(text.slice(0, searched));
    const readings = readingsOf(cleaned);
    if (!sought || !readings) return '…';
    const places = readings.flatMap((reading) => placesIn(reading, sought));
    const struck = strike(cleaned, shown, places);
    return text.length <= shown || struck.endsWith('…') ? struck : `${struck}…`;
  };
}

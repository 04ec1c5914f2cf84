import type { Integration } from '../types.ts';

/** Letters that have no accent to take away, and that people without their keyboard write in another way. */
const plainLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** So much of a query counts: a page of text that is pasted would freeze a long list. */
const longestQuery = 200;

/** Without case and accents, so that “calendário” is found by “calendario”, and “Straße” by “strasse”. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => plainLetters.get(letter) ?? letter);

const texts = new WeakMap<readonly Integration[], readonly string[]>();

/**
 * The searchable text of each app, folded once per list instead of at each key. That takes a moment for a long list: call
 * it ahead of the first key.
 */
export function searchableTexts(list: readonly Integration[]): readonly string[] {
  const known = texts.get(list);
  if (known) return known;
  const folded = list.map(({ display_name, provider, unique_key, definition }) =>
    fold([display_name, provider, unique_key, definition?.categories].join(' ')),
  );
  texts.set(list, folded);
  return folded;
}

/** The words of a query, folded. */
const queryWords = (query: string): string[] =>
  fold(query.slice(0, longestQuery)).split(/\s+/).filter(Boolean);

/** The integrations with every word of the query in them; those whose name begins with it come first. */
export function search(list: readonly Integration[], query: string): readonly Integration[] {
  const words = queryWords(query);
  if (words.length === 0) return list;
  const wanted = words.join(' ');
  const first: Integration[] = [];
  const others: Integration[] = [];
  const texts = searchableTexts(list);
  list.forEach((one, at) => {
    const text = texts[at] ?? '';
    if (words.every((word) => text.includes(word))) (text.startsWith(wanted) ? first : others).push(one);
  });
  return [...first, ...others];
}

/**
 * A name in pieces: every second one, from the second on, is in the query.
 *
 * Folding can make a letter longer or shorter, so each letter of the name is folded on its own.
 */
export function highlight(name: string, query: string): string[] {
  const words = queryWords(query);
  if (words.length === 0) return [name];
  const letters = [...name.normalize()];
  const folded = letters.map(fold);
  const whole = folded.join('');
  /** The letter that each code unit of the folded name comes from. */
  const origins = folded.flatMap((letter, index) => letter.split('').map(() => index));
  const marked = new Set<number | undefined>();
  for (const word of words)
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
      for (const origin of origins.slice(at, at + word.length)) marked.add(origin);
  const pieces = [''];
  letters.forEach((letter, index) => {
    // An odd number of pieces ends outside of the query.
    if (marked.has(index) === pieces.length % 2 > 0) pieces.push('');
    pieces[pieces.length - 1] += letter;
  });
  return pieces;
}

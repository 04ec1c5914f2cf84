import type { Integration } from '../types.ts';

/** Without case and accents, so that “calendário” is found by “calendario”. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const texts = new WeakMap<Integration, string>();

/** What is searched of an app: folded once, not at each key. */
function textOf(integration: Integration): string {
  const { display_name, provider, unique_key } = integration;
  const text = texts.get(integration) ?? fold(`${display_name} ${provider} ${unique_key}`);
  texts.set(integration, text);
  return text;
}

/** The words of a query, folded. */
const wordsOf = (query: string): string[] => fold(query).trim().split(/\s+/);

/** The integrations with every word of the query in them; those whose name begins with it come first. */
export function search(list: readonly Integration[], query: string): readonly Integration[] {
  const words = wordsOf(query);
  const wanted = words.join(' ');
  const found = list.filter((one) => words.every((word) => textOf(one).includes(word)));
  const isFirst = (one: Integration) => textOf(one).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))];
}

/**
 * A name in pieces: every second one, from the second on, is in the query.
 *
 * Folding can make a letter longer or shorter, so each letter of the name is folded on its own.
 */
export function highlight(name: string, query: string): string[] {
  const letters = [...name.normalize()];
  const folded = letters.map(fold);
  const whole = folded.join('');
  /** The letter that each code unit of the folded name comes from. */
  const origins = folded.flatMap((letter, index) => letter.split('').map(() => index));
  const marked = new Set<number | undefined>();
  for (const word of wordsOf(query).filter(Boolean))
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
      for (const origin of origins.slice(at, at + word.length)) marked.add(origin);
  const pieces = [''];
  for (const [index, letter] of letters.entries()) {
    // An odd number of pieces ends outside of the query.
    if (marked.has(index) === pieces.length % 2 > 0) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

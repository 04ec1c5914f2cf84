import type { Letter } from './letters.ts';

/** Characters that a server may add to a value or drop from it: blanks, quotes, escapes and invisible ones. */
const isDropped = /^[\s\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{Quotation_Mark}`´+\\]$/u;
const droppedOrMark = /[\s\p{DI}\p{Cc}\p{Cf}\p{Cs}\p{Quotation_Mark}`´+\\\p{M}]/gu;
const isMark = /^\p{M}$/u;

/** In small letters, the same whatever the Unicode normal form was: `É` gives `e` and an accent. */
const inSmallLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    // A sigma is another letter at the end of a word.
    .replaceAll('ς', 'σ');

const foldedCharacter = (character: string): string =>
  character < '\u0080' ? character.toLowerCase() : inSmallLetters(character);

/** The letters of a text that are compared: without case, accents, blanks, quotes and invisible characters. */
export const foldText = (text: string): string => inSmallLetters(text).replace(droppedOrMark, '');

/** As {@link foldText}, with the place of each letter. */
export function foldLetters(letters: readonly Letter[]): Letter[] {
  const folded: Letter[] = [];
  let at = 0;
  for (const character of letters.map(({ unit }) => unit).join('')) {
    const start = letters[at]?.start ?? 0;
    at += character.length;
    const end = letters[at - 1]?.end ?? start;
    for (const one of foldedCharacter(character)) {
      const last = folded.at(-1);
      // A mark belongs to the letter before it.
      if (isMark.test(one) && last) folded[folded.length - 1] = { ...last, end: Math.max(last.end, end) };
      else if (!isMark.test(one) && !isDropped.test(one))
        for (const unit of one.split('')) folded.push({ unit, start, end });
    }
  }
  return folded;
}

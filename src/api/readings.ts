import { fromBase64 } from './base64.ts';
import { unescaped } from './escapes.ts';
import { lettersOfText, textOfLetters, type Letter } from './letters.ts';

/** A text decoded in one way. */
export interface Reading {
  readonly letters: readonly Letter[];
  /** It may be a chance that this can be read: any word of eight letters looks like base64. */
  readonly isGuess: boolean;
}

/** So many encodings inside each other are read: JSON in HTML in a URL, say. */
const deepest = 3;
/** All readings of a text together may have so many letters. */
const mostLetters = 60_000;

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

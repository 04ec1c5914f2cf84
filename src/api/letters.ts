/** One decoded UTF-16 unit, and where in the text it is written. */
export interface Letter {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

export const textOfLetters = (letters: readonly Letter[]): string => letters.map(({ unit }) => unit).join('');

export const lettersOfText = (text: string): Letter[] =>
  text.split('').map((unit, at) => ({ unit, start: at, end: at + 1 }));

/** The letters of a decoded text, all written in one place. */
export const lettersAt = (text: string, start: number, end: number): Letter[] =>
  text.split('').map((unit) => ({ unit, start, end }));

/** `ignoreBOM` keeps a byte order mark: a value may have one. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are not UTF-8 are read as Latin-1. */
export function textOfBytes(bytes: readonly number[]): string {
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return String.fromCharCode(...bytes);
  }
}

import { readAddress } from './formats/address.ts';
import { readCurl } from './formats/curl.ts';
import { readJson } from './formats/json.ts';
import { readLines } from './formats/lines.ts';
import { readPair } from './formats/pair.ts';
import type { Pasted } from './pasted.ts';

/** The longest text that is looked at: a file of settings, and not a document. */
const mostCharacters = 20_000;

/** The first that reads a text has it. */
const formats: readonly ((text: string) => Pasted | null)[] = [
  readJson,
  readCurl,
  readAddress,
  readLines,
  readPair,
];

/** Reads a text; `null` for one that is in none of the formats: it is a value. */
export function readPasted(text: string): Pasted | null {
  if (text.length > mostCharacters) return null;
  const trimmed = text.trim();
  // A key in PEM has lines that look like settings.
  if (trimmed === '' || trimmed.startsWith('-----BEGIN')) return null;
  for (const read of formats) {
    const found = read(trimmed);
    if (found) return found;
  }
  return null;
}

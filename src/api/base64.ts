import { lettersAt, textOfBytes, textOfLetters, type Letter } from './letters.ts';

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
export function fromBase64(letters: readonly Letter[]): Letter[][] {
  const streams = base64Streams(letters);
  if (streams.length === 0) return [];
  return [0, 1, 2, 3].map((offset) =>
    streams.flatMap((stream) => lettersOfBytes(bytesOfSextets(stream.slice(offset)))),
  );
}

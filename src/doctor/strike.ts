/** Keys and tokens are longer. */
const shortest = 8;

/** A longer value is looked for in pieces: an expression that is too long is an error that repeats it. */
const longestPiece = /[^]{1,1000}/g;

/** A value, or its beginning where the rest of it was cut off: at least half of it. */
function patternOf(value: string): RegExp {
  const characters = [...value].map((character) => character.replace(/\W/g, '\\$&'));
  const half = Math.ceil(characters.length / 2);
  const rest = characters.slice(half).reduceRight((tail, character) => `(?:${character}${tail})?`, '');
  return new RegExp(characters.slice(0, half).join('') + rest, 'gi');
}

/** Takes the values out of a text that must not be printed, wherever they came from: a server may repeat them. */
export const strike = (text: string, values: readonly (string | undefined)[]): string =>
  values
    .filter((value) => value !== undefined)
    // Blanks and quotes around a key, in an environment variable, say, are not part of it.
    .map((value) => value.replace(/^[\s"'`]+|[\s"'`]+$/g, ''))
    .flatMap((value) => value.match(longestPiece) ?? [])
    .filter((piece) => piece.length >= shortest)
    .reduce((rest, piece) => rest.replaceAll(patternOf(piece), '…'), text);

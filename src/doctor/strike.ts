import { redactor } from '../api/redact.ts';

/** Keys and tokens are longer. */
const shortest = 8;

/** How every session token begins: it is in our own messages too. */
const tokenPrefix = /^nango_connect_session_/i;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Takes values out of texts that are printed, wherever they came from: a server may repeat them, in any encoding.
 * What cannot be searched is not printed.
 */
export function striker(values: readonly (string | undefined)[]): (text: string) => string {
  const sought = values
    .filter((value) => value !== undefined)
    // Blanks and quotes around a key, in an environment variable, say, are not part of it.
    .map((value) => value.replace(/^[\s"'`]+|[\s"'`]+$/g, '').replace(tokenPrefix, ''))
    .filter(({ length }) => length >= shortest);
  // The dashes of a UUID are often left out.
  return redactor(
    sought,
    sought.filter((value) => uuid.test(value)).map((value) => value.replaceAll('-', '')),
  );
}

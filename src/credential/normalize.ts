/** So much of a value is looked at: every credential is shorter, and some patterns are slow on endless ones. */
export const longestValue = 500;

/** A text without its percent-encoding, as far as it can be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Removes everything a pasted value may be wrapped in: quotes, white space, invisible characters, percent-encoding, full-width letters.
 *
 * Only the first 500 characters are looked at.
 */
export const normalizeValue = (value: string): string =>
  decoded(value.slice(0, longestValue))
    // The value may be encoded twice, or contain a stray percent sign.
    .replace(/%(?:25)*([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .normalize('NFKC')
    // One character can become eighteen.
    .slice(0, longestValue)
    .replace(/\p{DI}/gu, '')
    .replace(/^[\s"'`“”‘’]+|[\s"'`“”‘’;,]+$/g, '');

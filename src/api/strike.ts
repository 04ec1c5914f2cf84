/** A value this short is struck out where it stands alone: elsewhere it would take letters out of words. */
const short = 6;

const named: Partial<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

const hexOf = (code: number, length = 0): string => code.toString(16).padStart(length, '0');
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

/** In small letters, of the same length: some that are capitals alone would grow. */
const small = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => letter.toLowerCase().slice(0, letter.length));

/** A character as a URL, JSON or HTML may write it, and as it is. */
function echoesOf(char: string): string[] {
  const code = char.codePointAt(0) ?? 0;
  return [
    bytesOf(char)
      .map((byte) => `%${hexOf(byte, 2)}`)
      .join(''),
    char
      .split('')
      .map((unit) => `\\u${hexOf(unit.charCodeAt(0), 4)}`)
      .join(''),
    JSON.stringify(char).slice(1, -1),
    `&#${code};`,
    `&#x${hexOf(code)};`,
    `&${named[char]};`,
    char,
    ...(char === ' ' ? '+' : ''),
  ].map(small);
}

/** Where a value ends that begins here; 0: it does not. */
function endOf(text: string, start: number, value: readonly string[][]): number {
  let ends = [start];
  for (const echoes of value) {
    // What stands for one character can be the beginning of what stands for another: all ways are gone.
    const next = ends.flatMap((end) =>
      echoes.flatMap((echo) => (text.startsWith(echo, end) ? end + echo.length : [])),
    );
    if (!next.length) return 0;
    ends = [...new Set(next)];
  }
  return Math.max(...ends);
}

function strikePlain(text: string, value: string): string {
  const chars = [...value];
  const echoes = chars.map(echoesOf);
  const read = small(text);
  const isPart = (at: number): boolean => chars.length < short && /\w/.test(text.charAt(at));
  let struck = '';
  for (let at = 0; at < text.length; ) {
    const end = isPart(at - 1) ? 0 : endOf(read, at, echoes);
    const found = end && !isPart(end);
    struck += found ? '…' : text.charAt(at);
    at = found ? end : at + 1;
  }
  return struck;
}

/** By the middle of its base64, whatever stands before it in what is encoded, up to the end. */
function strikeBase64(text: string, value: string): string {
  const bytes = bytesOf(value).slice(0, 60);
  if (bytes.length < short) return text;
  const middles = [0, 2, 3].map((shared, before) => {
    const encoded = btoa(String.fromCharCode(...Array<number>(before).fill(0), ...bytes)).slice(shared);
    const own = encoded.includes('=') ? encoded.replace(/.=+$/, '') : encoded;
    return own.replaceAll('+', '[+-]').replaceAll('/', '[/_]');
  });
  return text.replace(new RegExp(`(${middles.join('|')})[\\w+/=-]*`, 'g'), '…');
}

/** A text and its lines: a server may say one of them alone. */
const linesOf = (text: string): string[] => [text, ...text.split(/\r?\n|\\n/)].filter(Boolean);

const textsIn = (value: unknown): string[] =>
  typeof value === 'object'
    ? Object.values(value ?? {}).flatMap(textsIn)
    : /string|number/.test(typeof value)
      ? linesOf(String(value))
      : [];

/**
 * Takes values out of what a server says, in each form in which it may say them.
 *
 * @param values Texts, and objects and lists that hold them.
 */
export const strike = (text: string, ...values: unknown[]): string =>
  textsIn(values)
    // The longest first: it may hold another.
    .sort((one, other) => other.length - one.length)
    .reduce((said, value) => strikeBase64(strikePlain(said, value), value), text);

import { readable } from './spellings.ts';

/** A file's content, read in one way. */
export interface View {
  readonly text: string;
  /** The encoding that the view decodes; `null` for the content as it is. */
  readonly how: 'escaped' | 'UTF-16' | 'quoted-printable' | 'over several lines' | null;
}

// Each begins at the first of several backslashes: from every one of them, a long row would take for ever.

/** White space, also as JSON and environment files escape it. */
const blanks = /(?:(?<!\\)\\+[nrt]|\s)+/g;

/** A value, or a file, without its line ends and indentation. */
export const compact = (text: string): string => text.replace(blanks, '');

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The escapes of C (`\063`), of which a backslash and up to three octal digits are one character. */
const octal = (text: string): string =>
  text.replace(/(?<!\\)\\+([0-3]?[0-7]{1,2})/g, (_, digits: string) => character(parseInt(digits, 8)));

/** The escapes of CSS (`\33 `), of which a backslash, up to six hexadecimal digits and a blank are one character. */
const css = (text: string): string =>
  text.replace(/(?<!\\)\\+([\da-f]{1,6})\s?/gi, (_, digits: string) => character(parseInt(digits, 16)));

const quotedPrintable = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, digits: string) => character(parseInt(digits, 16)));

/** UTF-16 by its byte order mark; else without the zeros that it has beside each letter of English. */
function fromUtf16(bytes: Buffer): string {
  const mark = bytes.length > 1 && bytes.length % 2 === 0 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return bytes.toString('utf16le');
  if (mark === 0xfeff) return Buffer.from(bytes).swap16().toString('utf16le');
  return bytes.toString('latin1').replaceAll('\0', '');
}

const asBytes = (text: string): string => readable(Buffer.from(text));

/** The content as it is, and in each other way in which a value can be in it. */
export function* viewsOf(bytes: Buffer): Generator<View> {
  const raw = bytes.toString('latin1');
  yield { text: readable(bytes), how: null };
  if (/\\[\da-f]/i.test(raw)) {
    yield { text: octal(raw), how: 'escaped' };
    yield { text: css(raw), how: 'escaped' };
  }
  if (raw.includes('\0') || /^(\xff\xfe|\xfe\xff)/.test(raw))
    yield { text: asBytes(fromUtf16(bytes)), how: 'UTF-16' };
  if (/=(\r?\n|[\dA-F]{2})/.test(raw)) yield { text: quotedPrintable(raw), how: 'quoted-printable' };
  yield { text: compact(raw).replaceAll('\\', ''), how: 'over several lines' };
}

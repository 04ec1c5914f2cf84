import { entityNames } from './entityNames.ts';

/**
 * Patterns for a value in every way that files spell it. They read the bytes of a file as {@link readable} gives them.
 */
export interface Spellings {
  /** The part of the value that the patterns find. */
  readonly core: string;
  /** In any letter case, each character plain, percent-encoded or escaped as in JSON, JavaScript and HTML. */
  readonly text: RegExp;
  /** Base64 and base64url, once and twice, wherever in the encoded bytes the value begins. */
  readonly base64: RegExp;
  /** Each byte as two hexadecimal digits. */
  readonly hexadecimal: RegExp;
}

/**
 * Bytes as text, a character each, so that text and binary files are the same. Without backslashes: how many there
 * are depends on how often the text was escaped, and what they escape can be told without them.
 */
export const readable = (bytes: Buffer): string => bytes.toString('latin1').replaceAll('\\', '');

/** A text as {@link readable} shows it. */
const shown = (text: string): string => readable(Buffer.from(text));

const inHex = (code: number): string => code.toString(16).padStart(2, '0');

/** Hexadecimal digits in either case, also in a pattern that tells the cases apart. */
const digits = (code: number, length: number): string =>
  code
    .toString(16)
    .padStart(length, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** Characters that a JSON string or a query writes in a way of their own. */
const named: Record<string, string> = {
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
  ' ': '\\+',
};

/**
 * The ways to write a character, no two of which read the same text: else a file that nearly holds the value would
 * take for ever. A `%` can itself have been encoded.
 */
function waysOf(character: string): string[] {
  const bytes = [...Buffer.from(character)];
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const point = character.codePointAt(0) ?? 0;
  const ways = [
    /^\w$/.test(character) ? character : bytes.map((byte) => `\\x${inHex(byte)}`).join(''),
    bytes.map((byte) => `%(?:25){0,9}${digits(byte, 2)}`).join(''),
    units.map((unit) => `u${digits(unit, 4)}`).join(''),
    `u\\{0{0,6}${digits(point, 1)}\\}`,
    // Some programs leave the semicolon out.
    `&#0{0,6}${point};?`,
    `&#[xX]0{0,6}${digits(point, 1)};?`,
    ...(entityNames.get(character) ?? []).map((name) => `&${name};?`),
  ];
  if (point < 256) ways.push(`x${digits(point, 2)}`);
  if (named[character]) ways.push(named[character]);
  return ways;
}

/** A character in any case. What is encoded or escaped has its case in the digits, where no flag sees it. */
function inAnyCase(character: string): string {
  const cases = [character, character.toLowerCase(), character.toUpperCase()];
  const ways = cases.filter((one) => [...one].length === 1).flatMap(waysOf);
  // The pattern's flag makes two letters one.
  return `(?:${[...new Map(ways.map((way) => [way.toLowerCase(), way])).values()].join('|')})`;
}

/** Base64 of the value as the middle of a longer text: only the characters that depend on it alone. */
function base64Of(value: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(value)]);
    const first = Math.ceil((before * 8) / 6);
    return bytes.toString('base64').slice(first, Math.floor((bytes.length * 8) / 6));
  });
}

/** The two that base64url writes in another way. */
const base64Characters: Record<string, string> = {
  '+': `(?:${waysOf('+').join('|')}|-)`,
  '/': `(?:${waysOf('/').join('|')}|_)`,
};

/** The middle of a long value, such as a private key in lines, tells it as well: its ends can be those of others. */
function coreOf(value: string): string {
  const characters = [...value];
  const middle = Math.floor(characters.length / 2);
  return characters.length > 100 ? characters.slice(middle - 32, middle + 32).join('') : value;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const withoutDashes = (value: string): string[] =>
  uuid.test(value) ? [value, value.replaceAll('-', '')] : [value];

/**
 * The pattern of a character of a value, or of several backslashes. The dashes of a UUID are often left out, and of the
 * backslashes a text has those only that are encoded: see {@link readable}.
 */
function patternOf(part: string, isUuid: boolean): string {
  if (part.startsWith('\\')) return `${inAnyCase('\\')}{0,${part.length}}`;
  return part === '-' && isUuid ? `${inAnyCase('-')}?` : inAnyCase(part);
}

const casesOf = (text: string): string[] => [...new Set([text, text.toLowerCase(), text.toUpperCase()])];

export function spellingsOf(value: string): Spellings {
  const core = coreOf(value);
  const isUuid = uuid.test(core);
  const once = withoutDashes(core).flatMap(casesOf).flatMap(base64Of);
  const encoded = [...once, ...once.flatMap(base64Of)];
  const hexadecimal = casesOf(core).map((one) => Buffer.from(one).toString('hex'));
  return {
    core: shown(core).toLowerCase(),
    text: new RegExp((core.match(/\\+|./gsu) ?? []).map((part) => patternOf(part, isUuid)).join(''), 'i'),
    base64: new RegExp(encoded.join('|').replace(/[+/]/g, (one) => base64Characters[one] ?? one)),
    hexadecimal: new RegExp(hexadecimal.join('|'), 'i'),
  };
}

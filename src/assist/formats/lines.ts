import { withoutPrototype } from '../../record.ts';
import type { Named, Pasted } from '../pasted.ts';
import { isCalledSecret } from '../secrets.ts';
import { readAuthorization } from './authorization.ts';
import { readPair } from './pair.ts';

/** More lines than any file of settings for one app has. */
const mostLines = 200;

/** A name as files of settings, headers and messages between people have it. */
const nameShape = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,59}$/u;

/** What stands for a line break and the like in double quotes. */
const escaped: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

const unescape = (text: string): string =>
  text.replace(/\\([^])/g, (_, character: string) => escaped.get(character) ?? character);

/** The quotation mark that a value begins with; `undefined` without one. */
const quoteOf = (value: string): string | undefined => /^["'`]/.exec(value)?.[0];

const isClosed = (value: string, quote: string): boolean => value.length > 1 && value.endsWith(quote);

/** The name and value in `NAME=value`, `export NAME="value"` or `Name: value`. */
function assignmentIn(line: string): { name: string; value: string; sign: string } | null {
  const at = line.search(/[=:]/);
  const name = line
    .slice(0, Math.max(at, 0))
    .replace(/^export\s+/, '')
    .trim();
  const value = line.slice(at + 1).trim();
  const isAddress = line.startsWith('://', at);
  return at > 0 && nameShape.test(name) && !isAddress ? { name, value, sign: line.charAt(at) } : null;
}

function valueIn(value: string, sign: string): string {
  const quote = quoteOf(value);
  if (quote && isClosed(value, quote))
    return quote === '"' ? unescape(value.slice(1, -1)) : value.slice(1, -1);
  // Only files of settings have comments: elsewhere a `#` may belong to a password.
  const comment = sign === '=' ? value.search(/\s#/) : -1;
  return comment < 0 ? value : value.slice(0, comment).trimEnd();
}

/** The name of a section, in `[secret]`, which goes on to the next one. */
const sectionIn = (line: string): string | undefined => /^\[\[?([^\]]+)\]+ *([#;].*)?$/.exec(line)?.[1];

/** The end of what stands above lines that are indented: `secret:`, or a whole sentence. A comment or a sign of YAML may follow. */
const headings = /[^=:]{1,60}:(?=$|\s+[!#&>|])/g;

/** Whether the lines below may be parts of a secret. */
const isAboveSecret = (line: string): boolean => (line.match(headings) ?? []).some(isCalledSecret);

/** The assignments of a text. A quoted value may have several lines, as a key in PEM does. */
export function assignmentsIn(text: string): Named[] {
  const lines = text.split(/\r?\n/).slice(0, mostLines);
  const named: Named[] = [];
  let isInSection = false;
  let isBelow = false;
  for (let at = 0; at < lines.length; at += 1) {
    const written = lines.at(at) ?? '';
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const section = sectionIn(line);
    if (section !== undefined) isInSection = isCalledSecret(section);
    const isIndented = /^\s/.test(written);
    isBelow = (isIndented && isBelow) || isAboveSecret(line);
    const found = assignmentIn(line);
    if (!found) continue;
    let { value } = found;
    const quote = quoteOf(value);
    const end = quote ? lines.findIndex((one, index) => index > at && one.trimEnd().endsWith(quote)) : -1;
    if (quote && !isClosed(value, quote) && end > at) {
      value = [value, ...lines.slice(at + 1, end + 1)].join('\n').trimEnd();
      at = end;
    }
    const text = valueIn(value, found.sign);
    if (text) named.push([found.name, text, isInSection || isBelow]);
  }
  return named;
}

/** What an `Authorization` header among the names says. */
export function authorizationIn(named: readonly Named[]): Pick<Pasted, 'login' | 'token'> {
  const header = named.find(([name]) => name.toLowerCase() === 'authorization');
  return readAuthorization(header?.[1] ?? '');
}

/** The lines of a `.env` file, of headers, or of a message with a name and a value in each. */
export function readLines(text: string): Pasted | null {
  const named = assignmentsIn(text);
  if (named.length === 0) return null;
  // `jane:secret` is in one piece: it may be a pair, or a value.
  const pair = text.includes('=') ? null : readPair(text);
  return withoutPrototype({ ...authorizationIn(named), ...pair, named });
}

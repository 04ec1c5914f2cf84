import { parseJson } from '../../json.ts';
import { withoutPrototype } from '../../record.ts';
import type { Named, Pasted } from '../pasted.ts';
import { addressOf, queryOf } from './address.ts';
import { loginIn } from './authorization.ts';
import { leavesOf } from './json.ts';
import { authorizationIn } from './lines.ts';
import { shellWords } from './shell.ts';

/** What an option of curl says. */
type Part = 'login' | 'header' | 'data' | 'address' | 'token' | 'nothing';

/** The options that take a value and say something. */
const longOptions: ReadonlyMap<string, Part> = new Map([
  ['--user', 'login'],
  ['--header', 'header'],
  ['--data', 'data'],
  ['--data-raw', 'data'],
  ['--data-ascii', 'data'],
  ['--data-binary', 'data'],
  ['--data-urlencode', 'data'],
  ['--json', 'data'],
  ['--form', 'data'],
  ['--url', 'address'],
  ['--oauth2-bearer', 'token'],
]);
const shortOptions: ReadonlyMap<string, Part> = new Map([
  ['u', 'login'],
  ['H', 'header'],
  ['d', 'data'],
  ['F', 'data'],
  // These take a value, too: what is after them is not a letter of its own.
  ...[...'AbcCDeEhKmoPQrtTUwxXyYz'].map((letter): [string, Part] => [letter, 'nothing']),
]);

/** What a command says, by the kind of option. */
type Said = { part: Part; value: string }[];

/** `-sSu user:password` is three options. */
function readShort(word: string, next: string): { part: Part; value: string; usesNext: boolean } | null {
  const at = [...word].findIndex((letter, index) => index > 0 && shortOptions.has(letter));
  const part = shortOptions.get(word.charAt(at));
  if (at < 1 || !part) return null;
  const attached = word.slice(at + 1);
  return { part, value: attached || next, usesNext: attached === '' };
}

function readOptions(words: readonly string[]): Said {
  const said: Said = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words.at(at) ?? '';
    const next = words.at(at + 1) ?? '';
    const long = longOptions.get(word);
    const short = !word.startsWith('--') && word.startsWith('-') ? readShort(word, next) : null;
    if (long) said.push({ part: long, value: next });
    else if (short) said.push(short);
    else if (!word.startsWith('-')) said.push({ part: 'address', value: word });
    if (long || short?.usesNext) at += 1;
  }
  return said;
}

const headerOf = (line: string): Named => {
  const colon = line.indexOf(':');
  return [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
};

/** The body of a request: JSON, or a form. A body in a file, `@body.json`, is elsewhere. */
const bodyOf = (data: string): Named[] =>
  data.startsWith('@') ? [] : data.trimStart().startsWith('{') ? leavesOf(parseJson(data)) : queryOf(data);

/** A request as documentation and developer tools write it down. */
export function readCurl(text: string): Pasted | null {
  const command = text.replace(/^\$\s+/, '');
  if (!/^curl(\.exe)?\s/i.test(command)) return null;
  const words = shellWords(command);
  if (!words) return null;
  const said = readOptions(words.slice(1));
  const valuesOf = (part: Part): string[] => said.flatMap((one) => (one.part === part ? [one.value] : []));
  const headers = valuesOf('header').map(headerOf);
  const address =
    valuesOf('address')
      .map(addressOf)
      .find((one) => one !== null) ?? undefined;
  const [user] = valuesOf('login');
  const [bearer] = valuesOf('token');
  const authorization = authorizationIn(headers);
  return withoutPrototype({
    named: [...headers, ...(address ? queryOf(address.search) : []), ...valuesOf('data').flatMap(bodyOf)],
    login: user === undefined ? authorization.login : loginIn(user),
    token: bearer ?? authorization.token,
    address,
  });
}

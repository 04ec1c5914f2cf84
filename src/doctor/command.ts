import { parseArgs } from 'node:util';
import { isSecretName } from '../credential/name.ts';
import { isConnectError } from '../errors.ts';
import { readHost } from '../options/host.ts';
import type { CredentialKind } from '../types.ts';

export const usage = `Usage: latchkey doctor [options]

Looks for what keeps Latchkey from working: at the Nango server, the key or token, and the page. One line for each check,
and what to do about it. It changes nothing. It takes the key, the token and NANGO_SECRET_KEY out of all that it prints,
also where a server repeats them in another encoding. Which of these it recognizes: docs/doctor.md.

Options:
  --host <url>              the Nango API; https://api.nango.dev by default
  --public-key <key>        the environment's public key
  --session-token <token>   a connect session token
  --new-session             makes a session token with the secret key in the environment variable NANGO_SECRET_KEY, and
                            deletes it in the end
  --websockets-path <path>  the option websocketsPath, if the page sets it
  --page <url>              a page that Latchkey is used in: its headers and its markup are looked at
  --timeout <seconds>       how long to wait for each answer; 10 by default
  --json                    prints JSON
  -h, --help                prints this text

Exit codes:
  0   nothing is wrong; there may be warnings
  1   a check has failed
  2   nothing was checked: the command was called wrongly

Example: npx latchkey doctor --public-key 3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f --page https://app.example.com
`;

/** What the command was asked for. */
export interface Command {
  host: URL;
  credential: { kind: CredentialKind; value: string } | null;
  newSession: boolean;
  websocketsPath: string | undefined;
  page: URL | null;
  timeout: number;
  json: boolean;
}

/** The command was called wrongly. */
export class Misuse extends Error {}

const options = {
  host: { type: 'string' },
  'public-key': { type: 'string' },
  'session-token': { type: 'string' },
  'new-session': { type: 'boolean' },
  'websockets-path': { type: 'string' },
  page: { type: 'string' },
  timeout: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const secretAdvice =
  'A secret key does not belong on a command line, where other programs and the history of the shell read it. Set the environment variable NANGO_SECRET_KEY, and pass --new-session.';

function parse(words: readonly string[]) {
  const secret = words.find(
    (word) => word.startsWith('--') && !Object.hasOwn(options, nameIn(word)) && isSecretName(nameIn(word)),
  );
  if (secret) throw new Misuse(secretAdvice);
  try {
    // A stray word can be a key: it is not repeated, as the parser's own error does.
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length > 0)
      throw new Misuse('There is a word that belongs to no option. See latchkey doctor --help.');
    return values;
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(
      `There is an option that latchkey doctor does not know, or one without its value. See latchkey doctor --help.`,
    );
  }
}

const nameIn = (word: string): string => word.replace(/^--/, '').replace(/=.*/s, '');

function readPage(text: string | undefined): URL | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new Misuse('--page is not an address of a web page. Expected https://…, or http://… on localhost.');
  return url;
}

function readTimeout(text = '10'): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 120)) throw new Misuse('--timeout takes seconds, up to 120.');
  return seconds * 1000;
}

function readHostOption(text: string | undefined): URL {
  try {
    return readHost(text);
  } catch (error) {
    throw isConnectError(error) ? new Misuse(`--${error.message}`) : error;
  }
}

function readPath(text: string | undefined): string | undefined {
  if (text !== undefined && !/^\/(?!\/)/.test(text))
    throw new Misuse('--websockets-path begins with one slash.');
  return text;
}

/**
 * Reads the words of the command; `null` when it asks for help.
 *
 * @throws {Misuse}
 */
export function readCommand(words: readonly string[]): Command | null {
  const values = parse(words);
  if (values.help) return null;
  const publicKey = values['public-key'];
  const token = values['session-token'];
  const newSession = values['new-session'] ?? false;
  if ([publicKey, token, newSession || undefined].filter((one) => one !== undefined).length > 1)
    throw new Misuse('Pass one of --public-key, --session-token and --new-session.');
  const kind = publicKey === undefined ? 'sessionToken' : 'publicKey';
  const value = publicKey ?? token;
  return {
    host: readHostOption(values.host),
    credential: value === undefined ? null : { kind, value: value.trim() },
    newSession,
    websocketsPath: readPath(values['websockets-path']),
    page: readPage(values.page),
    timeout: readTimeout(values.timeout),
    json: values.json ?? false,
  };
}

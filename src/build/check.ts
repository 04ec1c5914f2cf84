import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shownName } from '../credential/quote.ts';
import { version } from '../version.ts';
import { lookUpSecrets } from './lookup.ts';
import { isServerCode, placesFor, readManifest } from './places.ts';
import { describeFindings, describeOmissions, describeSecret, shownText } from './report.ts';
import { createSearch } from './search.ts';
import { searchFiles } from './searchFiles.ts';
import { secretNames, shortestSecret } from './secrets.ts';
import { errorText, messageOf, Unchecked } from './unchecked.ts';

/** The parts of the process that the command uses. */
export interface Terminal {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Prints a result. */
  say(text: string): void;
  /** Prints a problem. */
  complain(text: string): void;
}

export const exitCodes = { clean: 0, found: 1, unchecked: 2 } as const;

const usage = `Usage: latchkey check [options] <directory or file> ...
       latchkey doctor [options]                  looks for what keeps Latchkey from working: latchkey doctor --help

Searches the output of a build for the values of environment variables that hold secrets, and fails when it finds one:
in any letter case, as base64, percent-encoded or escaped, in source maps, in text files and in binary files. It reports
the file and the variable, never the value. What it finds and what it does not: docs/build-check.md.

The variables are those whose names match ${secretNames.join(' or ')} (* stands for any text), in the environment and in
the .env files of the current directory: .env, .env.local, .env.production and those of every other mode, but no
examples (.env.example, .env.sample, .env.template). A value that refers to other variables (\${NAME}) is searched for with
each value that these files and the environment give them. Values shorter than ${shortestSecret} characters are not searched for.

A value that only stands for the secret (op://..., encrypted:..., your_key_here) is reported, with exit code 2. Run the
check with the tool that puts the secret in its place: dotenvx run -- npx latchkey check dist
If several .env files have a value for it, name the file that you build with: --env .env.production

Of a build of Next it searches what browsers get, the scripts and the pages that were rendered ahead, but no server's
code: latchkey check .next public

Run it last: it sees only what is there, and a framework may write its prerendered pages after the build of Vite.

Options:
  --name <pattern>    also search for these variables, such as 'STRIPE_SECRET_*'; can be repeated
  --env <file>        read this file instead of the .env files of the current directory; can be repeated
  --env-file <file>   the same, but if there is no such file, Node itself ends with exit code 9
  -h, --help          print this text
  -v, --version       print the version

Exit codes:
  0   no secret was found
  1   a secret was found
  2   the check could not be made: no variable to search for, one whose secret is not known, or no file to search

Example: npx latchkey check dist
`;

const options = {
  name: { type: 'string', multiple: true },
  env: { type: 'string', multiple: true },
  // Node looks for a word like this one even behind the name of a program.
  'env-file': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Whether somebody may have written a key where an option belongs. */
const mayBeKey = (word: string): boolean => shownName(word.replace(/^-+|=.*$/gs, '')) === '…';

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    // The parser's error repeats the word.
    const problem = words.some(mayBeKey)
      ? 'There is an option that latchkey does not know.'
      : messageOf(error);
    throw new Unchecked(`${problem}\nSee latchkey --help.`);
  }
}

/** What is searched for the paths of a command, each once, and how it is called. */
function placesIn(paths: readonly string[], cwd: string) {
  const places = paths.flatMap((written) => {
    const named = resolve(cwd, written);
    return placesFor(named).map((place) => {
      const isNamed = place.path === named;
      return { ...place, isNamed, shown: isNamed ? written : relative(cwd, place.path) || '.' };
    });
  });
  return [...new Map(places.map((place) => [place.path, place])).values()];
}

function check(
  paths: readonly string[],
  given: { names?: string[]; envFiles?: string[] },
  terminal: Terminal,
) {
  const { cwd, env, say, complain } = terminal;
  const found = lookUpSecrets({ cwd, envDirectory: cwd, ...given, env });
  const { secrets, open } = found;
  const search = createSearch(secrets);
  for (const line of describeOmissions(search, found)) complain(line);
  if (secrets.length === 0)
    throw new Unchecked(
      // A pattern of --name is not repeated: it can be a key.
      `Nothing to search for: neither the environment nor a .env file here has a value for a variable whose name matches ${secretNames.join(' or ')}${given.names ? ' or a pattern of --name' : ''}. Set it to the value that your server uses, or pass --env.`,
    );

  const places = placesIn(paths, cwd);
  const searched = places.map(({ path, sent, shown, isNamed }) => {
    const isLeftOut = sent === 'pages' ? isServerCode : undefined;
    const files = searchFiles(
      search,
      path,
      cwd,
      isLeftOut,
      sent === 'headers and redirects' ? readManifest : undefined,
    );
    if (files.count === 0 && isNamed)
      throw new Unchecked(
        `${shownText(search, shown)} contains no file. Is this the directory that the build writes to?`,
      );
    return files;
  });
  const findings = searched.flatMap((files) => files.findings);
  if (findings.length > 0) {
    complain(describeFindings(search, findings));
    return exitCodes.found;
  }
  const shownPaths = places
    .map(({ sent, shown }) => `${sent === 'all' ? '' : `the ${sent} in `}${shownText(search, shown)}`)
    .join(', ');
  if (open.length > 0)
    throw new Unchecked(`Nothing was found in ${shownPaths}, but not every secret was searched for.`);
  const variables = [...new Set(secrets.map((secret) => describeSecret(search, secret)))].join(', ');
  const count = searched.reduce((sum, files) => sum + files.count, 0);
  say(
    `No secret found in ${shownPaths}: searched ${count === 1 ? '1 file' : `${count} files`} for ${variables}.`,
  );
  return exitCodes.clean;
}

/**
 * The command `latchkey`.
 *
 * @returns Its exit code.
 */
export function run(words: string[], terminal: Terminal): number {
  try {
    const { values, positionals } = parse(words);
    const [command, ...paths] = positionals;
    if (values.help) terminal.say(usage.trimEnd());
    else if (values.version) terminal.say(version);
    else if (command !== 'check' || paths.length === 0) throw new Unchecked(usage.trimEnd());
    else {
      const envFiles = [...(values.env ?? []), ...(values['env-file'] ?? [])];
      const given = { ...(values.name && { names: values.name }), ...(envFiles.length > 0 && { envFiles }) };
      return check(paths, given, terminal);
    }
    return exitCodes.clean;
  } catch (error) {
    terminal.complain(error instanceof Unchecked ? error.message : `The check failed: ${errorText(error)}.`);
    return exitCodes.unchecked;
  }
}

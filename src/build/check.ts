import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shownName } from '../credential/quote.ts';
import { version } from '../version.ts';
import { filesIn, read } from './files.ts';
import { lookUpSecrets } from './lookup.ts';
import { describeFindings, describeSecret, secretsFoundIn, shownPath } from './report.ts';
import { createSearch, type Search } from './search.ts';
import { secretNames, shortestSecret } from './secrets.ts';

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
examples (.env.example, .env.sample, .env.template). Values shorter than ${shortestSecret} characters are not searched for.

Options:
  --name <pattern>    also search for these variables, such as 'STRIPE_SECRET_*'; can be repeated
  --env-file <file>   read this file instead of the .env files of the current directory; can be repeated
  -h, --help          print this text
  -v, --version       print the version

Exit codes:
  0   no secret was found
  1   a secret was found
  2   the check could not be made: no variable to search for, or no file to search

Example: npx latchkey check dist
`;

/** Why the check could not be made. */
class Unchecked extends Error {}

/** The system's error without the path, which can hold a value. */
const errorText = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : messageOf(error);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const options = {
  name: { type: 'string', multiple: true },
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

function filesOf(cwd: string, paths: readonly string[], search: Search): string[] {
  return paths.flatMap((path) => {
    let files: string[];
    try {
      files = filesIn(resolve(cwd, path));
    } catch (error) {
      throw new Unchecked(
        `${shownPath(search, path)}, or a file in it, cannot be read (${errorText(error)}).`,
      );
    }
    if (files.length === 0)
      throw new Unchecked(
        `${shownPath(search, path)} contains no file. Is this the directory that the build writes to?`,
      );
    return files;
  });
}

function check(
  paths: readonly string[],
  given: { names?: string[]; envFiles?: string[] },
  terminal: Terminal,
) {
  const { cwd, env, say, complain } = terminal;
  const { secrets, short } = lookUpSecrets({ cwd, envDirectory: cwd, ...given, env });
  for (const secret of short)
    complain(
      `${describeSecret(secret)} is not searched for: it has fewer than ${shortestSecret} characters.`,
    );
  if (secrets.length === 0)
    throw new Unchecked(
      `Nothing to search for: neither the environment nor a .env file here has a variable whose name matches ${[
        ...secretNames,
        ...(given.names ?? []),
      ].join(' or ')}. Set it to the value that your server uses, or pass --env-file.`,
    );

  const search = createSearch(secrets);
  const files = filesOf(cwd, paths, search);
  const findings = files.flatMap((file) => {
    const path = relative(cwd, file);
    try {
      return secretsFoundIn(search, path, read(file));
    } catch (error) {
      throw new Unchecked(`${shownPath(search, path)} cannot be searched (${errorText(error)}).`);
    }
  });
  if (findings.length > 0) {
    complain(describeFindings(findings));
    return exitCodes.found;
  }
  const searched = [...new Set(secrets.map(describeSecret))].join(', ');
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  say(
    `No secret found in ${paths.map((path) => shownPath(search, path)).join(', ')}: searched ${count} for ${searched}.`,
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
    else
      return check(
        paths,
        {
          ...(values.name && { names: values.name }),
          ...(values['env-file'] && { envFiles: values['env-file'] }),
        },
        terminal,
      );
    return exitCodes.clean;
  } catch (error) {
    terminal.complain(messageOf(error));
    return exitCodes.unchecked;
  }
}

import { printable } from './printable.ts';
import type { Occurrence, Search } from './search.ts';
import { shortestSecret, type FoundVariables, type OpenVariable, type SecretVariable } from './secrets.ts';

/** An occurrence of a secret, and the file that it is in. */
export interface FoundSecret extends Occurrence {
  file: string;
}

/** A path or a name for the terminal. One that holds a secret is not shown. */
export function shownText(search: Search, text: string): string {
  // What is not printed can be what kept the parts of a value from each other.
  const safe = printable(text);
  return search(safe).length > 0 ? '…' : safe;
}

/** Searches a file and its name: the value can have ended up in an asset's URL. */
export const secretsFoundIn = (search: Search, file: string, content: string | Uint8Array): FoundSecret[] => {
  const inName = search(file).map((one) => ({ ...one, inside: 'its own name' }));
  const shown = shownText(search, file);
  return [...inName, ...search(content)].map((one) => ({ ...one, file: shown }));
};

/** Anything else before the sign of an assignment can be a value that was written in another grammar. */
const nameOfVariable = /^[\w.-]+$/;

/** A variable and where it was found; never its value, not even where it stands in a name. */
export const describeSecret = (search: Search, { name, from }: SecretVariable): string =>
  `${nameOfVariable.test(name) ? shownText(search, name) : '…'} (from ${shownText(search, from)})`;

/** Why a secret is not known, and what to do. */
const whyOpen = {
  reference:
    'its value refers to variables whose values are not all known here. Set them, or write \\$ for a dollar sign.',
  pointer:
    'its value says where the secret is, or is encrypted. Run this command with the tool that puts the secret in its place, such as dotenvx run or op run, or set the variable to the secret itself. If several .env files have a value for it, name one with --env.',
  placeholder: 'its value is a placeholder. Set the variable to the secret that your server uses.',
} satisfies Record<OpenVariable['why'], string>;

/** What is not searched for, a line for each variable. */
export const describeOmissions = (search: Search, { short, open }: FoundVariables): string[] => [
  ...short.map(
    (variable) =>
      `A value of ${describeSecret(search, variable)} is not searched for: it has fewer than ${shortestSecret} characters.`,
  ),
  ...open.map(
    (variable) =>
      `A secret of ${describeSecret(search, variable)} is not searched for: ${whyOpen[variable.why]}`,
  ),
];

const most = 50;

/** One line for each finding, and what to do. */
export function describeFindings(search: Search, findings: readonly FoundSecret[]): string {
  const lines = findings.map(({ secret, file, how, inside }) =>
    printable(`  ${file}: ${describeSecret(search, secret)}, ${how}${inside ? `, in ${inside}` : ''}`),
  );
  const more = lines.length > most ? [`  … and ${lines.length - most} more`] : [];
  return [
    'The build output contains secrets, which everyone can read there:',
    ...lines.slice(0, most),
    ...more,
    'Remove them from the code that runs in a browser, and rotate every secret that was ever published.',
  ].join('\n');
}

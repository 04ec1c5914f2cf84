import type { Occurrence, Search } from './search.ts';
import type { Secret } from './secrets.ts';

/** The occurrences in one file. */
export interface Finding extends Occurrence {
  file: string;
}

/** Looks at a file, its name too: an asset's URL can be where the value ended up. */
export const findingsIn = (search: Search, file: string, content: string | Uint8Array): Finding[] => {
  const inName = search(file).map((one) => ({ ...one, inside: 'its own name' }));
  // A name that holds a secret is not said.
  const said = inName.length > 0 ? '…' : file;
  return [...inName, ...search(content)].map((one) => ({ ...one, file: said }));
};

/** A variable and where it was found; never its value. */
export const nameOf = ({ name, from }: Secret): string => `${name} (from ${from})`;

const most = 50;

/** What was found, a line each, and what to do. */
export function reportOf(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ secret, file, how, inside }) =>
      `  ${file}: ${nameOf(secret)}, ${how}${inside ? `, in ${inside}` : ''}`,
  );
  const more = lines.length > most ? [`  … and ${lines.length - most} more`] : [];
  return [
    'Secrets are in the output, where everyone can read them:',
    ...lines.slice(0, most),
    ...more,
    'Take them out of the code that runs in a browser, and rotate what was ever published.',
  ].join('\n');
}

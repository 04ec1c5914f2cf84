import { printable } from './printable.ts';
import type { Occurrence, Search } from './search.ts';
import type { Secret } from './secrets.ts';

/** An occurrence of a secret, and the file that it is in. */
export interface FoundSecret extends Occurrence {
  file: string;
}

/** A path for the terminal. One that holds a secret is not shown. */
export const shownPath = (search: Search, path: string): string =>
  search(path).length > 0 ? '…' : printable(path);

/** Searches a file and its name: the value can have ended up in an asset's URL. */
export const secretsFoundIn = (search: Search, file: string, content: string | Uint8Array): FoundSecret[] => {
  const inName = search(file).map((one) => ({ ...one, inside: 'its own name' }));
  const shown = shownPath(search, file);
  return [...inName, ...search(content)].map((one) => ({ ...one, file: shown }));
};

/** A variable and where it was found; never its value. */
export const describeSecret = ({ name, from }: Secret): string => `${name} (from ${from})`;

const most = 50;

/** One line for each finding, and what to do. */
export function describeFindings(findings: readonly FoundSecret[]): string {
  const lines = findings.map(({ secret, file, how, inside }) =>
    printable(`  ${file}: ${describeSecret(secret)}, ${how}${inside ? `, in ${inside}` : ''}`),
  );
  const more = lines.length > most ? [`  … and ${lines.length - most} more`] : [];
  return [
    'The build output contains secrets, which everyone can read there:',
    ...lines.slice(0, most),
    ...more,
    'Remove them from the code that runs in a browser, and rotate every secret that was ever published.',
  ].join('\n');
}

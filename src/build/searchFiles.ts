import { relative } from 'node:path';
import { filesIn, read } from './files.ts';
import { secretsFoundIn, shownText, type FoundSecret } from './report.ts';
import type { Search } from './search.ts';
import { errorText, Unchecked } from './unchecked.ts';

/** What was found in a directory or a file, and how many files were searched. */
export interface SearchedFiles {
  count: number;
  findings: FoundSecret[];
}

/**
 * Every file in a directory, or the file itself.
 *
 * @throws {Unchecked} for one that cannot be read.
 */
function listFiles(search: Search, path: string, cwd: string): string[] {
  try {
    return filesIn(path);
  } catch (error) {
    const shown = shownText(search, relative(cwd, path) || '.');
    throw new Unchecked(`${shown}, or a file in it, cannot be read (${errorText(error)}).`);
  }
}

/**
 * Searches a directory or a file.
 *
 * @param cwd What the names of files are relative to.
 * @param isLeftOut Whether a file is not to be searched.
 * @param readPart Reads what is searched of a file.
 * @throws {Unchecked} for a file that cannot be read.
 */
export function searchFiles(
  search: Search,
  path: string,
  cwd: string,
  isLeftOut: (file: string) => boolean = () => false,
  readPart: (file: string) => Buffer = read,
): SearchedFiles {
  const files = listFiles(search, path, cwd).filter((file) => !isLeftOut(file));
  const findings = files.flatMap((file) => {
    const name = relative(cwd, file);
    try {
      return secretsFoundIn(search, name, readPart(file));
    } catch (error) {
      throw new Unchecked(`${shownText(search, name)} cannot be searched (${errorText(error)}).`);
    }
  });
  return { count: files.length, findings };
}

import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a directory, or the file itself. Links are followed, as a web server may, each directory once.
 *
 * @throws The file system's error for a file that cannot be read.
 */
export function filesIn(path: string, seen = new Set<string>()): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const real = realpathSync(path);
  if (seen.has(real)) return [];
  seen.add(real);
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name), seen));
}

/** @throws An error for what is not a file: to read a pipe or a device can take for ever. */
export function read(path: string): Buffer {
  if (!statSync(path).isFile()) throw new Error('it is neither a file nor a directory');
  return readFileSync(path);
}

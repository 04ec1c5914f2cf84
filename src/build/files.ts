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

export const read = (path: string): Buffer => readFileSync(path);

import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn } from '../files.ts';

/** A directory of its own with these files in it, for a test that builds something. */
export function projectOf(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'latchkey-build-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

/** All that was written to `dist`, as one text. */
export const outputOf = (root: string): string =>
  existsSync(join(root, 'dist'))
    ? filesIn(join(root, 'dist'))
        .map((file) => `${file}\n${readFileSync(file, 'latin1')}`)
        .join('\n')
    : '';

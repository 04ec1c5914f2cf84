import { ConnectError } from '../errors.ts';
import { documentOwn } from '../page.ts';

function runningScript(): HTMLScriptElement | null {
  if (typeof document === 'undefined') return null;
  const script = documentOwn('currentScript');
  return script instanceof HTMLScriptElement ? script : null;
}

/** Known only while the script runs. */
const script = runningScript();

/** Where the script tag was loaded from. */
const folder = script?.src ?? '';

/** Whether the page names the hash of the script. A file that the script imports has no hash that the tag could name. */
export const isPinned = Boolean(script?.integrity);

/** A file beside the script. A relative `import()` would start from the page where the tag has no `crossorigin`. */
export async function importBeside(file: string): Promise<unknown> {
  if (!folder)
    throw new ConnectError(
      'load_failed',
      'latchkey.script.js needs a <script src> of its own. Use that, or latchkey.all.js.',
    );
  return import(/* @vite-ignore */ new URL(file, folder).href);
}

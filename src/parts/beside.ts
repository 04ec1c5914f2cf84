import { ConnectError } from '../errors.ts';
import { documentOwn } from '../page.ts';

function addressOfScript(): string {
  if (typeof document === 'undefined') return '';
  const script = documentOwn('currentScript');
  return script instanceof HTMLScriptElement ? script.src : '';
}

/** Where the script tag was loaded from. It is known only while the script runs. */
const folder = addressOfScript();

/** A file beside the script. A relative `import()` would start from the page where the tag has no `crossorigin`. */
export async function importBeside(file: string): Promise<unknown> {
  if (!folder)
    throw new ConnectError(
      'load_failed',
      'latchkey.script.js needs a <script src> of its own. Use that, or latchkey.all.js.',
    );
  return import(/* @vite-ignore */ new URL(file, folder).href);
}

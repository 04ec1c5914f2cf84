import { ConnectError } from '../errors.ts';
import { documentOwn } from '../page.ts';

function runningScript(): HTMLScriptElement | null {
  if (typeof document === 'undefined') return null;
  const script = documentOwn('currentScript');
  return script instanceof HTMLScriptElement ? script : null;
}

/** Known only while the script runs. */
const script = runningScript();

/** Where the script tag was loaded from, unless {@link isMovable}. */
const folder = script?.src ?? '';

/** Whether an address says its host, so that no `<base>` changes it. */
const saysItsHost = (address: string | null): boolean => /^\s*(https?:)?\/\//i.test(address ?? '');

/**
 * Whether a `<base>` tells where the script is, by what `src` says now. It can have come after the tag, in markup that
 * somebody else wrote.
 */
const isMovable =
  script !== null &&
  !saysItsHost(script.getAttribute('src')) &&
  documentOwn('querySelector').call(document, 'base[href]') !== null;

/** Whether the page names the hash of the script. A file that the script imports has no hash that the tag could name. */
export const isPinned = Boolean(script?.integrity);

/**
 * A file beside the script.
 *
 * A relative `import()` starts from where the script really came from. But of one that came from another origin to a tag
 * without `crossorigin`, browsers do not say where that is: there the address of the tag counts.
 */
export async function importBeside(file: string): Promise<unknown> {
  if (!folder)
    throw new ConnectError(
      'load_failed',
      'latchkey.script.js needs a <script src> of its own. Use that, or latchkey.all.js.',
    );
  return import(/* @vite-ignore */ isMovable ? `./${file}` : new URL(file, folder).href);
}

import { ConnectError } from '../errors.ts';
import { documentOwn } from '../page.ts';
import { createParts, type PartExports, type PartName } from './part.ts';

function addressOfScript(): string {
  if (typeof document === 'undefined') return '';
  const script = documentOwn('currentScript');
  return script instanceof HTMLScriptElement ? script.src : '';
}

/** Where the script tag was loaded from. It is known only while the script runs. */
const folder = addressOfScript();

/** A file beside the script. A relative `import()` would start from the page where the tag has no `crossorigin`. */
function importBeside(file: string): Promise<unknown> {
  if (!folder)
    throw new ConnectError(
      'load_failed',
      'latchkey.script.js needs a <script src> of its own. Use that, or latchkey.all.js.',
    );
  return import(/* @vite-ignore */ new URL(file, folder).href);
}

async function load<Name extends PartName>(name: Name): Promise<PartExports<Name>> {
  // Every part imports it: requested now, it does not wait for the part that asks for it.
  importBeside('latchkey.core.js').catch(() => {});
  return (await importBeside(`latchkey.${name}.js`)) as PartExports<Name>;
}

/** Beside the classic script tag each part is a module in the folder that the script came from. */
export const parts = createParts({
  client: () => load('client'),
  widget: () => load('widget'),
  form: () => load('form'),
  failure: () => load('failure'),
  refusal: () => load('refusal'),
  signIn: () => load('signIn'),
  en: () => load('en'),
});

import { importBeside } from './beside.ts';
import { importFailureLanguage, importLanguage } from './languageBeside.ts';
import { createParts, type PartExports, type PartName } from './part.ts';

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
  assist: () => load('assist'),
  failure: () => load('failure'),
  refusal: () => load('refusal'),
  signIn: () => load('signIn'),
  language: importLanguage,
  failureLanguage: importFailureLanguage,
});

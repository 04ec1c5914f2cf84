import { importBeside } from './beside.ts';
import { failureLanguageFile, languageFile, type PartLoaders } from './part.ts';

/** The words of a language, in a file beside the script. It imports nothing. */
export const importLanguage = (async (tag) =>
  await importBeside(`latchkey.${languageFile(tag)}.js`)) as PartLoaders['language'];

/** The same for the words about failures. */
export const importFailureLanguage = (async (tag) =>
  await importBeside(`latchkey.${failureLanguageFile(tag)}.js`)) as PartLoaders['failureLanguage'];

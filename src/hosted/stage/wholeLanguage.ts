import { hostedFiles } from '../words.ts';
import { failureLanguageFiles, languageFiles } from '../../parts/languages.ts';
import { hosted as english } from '../../locales/hosted/en.ts';
import type { LanguageTag } from '../../locales/languages.ts';

/** Everything that is said in a language, but for advice to developers. */
export async function wholeLanguage(tag: LanguageTag): Promise<object> {
  const [{ messages }, { failed }, { hosted }] = await Promise.all([
    languageFiles[tag](),
    failureLanguageFiles[tag](),
    tag === 'en' ? { hosted: english } : hostedFiles[tag](),
  ]);
  return { ...messages, failed, hosted };
}

import type { Messages } from '../locales/en.ts';
import type { LanguageTag } from '../locales/languages.ts';

/** How an application's bundler finds the file of each language. */
export const languageFiles: Readonly<Record<LanguageTag, () => Promise<{ messages: Messages }>>> = {
  de: () => import('../locales/de.ts'),
  en: () => import('../locales/en.ts'),
};

import type { Messages } from '../locales/en.ts';
import type { LanguageTag } from '../locales/languages.ts';
import type { Translation } from '../locales/translation.ts';

/** The sentences of a language, with the plural forms that it has. English is what the others are translated from. */
type SentencesIn<Tag extends LanguageTag> = Tag extends 'en' ? Messages : Translation<Tag>;

/** How an application's bundler finds the file of each language. */
export const languageFiles: {
  readonly [Tag in LanguageTag]: () => Promise<{ messages: SentencesIn<Tag> }>;
} = {
  de: () => import('../locales/de.ts'),
  en: () => import('../locales/en.ts'),
};

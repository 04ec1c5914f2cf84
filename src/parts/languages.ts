import type { LanguageTag } from '../locales/languages.ts';
import type { FailureFile, WidgetMessages } from '../locales/messages.ts';

/** Where an application's bundler finds the words of each language. */
export const languageFiles: Readonly<Record<LanguageTag, () => Promise<{ messages: WidgetMessages }>>> = {
  de: () => import('../locales/de.ts'),
  en: () => import('../locales/en.ts'),
};

/** The same for the words about failures. */
export const failureLanguageFiles: Readonly<Record<LanguageTag, () => Promise<FailureFile>>> = {
  de: () => import('../locales/failed/de.ts'),
  en: () => import('../locales/failed/en.ts'),
};

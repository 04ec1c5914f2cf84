import type { LanguageTag } from '../locales/languages.ts';
import type { FailureFile, WidgetMessages } from '../locales/messages.ts';

/** Where an application's bundler finds the words of each language. */
export const languageFiles: Readonly<Record<LanguageTag, () => Promise<{ messages: WidgetMessages }>>> = {
  ar: () => import('../locales/ar.ts'),
  de: () => import('../locales/de.ts'),
  en: () => import('../locales/en.ts'),
  es: () => import('../locales/es.ts'),
  fr: () => import('../locales/fr.ts'),
  he: () => import('../locales/he.ts'),
  it: () => import('../locales/it.ts'),
  ja: () => import('../locales/ja.ts'),
  ko: () => import('../locales/ko.ts'),
  nl: () => import('../locales/nl.ts'),
  pl: () => import('../locales/pl.ts'),
  'pt-BR': () => import('../locales/pt-BR.ts'),
  sv: () => import('../locales/sv.ts'),
  tr: () => import('../locales/tr.ts'),
  'zh-Hans': () => import('../locales/zh-Hans.ts'),
};

/** The same for the words about failures. */
export const failureLanguageFiles: Readonly<Record<LanguageTag, () => Promise<FailureFile>>> = {
  ar: () => import('../locales/failed/ar.ts'),
  de: () => import('../locales/failed/de.ts'),
  en: () => import('../locales/failed/en.ts'),
  es: () => import('../locales/failed/es.ts'),
  fr: () => import('../locales/failed/fr.ts'),
  he: () => import('../locales/failed/he.ts'),
  it: () => import('../locales/failed/it.ts'),
  ja: () => import('../locales/failed/ja.ts'),
  ko: () => import('../locales/failed/ko.ts'),
  nl: () => import('../locales/failed/nl.ts'),
  pl: () => import('../locales/failed/pl.ts'),
  'pt-BR': () => import('../locales/failed/pt-BR.ts'),
  sv: () => import('../locales/failed/sv.ts'),
  tr: () => import('../locales/failed/tr.ts'),
  'zh-Hans': () => import('../locales/failed/zh-Hans.ts'),
};

/** The languages that Latchkey brings, by their BCP 47 tags. Each is a file in this folder. */
export const languages = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'sv',
  'tr',
  'zh-Hans',
] as const;

/** A language that Latchkey brings. */
export type LanguageTag = (typeof languages)[number];

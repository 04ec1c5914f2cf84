/** The languages that Latchkey brings, by their BCP 47 tags. Each is a file in this folder. */
export const languages = ['de', 'en'] as const;

/** A language that Latchkey brings. */
export type LanguageTag = (typeof languages)[number];

import type { Advice } from '../../src/locales/failed/advice.ts';
import { languages, type LanguageTag } from '../../src/locales/languages.ts';
import type { Messages } from '../../src/locales/messages.ts';
import { pseudo } from '../../src/locales/stage/pseudo.ts';
import { failureLanguageFiles, languageFiles } from '../../src/parts/languages.ts';

/** What the gallery says: the words of a language. */
export interface GalleryWords {
  messages: Messages;
  advice: Advice | null;
}

/** Copy in no language, read from left to right and from right to left: it finds what comes from no table. */
const pseudoLanguages = ['en-XA', 'ar-XB'];

/** English is first, as the default. */
export const galleryLanguages: readonly string[] = [
  'en',
  ...languages.filter((tag) => tag !== 'en'),
  ...pseudoLanguages,
];

const isLanguage = (tag: string): tag is LanguageTag => languages.some((known) => known === tag);

export async function wordsOf(tag: string): Promise<GalleryWords> {
  if (pseudoLanguages.includes(tag)) return { messages: pseudo, advice: null };
  const known = isLanguage(tag) ? tag : 'en';
  const [{ messages }, { failed, advice = null }] = await Promise.all([
    languageFiles[known](),
    failureLanguageFiles[known](),
  ]);
  return { messages: { ...messages, failed }, advice };
}

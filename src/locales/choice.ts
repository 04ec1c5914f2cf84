import { languageAround, preferredLanguages } from '../page.ts';
import { languages, type LanguageTag } from './languages.ts';

/** The language of one widget. */
export interface LanguageChoice {
  /** The file with its sentences. */
  readonly table: LanguageTag;
  /** BCP 47 tag of the widget's language, which the server is asked for as well. It keeps a region that was asked for. */
  readonly lang: string;
}

/** The options that decide it. */
interface LanguageOptions {
  lang?: string | undefined;
  messages?: object | undefined;
}

/** The tag as BCP 47 writes it today: `he` for `iw`. `null` for what is not a tag. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

const primaryLanguage = (tag: string): string | undefined => tag.split('-')[0];

/** The table for a language: its own, else that of another region or script (`pt-BR` for `pt-PT`). */
const tableFor = (tag: string): LanguageTag | undefined =>
  languages.find((known) => tag === known || tag.startsWith(`${known}-`)) ??
  languages.find((known) => primaryLanguage(known) === primaryLanguage(tag));

/** The table for a requested language; `null` if there is none. */
function choiceFor(asked: string): LanguageChoice | null {
  const tag = canonical(asked);
  const table = tag && tableFor(tag);
  // A table that stands in for another region keeps its own tag.
  return table ? { table, lang: tag.startsWith(table) ? tag : table } : null;
}

const english: LanguageChoice = { table: 'en', lang: 'en' };

/** Whether Latchkey can show this language, or another region's, without words of the page's own. */
export const hasLanguage = (lang: string): boolean => choiceFor(lang) !== null;

/** The first of these languages that there is a table for; else English. */
export const firstLanguage = (asked: readonly string[]): LanguageChoice =>
  asked.map(choiceFor).find((choice) => choice !== null) ?? english;

/**
 * The language of a widget: the one that the page asks for by `lang`; else that of the widget's place in the page; else
 * the first of the browser's that there is a table for; else English.
 *
 * A page that has words of its own (`messages`) can be in any language: `lang` then says which.
 *
 * @param place Where the widget is mounted; `null` for a dialog.
 */
export function chooseLanguage(
  { lang, messages }: LanguageOptions,
  place: Element | ShadowRoot | null,
): LanguageChoice {
  const asked = lang ? [lang] : [languageAround(place), ...preferredLanguages()];
  const choice = firstLanguage(asked);
  return lang && messages ? { ...choice, lang } : choice;
}

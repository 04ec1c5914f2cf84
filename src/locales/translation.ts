import type { en } from './en.ts';
import type { failed } from './failed/en.ts';
import type { hosted } from './hosted/en.ts';
import type { LanguageTag } from './languages.ts';

/**
 * The plural forms that a whole number takes in each language. The form `many` of French, Italian, Spanish and
 * Portuguese is for millions, which nothing here is counted in.
 */
interface PluralForms {
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  de: 'one' | 'other';
  en: 'one' | 'other';
  es: 'one' | 'other';
  fr: 'one' | 'other';
  he: 'one' | 'two' | 'other';
  it: 'one' | 'other';
  ja: 'other';
  ko: 'other';
  nl: 'one' | 'other';
  pl: 'one' | 'few' | 'many' | 'other';
  'pt-BR': 'one' | 'other';
  sv: 'one' | 'other';
  tr: 'one' | 'other';
  'zh-Hans': 'other';
}

/** Any sentence in which each `{name}` of the English one is filled in, too. */
type Sentence<English> = English extends `${string}{${infer Name}}${infer Rest}`
  ? `${string}{${Name}}${string}` & Sentence<Rest>
  : string;

/** A sentence about a number. Where the form alone says how many there are, the number may be left out. */
type PluralSentence<English, Forms extends string> = {
  readonly [Form in Forms]: Form extends 'zero' | 'one' | 'two' ? string : Sentence<English>;
};

type Translated<English, Forms extends string> = {
  readonly [Name in keyof English]: English[Name] extends string
    ? Sentence<English[Name]>
    : English[Name] extends { readonly other: infer Other }
      ? PluralSentence<Other, Forms>
      : Translated<English[Name], Forms>;
};

/** What the widget says in a language: a sentence that is missing, or that English does not have, does not compile. */
export type Translation<Tag extends LanguageTag> = Translated<typeof en, PluralForms[Tag]>;

/** The same for what the panel of a failure says. */
export type FailureTranslation<Tag extends LanguageTag> = Translated<typeof failed, PluralForms[Tag]>;

/** The same for what the hosted page says beside the widget. No sentence there is about a number. */
export type HostedTranslation = Translated<typeof hosted, never>;

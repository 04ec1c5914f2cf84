import { fill } from './fill.ts';
import { languages } from './languages.ts';

/** A text for each plural form that a language has. English has `one` and `other`; Polish, say, has `few` and `many` too. */
export type PluralCopy = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string | undefined;
};

function pluralForm(copy: PluralCopy, count: number, lang: string): string {
  const form = new Intl.PluralRules(lang).select(count);
  return (Object.hasOwn(copy, form) && copy[form]) || copy.other;
}

/** Whether `Intl` understands the tag: the page can pass anything as its language. */
function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}

/** The languages of the widget, without Arabic: they write a number below 1,000 with the digits 0 to 9 only. */
const plainLanguages: ReadonlySet<string | undefined> = new Set(
  languages.filter((tag) => tag !== 'ar').map((tag) => tag.split('-')[0]),
);

/** Whether the number is the same in the language. A tag can ask for other digits: `de-u-nu-arab`. */
const isPlain = (count: number, lang: string): boolean =>
  count < 1000 && !lang.includes('-u-') && plainLanguages.has(lang.split('-')[0]);

/**
 * A number as the language writes it. The browser's formats are asked only where they are needed: they take 20 to 80 ms to
 * load on a slow phone, while the list waits.
 */
export const written = (count: number, lang: string): string =>
  isPlain(count, lang) ? String(count) : new Intl.NumberFormat(isTag(lang) ? lang : 'en').format(count);

/** The sentence about a number of things. */
export function counted(copy: PluralCopy, count: number, lang: string): string {
  const form = pluralForm(copy, count, isTag(lang) ? lang : 'en');
  return fill(form, { count: written(count, lang) });
}

/** Names in a row, as the language writes a list. */
export const listed = (names: readonly string[], lang: string): string =>
  new Intl.ListFormat(isTag(lang) ? lang : 'en').format(names);

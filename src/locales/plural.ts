import { fill } from './fill.ts';

/** A text for each plural form that a language has. English has `one` and `other`; Polish, say, has `few` and `many` too. */
export type PluralCopy = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string | undefined;
};

function pluralForm(copy: PluralCopy, count: number, lang: string): string {
  const form = new Intl.PluralRules(lang).select(count);
  return (Object.hasOwn(copy, form) && copy[form]) || copy.other;
}

/** The sentence about a number of things, with the number as the language writes it. */
export function counted(copy: PluralCopy, count: number, lang: string): string {
  try {
    return fill(pluralForm(copy, count, lang), { count: new Intl.NumberFormat(lang).format(count) });
  } catch {
    // The page can pass anything as its language.
    return counted(copy, count, 'en');
  }
}

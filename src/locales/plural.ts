import { fill } from './fill.ts';

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

/** A number as the language writes it. */
export const written = (count: number, lang: string): string =>
  new Intl.NumberFormat(isTag(lang) ? lang : 'en').format(count);

/** The sentence about a number of things. */
export function counted(copy: PluralCopy, count: number, lang: string): string {
  const form = pluralForm(copy, count, isTag(lang) ? lang : 'en');
  return fill(form, { count: written(count, lang) });
}

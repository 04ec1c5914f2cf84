/** A text for each plural form that a language has. English has `one` and `other`; Polish, say, has `few` and `many` too. */
export type PluralCopy = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string | undefined;
};

function formFor(count: number, lang: string): Intl.LDMLPluralRule {
  try {
    return new Intl.PluralRules(lang).select(count);
  } catch {
    // The page can pass anything as its language.
    return formFor(count, 'en');
  }
}

/** The text for a number of things, `{count}` not yet filled in. */
export function plural(copy: PluralCopy, count: number, lang = 'en'): string {
  const form = formFor(count, lang);
  return (Object.hasOwn(copy, form) && copy[form]) || copy.other;
}

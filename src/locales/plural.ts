/** A sentence in the forms that a language has for numbers, named as `Intl.PluralRules` names them. */
export type Plural = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string | undefined;
};

/** The form that goes with the number. */
export function pluralOf(forms: Plural, count: number, lang: string): string {
  const form = new Intl.PluralRules(lang).select(count);
  return (Object.hasOwn(forms, form) && forms[form]) || forms.other;
}

/** The values of the `{…}` in a sentence. */
export type Replacements = Readonly<Record<string, string | number>>;

/** The value of one `{name}`; `undefined` where there is no such value. */
export const valueIn = (values: Replacements, name: string): string | undefined =>
  Object.hasOwn(values, name) ? String(values[name]) : undefined;

/** The sentence with its `{…}` filled in. A value is not searched for further ones. */
export const fill = (sentence: string, values: Replacements): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => valueIn(values, name) ?? whole);

/** A name in a text without markup, kept apart from the direction of the words around it, as `<bdi>` does. */
export const isolate = (name: string): string => `\u2068${name}\u2069`;

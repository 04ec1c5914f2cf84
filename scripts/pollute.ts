/** What every object inherits from. */
const everyObject: object = Object.prototype;

/**
 * Puts a value, usually a text, under each of the names into `Object.prototype`, as a page does that merges its query string carelessly.
 *
 * @returns The undo.
 */
export function pollute(names: readonly string[], value: unknown = 'evil'): () => void {
  // Without a prototype: a `get` that is polluted already would make it an error.
  for (const name of names)
    Object.defineProperty(everyObject, name, {
      __proto__: null,
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    } as PropertyDescriptor);
  return () => {
    for (const name of names) Reflect.deleteProperty(everyObject, name);
  };
}

/** The two halves of a group, in which to look further. */
export const halvesOf = (group: readonly string[]): string[][] => {
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)];
};

/** Whether an unknown value is an object with properties to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without a prototype: what is not there is not read from a polluted one. */
export const withoutPrototype = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null) as object, value) as Value;

/** The properties of an unknown value's own; none of what is no object. */
export const recordOf = (value: unknown): Record<string, unknown> =>
  withoutPrototype(isRecord(value) ? value : {});

/** What a JSON text says, without prototypes; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (isRecord(value) ? withoutPrototype(value) : value));
  } catch {
    return undefined;
  }
}

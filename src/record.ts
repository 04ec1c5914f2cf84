/** Whether an unknown value is an object with properties to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without a prototype: a missing property is not read from a polluted `Object.prototype`. */
export const withoutPrototype = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null) as object, value) as Value;

/** The own properties of an unknown value; none when it is not an object. */
export const recordOf = (value: unknown): Record<string, unknown> =>
  withoutPrototype(isRecord(value) ? value : {});

/** A record from its entries, without a prototype. A name such as `__proto__` is a name like any other. */
export const recordFrom = <Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
): Record<string, Value> => withoutPrototype(Object.fromEntries(entries));

/** Whether an object is plain data, also of another frame, whose `Object.prototype` is another one. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether an object is one of the browser's, such as a `URL`: what it holds is not in its properties. */
const isBuiltIn = (value: object): boolean => Object.prototype.toString.call(value) !== '[object Object]';

/** No option has as many levels. Data that contains itself has no end. */
const mostLevels = 10;

/**
 * A copy of data, with everything in it: what is changed in the original later can be compared with what it was. Of an
 * object of a class its own properties are copied, and nothing inside of them: it may hold a whole application.
 */
export function copyOf<Value>(value: Value, levels = mostLevels): Value {
  const copy = <Inner>(inner: Inner): Inner => (levels > 1 ? copyOf(inner, levels - 1) : inner);
  if (Array.isArray(value)) return value.map(copy) as Value;
  if (!isRecord(value) || isBuiltIn(value)) return value;
  const entries = Object.entries(value);
  return recordFrom(isPlain(value) ? entries.map(([name, inner]) => [name, copy(inner)]) : entries) as Value;
}

/** The value of a JSON text, without prototypes; `undefined` when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => (isRecord(value) ? withoutPrototype(value) : value));
  } catch {
    return undefined;
  }
}

/** Whether an unknown value is an object with properties to look at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy without a prototype: a missing property is not read from a polluted `Object.prototype`. */
export const withoutPrototype = <Value extends object>(value: Value): Value =>
  Object.assign(Object.create(null) as object, value) as Value;

/**
 * The own properties of an unknown value, to be read; none when it is not an object. What has no prototype is not copied:
 * a reply can have hundreds of thousands of names.
 */
export function recordOf(value: unknown): Record<string, unknown> {
  const record = isRecord(value) ? value : {};
  return Object.getPrototypeOf(record) === null ? record : withoutPrototype(record);
}

/** A record from its entries, without a prototype. A name such as `__proto__` is a name like any other. */
export const recordFrom = <Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
): Record<string, Value> => withoutPrototype(Object.fromEntries(entries));

/** Whether an object is plain data, also of another frame, whose `Object.prototype` is another one. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** No option has as many levels. */
const mostLevels = 10;

/** The copies of objects, by how many levels of each are copied. */
type Copies = Map<number, Map<object, object>>;

function copyOfObject(value: object, copy: <Inner>(inner: Inner) => Inner): object {
  if (Array.isArray(value)) return value.map(copy);
  const entries = Object.entries(value);
  if (isPlain(value)) return recordFrom(entries.map(([name, inner]) => [name, copy(inner)]));
  // What an object of the browser's holds, such as a `URL`, is not in its properties.
  return entries.length > 0 ? recordFrom(entries) : value;
}

/**
 * A copy of data, with everything in it: what is changed in the original later can be compared with what it was. Of an
 * object of a class its own properties are copied, and nothing inside of them: it may hold a whole application.
 *
 * Data may contain itself, and an object may be in it many times: it is copied once for each level.
 */
export function copyOf<Value>(value: Value, levels = mostLevels, copies: Copies = new Map()): Value {
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(levels) ?? new Map<object, object>();
  copies.set(levels, known);
  const found =
    known.get(value) ??
    copyOfObject(value, (inner) => (levels > 1 ? copyOf(inner, levels - 1, copies) : inner));
  known.set(value, found);
  return found as Value;
}

import type { ConnectOptions, UpdateOptions } from '../options.ts';
import { isRecord, withoutPrototype } from '../record.ts';
import { updateRules } from './table.ts';

/** How options that a page sets again are applied. */
export type Change = 'nothing' | 'update' | 'restart';

/** Whether a function may replace another: a framework makes new ones at each rendering. */
type FunctionEquality = 'any function' | 'the same function';

/** What each object has been compared with. Options may contain themselves: a pair is looked at once. */
type Compared = Map<object, Set<object>>;

/** Whether two objects have not been compared yet. From now on they have. */
function isNewPair(a: object, b: object, compared: Compared): boolean {
  const others = compared.get(a) ?? new Set();
  if (others.has(b)) return false;
  compared.set(a, others.add(b));
  return true;
}

function isEqual(
  a: unknown,
  b: unknown,
  functions: FunctionEquality,
  compared: Compared = new Map(),
): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'function' && typeof b === 'function') return functions === 'any function';
  const areLists = Array.isArray(a) && Array.isArray(b);
  if (!areLists && (!isRecord(a) || !isRecord(b))) return false;
  // A difference in the pair ends the whole comparison where it is found.
  if (!isNewPair(a, b, compared)) return true;
  if (areLists)
    return a.length === b.length && a.every((one, index) => isEqual(one, b[index], functions, compared));
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every(
      (name) =>
        Object.hasOwn(b, name) && isEqual(Reflect.get(a, name), Reflect.get(b, name), functions, compared),
    )
  );
}

/** Compares options with those that are in use. */
export function compareOptions(
  before: ConnectOptions,
  after: ConnectOptions,
  functions: FunctionEquality,
): Change {
  const [old, now] = [withoutPrototype(before), withoutPrototype(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)] as (keyof ConnectOptions)[]);
  const changed = [...names].filter((name) => !isEqual(old[name], now[name], functions));
  if (changed.length === 0) return 'nothing';
  return changed.every((name) => Object.hasOwn(updateRules, name)) ? 'update' : 'restart';
}

/** The options for `update`. A removed option becomes undefined, so that its default applies again. */
export function updatesIn(options: ConnectOptions): UpdateOptions {
  const own = withoutPrototype(options);
  return Object.fromEntries(Object.keys(updateRules).map((name) => [name, own[name as keyof UpdateOptions]]));
}

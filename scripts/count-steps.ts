import { vi } from 'vitest';

/**
 * Counts the work of an action instead of its time: the characters that regular expressions and `normalize` process, and
 * the look-ups in sets and maps.
 */
export function countSteps(action: () => unknown): number {
  let steps = 0;
  const exec = RegExp.prototype.exec;
  const normalize = String.prototype.normalize;
  const has = Set.prototype.has;
  const get = Map.prototype.get;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = Reflect.apply(exec, this, [text]) as RegExpExecArray | null;
    const end = found ? found.index + found[0].length : text.length;
    // A sticky pattern reads one place only.
    steps += 1 + (this.sticky && !found ? 0 : Math.max(0, end - from));
    return found;
  });
  vi.spyOn(String.prototype, 'normalize').mockImplementation(function (this: string, form) {
    steps += 1 + this.length;
    return Reflect.apply(normalize, this, [form]) as string;
  });
  vi.spyOn(Set.prototype, 'has').mockImplementation(function (this: Set<unknown>, value) {
    steps += 1;
    return Reflect.apply(has, this, [value]) as boolean;
  });
  vi.spyOn(Map.prototype, 'get').mockImplementation(function (this: Map<unknown, unknown>, key) {
    steps += 1;
    return Reflect.apply(get, this, [key]) as unknown;
  });
  try {
    action();
  } finally {
    vi.restoreAllMocks();
  }
  return steps;
}

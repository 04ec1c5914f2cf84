/** A method that is replaced while steps are counted. */
interface Counted {
  of: object;
  name: string;
  /** The steps of one call. */
  steps(self: unknown): number;
}

/** Where a regular expression stopped: a sticky one that finds nothing has read one place only. */
function charactersRead(from: number, pattern: RegExp, text: string, found: RegExpExecArray | null): number {
  if (pattern.sticky && !found) return 0;
  const end = found ? found.index + found[0].length : text.length;
  return Math.max(0, end - from);
}

const once = () => 1;

const counted: readonly Counted[] = [
  { of: String.prototype, name: 'normalize', steps: (self) => 1 + String(self).length },
  { of: String.prototype, name: 'includes', steps: once },
  { of: Set.prototype, name: 'has', steps: once },
  { of: Map.prototype, name: 'get', steps: once },
];

/**
 * Counts the work of an action instead of its time: the characters that regular expressions and `normalize` process, and
 * the look-ups in texts, sets and maps.
 */
export function countSteps(action: () => unknown): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (
    of: object,
    name: string,
    by: (real: (...given: unknown[]) => unknown) => unknown,
  ): void => {
    const real = Reflect.get(of, name) as (...given: unknown[]) => unknown;
    Object.assign(of, { [name]: by(real) });
    undo.push(() => Object.assign(of, { [name]: real }));
  };
  for (const { of, name, steps: stepsOf } of counted)
    replace(
      of,
      name,
      (real) =>
        function (this: unknown, ...given: unknown[]) {
          steps += stepsOf(this);
          return Reflect.apply(real, this, given);
        },
    );
  replace(
    RegExp.prototype,
    'exec',
    (real) =>
      function (this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const found = Reflect.apply(real, this, [text]) as RegExpExecArray | null;
        steps += 1 + charactersRead(from, this, text, found);
        return found;
      },
  );
  try {
    action();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}

/** How many steps are left; several calls can share one budget. */
export interface Budget {
  steps: number;
}

/** One pattern may take so many steps. */
const mostSteps = 100_000;
/** All patterns of a form together may take so many: about a fifth of a second. */
const mostStepsOfForm = 500_000;
/** The longest pattern of a real provider has fewer than 300 characters. */
const longestPattern = 2_000;

/** For all fields of a form that are checked together. */
export const formBudget = (): Budget => ({ steps: mostStepsOfForm });

type Places = ReadonlySet<number>;
/** A part of a pattern: where it can end, by where it can begin. */
type Part = (from: Places) => Places;

/** Takes steps from a budget; throws when there are not so many left. */
type Spend = (steps: number) => void;

/**
 * Whether a provider's pattern is found in a text, as `RegExp.prototype.test` answers it, in a bounded number of steps.
 *
 * The pattern comes from a stranger. The browser's own matcher tries one way after another, and `^(a+)+$` has more of
 * them than it can ever try. Here all ways are followed at once: each part of the pattern maps the set of places in the
 * text where it can begin to the set of places where it can end.
 *
 * @param budget Shared by the patterns of a form; each pattern may take 100,000 steps of it at most.
 * @returns `null` when there is no answer: it is no pattern, it has parts that only trying can answer (a
 * back-reference, a lookbehind), or it takes too many steps.
 */
export function matches(
  pattern: string,
  text: string,
  budget: Budget = { steps: mostSteps },
): boolean | null {
  let left = Math.min(budget.steps, mostSteps);
  if (pattern.length > longestPattern || text.length >= left) return null;
  const spend: Spend = (steps) => {
    left -= steps;
    budget.steps -= steps;
    if (left < 0) throw new RangeError('The pattern takes too many steps.');
  };
  try {
    // Throws for a pattern that the browser does not accept.
    RegExp(pattern);
    spend(text.length);
    const everywhere = new Set(text.split('').map((_, place) => place)).add(text.length);
    return compile(pattern, text, spend)(everywhere).size > 0;
  } catch {
    return null;
  }
}

/** Reads a pattern by recursive descent. */
function compile(pattern: string, text: string, spend: Spend): Part {
  let at = 0;

  /** A part whose every use is paid for by the places that it is asked about. */
  const paid =
    (part: Part): Part =>
    (from) => {
      spend(1 + from.size);
      return part(from);
    };

  /** The next token, when it is one of these. */
  function take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = at;
    const found = token.exec(pattern);
    at += found?.[0].length ?? 0;
    return found;
  }

  const isEndOfWay = (): boolean => {
    const next = pattern.charAt(at);
    return next === '' || next === '|' || next === ')';
  };

  function alternatives(): Part {
    const ways: Part[] = [];
    do {
      const parts: Part[] = [];
      while (!isEndOfWay()) parts.push(repeated(term()));
      ways.push(paid((from) => parts.reduce((now, part) => part(now), from)));
    } while (take(/\|/y));
    return (from) => new Set(ways.flatMap((way) => [...way(from)]));
  }

  /** Keeps the places where an inner part can begin (`(?=`), or cannot (`(?!`). */
  const lookahead =
    (inner: Part, isWanted: boolean): Part =>
    (from) =>
      new Set([...from].filter((place) => inner(new Set([place])).size > 0 === isWanted));

  function term(): Part {
    const group = take(/\((\?([:=!]|<\w+>))?/y);
    return group ? grouped(group[2]) : character();
  }

  function grouped(kind: string | undefined): Part {
    const inner = alternatives();
    take(/\)/y);
    return kind === '=' || kind === '!' ? lookahead(inner, kind === '=') : inner;
  }

  /** What takes one character or none is left to the browser. */
  function character(): Part {
    const source = take(/\\(u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^\dk])|\[(\\[^]|[^\]\\])*\]|[^\\]/iy);
    // An open group, which throws: this cannot be read.
    const one = new RegExp(source?.[0] ?? '(', 'y');
    return paid((from) => {
      const to = new Set<number>();
      for (const place of from) {
        one.lastIndex = place;
        if (one.test(text)) to.add(one.lastIndex);
      }
      return to;
    });
  }

  function repeated(part: Part): Part {
    const found = take(/([*+?]|\{(\d+)(,(\d*))?\})\??/y);
    if (!found) return part;
    const { least, most } = countsOf(found);
    return (from) => {
      let now = from;
      for (let count = 0; count < least; count += 1) {
        spend(1);
        now = part(now);
      }
      const all = new Set(now);
      for (let count = least; count < most && now.size > 0; count += 1) {
        spend(1);
        now = new Set([...part(now)].filter((place) => !all.has(place)));
        for (const place of now) all.add(place);
      }
      return all;
    };
  }

  return alternatives();
}

/** How often `*`, `+`, `?`, `{2}`, `{2,}` and `{2,5}` repeat. */
function countsOf([, sign, low, range, high]: RegExpExecArray): { least: number; most: number } {
  if (sign === '*') return { least: 0, most: Infinity };
  if (sign === '+') return { least: 1, most: Infinity };
  if (sign === '?') return { least: 0, most: 1 };
  const least = Number(low);
  if (range === undefined) return { least, most: least };
  return { least, most: high ? Number(high) : Infinity };
}

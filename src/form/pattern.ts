/**
 * Whether a provider's pattern is found in a text, as `RegExp.prototype.test` says it, in bounded time.
 *
 * The pattern is a stranger's. The browser's own matcher tries one way after another, and `^(a+)+$` has more of them
 * than it will ever end with. Here all ways are gone at once: each part of the pattern takes the set of places in the
 * text that it can begin at to the set of those that it can end at. What remains expensive is given up.
 *
 * @returns `null` when it cannot be said: it is no pattern, one with parts that only trying can answer (a back-reference, a
 * lookbehind), or one that takes too many steps.
 */
export function matches(pattern: string, text: string): boolean | null {
  let steps = 100_000;
  let at = 0;

  const counted =
    (part: Part): Part =>
    (from) => {
      steps -= 1 + from.size;
      if (steps < 0) throw new RangeError();
      return part(from);
    };

  /** The next token, when it is one of these. */
  function take(token: RegExp): RegExpExecArray | null {
    token.lastIndex = at;
    const found = token.exec(pattern);
    at += found?.[0].length ?? 0;
    return found;
  }

  function alternatives(): Part {
    const ways: Part[] = [];
    do {
      const parts: Part[] = [];
      while (at < pattern.length && !/[|)]/.test(pattern.charAt(at))) parts.push(repeated(term()));
      ways.push(counted((from) => parts.reduce((now, part) => part(now), from)));
    } while (take(/\|/y));
    return (from) => new Set(ways.flatMap((way) => [...way(from)]));
  }

  /** A group, or what takes one character or none: that is left to the browser. */
  function term(): Part {
    const group = take(/\((\?([:=!]|<\w+>))?/y);
    if (group) {
      const inner = alternatives();
      take(/\)/y);
      const [, , kind = ''] = group;
      return /[=!]/.test(kind)
        ? (from) => new Set([...from].filter((place) => inner(new Set([place])).size > 0 === (kind === '=')))
        : inner;
    }
    const source = take(/\\(u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^\dk])|\[(\\[^]|[^\]\\])*\]|[^\\]/iy);
    const looks = new RegExp(source?.[0] ?? '(', 'y');
    return counted((from) => {
      const to = new Set<number>();
      for (const place of from) {
        looks.lastIndex = place;
        if (looks.test(text)) to.add(looks.lastIndex);
      }
      return to;
    });
  }

  function repeated(part: Part): Part {
    const found = take(/([*+?]|\{(\d+)(,(\d*))?\})\??/y);
    if (!found) return part;
    const [, sign, low, range, high] = found;
    const least = Number(low ?? (sign === '+' ? 1 : 0));
    const most = sign === '?' ? 1 : low && !range ? least : Number(high || Infinity);
    return (from) => {
      let now = from;
      for (let count = 0; count < least; count += 1) now = part(now);
      const all = new Set(now);
      for (let count = least; count < most && now.size; count += 1) {
        now = new Set([...part(now)].filter((place) => !all.has(place)));
        for (const place of now) all.add(place);
      }
      return all;
    };
  }

  try {
    // What the browser refuses is no pattern.
    RegExp(pattern);
    return alternatives()(new Set(Array.from({ length: text.length + 1 }, (_, place) => place))).size > 0;
  } catch {
    return null;
  }
}

type Places = ReadonlySet<number>;
/** A part of a pattern: where it can end, by where it can begin. */
type Part = (from: Places) => Places;

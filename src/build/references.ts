import type { VariableSource } from './secrets.ts';

/** `$NAME`, `${NAME}`, `${NAME:-default}` or `${NAME:+text}`, unless a backslash is before it. */
const reference = /(?<!\\)\$(?:\{([A-Za-z_][^{}]*)\}|([A-Za-z_]\w*))/;

/** What is in the braces: a name, and what can stand in the place of its value. */
const inBraces = /^([\w.]+)(?::?[-+](.*))?$/s;

/** A dollar sign before other letters can also be a character of a password. */
const isCertain = (written: string): boolean => /^\$(?:\{|[A-Z_][A-Z\d_]*$)/.test(written);

/** Nothing but such references: no secret is in the text itself. */
const onlyReferences = /^(?:\$\{[^{}]*\}|\$[A-Z_][A-Z\d_]*(?!\w))+$/;

/** So many readings of one value are searched for. */
const mostReadings = 100;

interface Readings {
  texts: readonly string[];
  /** Whether a reference is in the value, or so many, that not every reading of it is known. */
  isOpen: boolean;
}

/**
 * Every text that a value can stand for: as it is written, and with each value of the variables that it refers to.
 * A variable that is not set is empty for some tools, and for others the reference is a text like any other.
 */
function readingsOf(written: string, valuesOf: (name: string) => readonly string[]): Readings {
  const texts = new Set([written]);
  let isOpen = false;
  // A set's loop also comes to what is added meanwhile.
  for (const text of texts) {
    if (texts.size > mostReadings) {
      isOpen = true;
      break;
    }
    const found = reference.exec(text);
    if (!found) continue;
    const [whole, braced, bare = ''] = found;
    const [, name = bare, instead] = inBraces.exec(braced ?? '') ?? [];
    const values = [...valuesOf(name), ...(instead === undefined ? [] : [instead])];
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + whole.length)];
    for (const value of values) texts.add(before + value + after);
    if (values.length > 0) continue;
    isOpen ||= isCertain(whole) || whole === text;
    texts.add(before + after);
    if (!onlyReferences.test(text)) texts.add(`${before}\\${whole}${after}`);
  }
  const isResolved = [...texts].some((text) => text !== '' && !reference.test(text));
  const plain = [...texts].filter((text) => !onlyReferences.test(text));
  return {
    texts: [...new Set(plain.flatMap((text) => [text, text.replaceAll('\\$', '$')]))],
    isOpen: isOpen || (written !== '' && !isResolved),
  };
}

/**
 * The variables of files with every value that they can have: tools differ in which file of several counts, and in
 * whether a reference to another variable is replaced by its value.
 *
 * @param outer The environment, which the files can refer to as well.
 */
export function withReferences(files: readonly VariableSource[], outer: VariableSource): VariableSource[] {
  const known = new Map<string, Set<string>>();
  for (const { variables } of [outer, ...files])
    for (const [name, value] of variables) known.set(name, (known.get(name) ?? new Set()).add(value));

  return files.map(({ from, variables }) => {
    const read = variables.map(([name, written]) => {
      // A variable that refers to itself means the one of another place.
      const valuesOf = (other: string): string[] =>
        [...(known.get(other) ?? [])].filter((value) => other !== name || value !== written);
      return { name, ...readingsOf(written, valuesOf) };
    });
    return {
      from,
      variables: read.flatMap(({ name, texts }) => texts.map((text) => [name, text] as const)),
      open: read.filter(({ isOpen }) => isOpen).map(({ name }) => name),
    };
  });
}

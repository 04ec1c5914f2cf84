import type { VariableSource } from './secrets.ts';
import { standInOf } from './standIns.ts';
import { bareOf } from './values.ts';

/** `$NAME`, `${NAME}`, `${NAME:-default}` or `${NAME:+text}`, unless a backslash is before it. In braces any text is a name. */
const reference = /(?<!\\)\$(?:\{([^{}]+)\}|([A-Za-z_]\w*))/;

/** What is in the braces: a name, and what stands in the place of its value, or where it has one. */
const inBraces = /^(.*?)(?::?([-+])(.*))?$/s;

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

/** A text in which no dollar sign is a reference. */
const asText = (text: string): string => text.replaceAll('$', '\\$');
const fromText = (text: string): string => text.replaceAll('\\$', '$');

/** Reads values, each once. `valuesOf` gives what a variable is set to, anywhere. */
function createReader(valuesOf: (name: string) => Iterable<string>): (written: string) => Readings {
  /** `null` for a value that is being read: one that refers to itself means the one of another place. */
  const known = new Map<string, Readings | null>();

  function read(written: string): Readings {
    const texts = new Set([written]);
    let isOpen = false;

    /** The readings of what can stand in the place of a reference. They are read apart from the text around it. */
    function readingsIn(values: Iterable<string>): string[] {
      return [...values].flatMap((value) => {
        const readings = known.has(value) ? known.get(value) : readOnce(value);
        isOpen ||= readings?.isOpen ?? false;
        return readings?.texts ?? [];
      });
    }

    // A set's loop also comes to what is added meanwhile.
    for (const text of texts) {
      if (texts.size > mostReadings) {
        isOpen = true;
        break;
      }
      const found = reference.exec(text);
      if (!found) continue;
      const [whole, braced, bare = ''] = found;
      const [, name = '', sign, instead] = inBraces.exec(braced ?? bare) ?? [];
      const [before, after] = [text.slice(0, found.index), text.slice(found.index + whole.length)];
      const values = readingsIn([...valuesOf(name), ...(instead === undefined ? [] : [instead])]);
      for (const value of values) texts.add(before + asText(value) + after);
      // `${NAME:+text}` is empty where the variable is not set.
      if (sign === '+') texts.add(before + after);
      if (values.length > 0) continue;
      isOpen ||= isCertain(whole) || whole === bareOf(text);
      texts.add(before + after);
      if (!onlyReferences.test(text)) texts.add(before + asText(whole) + after);
    }
    const isResolved = [...texts].some((text) => text !== '' && !reference.test(text));
    const plain = [...texts].filter((text) => !onlyReferences.test(text));
    return {
      texts: [...new Set(plain.flatMap((text) => [text, fromText(text)]))],
      isOpen: isOpen || (written !== '' && !isResolved),
    };
  }

  function readOnce(written: string): Readings {
    known.set(written, null);
    const readings = read(written);
    known.set(written, readings);
    return readings;
  }
  return (written) => known.get(written) ?? readOnce(written);
}

/**
 * The variables of files with every value that they can have: tools differ in which file of several counts, and in
 * whether a reference to another variable is replaced by its value. A variable that is not set is empty for some tools,
 * and for others the reference is a text like any other.
 *
 * @param outer The environment, which the files can refer to as well.
 */
export function withReferences(files: readonly VariableSource[], outer: VariableSource): VariableSource[] {
  const known = new Map<string, Set<string>>();
  const add = (name: string, value: string) => known.set(name, (known.get(name) ?? new Set()).add(value));
  for (const [name, value] of outer.variables) add(name, value);
  const inFiles = files.flatMap(({ variables }) => variables);
  const outerNames = new Set(known.keys());
  /** Where the files have nothing but one pointer, a tool such as dotenvx puts the secret itself into the environment. */
  const isReplaced = (name: string, value: string): boolean =>
    outerNames.has(name) &&
    standInOf(name, bareOf(value)) === 'pointer' &&
    inFiles.every(([other, another]) => other !== name || bareOf(another) === bareOf(value));
  for (const [name, value] of inFiles) if (!isReplaced(name, value)) add(name, value);
  const readingsOf = createReader((name) => known.get(name) ?? []);

  return files.map(({ from, variables }) => {
    const read = variables.map(([name, written]) => ({ name, ...readingsOf(written) }));
    return {
      from,
      variables: read.flatMap(({ name, texts }) => texts.map((text) => [name, text] as const)),
      open: read.filter(({ isOpen }) => isOpen).map(({ name }) => name),
    };
  });
}

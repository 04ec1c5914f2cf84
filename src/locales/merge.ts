import { shownName } from '../credential/quote.ts';
import { withoutPrototype } from '../record.ts';
import type { FailureCopy } from './failed/en.ts';
import type { FailureMessages, LoadedMessages, Messages } from './messages.ts';
import type { PluralCopy } from './plural.ts';

type Overrides<Table> = {
  readonly [Name in keyof Table]?:
    | (Table[Name] extends string | undefined
        ? string
        : Table[Name] extends PluralCopy
          ? Overrides<PluralCopy>
          : Overrides<Table[Name]>)
    | undefined;
};

/** What the option `messages` takes: {@link Messages}, of which every part may be left out. */
export type MessageOverrides = Overrides<Messages>;

type Table = Readonly<Record<string, unknown>>;

/** The plural forms of all languages. */
const pluralForms = [
  'zero',
  'one',
  'two',
  'few',
  'many',
  'other',
] as const satisfies readonly Intl.LDMLPluralRule[];

/** Whether a table of copy holds plural forms. */
const isPlural = (table: object): table is PluralCopy => Object.hasOwn(table, 'other');

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

/** Optional texts of a failure, listed so that an override can add one that the base leaves out. */
const unsaid: Omit<FailureCopy, 'text'> = {
  title: undefined,
  you: undefined,
  admin: undefined,
};

/** The same for the plural forms that another language needs. */
const otherForms = Object.fromEntries(pluralForms.map((form) => [form, undefined]));

/** The names of a table, with those that an override may add. */
const withOptional = (table: Table): Table => (isPlural(table) ? { ...otherForms, ...table } : table);

function completeFailures({ failures, ...words }: FailureMessages): Table {
  const complete = Object.entries(failures).map(([name, copy]) => [name, { ...unsaid, ...copy }]);
  return { ...words, failures: Object.fromEntries(complete) };
}

/** The messages, with every name that an override may give. */
const complete = (messages: LoadedMessages): Table => ({
  ...messages,
  failed: messages.failed && completeFailures(messages.failed),
});

/**
 * Walks the names of `base`, never those of `overrides`: a name that has no text there, `__proto__`
 * included, is not read, and neither is what `overrides` inherits.
 */
function merge(base: Table, overrides: unknown): Table {
  const given = isTable(overrides) ? overrides : {};
  const merged: Record<string, unknown> = withoutPrototype({});
  for (const [name, text] of Object.entries(withOptional(base))) {
    const other = Object.hasOwn(given, name) ? given[name] : undefined;
    // A table that is not loaded yet is null, and stays so.
    const isReplaced = typeof other === 'string' && text !== null;
    merged[name] = isTable(text) ? merge(text, other) : isReplaced ? other : text;
  }
  return merged;
}

/**
 * The copy with the embedder's overrides in it: own properties and strings only, the rest is left out. Its tables have
 * no prototype, so that a word that is not there is not read from a polluted one.
 */
export const mergeMessages = <Base extends LoadedMessages>(
  base: Base,
  overrides: MessageOverrides | undefined,
): Base => merge(complete(base), overrides) as Base;

/**
 * The names in `overrides` that change nothing: there is no such text, or what is given is no text. For a page that
 * misspelled one. Words about failures are looked at once those of `base` are loaded.
 *
 * @returns Their paths, such as `list.titel`, as they may be shown.
 */
export function unknownMessages(base: LoadedMessages, overrides: unknown): string[] {
  const walk = (table: Table, given: Table): string[] =>
    Object.entries(given).flatMap(([name, other]): string[] => {
      const names = withOptional(table);
      if (other === undefined) return [];
      if (!Object.hasOwn(names, name)) return [shownName(name)];
      const text = names[name];
      if (isTable(text) && isTable(other)) return walk(text, other).map((path) => `${name}.${path}`);
      return isTable(text) || typeof other !== 'string' ? [name] : [];
    });
  if (!isTable(overrides)) return [];
  return walk(complete(base), base.failed ? overrides : { ...overrides, failed: undefined });
}

import type { FailureCopy, Messages } from './en.ts';

type Overrides<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends string | undefined ? string : Overrides<Table[Name]>;
};

/** Any part of the copy, to be said in other words. */
export type MessageOverrides = Overrides<Messages>;

/** What a failure may say beside its text: named, so that an override can add what the base leaves out. */
const unsaid: Omit<FailureCopy, 'text'> = {
  title: undefined,
  you: undefined,
  admin: undefined,
};

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Walks the names of `base`, never those of `overrides`: a name that has no text there, `__proto__`
 * included, is not read, and neither is what `overrides` inherits.
 */
function merge<Table>(base: Table, overrides: unknown): Table {
  if (!isTable(overrides)) return base;
  const merged: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(base as Record<string, unknown>)) {
    const other = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
    merged[name] = isTable(text) ? merge(text, other) : typeof other === 'string' ? other : text;
  }
  return merged as Table;
}

/** The copy with the embedder's overrides in it: own properties and strings only, the rest is left out. */
export function mergeMessages(base: Messages, overrides: MessageOverrides | undefined): Messages {
  if (!isTable(overrides)) return base;
  const failures = Object.entries(base.failed.failures).map(([name, copy]) => [name, { ...unsaid, ...copy }]);
  return merge({ ...base, failed: { ...base.failed, failures: Object.fromEntries(failures) } }, overrides);
}

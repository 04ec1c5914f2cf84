import { isRecord, recordFrom, recordOf, withoutPrototype } from './record.ts';
import type { Definition, FieldDefinition, Integration } from './types.ts';

/** Upper limits for the texts and lists of a server's reply. No real provider comes near them. */
const most = { text: 1000, name: 100, fields: 50, choices: 1000 };
/** The same for a list of integrations. */
export const mostIntegrations = 10_000;

/** Halves of surrogate pairs, which no address can hold, and characters that change the direction of the text around them. */
const unfit = /[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of bounded length, or `undefined`. */
export const textOf = (value: unknown, length = most.text): string | undefined =>
  typeof value === 'string' ? value.slice(0, length).replace(unfit, '') : undefined;

/** What ends a line, and other characters that nobody sees. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A text of bounded length that is shown in one line, or `undefined`. */
export const lineOf = (value: unknown, length = most.name): string | undefined =>
  textOf(value, length)?.replace(breaks, ' ');

/** An address that a person may be sent to, or `undefined`. */
export function linkOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text?.startsWith('https://') ? text : undefined;
}

/** The texts of a list; `undefined` when it is not a list. */
export const readTexts = (value: unknown, length = most.choices): string[] | undefined =>
  Array.isArray(value) ? value.slice(0, length).flatMap((one: unknown) => textOf(one) ?? []) : undefined;

/** Reads one property of a reply; `undefined` when it is missing or of another kind. */
type Reader<Value> = (value: unknown) => Value | undefined;

/** A reader for each property of a shape: a property without one does not compile. */
type Readers<Shape> = { readonly [Name in keyof Shape]-?: Reader<NonNullable<Shape[Name]>> };

const text: Reader<string> = (value) => textOf(value) || undefined;
const line: Reader<string> = (value) => lineOf(value) || undefined;
/** A text that is sent back as it is, and shown: it has to be one line. */
const id: Reader<string> = (value) => (value === lineOf(value, most.text) ? text(value) : undefined);
const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const number: Reader<number> = (value) => (typeof value === 'number' ? value : undefined);

/** The properties of a shape that are there and of their kind. The result has no prototype. */
function read<Shape extends object>(value: unknown, readers: Readers<Shape>): Partial<Shape> {
  const given = recordOf(value);
  const names = (Object.keys(readers) as (keyof Shape & string)[]).filter(
    (name) => given[name] !== undefined,
  );
  const entries = names
    .map((name) => [name, readers[name](given[name])] as const)
    .filter(([, found]) => found !== undefined);
  return recordFrom(entries) as Partial<Shape>;
}

/** The entries of a record by names that people can read. */
export const entriesOf = (value: unknown): [name: string, value: unknown][] =>
  Object.entries(isRecord(value) ? value : {})
    .filter(([name]) => lineOf(name) === name)
    .slice(0, most.fields);

const fieldReaders: Readers<FieldDefinition> = {
  type: text,
  title: line,
  description: text,
  example: text,
  pattern: text,
  format: text,
  optional: flag,
  order: number,
  default_value: text,
  hidden: flag,
  prefix: line,
  suffix: line,
  doc_section: text,
  secret: flag,
  automated: flag,
  enum: (value) => readTexts(value),
};

const readFields = (value: unknown): Record<string, FieldDefinition> =>
  recordFrom(entriesOf(value).map(([name, field]) => [name, read(field, fieldReaders)]));

const definitionReaders: Readers<Definition> = {
  auth_mode: text,
  display_name: line,
  docs_connect: linkOf,
  installation: text,
  credentials: readFields,
  connection_config: readFields,
  assertion_option: readFields,
  token_request_auth_method: text,
  categories: (value) => readTexts(value, most.fields),
};

/** A provider's definition from an unknown value; `null` when it is not one. */
export function definitionOf(value: unknown): Definition | null {
  const { auth_mode, ...rest } = read(value, definitionReaders);
  return auth_mode ? withoutPrototype<Definition>({ auth_mode, ...rest }) : null;
}

const labelsOf: Reader<Record<string, string>> = (value) =>
  isRecord(value)
    ? recordFrom(entriesOf(value).map(([name, label]) => [name, lineOf(label) ?? name]))
    : undefined;

const integrationReaders: Readers<Integration> = {
  unique_key: id,
  provider: id,
  display_name: line,
  logo: text,
  definition: (value) => definitionOf(value) ?? undefined,
  credentials_label: labelsOf,
  preconfigured_credentials: (value) => readTexts(value),
  preconfigured_connection_config: (value) => readTexts(value),
};

/** An integration from an unknown value; `null` when it is not one. */
export function integrationOf(value: unknown): Integration | null {
  const { unique_key, provider, display_name, ...rest } = read(value, integrationReaders);
  if (!unique_key || !provider) return null;
  return withoutPrototype<Integration>({
    unique_key,
    provider,
    display_name: display_name ?? unique_key,
    ...rest,
  });
}

/** The integrations of a list, each once. */
export const integrationsOf = (values: readonly unknown[]): Integration[] => [
  ...new Map(
    values.slice(0, mostIntegrations).flatMap((value) => {
      const found = integrationOf(value);
      return found ? [[found.unique_key, found]] : [];
    }),
  ).values(),
];

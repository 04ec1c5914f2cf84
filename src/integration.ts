import { isRecord } from './record.ts';
import type { Definition, FieldDefinition, Integration } from './types.ts';

type Unknown = Record<string, unknown>;

/** The known properties of each shape, by their type: what is not here is dropped. */
const known = {
  field: {
    string: 'type title description example pattern format default_value prefix suffix doc_section',
    boolean: 'optional hidden secret automated',
    number: 'order',
  },
  definition: { string: 'auth_mode display_name installation token_request_auth_method' },
  integration: { string: 'unique_key provider display_name logo' },
};

/** What stands in one line. */
const isShown = /name|title|fix/;

/** What is kept of what a server sends, which can be of any length. No provider comes near. */
const most = { text: 1000, name: 100, fields: 50, choices: 1000 };
/** The same of a list of integrations. */
export const mostIntegrations = 10_000;

/** Halves of letters, which no address can hold, and what turns the text around it. */
const unfit = /[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of bounded length, or `undefined`. */
export const textOf = (value: unknown, length = most.text): string | undefined =>
  typeof value === 'string' ? value.slice(0, length).replace(unfit, '') : undefined;

/** An address that a person may be sent to, or `undefined`. */
export function linkOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text?.startsWith('https://') ? text : undefined;
}

/** The texts of a list; `undefined` when it is none. */
export const textsOf = (value: unknown, length = most.choices): string[] | undefined =>
  Array.isArray(value) ? value.slice(0, length).flatMap((one: unknown) => textOf(one) ?? []) : undefined;

/** The entries of a record by names that people can read. */
const entriesOf = (value: unknown): [name: string, value: unknown][] =>
  Object.entries(isRecord(value) ? value : {})
    .filter(([name]) => textOf(name, most.name) === name)
    .slice(0, most.fields);

/** The known properties that are there and have their type. */
function pick<Shape>(value: Unknown, shape: Record<string, string>): Partial<Shape> {
  const picked: Unknown = {};
  for (const [type, names] of Object.entries(shape))
    for (const name of names.split(' ')) {
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      if (typeof found === type && found !== '')
        picked[name] = textOf(found, isShown.test(name) ? most.name : most.text) ?? found;
    }
  return picked as Partial<Shape>;
}

function fieldOf(value: unknown): FieldDefinition {
  const found = isRecord(value) ? value : {};
  const choices = textsOf(found.enum);
  return { ...pick(found, known.field), ...(choices && { enum: choices }) };
}

const fieldsOf = (value: unknown): Record<string, FieldDefinition> =>
  Object.fromEntries(entriesOf(value).map(([name, field]) => [name, fieldOf(field)]));

/** A provider's definition out of an unknown value; `null` when it is not one. */
export function definitionOf(value: unknown): Definition | null {
  if (!isRecord(value)) return null;
  const { auth_mode, ...rest } = pick<Definition>(value, known.definition);
  return auth_mode
    ? {
        auth_mode,
        ...rest,
        docs_connect: linkOf(value.docs_connect),
        categories: textsOf(value.categories, most.fields),
        credentials: fieldsOf(value.credentials),
        connection_config: fieldsOf(value.connection_config),
        assertion_option: fieldsOf(value.assertion_option),
      }
    : null;
}

/** An integration out of an unknown value; `null` when it is not one. */
export function integrationOf(value: unknown): Integration | null {
  if (!isRecord(value)) return null;
  const { unique_key, provider, ...rest } = pick<Integration>(value, known.integration);
  const definition = definitionOf(value.definition);
  const { credentials_label: labels, preconfigured_credentials, preconfigured_connection_config } = value;
  const lists = { preconfigured_credentials, preconfigured_connection_config };
  return unique_key && provider
    ? {
        unique_key,
        provider,
        display_name: unique_key,
        ...rest,
        ...(definition && { definition }),
        ...(isRecord(labels) && {
          credentials_label: Object.fromEntries(
            entriesOf(labels).map(([name, label]) => [name, textOf(label, most.name) ?? name]),
          ),
        }),
        ...Object.fromEntries(
          Object.entries(lists).flatMap(([name, list]) => {
            const texts = textsOf(list);
            return texts ? [[name, texts]] : [];
          }),
        ),
      }
    : null;
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

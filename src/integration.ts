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
  definition: { string: 'auth_mode display_name docs_connect installation token_request_auth_method' },
  integration: { string: 'unique_key provider display_name logo' },
};

/** A server can send any length. */
const longest = 4000;

/** A text of bounded length, or `undefined`. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, longest) : undefined;

/** The lists of texts that are there. */
const listsOf = (value: Unknown, names: readonly string[]): Unknown =>
  Object.fromEntries(
    names.flatMap((name) => {
      const list = value[name];
      return Array.isArray(list) ? [[name, list.map(String)]] : [];
    }),
  );

/** The known properties that are there and have their type. */
function pick<Shape>(value: Unknown, shape: Record<string, string>): Partial<Shape> {
  const picked: Unknown = {};
  for (const [type, names] of Object.entries(shape))
    for (const name of names.split(' ')) {
      const found = Object.hasOwn(value, name) ? value[name] : undefined;
      if (typeof found === type && found !== '') picked[name] = textOf(found) ?? found;
    }
  return picked as Partial<Shape>;
}

function fieldOf(value: unknown): FieldDefinition {
  const found = isRecord(value) ? value : {};
  const choices = found.enum;
  return {
    ...pick(found, known.field),
    ...(Array.isArray(choices) && { enum: choices.map(String) }),
  };
}

const fieldsOf = (value: unknown): Record<string, FieldDefinition> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).map(([name, field]) => [name, fieldOf(field)]),
  );

/** A provider's definition out of an unknown value; `null` when it is not one. */
export function definitionOf(value: unknown): Definition | null {
  if (!isRecord(value)) return null;
  const { auth_mode, ...rest } = pick<Definition>(value, known.definition);
  return auth_mode
    ? {
        auth_mode,
        ...rest,
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
  const { credentials_label: labels } = value;
  return unique_key && provider
    ? {
        unique_key,
        provider,
        display_name: unique_key,
        ...rest,
        ...(definition && { definition }),
        ...(isRecord(labels) && {
          credentials_label: Object.fromEntries(
            Object.entries(labels).map(([name, label]) => [name, textOf(label) ?? name]),
          ),
        }),
        ...listsOf(value, ['preconfigured_credentials', 'preconfigured_connection_config']),
      }
    : null;
}

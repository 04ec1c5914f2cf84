import type { Submission } from '../api/calls.ts';
import { isSecretName } from '../credential/name.ts';
import { withoutPrototype } from '../record.ts';
import type { Credentials, Definition, FieldDefinition, Integration } from '../types.ts';
import { authModes, credentialFields, modeOf, submissionOf } from './authModes.ts';
import { externalIdOf } from './externalId.ts';
import { keyOf } from './fieldKey.ts';

/** Where in the request a value goes. */
type Group = 'credentials' | 'params' | 'assertionOption' | 'overrides';

/** One field of a form. */
export interface Field extends FieldDefinition {
  name: string;
  title: string;
  group: Group;
  /** Made here, for the person to use elsewhere: shown, not asked for. */
  fixed?: boolean;
}

/** Typed values by the keys of their fields. */
export type FieldValues = Readonly<Record<string, string>>;

/** A form: the fields that are shown, and the hidden values that are sent with them. */
export interface Form {
  fields: readonly Field[];
  hidden: FieldValues;
}

/** Values that are known already, so that nobody has to type them. */
export interface Known {
  /** The page's own `params`. */
  params?: Record<string, string> | undefined;
  /** The session's connection configuration: the server has it. */
  preset: Record<string, unknown>;
  /** Whether the session renews a connection: the server keeps what it stored with it. */
  reconnects: boolean;
}

/** The person's own OAuth client, instead of the integration's. */
const ownClient: Readonly<Record<string, FieldDefinition>> = {
  oauth_client_id_override: { title: 'Client ID' },
  oauth_client_secret_override: { title: 'Client secret', secret: true },
  oauth_refresh_token_override: { title: 'Refresh token', secret: true, optional: true },
};

/**
 * The same where the server takes a client but doesn't tell whether the integration has one: a field without a value
 * leaves the integration's.
 */
const optionalClient: typeof ownClient = Object.fromEntries(
  ['oauth_client_id_override', 'oauth_client_secret_override'].map((name) => [
    name,
    {
      ...ownClient[name],
      optional: true,
      description: 'Only needed if you were asked to use your own OAuth client.',
    },
  ]),
);

/** Which fields of a client are asked for: those that the session presets empty, and for TBA those that it doesn't name. */
function clientFields(mode: string, preset: Known['preset']): Record<string, FieldDefinition> {
  const wanted = Object.entries(ownClient).filter(([name]) => preset[name] === '');
  const offered = Object.entries(mode === 'TBA' ? optionalClient : {}).filter(
    ([name]) => !Object.hasOwn(preset, name),
  );
  return Object.fromEntries([...offered, ...wanted]);
}

/** What people call a secret, such as “API Key” and “Personal Access Token”, but not “Access Key ID”. */
const secretTitle = /\b(jwt|token|secret|password|(access|api|app|application|private|secret) key)$/i;

/** How Lever describes its “User name”. */
const keyDescription = /^the api key of/i;

/** Whether people call a field a secret. “1Password domain” in the configuration is about an app of that name. */
const isSecretTitle = (title: string, group: Group): boolean =>
  secretTitle.test(title) || (group === 'credentials' && isSecretName(title));

/** In this order on the page. */
const groups: readonly Group[] = ['params', 'credentials', 'overrides', 'assertionOption'];

/** The choices that all menus of a form offer, and their characters. A browser takes seconds to build many more. */
const mostChoices = { choices: 3_000, characters: 200_000 };

/** The fields, with those asked for as plain text whose choices would hold the page up: the server checks them too. */
function boundChoices(fields: readonly Field[]): Field[] {
  const left = { ...mostChoices };
  return fields.map((field) => {
    const { enum: choices, ...rest } = field;
    if (!choices) return field;
    const characters = choices.reduce((sum, choice) => sum + choice.length, 0);
    if (choices.length > left.choices || characters > left.characters) return withoutPrototype<Field>(rest);
    left.choices -= choices.length;
    left.characters -= characters;
    return field;
  });
}

/**
 * The form that a definition asks for.
 *
 * @throws A `ConnectError` when a preset value can't be used.
 */
export function formOf(integration: Integration, definition: Definition, known: Known): Form {
  const {
    credentials_label = {},
    preconfigured_credentials = [],
    preconfigured_connection_config = [],
    unique_key,
  } = withoutPrototype(integration);
  const { connection_config, assertion_option } = withoutPrototype(definition);
  const ownKnown = withoutPrototype(known);
  const { params = {} } = ownKnown;
  const preset = withoutPrototype(known.preset);
  const mode = modeOf(definition);
  const hidden: Record<string, string> = {};
  const fields: Field[] = [];
  const add = (
    group: Group,
    definitions: Record<string, FieldDefinition> | undefined,
    skip: readonly string[],
  ) => {
    for (const [name, definedField] of Object.entries(definitions ?? {})) {
      const field = withoutPrototype(definedField);
      if (field.automated || skip.includes(name)) continue;
      const label = group === 'credentials' && withoutPrototype(credentials_label)[name];
      const title = label || field.title || name;
      // Most definitions leave it to the name, to what people call it, or to what they say about it.
      const secret =
        field.secret ||
        isSecretName(name) ||
        [title, field.title ?? ''].some((one) => isSecretTitle(one, group)) ||
        keyDescription.test(field.description ?? '');
      const entry = withoutPrototype<Field>({ ...field, secret, title, name, group });
      if (field.hidden) hidden[keyOf(entry)] = field.default_value ?? '';
      else fields.push(entry);
    }
  };
  add('credentials', authModes[mode]?.route ? credentialFields(definition) : {}, preconfigured_credentials);
  add('overrides', clientFields(mode, preset), []);
  add('assertionOption', assertion_option, []);
  add('params', connection_config, [
    ...preconfigured_connection_config,
    ...Object.keys(params),
    ...Object.keys(preset).filter((name) => preset[name] !== ''),
  ]);
  const externalId = mode === 'AWS_SIGV4' ? externalIdOf(ownKnown, unique_key) : null;
  if (externalId) fields.unshift(withoutPrototype(externalId));
  fields.sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) || (a.order ?? Infinity) - (b.order ?? Infinity),
  );
  return { fields: boundChoices(fields), hidden };
}

/** The values of one group by name, without the empty ones. */
function valuesOf(group: Group, values: FieldValues): Record<string, string> {
  const prefix = `${group}.`;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith(prefix) && value !== '' ? [[key.slice(prefix.length), value]] : [],
    ),
  );
}

/** What goes to the provider's window, or into the query of a POST. */
export const paramsOf = (values: FieldValues): Record<string, string> => valuesOf('params', values);

/** The OAuth client that goes to the provider's window. */
export const overridesOf = (values: FieldValues): Record<string, string> => valuesOf('overrides', values);

/** The POST that a filled form makes; `null` when it goes on in a window. */
export function submissionOfForm(
  definition: Definition,
  values: FieldValues,
  page: Record<string, string>,
): Submission | null {
  const { region, ...rest } = withoutPrototype<Record<string, string>>({ ...page, ...paramsOf(values) });
  const assertionOption = valuesOf('assertionOption', values);
  const mode = modeOf(definition);
  // Signed requests have their region in the body.
  const inBody = mode === 'AWS_SIGV4';
  const credentials = {
    ...valuesOf('credentials', values),
    ...overridesOf(values),
    ...(Object.keys(assertionOption).length && { assertionOption }),
    ...(inBody && region && { region }),
    // Last: a field of this name must not choose the mode.
    type: mode,
  } as Credentials;
  return submissionOf(credentials, inBody || !region ? rest : { ...rest, region });
}

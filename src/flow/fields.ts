import type { Submission } from '../api/calls.ts';
import { isSecretName } from '../credential/name.ts';
import { withoutPrototype } from '../record.ts';
import type { Credentials, Definition, FieldDefinition, Integration } from '../types.ts';
import { authModes, credentialFields, modeOf, submissionOf } from './authModes.ts';

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

/** What a person types, by the fields' keys. */
export type Values = Readonly<Record<string, string>>;

/** Two groups can have a field of one name. */
export const keyOf = ({ group, name }: Pick<Field, 'group' | 'name'>): string => `${group}.${name}`;

/** A form: what is shown, and what is sent beside it without being asked for. */
export interface Form {
  fields: readonly Field[];
  hidden: Values;
}

/** What others have said already: then a person is not asked. */
interface Known {
  /** The page's own `params`. */
  params?: Record<string, string> | undefined;
  /** The session's connection configuration: the server has it. */
  preset: Record<string, unknown>;
}

/** The person's own OAuth client, in place of the integration's: asked for where the session presets it empty. */
const overrides: Readonly<Record<string, FieldDefinition>> = {
  oauth_client_id_override: { title: 'Client ID' },
  oauth_client_secret_override: { title: 'Client secret', secret: true },
  oauth_refresh_token_override: { title: 'Refresh token', secret: true, optional: true },
};

/** The form that a definition asks for. */
export function formOf(integration: Integration, definition: Definition, known: Known): Form {
  const {
    credentials_label = {},
    preconfigured_credentials = [],
    preconfigured_connection_config = [],
  } = integration;
  const hidden: Record<string, string> = {};
  const fields: Field[] = [];
  const add = (
    group: Group,
    definitions: Record<string, FieldDefinition> | undefined,
    skip: readonly string[],
  ) => {
    for (const [name, described] of Object.entries(definitions ?? {})) {
      const field = withoutPrototype(described);
      if (field.automated || skip.includes(name)) continue;
      const label =
        group === 'credentials' && Object.hasOwn(credentials_label, name) && credentials_label[name];
      const title = label || field.title || name;
      // Most definitions leave it to the name.
      const secret = field.secret || isSecretName(name);
      const entry = withoutPrototype<Field>({ ...field, secret, title, name, group });
      if (field.hidden) hidden[keyOf(entry)] = field.default_value ?? '';
      else fields.push(entry);
    }
  };
  add(
    'credentials',
    authModes[modeOf(definition)]?.route ? credentialFields(definition) : {},
    preconfigured_credentials,
  );
  add(
    'overrides',
    overrides,
    Object.keys(overrides).filter((name) => known.preset[name] !== ''),
  );
  add('assertionOption', definition.assertion_option, []);
  add('params', definition.connection_config, [
    ...preconfigured_connection_config,
    ...Object.keys(known.params ?? {}),
    ...Object.entries(known.preset).flatMap(([name, value]) => (value === '' ? [] : name)),
  ]);
  // The person's role has to name it, so that nobody else's server can take the role.
  if (definition.auth_mode === 'AWS_SIGV4')
    fields.unshift({
      name: 'external_id',
      group: 'params',
      title: 'External ID',
      description: 'Put this into the trust policy of the role.',
      // `randomUUID` is missing on plain http.
      default_value: crypto.getRandomValues(new BigUint64Array(2)).join('-'),
      fixed: true,
    });
  const groups: readonly Group[] = ['params', 'overrides', 'credentials', 'assertionOption'];
  fields.sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) || (a.order ?? Infinity) - (b.order ?? Infinity),
  );
  return { fields, hidden };
}

/** The values of one group, by their names; what was left empty is left out. */
function valuesOf(group: Group, values: Values): Record<string, string> {
  const prefix = `${group}.`;
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      key.startsWith(prefix) && value !== '' ? [[key.slice(prefix.length), value]] : [],
    ),
  );
}

/** What goes to the provider's window, or into the query of a POST. */
export const paramsOf = (values: Values): Record<string, string> => valuesOf('params', values);

/** The OAuth client that goes to the provider's window. */
export const overridesOf = (values: Values): Record<string, string> => valuesOf('overrides', values);

/** The POST that a filled form makes; `null` when it goes on in a window. */
export function submissionOfForm(
  definition: Definition,
  values: Values,
  page: Record<string, string>,
): Submission | null {
  const { region, ...rest } = withoutPrototype<Record<string, string>>({ ...page, ...paramsOf(values) });
  const assertionOption = valuesOf('assertionOption', values);
  // Signed requests have their region in the body.
  const inBody = definition.auth_mode === 'AWS_SIGV4';
  const credentials = {
    type: modeOf(definition),
    ...valuesOf('credentials', values),
    ...overridesOf(values),
    ...(Object.keys(assertionOption).length && { assertionOption }),
    ...(inBody && region && { region }),
  } as Credentials;
  return submissionOf(credentials, inBody || !region ? rest : { ...rest, region });
}

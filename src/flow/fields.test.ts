import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Definition, FieldDefinition } from '../types.ts';
import { formOf, paramsOf, submissionOfForm, type Known } from './fields.ts';
import { newUuid } from './uuid.ts';

const integration = { unique_key: 'x', provider: 'x', display_name: 'X' };

const form = (definition: Definition, known: Partial<Known> = {}) =>
  formOf(integration, definition, { preset: {}, reconnects: false, ...known });

const named = (names: readonly string[]): Record<string, FieldDefinition> =>
  Object.fromEntries(names.map((name) => [name, {}]));

const uuid4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

afterEach(() => vi.unstubAllGlobals());

it('a field that is called as every object has it still has its own name', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
  const { fields } = formOf(
    { ...integration, credentials_label: {} },
    { auth_mode: 'API_KEY', credentials: named(names) },
    { preset: {}, reconnects: false },
  );
  expect(fields.map(({ title }) => title)).toEqual(names);
});

describe('the external id of an AWS role', () => {
  const aws = { auth_mode: 'AWS_SIGV4' };
  const preset = 'b4a6f2d0-6a3e-4a54-9a0e-2f6d3d4c8b1a';
  const other = '9c1d8e70-0b5f-4e67-8c3c-1d2e3f405162';

  it('is a new UUID each time, also on plain http, where there is no randomUUID', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = [1, 2].map(() => form(aws).fields[0]?.default_value);
    for (const id of ids) expect(id).toMatch(uuid4);
    expect(new Set(ids).size).toBe(2);
  });

  it.each<[string, Partial<Known>]>([
    ['the page', { params: { external_id: preset } }],
    ['the session', { preset: { external_id: preset } }],
    [
      'the session, which comes before the page',
      { preset: { external_id: preset }, params: { external_id: other } },
    ],
  ])('is the one that %s presets, shown and sent', (_who, known) => {
    const { fields } = form(aws, known);
    const [field] = fields;
    expect(field).toMatchObject({ name: 'external_id', fixed: true, default_value: preset });
    const submission = submissionOfForm(aws, { 'params.external_id': preset }, known.params ?? {});
    expect(submission?.params).toEqual({ external_id: preset });
  });

  it('is generated where the session presets it empty', () => {
    expect(form(aws, { preset: { external_id: '' } }).fields[0]?.default_value).toMatch(uuid4);
  });

  it.each<[string, Partial<Known>]>([
    ['page', { params: { external_id: 'acme-prod' } }],
    ['session', { preset: { external_id: 'b4a6f2d0-6a3e-0a54-9a0e-2f6d3d4c8b1a' } }],
  ])('is refused when the one of the %s is not a UUID, since the server would replace it', (_who, known) => {
    expect(() => form(aws, known)).toThrow(
      expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining('`external_id`') }),
    );
  });

  it('is neither made up nor shown when the session renews a connection', () => {
    const { fields, hidden } = form(aws, { reconnects: true, params: { external_id: 'acme-prod' } });
    expect(fields.map(({ name }) => name)).toEqual(['role_arn']);
    expect(hidden).toEqual({});
  });
});

it('a UUID that is generated has its version and its variant', () => {
  for (const fill of [0x00, 0xff]) {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(fill) });
    expect(newUuid()).toBe(
      fill ? 'ffffffff-ffff-4fff-bfff-ffffffffffff' : '00000000-0000-4000-8000-000000000000',
    );
  }
});

describe('a client of the person’s own', () => {
  const clientOf = (known: Partial<Known>, auth_mode = 'TBA') =>
    form({ auth_mode }, known)
      .fields.filter(({ group }) => group === 'overrides')
      .map(({ name, optional = false, description = '' }) => [name, optional, description]);

  it('is offered for NetSuite’s TBA, with a sentence on when it is needed', () => {
    const sentence = 'Only needed if you were asked to use your own OAuth client.';
    expect(clientOf({})).toEqual([
      ['oauth_client_id_override', true, sentence],
      ['oauth_client_secret_override', true, sentence],
    ]);
  });

  it('is asked for where the session presets it empty, and not where it presets one', () => {
    const preset = { oauth_client_id_override: '', oauth_client_secret_override: '' };
    const asked = [
      ['oauth_client_id_override', false, ''],
      ['oauth_client_secret_override', false, ''],
    ];
    expect(clientOf({ preset })).toEqual(asked);
    expect(clientOf({ preset }, 'OAUTH2')).toEqual(asked);
    expect(clientOf({}, 'OAUTH2')).toEqual([]);
    expect(
      clientOf({ preset: { oauth_client_id_override: 'a', oauth_client_secret_override: 'b' } }),
    ).toEqual([]);
  });

  it('goes into the body of what is posted, when it was filled in', () => {
    const values = { 'credentials.token_id': 't', 'credentials.token_secret': 's' };
    const client = {
      'overrides.oauth_client_id_override': 'c',
      'overrides.oauth_client_secret_override': '',
    };
    expect(submissionOfForm({ auth_mode: 'TBA' }, { ...values, ...client }, {})?.body).toEqual({
      token_id: 't',
      token_secret: 's',
      oauth_client_id_override: 'c',
    });
  });
});

it('a credential field called `type` does not choose the auth mode', () => {
  const definition = { auth_mode: 'API_KEY', credentials: { apiKey: {}, type: {} } };
  const values = { 'credentials.apiKey': 'k', 'credentials.type': 'NONE' };
  expect(submissionOfForm(definition, values, {})).toMatchObject({
    route: 'api-auth/api-key',
    body: { apiKey: 'k' },
  });
  expect(submissionOfForm({ auth_mode: 'TWO_STEP' }, { 'credentials.type': 'API_KEY' }, {})?.body).toEqual({
    type: 'TWO_STEP',
  });
});

it('a field whose choices would hold the page up is asked for as text', () => {
  const choices = (count: number, length: number) =>
    Array.from({ length: count }, (_, at) => String(at).padEnd(length, 'x'));
  const connection_config = Object.fromEntries([
    ['countries', { enum: choices(1000, 30) }],
    ...Array.from({ length: 149 }, (_, at) => [`long${at}`, { enum: choices(1000, 1000) }]),
    ['plan', { enum: choices(3, 5) }],
  ]);
  const { fields } = form({ auth_mode: 'NONE', connection_config });
  expect(fields).toHaveLength(151);
  expect(fields.filter((field) => field.enum).map(({ name }) => name)).toEqual(['countries', 'plan']);
  expect(fields.find(({ name }) => name === 'countries')?.enum).toHaveLength(1000);

  const short = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`menu${at}`, { enum: choices(1000, 1) }]),
  );
  const menus = form({ auth_mode: 'NONE', connection_config: short }).fields.filter((field) => field.enum);
  expect(menus).toHaveLength(3);
});

it('what people call a secret is one, whatever its name is', () => {
  const titled = (title: string) => {
    const fields = { code: { title } };
    return form({ auth_mode: 'TWO_STEP', credentials: fields, connection_config: { place: { title } } })
      .fields;
  };
  // The place comes first.
  const secretIn = (title: string) => titled(title).map(({ secret }) => secret);
  for (const title of [
    'API Key',
    'Application Key',
    'Personal Access Token',
    'Secret access key',
    'Password',
    'JWT',
  ])
    expect([title, secretIn(title)]).toEqual([title, [true, true]]);
  // An app can be called like that as well.
  expect(secretIn('1Password domain')).toEqual([false, true]);
  for (const title of ['Access Key ID', 'Email', 'Token name'])
    expect([title, secretIn(title)]).toEqual([title, [false, false]]);
});

it('what the definition calls a secret is one, whatever the integration calls it', () => {
  const definition = { auth_mode: 'BASIC', credentials: { username: { title: 'API Key' } } };
  const labelled = { ...integration, credentials_label: { username: 'Schlüssel' } };
  const { fields } = formOf(labelled, definition, { preset: {}, reconnects: false });
  expect(fields).toMatchObject([{ title: 'Schlüssel', secret: true }]);
});

it('what the description calls a key is one, whatever its title is', () => {
  const isMasked = (description: string) =>
    form({ auth_mode: 'BASIC', credentials: { username: { title: 'User name', description } } }).fields[0]
      ?.secret;
  expect(isMasked('The API Key of your Lever account')).toBe(true);
  for (const description of ['The name of your API key', 'The API Key ID of your account'])
    expect(isMasked(description)).toBe(false);
});

it('what is called like a secret is one, whether the definition says so or not', () => {
  const secretsOf = (definition: Definition) =>
    form(definition)
      .fields.filter(({ secret }) => secret)
      .map(({ name }) => name);
  const credentials = named([
    'apiKey',
    'username',
    'password',
    'client_secret',
    'privateKey',
    'refreshToken',
    'clientId',
  ]);
  expect(secretsOf({ auth_mode: 'TWO_STEP', credentials })).toEqual([
    'apiKey',
    'password',
    'client_secret',
    'privateKey',
    'refreshToken',
  ]);
  expect(
    secretsOf({
      auth_mode: 'NONE',
      assertion_option: { privateKey: {}, userName: {} },
      connection_config: { API_PASSWORD: {}, tokenUrl: {}, subdomain: {} },
    }),
  ).toEqual(['API_PASSWORD', 'privateKey']);
  expect(
    secretsOf({ auth_mode: 'BASIC', credentials: { username: { secret: true }, password: {} } }),
  ).toEqual(['username', 'password']);
});

describe('a polluted Object.prototype', () => {
  /** What a page's careless merge can put there: strings, tables, lists and flags. */
  const pollution: Record<string, unknown> = {
    auth_mode: 'BASIC',
    installation: 'outbound',
    route: 'auth/bill',
    tagged: true,
    bodiless: true,
    fields: { stolen: {} },
    fixed: true,
    automated: true,
    hidden: true,
    optional: true,
    secret: true,
    order: 1,
    title: 'Evil',
    description: 'Evil',
    default_value: 'evil',
    enum: ['evil'],
    prefix: 'https://evil.example/',
    credentials: { stolen: {} },
    connection_config: { hostname: { hidden: true, default_value: 'evil.example' } },
    assertion_option: { stolen: {} },
    token_request_auth_method: 'private_key_jwt',
    credentials_label: { apiKey: 'Evil' },
    preconfigured_credentials: ['apiKey', 'username'],
    preconfigured_connection_config: ['subdomain'],
    params: { subdomain: 'evil' },
    preset: { subdomain: 'evil' },
    reconnects: true,
    external_id: 'evil',
    oauth_client_id_override: '',
    region: 'evil',
    type: 'NONE',
    privateKey: 'evil',
    apiKey: 'evil',
    POLLUTED: { route: 'auth/bill' },
  };

  const definitions: Definition[] = [
    { auth_mode: 'API_KEY', connection_config: { subdomain: {} } },
    { auth_mode: 'OAUTH2_CC' },
    { auth_mode: 'OAUTH2' },
    { auth_mode: 'TBA' },
    { auth_mode: 'TWO_STEP', credentials: { a: {} } },
    { auth_mode: 'POLLUTED' },
  ];

  const transcript = () =>
    definitions.map((definition) => {
      const { fields, hidden } = form(definition);
      const values = Object.fromEntries(fields.map(({ group, name }) => [`${group}.${name}`, 'v']));
      const read = fields.map((field) => Object.keys(pollution).map((name) => String(field[name as 'name'])));
      const sent = submissionOfForm(definition, values, {});
      return JSON.stringify([fields, read, hidden, paramsOf(values), sent]);
    });

  it.each(Object.keys(pollution))('with `%s` changes neither a form nor what it sends', (name) => {
    const clean = transcript();
    Object.assign(Object.prototype, { [name]: pollution[name] });
    try {
      expect(transcript()).toEqual(clean);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

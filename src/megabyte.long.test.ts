// Whatever comes from outside is bounded before anything looks at it: a megabyte anywhere costs a few looks at each letter.
import { expect, it } from 'vitest';
import { countSteps } from '../scripts/count-steps.ts';
import { fillingsOf } from './assist/fillings.ts';
import { hintOf } from './assist/hint.ts';
import type { Reply } from './api/reply.ts';
import { errorOf } from './api/serverError.ts';
import { sessionOf } from './api/session.ts';
import { connectionOf } from './api/submission.ts';
import { describeAnswer } from './api/tokenAnswer.ts';
import { checkShape } from './credential/shape.ts';
import { checkNames } from './credential/name.ts';
import { isConnectError } from './errors.ts';
import { signInResultOf } from './flow/callbackPage.ts';
import { formOf, type Field } from './flow/fields.ts';
import { cleanOf, faultOf } from './form/validation.ts';
import { integrationOf } from './integration.ts';
import { directionOf } from './locales/direction.ts';
import { en } from './locales/stage/en.ts';
import { unknownMessages } from './locales/merge.ts';
import { checkUpdateOptions, readAuthRequest, readConfig, readOpenRequest } from './options/config.ts';
import { authRules, connectRules, openRules, updateRules } from './options/table.ts';
import type { Integration } from './types.ts';
import { highlight, search } from './widget/search.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;
const config = readConfig({ sessionToken });
const github = { unique_key: 'github', provider: 'github' };

const apps = Array.from(
  { length: 1000 },
  (_, at): Integration => ({ unique_key: `a${at}`, provider: 'a', display_name: `A ${at}` }),
);

/** What a megabyte is made of, so that each pattern meets letters that it accepts. */
const megabytes: Record<string, string> = Object.fromEntries(
  [
    'a',
    ' ',
    '\n',
    '-',
    '.',
    '%41',
    '\\x41',
    '&#65;',
    'eyJ',
    'sk_live_',
    'a@',
    'https://',
    '\u200B',
    'é',
    '0a',
    'a ',
  ].map((part) => [JSON.stringify(part), part.repeat(1_000_000 / part.length)]),
);

const reply = (body: unknown): Reply => ({
  status: 400,
  path: '/integrations',
  isRedirect: false,
  text: '',
  kind: 'unexpected',
  body,
  retryAt: undefined,
});

/** Finds a typed value of eight letters in the server's words. */
const redact = (text: string) => text.replaceAll('hunter22', '[hidden]');

/** Options that hold texts under names. The names and texts of all are looked at in one way. */
const tables = new Set(['params', 'messages', 'connected', 'credentials']);

const placesIn = (option: string, text: string): object[] =>
  tables.has(option) ? [{ [option]: { a: text } }, { [option]: { [text]: 'a' } }] : [{ [option]: text }];

const definitionOf = (text: string): object => ({
  auth_mode: 'API_KEY',
  docs_connect: text,
  credentials: Object.fromEntries(
    [
      'title',
      'description',
      'example',
      'format',
      'pattern',
      'prefix',
      'suffix',
      'doc_section',
      'default_value',
    ].map((property) => [property, { type: 'string', [property]: text }]),
  ),
  connection_config: { a: { type: 'string', enum: [text, text] }, [text]: { type: 'string', title: text } },
});

/** Everything that takes a text from outside, by where that comes from. */
const inputs: Record<string, (text: string) => unknown> = {
  ...Object.fromEntries(
    Object.keys(connectRules).map((option) => [
      `createConnect, option ${option}`,
      (text: string) =>
        placesIn(option, text).map((given) => quietly(() => readConfig({ publicKey, ...given }))),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(openRules).map((option) => [
      `open, option ${option}`,
      (text: string) =>
        placesIn(option, text).map((given) => quietly(() => readOpenRequest(config, given, 'open'))),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(authRules).map((option) => [
      `auth, option ${option}`,
      (text: string) => placesIn(option, text).map((given) => quietly(() => readAuthRequest(config, given))),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(updateRules).map((option) => [
      `update, option ${option}`,
      (text: string) => placesIn(option, text).map((given) => quietly(() => checkUpdateOptions(given))),
    ]),
  ),
  'a name of an option or an attribute': (text) => quietly(() => checkNames([text])),
  'a name among messages': (text) =>
    unknownMessages(en, { [text]: 'a', failed: { failures: { [text]: {} } } }),
  'a language': (text) => directionOf(text),
  'a public key': (text) => quietly(() => checkShape('publicKey', text)),
  'a session token': (text) => quietly(() => checkShape('sessionToken', text)),
  'an answer of the page’s token function': (text) => [text, { token: text }, [text]].map(describeAnswer),
  'an integration': (text) =>
    integrationOf({
      unique_key: text,
      provider: text,
      display_name: text,
      logo: text,
      definition: definitionOf(text),
    }),
  'a definition': (text) =>
    integrationOf({ ...github, display_name: text, logo: text, definition: definitionOf(text) }),
  'a form': (text) => {
    const definition = integrationOf({ ...github, definition: definitionOf(text) })?.definition;
    if (!definition) throw new Error('There is no definition.');
    const { fields } = formOf(github as Integration, definition, {
      params: { a: text },
      preset: { a: text },
      reconnects: false,
    });
    return fields.map((field) => faultOf(field, cleanOf(field, text)));
  },
  'a session': (text) =>
    sessionOf({
      end_user: { id: text, display_name: text },
      websocketsPath: text,
      connectUISettings: { defaultTheme: text, theme: { light: { primary: text }, dark: { primary: text } } },
      allowed_integrations: [text],
      integrations_config_defaults: { [text]: { connection_config: { [text]: text } } },
      overrides: { [text]: { docs_connect: text } },
    }),
  'a connection': (text) =>
    connectionOf({ ...reply({ connectionId: text, providerConfigKey: text }), status: 200 }, 'x'),
  'an error of the server': (text) =>
    errorOf(
      reply({
        error: {
          code: text,
          message: text,
          payload: text,
          errors: Array.from({ length: 9 }, () => ({ path: [text] })),
        },
      }),
      redact,
    ),
  'a reason of the provider': (text) =>
    errorOf(
      reply({
        error: {
          code: 'client_credentials_fetch_error',
          message: text,
          payload: { id: text, provider_error_payload: { error_description: text } },
        },
      }),
      redact,
    ),
  'a message of the callback page': (text) =>
    signInResultOf({ type: 'nango_oauth_callback_error', payload: { errorType: text, errorDesc: text } }),
  'a text that is pasted into a form': (text) => [text, pasteOf(text)].map(takePaste),
  'a JSON that is pasted into a form': (text) => takePaste(pasteOf(`{"apiKey":${JSON.stringify(text)}`, '}')),
  'a setting that is pasted into a form': (text) => takePaste(pasteOf(`API_KEY=${text}`)),
  'a command that is pasted into a form': (text) => takePaste(pasteOf(`curl -u '${text}`, "'")),
  'a name of a setting that is pasted into a form': (text) => takePaste(pasteOf(text, '=a')),
  'a form that is pasted into': (text) =>
    ['a_key=a', 'https://a.example.com'].map((pasted) =>
      fillingsOf(pasted, { fields: hostileFields(text), landing: undefined, app: new Set(['a']) }),
    ),
  'an address that is pasted into a form': (text) => takePaste(pasteOf(`https://${text}`)),
  'a key that is typed': (text) => hintOf(text, apiKeyField, github as Integration),
  'a search': (text) => [search(apps, text), highlight('GitHub', text)],
};

const apiKeyField: Field = { group: 'credentials', name: 'apiKey', title: 'API key', secret: true };
const pastedFields: readonly Field[] = [
  { group: 'params', name: 'subdomain', title: 'Subdomain', pattern: '^[a-z]+$', suffix: '.example.com' },
  { group: 'params', name: 'hostname', title: 'Hostname', format: 'hostname' },
  apiKeyField,
];

/** A hundred fields that share the megabyte. */
const hostileFields = (text: string): Field[] =>
  Array.from({ length: 100 }, (_, at) => {
    const share = text.slice(0, 10_000);
    return {
      group: 'params',
      name: `${at}${share}`,
      title: share,
      format: 'hostname',
      example: share,
      suffix: at % 2 ? share : '',
    };
  });

/** The longest text that is looked at at all, with these letters at its end. */
const pasteOf = (text: string, end = ''): string => text.slice(0, 20_000 - end.length) + end;

const takePaste = (text: string): unknown =>
  fillingsOf(text, { fields: pastedFields, landing: undefined, app: new Set(['github']) });

/** Refusing it is as good. */
function quietly(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!isConnectError(error)) throw error;
    // What it says is short as well.
    expect(error.message.length).toBeLessThan(2_000);
    return error.code;
  }
}

it.each(Object.entries(inputs))('a megabyte is taken or refused in bounded steps: %s', (_, take) => {
  for (const [what, text] of Object.entries(megabytes))
    expect(
      countSteps(() => take(text)),
      what,
    ).toBeLessThan(40_000_000);
});

import { text, texts, type Rule } from '../../src/options/rules.ts';
import { isRecord } from '../../src/record.ts';
import { isKey } from '../server/accounts.ts';
import type { NangoOptions, SessionOptions, TestIntegration } from './types.ts';

/** A rule for each option of a call: one that is missing does not compile. */
type Rules<Options> = Readonly<Record<keyof Options, Rule>>;

const key: Rule = {
  expected: 'a UUID v4',
  accepts: (value) => typeof value === 'string' && isKey(value),
};

const integrationsById: Rule = { expected: 'an object with an integration for each id', accepts: isRecord };

const nangoRules: Rules<NangoOptions> = {
  port: {
    expected: 'a whole number from 0 to 65535',
    accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535,
  },
  publicKey: key,
  secretKey: key,
  integrations: integrationsById,
};

const sessionRules: Rules<SessionOptions> = { endUser: text, integrations: texts };

const fields: Rule = {
  expected: 'an object with an object for each field',
  accepts: (value) => isRecord(value) && Object.values(value).every(isRecord),
};

/** The members of an integration that the server or the widget would stumble over. The others are passed on. */
const integrationRules: Readonly<Partial<Record<keyof TestIntegration, Rule>>> = {
  display_name: text,
  credentials: fields,
  connection_config: fields,
  assertion_option: fields,
};

/** What the server can send. */
const data: Rule = {
  expected: 'what JSON can hold',
  accepts(value) {
    try {
      return JSON.stringify(value) !== undefined;
    } catch {
      return false;
    }
  },
};

/** @throws {Error} unless a rule accepts a value. */
function expectThat(name: string, value: unknown, { expected, accepts }: Rule): void {
  if (!accepts(value)) throw new Error(`${name} cannot be used. Expected ${expected}.`);
}

/** Checks each option that was given to a call. */
function checkOptions<Options extends object>(call: string, given: Options, rules: Rules<Options>): void {
  expectThat(`The argument of ${call}`, given, { expected: 'an object', accepts: isRecord });
  const known = Object.entries<Rule>(rules);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(rules, name))
      throw new Error(`${call} has no option “${name}”. It has ${known.map(([each]) => each).join(', ')}.`);
  for (const [name, rule] of known) {
    const value: unknown = given[name as keyof Options];
    if (value !== undefined) expectThat(name, value, rule);
  }
}

function checkIntegration(id: string, integration: unknown): void {
  expectThat('An id of integrations', id, text);
  const name = `integrations.${id}`;
  expectThat(name, integration, {
    expected: 'an object with an auth_mode, such as { auth_mode: "OAUTH2" }',
    accepts: isRecord,
  });
  expectThat(name, integration, data);
  if (!isRecord(integration)) return;
  expectThat(`${name}.auth_mode`, integration['auth_mode'], text);
  for (const [member, rule] of Object.entries(integrationRules))
    if (integration[member] !== undefined) expectThat(`${name}.${member}`, integration[member], rule);
}

/** @throws {Error} that names the first option that cannot be used. */
export function checkNangoOptions(options: NangoOptions): void {
  checkOptions('startNango', options, nangoRules);
  const { publicKey, secretKey, integrations = {} } = options;
  if (publicKey !== undefined && publicKey === secretKey)
    throw new Error('publicKey and secretKey cannot be the same.');
  for (const [id, integration] of Object.entries(integrations)) checkIntegration(id, integration);
}

/**
 * @param ids Of the integrations of the server.
 * @throws {Error} that names the first option that cannot be used.
 */
export function checkSessionOptions(options: SessionOptions, ids: readonly string[]): void {
  checkOptions('createSession', options, sessionRules);
  const unknown = options.integrations?.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new Error(`There is no integration “${unknown}”. The server has ${ids.join(', ') || 'none'}.`);
}

/** @throws {Error} that names the first argument of `failSignIn` that cannot be used. */
export function checkFailure(code: string, message: string): void {
  expectThat('code', code, text);
  expectThat('message', message, text);
}

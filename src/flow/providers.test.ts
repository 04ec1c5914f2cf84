import { getProviders } from '@nangohq/providers';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../integration.ts';
import { authModes, modeOf } from './authModes.ts';
import { formOf, keyOf, paramsOf, submissionOfForm, type Field } from './fields.ts';
import { cleanOf, faultOf } from './validation.ts';

/** Where each mode's credentials go, as the server takes them: `null` for the provider's own window. */
const routes: Record<string, string | null> = {
  API_KEY: 'api-auth/api-key',
  APP: null,
  AWS_SIGV4: 'auth/aws-sigv4',
  BASIC: 'api-auth/basic',
  BILL: 'auth/bill',
  CUSTOM: null,
  INSTALL_PLUGIN: null,
  JWT: 'auth/jwt',
  MCP_OAUTH2: null,
  MCP_OAUTH2_GENERIC: null,
  NONE: 'auth/unauthenticated',
  OAUTH1: null,
  OAUTH2: null,
  OAUTH2_CC: 'oauth2/auth',
  OUTBOUND: 'auth/oauth-outbound',
  SIGNATURE: 'auth/signature',
  TBA: 'auth/tba',
  TWO_STEP: 'auth/two-step',
};

/** What the body has to hold where the definition lists no credentials. */
const bodies: Record<string, string[]> = {
  API_KEY: ['apiKey'],
  BASIC: ['username', 'password'],
  BILL: ['username', 'password', 'organization_id', 'dev_key'],
  OAUTH2_CC: ['client_id', 'client_secret'],
  TBA: ['token_id', 'token_secret'],
};

/** Patterns that no JavaScript engine reads: such a field takes any text. */
const unreadable = new Set<string>();
/** Fields for whose pattern no value is made here: their examples are masked with stars or dots. */
const unmade = new Set<string>();

/** Texts that patterns ask for. */
const candidates = [
  'acme',
  'acme.example.com',
  'https://acme.example.com',
  '42',
  'v1.0',
  'us-east-1',
  'ABC',
  '123e4567-e89b-42d3-a456-426614174000',
  'jane@example.com',
  'a'.repeat(20),
  'a1'.repeat(16),
  'a1'.repeat(20),
  'A'.repeat(10),
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----',
];

/** A value that a field's own example, choice or pattern allows. */
function valueFor(field: Field): string | null {
  const { default_value = '', enum: choices = [], example = '' } = field;
  // Stars and dots stand for what the example keeps back.
  const whole = [...'aA09'].map((letter) =>
    example.replace(/[*.…]{3,}/g, (hidden) => letter.repeat(hidden.length)),
  );
  const found = [default_value, ...choices, example, ...whole, ...candidates].find(
    (text) => text && !faultOf(field, cleanOf(field, text)),
  );
  return found === undefined ? null : cleanOf(field, found);
}

function readable({ pattern = '' }: Field): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

const providers = Object.entries(getProviders() ?? {});

describe('every provider that exists', () => {
  it.each(providers)('%s', (name, raw) => {
    const definition = definitionOf(raw);
    expect(definition).not.toBeNull();
    if (!definition) return;
    const mode = modeOf(definition);
    expect(authModes[mode]?.route).toBe(routes[mode]);

    const { fields, hidden } = formOf({ unique_key: name, provider: name, display_name: name }, definition, {
      preset: {},
    });
    const asked = Object.entries({ ...definition.connection_config, ...definition.credentials });
    expect(fields.every(({ title }) => title)).toBe(true);
    for (const [field, { automated, hidden: unseen }] of asked)
      if (automated || unseen) expect(fields.some(({ name: shown }) => shown === field)).toBe(false);

    const values: Record<string, string> = { ...hidden };
    for (const field of fields) {
      expect(faultOf(field, '')).toBe(field.optional ? null : 'required');
      if (!readable(field)) unreadable.add(`${name} ${field.name}`);
      const value = valueFor(field);
      if (value === null) unmade.add(`${name} ${field.name}`);
      else if ((field.pattern && readable(field)) || field.enum || field.format)
        // Spoilt: nothing that a pattern, a format or a choice is about has this in it.
        expect([faultOf(field, '\u0000 \u0001'), field.name]).not.toEqual([null, field.name]);
      values[keyOf(field)] = value ?? 'x';
    }

    const submission = submissionOfForm(definition, values, {});
    if (routes[mode] === null) {
      expect(submission).toBeNull();
      const typed = fields.filter(({ group }) => group === 'params').map((field) => field.name);
      expect(Object.keys(paramsOf(values))).toEqual(expect.arrayContaining(typed));
      return;
    }
    expect(submission?.route).toBe(routes[mode]);
    const wanted = Object.entries(definition.credentials ?? {}).flatMap(
      ([field, { automated, default_value, hidden: unseen }]) =>
        automated || (unseen && !default_value) ? [] : [field],
    );
    const body = (submission?.body ?? {}) as Record<string, unknown>;
    expect(Object.keys(body)).toEqual(expect.arrayContaining(wanted.length ? wanted : (bodies[mode] ?? [])));
    expect(body['type']).toBe(/^(TWO_STEP|SIGNATURE)$/.test(mode) ? mode : undefined);
    if (/^(NONE|OUTBOUND)$/.test(mode)) expect(submission?.body).toBeUndefined();
    if (definition.assertion_option && Object.keys(definition.assertion_option).length)
      expect(body['assertionOption']).toBeTruthy();
  });

  it('is covered', () => {
    expect(providers.length).toBeGreaterThanOrEqual(1013);
    console.info(
      `${providers.length} providers; ${unreadable.size} fields with a pattern that cannot be read (${[...unreadable].join(', ')}); ` +
        `${unmade.size} for which no value was made: ${[...unmade].join(', ')}`,
    );
  });
});

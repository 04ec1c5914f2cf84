import { expect, it, vi } from 'vitest';
import type { Definition } from '../types.ts';
import { formOf } from './fields.ts';

it('a field that is called as every object has it still has its own name', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
  const credentials = Object.fromEntries(names.map((name) => [name, {}]));
  const integration = { unique_key: 'x', provider: 'x', display_name: 'X', credentials_label: {} };
  const { fields } = formOf(integration, { auth_mode: 'API_KEY', credentials }, { preset: {} });
  expect(fields.map(({ title }) => title)).toEqual(names);
});

it('AWS’s external id is a new one each time, also on plain http, where there is no randomUUID', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const integration = { unique_key: 'aws', provider: 'aws', display_name: 'AWS' };
  const ids = [1, 2].map(
    () => formOf(integration, { auth_mode: 'AWS_SIGV4' }, { preset: {} }).fields[0]?.default_value,
  );
  vi.unstubAllGlobals();
  // What AWS takes, and as much chance as a UUID has.
  for (const id of ids) expect(id).toMatch(/^[\w+=,.@:/-]{20,64}$/);
  expect(new Set(ids).size).toBe(2);
});

it('what is called like a secret is one, whether the definition says so or not', () => {
  const integration = { unique_key: 'x', provider: 'x', display_name: 'X' };
  const secretsOf = (definition: Definition) =>
    formOf(integration, definition, { preset: {} })
      .fields.filter(({ secret }) => secret)
      .map(({ name }) => name);
  const credentials = Object.fromEntries(
    ['apiKey', 'username', 'password', 'client_secret', 'privateKey', 'refreshToken', 'clientId'].map(
      (name) => [name, {}],
    ),
  );
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

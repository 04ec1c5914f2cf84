import { expect, it } from 'vitest';
import { formOf } from './fields.ts';

it('a field that is called as every object has it still has its own name', () => {
  const names = ['constructor', 'toString', 'hasOwnProperty', '__proto__'];
  const credentials = Object.fromEntries(names.map((name) => [name, {}]));
  const integration = { unique_key: 'x', provider: 'x', display_name: 'X', credentials_label: {} };
  const { fields } = formOf(integration, { auth_mode: 'API_KEY', credentials }, { preset: {} });
  expect(fields.map(({ title }) => title)).toEqual(names);
});

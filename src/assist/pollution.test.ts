import { describe, expect, it } from 'vitest';
import { pollute } from '../../scripts/pollute.ts';
import { propertyNames } from '../../scripts/propertyNames.ts';
import type { Field } from '../flow/fields.ts';
import { withoutPrototype } from '../record.ts';
import { fillingsOf } from './fillings.ts';

const field = (name: string, more: Partial<Field> = {}): Field =>
  withoutPrototype<Field>({ group: 'credentials', name, title: name, ...more });

const apiKey = field('apiKey', { secret: true });
const login = [field('username'), field('password', { secret: true })];
const host = field('hostname', { group: 'params', format: 'hostname' });
const forms: readonly (readonly Field[])[] = [[apiKey, host], login];

/** A text of each format that says one thing and leaves the others out. */
const pastes = [
  '{"x":"1"}',
  '{"apiKey":"k"}',
  'X=1',
  'API_KEY="k"',
  'X: 1',
  'Authorization: Bearer k',
  'Authorization: Basic amFuZTpw',
  'Authorization: Digest k',
  'Authorization: Bearer',
  'jane:p',
  'https://api.example.com/v1/me',
  'https://jane@api.example.com/?password=b',
  'curl https://api.example.com/v1/me',
  'curl -u',
  'curl -u jane:p https://api.example.com',
  "curl https://api.example.com -H 'Authorization: Digest k'",
  'curl https://api.example.com -d \'{"x":1}\'',
];

/** What an attacker may put under a name: a text, a login and a list of names and values. */
const values: readonly unknown[] = [
  'evil',
  withoutPrototype({ user: 'evil', password: 'evil' }),
  [['apiKey', 'evil']],
];

const fillAll = () =>
  forms.flatMap((fields) =>
    pastes.flatMap((text) =>
      [undefined, fields[0]].map((landing) => fillingsOf(text, { fields, landing, app: new Set(['acme']) })),
    ),
  );

/** What all pastes fill in, while every object inherits a value under each of the names. In one go: nothing else runs. */
function filledWhilePolluted(names: readonly string[], value: unknown): string {
  const undo = pollute(names, value);
  let filled: unknown;
  try {
    filled = fillAll();
  } finally {
    undo();
  }
  return JSON.stringify(filled);
}

const groupsOf = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe('an `Object.prototype` polluted by any name that the sources read', () => {
  const clean = JSON.stringify(fillAll());
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
  const tried = [...propertyNames, ...digits];

  it('is tried with what a paste is made of', () => {
    expect(tried).toEqual(expect.arrayContaining(['address', 'bare', 'login', 'named', 'token', 'user']));
    expect(clean).toContain('"k"');
  });

  it.each(values)('fills in nothing else, with %j', (value) => {
    expect(groupsOf(tried, 32).filter((group) => filledWhilePolluted(group, value) !== clean)).toEqual([]);
    expect(filledWhilePolluted(tried, value)).toBe(clean);
  });
});

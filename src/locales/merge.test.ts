import { expect, test } from 'vitest';
import type { Messages } from './messages.ts';
import { en as literal } from './stage/en.ts';
import { mergeMessages, unknownMessages, type MessageOverrides } from './merge.ts';

/** As any language is typed. */
const en: Messages = literal;

test('without overrides the copy is the base', () => {
  expect(mergeMessages(en, undefined)).toEqual(en);
});

test('an override replaces its text and leaves the others', () => {
  const merged = mergeMessages(en, { list: { title: 'Pick one' } });
  expect(merged.list.title).toBe('Pick one');
  expect(merged.list.text).toBe('Choose an app to connect.');
  expect(en.list.title).toBe('Connect an app');
});

test('a failure can be given words that the base leaves to the usual ones', () => {
  const merged = mergeMessages(en, { failed: { failures: { setup: { title: 'Not ready yet' } } } });
  expect(merged.failed.failures.setup.title).toBe('Not ready yet');
  expect(merged.failed.failures.setup.text).toBe('This site’s settings don’t allow this.');
});

test('an override can add the plural forms that its language needs', () => {
  const merged = mergeMessages(en, {
    list: { found: { few: '{count} aplikacje', other: '{count} aplikacji' } },
  });
  expect(merged.list.found).toMatchObject({ few: '{count} aplikacje', other: '{count} aplikacji' });
});

test('a text that is not there is not read from a polluted prototype', () => {
  Object.assign(Object.prototype, { title: 'polluted', admin: 'polluted' });
  try {
    const { key } = mergeMessages(en, undefined).failed.failures;
    expect([key.title, key.admin]).toEqual([undefined, undefined]);
  } finally {
    for (const name of ['title', 'admin']) Reflect.deleteProperty(Object.prototype, name);
  }
});

test('overrides that change nothing are named by their paths', () => {
  const overrides = {
    done: 'Fertig',
    doen: 'Fertig',
    list: { titel: 'x', title: 7, found: { few: 'x', fwe: 'x' }, text: undefined },
    form: 'x',
    failed: { failures: { key: { title: 'x', titel: 'x' }, kye: { text: 'x' } } },
  };
  expect(unknownMessages(en, overrides)).toEqual([
    'doen',
    'list.titel',
    'list.title',
    'list.found.fwe',
    'form',
    'failed.failures.key.titel',
    'failed.failures.kye',
  ]);
  expect(unknownMessages(en, undefined)).toEqual([]);
});

test('an override whose name may be a key is not named', () => {
  const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
  expect(unknownMessages(en, { [key]: 'x', list: { sk_live_hunter: 'x' } })).toEqual(['…', 'list.…']);
});

const wrong: [what: string, overrides: unknown][] = [
  ['a number', { done: 7 }],
  ['a table instead of a text', { done: { toString: () => 'x' } }],
  ['a text instead of a table', { list: 'x' }],
  ['an inherited text', Object.create({ done: 'x' })],
  ['nothing', null],
];

test.each(wrong)('%s is left out', (_what, overrides) => {
  expect(mergeMessages(en, overrides as MessageOverrides)).toEqual(en);
});

test('a name that is no copy is left out, `__proto__` included', () => {
  const overrides = JSON.parse(
    '{ "__proto__": { "hacked": "yes" }, "other": "x", "list": { "__proto__": { "x": "y" } } }',
  );
  const merged = mergeMessages(en, overrides);
  expect(merged).toEqual(en);
  expect('hacked' in merged).toBe(false);
  expect('hacked' in {}).toBe(false);
});

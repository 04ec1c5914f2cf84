import { expect, test } from 'vitest';
import { en } from './en.ts';
import { mergeMessages, type MessageOverrides } from './merge.ts';

test('without overrides the copy is the base', () => {
  expect(mergeMessages(en, undefined)).toBe(en);
});

test('an override replaces its text and leaves the others', () => {
  const merged = mergeMessages(en, { list: { title: 'Pick one' } });
  expect(merged.list.title).toBe('Pick one');
  expect(merged.list.text).toBe(en.list.text);
  expect(en.list.title).toBe('Connect an app');
});

test('a failure can be given words that the base leaves to the usual ones', () => {
  const merged = mergeMessages(en, { failed: { failures: { setup: { title: 'Not ready yet' } } } });
  expect(merged.failed.failures.setup.title).toBe('Not ready yet');
  expect(merged.failed.failures.setup.text).toBe(en.failed.failures.setup.text);
});

const wrong: [what: string, overrides: unknown][] = [
  ['a number', { done: 7 }],
  ['a table in place of a text', { done: { toString: () => 'x' } }],
  ['a text in place of a table', { list: 'x' }],
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

import { expect, test } from 'vitest';
import { plural } from './plural.ts';

const apps = { one: '{count} app', other: '{count} apps' };

test.each([
  [0, '{count} apps'],
  [1, '{count} app'],
  [2, '{count} apps'],
  [1000, '{count} apps'],
])('%i in English', (count, text) => {
  expect(plural(apps, count)).toBe(text);
});

const polish = { one: 'aplikacja', few: 'aplikacje', many: 'aplikacji', other: 'aplikacji' };

test.each([
  [1, 'aplikacja'],
  [3, 'aplikacje'],
  [5, 'aplikacji'],
  [22, 'aplikacje'],
])('%i in Polish', (count, text) => {
  expect(plural(polish, count, 'pl')).toBe(text);
});

test('a form that a language needs and the copy lacks falls back to `other`', () => {
  expect(plural(apps, 3, 'pl')).toBe('{count} apps');
});

test('a language tag that no browser understands counts as English', () => {
  expect(plural(apps, 1, 'not a language')).toBe('{count} app');
});

test('an inherited plural form is not read', () => {
  Object.assign(Object.prototype, { few: 'polluted' });
  try {
    expect(plural(apps, 3, 'pl')).toBe('{count} apps');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'few');
  }
});

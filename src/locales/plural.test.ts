import { expect, test } from 'vitest';
import { counted } from './plural.ts';

const apps = { one: '{count} app', other: '{count} apps' };

test.each([
  [0, '0 apps'],
  [1, '1 app'],
  [2, '2 apps'],
  [1000, '1,000 apps'],
])('%i in English', (count, text) => {
  expect(counted(apps, count, 'en')).toBe(text);
});

const polish = {
  one: '{count} aplikacja',
  few: '{count} aplikacje',
  many: '{count} aplikacji',
  other: '{count} aplikacji',
};

test.each([
  [0, '0 aplikacji'],
  [1, '1 aplikacja'],
  [3, '3 aplikacje'],
  [5, '5 aplikacji'],
  [12, '12 aplikacji'],
  [22, '22 aplikacje'],
])('%i in Polish', (count, text) => {
  expect(counted(polish, count, 'pl')).toBe(text);
});

test.each([
  ['de', '1.234 apps'],
  ['fr', '1\u202f234 apps'],
  ['ar-EG', '١٬٢٣٤ apps'],
])('a number is written as in %s', (lang, text) => {
  expect(counted(apps, 1234, lang)).toBe(text);
});

test('a form that a language needs and the copy lacks falls back to `other`', () => {
  expect(counted(apps, 3, 'pl')).toBe('3 apps');
});

test('a form that says how many there are needs no number', () => {
  expect(counted({ two: 'تطبيقان', other: '{count} تطبيق' }, 2, 'ar')).toBe('تطبيقان');
});

test('a language tag that no browser understands counts as English', () => {
  expect(counted(apps, 1, 'not a language')).toBe('1 app');
});

test('an inherited plural form is not read', () => {
  Object.assign(Object.prototype, { few: 'polluted' });
  try {
    expect(counted(apps, 3, 'pl')).toBe('3 apps');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'few');
  }
});

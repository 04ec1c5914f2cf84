import { expect, test, vi } from 'vitest';
import { messages as arabic } from './ar.ts';
import { languages } from './languages.ts';
import { messages as polish } from './pl.ts';
import { counted, written } from './plural.ts';

const apps = { one: '{count} app', other: '{count} apps' };

test.each([
  [0, '0 apps'],
  [1, '1 app'],
  [2, '2 apps'],
  [1000, '1,000 apps'],
])('%i in English', (count, text) => {
  expect(counted(apps, count, 'en')).toBe(text);
});

test.each([
  [0, 'Znaleziono 0 aplikacji'],
  [1, 'Znaleziono 1 aplikację'],
  [3, 'Znaleziono 3 aplikacje'],
  [5, 'Znaleziono 5 aplikacji'],
  [12, 'Znaleziono 12 aplikacji'],
  [22, 'Znaleziono 22 aplikacje'],
  [25, 'Znaleziono 25 aplikacji'],
])('%i in Polish', (count, text) => {
  expect(counted(polish.list.found, count, 'pl')).toBe(text);
});

test.each([
  [0, 'لم يُعثر على أي تطبيق'],
  [1, 'عُثر على تطبيق واحد'],
  [2, 'عُثر على تطبيقين'],
  [3, 'عُثر على ٣ تطبيقات'],
  [11, 'عُثر على ١١ تطبيقًا'],
  [100, 'عُثر على ١٠٠ تطبيق'],
  [103, 'عُثر على ١٠٣ تطبيقات'],
])('%i in Arabic', (count, text) => {
  expect(counted(arabic.list.found, count, 'ar-EG')).toBe(text);
});

test.each([
  [42, 'ar-EG', '٤٢'],
  [42, 'fa', '۴۲'],
  [42, 'de-u-nu-arab', '٤٢'],
  [999, 'zh-Hans', '999'],
  [1000, 'de', '1.000'],
  [1000, 'not a language', '1,000'],
])('%i alone is written as in %s', (count, lang, text) => {
  expect(written(count, lang)).toBe(text);
});

test.each([
  ['de', '1.234 apps'],
  ['fr', '1\u202f234 apps'],
  ['ar-EG', '١٬٢٣٤ apps'],
])('a number is written as in %s', (lang, text) => {
  expect(counted(apps, 1234, lang)).toBe(text);
});

test('a number below 1,000 is written as the browser writes it, in every language', () => {
  for (const lang of [...languages, 'de-CH', 'pt-PT', 'en-IN', 'cs', 'hi', 'bn'])
    for (const count of [0, 7, 42, 999])
      expect([lang, written(count, lang)]).toEqual([lang, new Intl.NumberFormat(lang).format(count)]);
});

test('a small number in most languages waits for no number format', () => {
  const formats = vi.spyOn(Intl, 'NumberFormat');
  expect(counted(apps, 42, 'pt-BR')).toBe('42 apps');
  expect(formats).not.toHaveBeenCalled();
  vi.restoreAllMocks();
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

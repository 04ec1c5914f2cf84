import { afterEach, describe, expect, test, vi } from 'vitest';
import { directionOf } from './direction.ts';

const cases: [lang: string, direction: 'ltr' | 'rtl'][] = [
  ['en', 'ltr'],
  ['de-AT', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['fa', 'rtl'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['ps', 'rtl'],
  ['ur-PK', 'rtl'],
  ['ckb', 'rtl'],
  ['yi', 'rtl'],
  ['sd', 'rtl'],
  ['ug', 'rtl'],
  ['dv', 'rtl'],
  ['AR', 'rtl'],
  ['ar-u-nu-latn', 'rtl'],
  ['ar-EG-u-nu-latn', 'rtl'],
  ['he-u-ca-hebrew-nu-latn', 'rtl'],
  ['ar-x-latn', 'rtl'],
  ['ar-Latn-u-nu-arab', 'ltr'],
  ['en-u-nu-arab', 'ltr'],
  ['ks', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['he-Latn-IL', 'ltr'],
  ['sd-Deva', 'ltr'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['pa', 'ltr'],
  ['pa-Arab', 'rtl'],
  ['pa-PK', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['az-IR', 'rtl'],
  ['uz', 'ltr'],
  ['uz-Arab', 'rtl'],
  ['uz-AF', 'rtl'],
  ['ar_EG', 'rtl'],
  ['de_DE', 'ltr'],
];

afterEach(() => vi.unstubAllGlobals());

describe('with what the browser knows about languages', () => {
  test.each(cases)('%s is read %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});

describe('in a browser that has a script for no language', () => {
  test.each(cases)('%s is read %s', (lang, direction) => {
    vi.stubGlobal('Intl', { ...Intl, Locale: Object });
    expect(directionOf(lang)).toBe(direction);
  });
});

test('the method of newer browsers comes before the property of older ones', () => {
  class Locale {
    textInfo = { direction: 'ltr' };
    getTextInfo = () => ({ direction: 'rtl' });
  }
  vi.stubGlobal('Intl', { ...Intl, Locale });
  expect(directionOf('qaa')).toBe('rtl');
});

test.each(['', 'not a tag', '-', 'x'])('“%s”, which is no language, is read from left to right', (lang) => {
  expect(directionOf(lang)).toBe('ltr');
});

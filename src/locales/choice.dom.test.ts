import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseLanguage, hasLanguage } from './choice.ts';

/** The languages of the browser. */
const browser = (...languages: string[]) => vi.stubGlobal('navigator', { languages });

beforeEach(() => browser('en-US'));
afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('lang');
  document.body.replaceChildren();
});

function elementIn(lang: string, parent: ParentNode = document.body): HTMLElement {
  const around = document.createElement('div');
  around.lang = lang;
  const element = document.createElement('p');
  around.append(element);
  parent.append(around);
  return element;
}

describe('the language of a widget', () => {
  test('is the one that the page asks for', () => {
    browser('fr');
    document.documentElement.lang = 'fr';
    expect(chooseLanguage({ lang: 'de' }, elementIn('fr'))).toEqual({ table: 'de', lang: 'de' });
  });

  test('is else that of its place in the page', () => {
    document.documentElement.lang = 'en';
    expect(chooseLanguage({}, elementIn('de'))).toEqual({ table: 'de', lang: 'de' });
  });

  test('is found through shadow roots', () => {
    const shadow = elementIn('de').attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    shadow.append(inner);
    expect(chooseLanguage({}, inner).lang).toBe('de');
    expect(chooseLanguage({}, shadow).lang).toBe('de');
  });

  test('is else that of the document, which a dialog has', () => {
    document.documentElement.lang = 'de';
    expect(chooseLanguage({}, null).lang).toBe('de');
  });

  test('is else the first of the browser’s that there are words for', () => {
    browser('xx', 'de-AT', 'en');
    expect(chooseLanguage({}, null)).toEqual({ table: 'de', lang: 'de-AT' });
  });

  test.each(['', 'xx', 'not a tag', '-'])('is the browser’s where the document says “%s”', (lang) => {
    browser('de');
    document.documentElement.lang = lang;
    expect(chooseLanguage({}, null).lang).toBe('de');
  });

  test('is English where there are words for none', () => {
    browser('xx', 'yy');
    expect(chooseLanguage({}, null)).toEqual({ table: 'en', lang: 'en' });
  });

  test('is English, not the browser’s, where the page asks for one without words', () => {
    browser('de');
    expect(chooseLanguage({ lang: 'xx' }, null)).toEqual({ table: 'en', lang: 'en' });
  });

  test('is the page’s own where it brings words and says their language', () => {
    expect(chooseLanguage({ lang: 'xx', messages: {} }, null)).toEqual({ table: 'en', lang: 'xx' });
    expect(chooseLanguage({ lang: 'de-AT', messages: {} }, null)).toEqual({ table: 'de', lang: 'de-AT' });
    expect(chooseLanguage({ messages: {} }, null)).toEqual({ table: 'en', lang: 'en-US' });
  });
});

test.each([
  ['de-AT', 'de', 'de-AT'],
  ['de_CH', 'de', 'de-CH'],
  ['DE', 'de', 'de'],
  ['iw', 'he', 'he'],
  ['ar-MA', 'ar', 'ar-MA'],
  ['pt', 'pt-BR', 'pt-BR'],
  ['pt-PT', 'pt-BR', 'pt-BR'],
  ['pt_BR', 'pt-BR', 'pt-BR'],
  ['zh', 'zh-Hans', 'zh-Hans'],
  ['zh-CN', 'zh-Hans', 'zh-Hans'],
  ['zh-Hans-SG', 'zh-Hans', 'zh-Hans-SG'],
  ['zh-Hant-TW', 'zh-Hans', 'zh-Hans'],
])('%s has the words of %s', (asked, table, lang) => {
  expect(chooseLanguage({ lang: asked }, null)).toEqual({ table, lang });
});

test.each(['in', 'nb', 'no', 'da', 'x', ''])('there are no words in %s', (lang) => {
  expect(hasLanguage(lang)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { failureLanguageFiles } from '../parts/languages.ts';
import { languages, type LanguageTag } from './languages.ts';
import { sentencesOf } from './stage/sentences.ts';
import { wholeLanguage } from '../hosted/stage/wholeLanguage.ts';

/** The quotation marks of each language, in the order in which they stand around a word. */
const quotes = {
  ar: '«»',
  de: '„“',
  en: '“”',
  es: '«»',
  fr: '«»',
  he: '״״',
  it: '“”',
  ja: '「」',
  ko: '‘’',
  nl: '‘’',
  pl: '„”',
  'pt-BR': '“”',
  sv: '””',
  tr: '“”',
  'zh-Hans': '“”',
} as const satisfies Record<LanguageTag, string>;

/** Any quotation mark. One between two letters, or at the end of a word, can also be an apostrophe. */
const marks = /["«»„“”「」『』״]|(?<!\p{L})[‘’']|[‘'](?=\p{L})/gu;

/** The sentences of a language, with a letter in place of code and of the beginnings of addresses. */
async function textsOf(tag: LanguageTag): Promise<string[]> {
  const [whole, { advice = {} }] = await Promise.all([wholeLanguage(tag), failureLanguageFiles[tag]()]);
  const sentences = Object.values(sentencesOf({ ...whole, advice }));
  return sentences.map((text) => text.replace(/`[^`]+`|https:\/\//g, 'x'));
}

describe.each(languages)('in %s', (tag) => {
  test('quotation marks are those of the language', async () => {
    const [opening, closing] = quotes[tag];
    const wrong = (await textsOf(tag)).filter((text) => {
      const found = [...text.matchAll(marks)].map(([mark]) => mark);
      return found.some((mark, at) => mark !== (at % 2 === 0 ? opening : closing));
    });
    expect(wrong).toEqual([]);
  });

  test('there is one space at most in a place, and an ellipsis is one character', async () => {
    expect((await textsOf(tag)).filter((text) => /\s{2}|\.{2}/.test(text))).toEqual([]);
  });
});

test('in French a narrow space that does not break is before : ; ? ! and inside quotation marks', async () => {
  const texts = await textsOf('fr');
  expect(texts.filter((text) => /(?<!\u202f)[:;?!»]|«(?!\u202f)/.test(text))).toEqual([]);
  expect(texts.filter((text) => text.includes('\u202f')).length).toBeGreaterThan(10);
});

test.each(['ja', 'zh-Hans'] as const)('in %s punctuation is as wide as the letters', async (tag) => {
  expect((await textsOf(tag)).filter((text) => /[,:;?!()]|\.(?!com)/.test(text))).toEqual([]);
});

test('in Spanish a question begins with its mark', async () => {
  expect((await textsOf('es')).filter((text) => text.includes('?') && !text.includes('¿'))).toEqual([]);
});

test.each(['ar', 'he'] as const)(
  'in %s the comma and the question mark are the script’s own',
  async (tag) => {
    const foreign = tag === 'ar' ? /[,;?]/ : /[،؛؟]/;
    expect((await textsOf(tag)).filter((text) => foreign.test(text))).toEqual([]);
  },
);

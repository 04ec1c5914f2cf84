import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import { sentencesOf } from './stage/sentences.ts';
import { allEnglish } from './stage/en.ts';
import { wholeLanguage } from '../hosted/stage/wholeLanguage.ts';

const page = readFileSync(new URL('../../docs/contributing/words.md', import.meta.url), 'utf8');
const [header = [], , ...rows] = page
  .slice(page.indexOf('| Language |'))
  .split('\n\n')[0]
  ?.split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  ) ?? [[]];
const terms = header.slice(1);

/** The beginnings of the words for a term in a language. */
const wordsFor = (tag: string, term: string): string[] => {
  const row = rows.find(([language]) => language === tag) ?? [];
  return row[header.indexOf(term)]?.split(', ').map((word) => word.toLowerCase()) ?? [];
};

const english = sentencesOf(allEnglish);

test('the glossary has every language', () => {
  expect(rows.map(([tag]) => tag)).toEqual(languages.filter((tag) => tag !== 'en'));
});

test('the page about languages names every language', () => {
  const about = readFileSync(new URL('../../docs/languages.md', import.meta.url), 'utf8');
  expect(languages.filter((tag) => !about.includes(`\`${tag}\``))).toEqual([]);
});

describe.each(languages.filter((tag) => tag !== 'en'))('in %s', (tag) => {
  test.each(terms)('“%s” has one name', async (term) => {
    const said = new RegExp(`(?<![{\\w-])${term}s?(?![\\w}-])`, 'i');
    const missing = Object.entries(sentencesOf(await wholeLanguage(tag))).filter(([path, text]) => {
      const source = english[path];
      if (!source || !said.test(source)) return false;
      return !wordsFor(tag, term).some((word) => text.toLowerCase().includes(word));
    });
    expect(missing).toEqual([]);
  });
});

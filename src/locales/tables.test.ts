import { describe, expect, test } from 'vitest';
import { failureLanguageFiles } from '../parts/languages.ts';
import { languages } from './languages.ts';
import { allEnglish } from './stage/en.ts';
import { sentencesOf } from './stage/sentences.ts';
import { wholeLanguage } from '../hosted/stage/wholeLanguage.ts';

const english = sentencesOf(allEnglish);
const translated = languages.filter((tag) => tag !== 'en');

/** A plural form says the same as the English `other`. */
const sourceOf = (path: string): string =>
  english[path] ?? english[path.replace(/\.(zero|one|two|few|many)$/, '.other')] ?? '';

const namesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}|`[^`]+`/g))].sort();
/** The number may be left out where the form says it. */
const isSmall = (path: string): boolean => /\.(zero|one|two)$/.test(path);

const isEnded = (text: string): boolean => /[.。]$/.test(text);
/** English leaves the full stop out where it would seem to belong to an address. */
const endsWithAddress = new Set(['form.faults.uri']);

describe.each(translated)('in %s', (tag) => {
  test('a sentence has the names and the code of the English one, and no others', async () => {
    const wrong = Object.entries(sentencesOf(await wholeLanguage(tag))).filter(([path, text]) => {
      const wanted = namesIn(sourceOf(path));
      const found = namesIn(text);
      const least = isSmall(path) ? wanted.filter((name) => name !== '{count}') : wanted;
      return !least.every((name) => found.includes(name)) || !found.every((name) => wanted.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  test('there is a sentence for each plural form of a whole number, and none for another', async () => {
    const rules = new Intl.PluralRules(tag);
    const forms = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)));
    const paths = Object.keys(sentencesOf(await wholeLanguage(tag)));
    for (const plural of ['list.search', 'list.found', 'form.summary']) {
      const written = paths.filter((path) => path.startsWith(`${plural}.`)).map((path) => path.split('.')[2]);
      expect(new Set(written), plural).toEqual(new Set([...forms, 'other']));
    }
  });

  test('no sentence is left in English or empty, or has space around it', async () => {
    const sentences = Object.entries(sentencesOf(await wholeLanguage(tag)));
    // What has no more than one word may be the same word in both.
    const english = sentences.filter(
      ([path, text]) => text === sourceOf(path) && / /.test(text.replace(/\{\w+\}/g, '').trim()),
    );
    expect(english.map(([path]) => path)).toEqual([]);
    expect(sentences.filter(([, text]) => text !== text.trim() || text === '')).toEqual([]);
  });

  test('a whole sentence ends like one, and a title does not', async () => {
    const wrong = Object.entries(sentencesOf(await wholeLanguage(tag))).filter(
      ([path, text]) => !endsWithAddress.has(path) && isEnded(sourceOf(path)) !== isEnded(text),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(translated)(
  'in %s, advice for developers has the code of the German one, and ends like it',
  async (tag) => {
    const [{ advice = {} }, { advice: german = {} }] = await Promise.all([
      failureLanguageFiles[tag](),
      failureLanguageFiles.de(),
    ]);
    const shapeOf = (table: object) =>
      Object.entries(table).map(([code, text]) => [code, namesIn(String(text)), isEnded(String(text))]);
    expect(shapeOf(advice)).toEqual(shapeOf(german));
  },
);

test.each(translated)('%s has no sentence that English lacks', async (tag) => {
  const paths = Object.keys(sentencesOf(await wholeLanguage(tag)));
  expect(paths.filter((path) => sourceOf(path) === '')).toEqual([]);
});

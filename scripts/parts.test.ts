import { describe, expect, it } from 'vitest';
import { languages } from '../src/locales/languages.ts';
import { createParts, failureLanguageFile, languageFile, type PartLoaders } from '../src/parts/part.ts';
import { languages as languageFiles, laterFiles, manifest, parts } from './project.mjs';
import { readDocument } from './readme.mjs';

const never = () => Promise.reject(new Error('Not loaded in this test.'));
const loaders: Partial<PartLoaders> = {
  ...Object.fromEntries(parts.map(({ name }) => [name, never])),
  language: never,
  failureLanguage: never,
};
/** The parts that the sources load. */
const names = Object.keys(createParts(loaders as PartLoaders)).filter(
  (name) => name !== 'language' && name !== 'failureLanguage',
);

describe('a part that is loaded on demand', () => {
  it('has a file of its own in the build', () => {
    expect(new Set(parts.map(({ name }): string => name))).toEqual(new Set(names));
  });

  it('is in sideEffects if it comes after another, whose import bundlers would otherwise drop', () => {
    const sources = parts.flatMap((part) => ('after' in part ? [`./${part.source}`] : []));
    expect(manifest.sideEffects).toEqual(expect.arrayContaining(sources));
  });

  it.each(['scripts/size.mjs', 'docs/loading.md'])('is named in %s', (path) => {
    const text = readDocument(path);
    expect(names.filter((name) => !text.includes(`latchkey.${name}.js`))).toEqual([]);
  });
});

describe('a language', () => {
  it('has files of its own in the build', () => {
    expect(languageFiles).toEqual([...languages].sort());
    expect(laterFiles.map(({ name }) => name)).toEqual(
      expect.arrayContaining(languages.flatMap((tag) => [languageFile(tag), failureLanguageFile(tag)])),
    );
  });
});

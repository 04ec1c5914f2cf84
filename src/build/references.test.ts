import { describe, expect, it } from 'vitest';
import { withReferences } from './references.ts';
import { processEnvironment, type VariableSource } from './secrets.ts';

const fileOf = (from: string, variables: Record<string, string>): VariableSource => ({
  from,
  variables: Object.entries(variables),
});

/** Every value that `KEY` has in the files, and whether one of them is not known. */
function readingsOf(files: Record<string, Record<string, string>>, outer: NodeJS.ProcessEnv = {}) {
  const sources = Object.entries(files).map(([from, variables]) => fileOf(from, variables));
  const read = withReferences(sources, processEnvironment(outer));
  return {
    texts: read.flatMap(({ variables }) => variables.flatMap(([name, text]) => (name === 'KEY' ? text : []))),
    isOpen: read.some(({ open }) => open?.includes('KEY')),
  };
}

describe('a value that refers to other variables', () => {
  it.each<[string, Record<string, Record<string, string>>, string[], NodeJS.ProcessEnv?]>([
    ['of the same file', { '.env': { KEY: '${A}', A: 'one' } }, ['one']],
    ['of a file that comes later', { '.env': { KEY: '$A' }, '.env.local': { A: 'one' } }, ['one']],
    ['of a file that came before', { '.env': { A: 'one' }, '.env.local': { KEY: '$A' } }, ['one']],
    ['of the environment', { '.env': { KEY: '$A' } }, ['one'], { A: 'one' }],
    [
      'of several places',
      { '.env': { KEY: '$A', A: 'one' }, '.env.local': { A: 'two' }, '.env.production': { A: 'one' } },
      ['three', 'one', 'two'],
      { A: 'three' },
    ],
    ['over several others', { '.env': { KEY: '$A', A: '${B}', C: 'one' }, '.env.x': { B: '$C' } }, ['one']],
    ['with its own name', { '.env': { KEY: '${KEY}' } }, ['one'], { KEY: 'one' }],
    [
      'with its own name in another file',
      { '.env': { KEY: '$KEY' }, '.env.local': { KEY: 'one' } },
      ['one', 'one'],
    ],
    ['whose name is a digit', { '.env': { KEY: '${1}', 1: 'one' } }, ['one']],
    ['whose name begins with a digit', { '.env': { KEY: '${1A}', '1A': 'one' } }, ['one']],
    ['whose name has other characters', { '.env': { KEY: '${A B}', 'A B': 'one' } }, ['one']],
    ['or to a default alone', { '.env': { KEY: '${:-one}' } }, ['one']],
    ['or to a default', { '.env': { KEY: '${GONE:-one}' } }, ['one']],
    ['or to a text instead', { '.env': { KEY: '${A:+one}', A: 'x' } }, ['x', 'one', '']],
  ])('%s has each of their values', (_what, files, texts, outer) => {
    expect(readingsOf(files, outer)).toEqual({ texts, isOpen: false });
  });

  it('keeps what is around the reference, and what is written', () => {
    const { texts, isOpen } = readingsOf({
      '.env': { KEY: 'a-${A}-$B-z', A: 'one' },
      '.env.local': { B: 'two' },
    });
    expect(texts).toEqual(expect.arrayContaining(['a-${A}-$B-z', 'a-one-two-z']));
    expect(isOpen).toBe(false);
  });

  it.each<[string, Record<string, string>, string]>([
    ['with nothing for a variable that is not set', { KEY: '${GONE:+dev_}abc' }, 'abc'],
    ['with nothing in its middle', { KEY: 'abc${GONE:+-eu}def' }, 'abcdef'],
    ['beside the text after it', { KEY: '${B}def', B: '$A', A: 'abc' }, 'abcdef'],
    ['beside the text around it', { KEY: 'sb-${B}def', B: '$A', A: 'abc' }, 'sb-abcdef'],
    ['that ends in another', { KEY: '${B}def', B: 'x_$A', A: 'abc' }, 'x_abcdef'],
    ['in a default', { KEY: '${GONE:-$A}def', A: 'abc' }, 'abcdef'],
    ['that is a text with a dollar sign', { KEY: '${A}def', A: 'pa$$word' }, 'pa$$worddef'],
  ])('is read %s', (_what, variables, text) => {
    const readings = readingsOf({ '.env': variables });
    expect(readings.texts).toContain(text);
    expect(readings.isOpen).toBe(false);
  });

  it('has the default in a default', () => {
    const { texts, isOpen } = readingsOf({ '.env': { KEY: '${GONE-${GONE:-one}}' } });
    expect(texts).toContain('one');
    expect(isOpen).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ['to a variable that is not set', { KEY: '${GONE}' }],
    ['to one that is not set, in its middle', { KEY: 'abc-$GONE-def' }],
    ['to one in small letters, and is nothing else', { KEY: '$gone' }],
    ['to a digit that is not set', { KEY: '${1}' }],
    ['to one in small letters, after a scheme', { KEY: 'Bearer $gone' }],
    ['to one in small letters, in quotes', { KEY: '"Bearer $gone"' }],
    ['to one that refers to one that is not set', { KEY: '$A', A: '$GONE' }],
    ['to itself alone', { KEY: '$KEY' }],
    ['to itself by way of another', { KEY: '$A', A: '$KEY' }],
    ['to one that is empty, and is nothing else', { KEY: '$A', A: '' }],
    ['to two that refer to each other', { KEY: '$A', A: '$B', B: '$A' }],
    ['to more and more of itself', { KEY: '$A', A: '$B-x', B: '$A-y' }],
  ])('%s is not known', (_what, variables) => {
    expect(readingsOf({ '.env': variables }).isOpen).toBe(true);
  });

  it('with too many readings is not known, and the first hundred or so are read', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`.env.${index}`, { A: `value ${index}` }]),
    );
    const { texts, isOpen } = readingsOf({ '.env': { KEY: '$A' }, ...many });
    expect(isOpen).toBe(true);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.length).toBeLessThan(500);
  });
});

describe('a value that refers to one that stands for a secret', () => {
  const pointer = 'op://prod/nango/key';

  it('has what the environment has in the place of a pointer', () => {
    const { texts } = readingsOf({ '.env': { KEY: '$A', A: pointer } }, { A: 'the secret' });
    expect(texts).toEqual(['the secret']);
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['is not in the environment', {}],
    ['is in the environment as it is in the file', { A: pointer }],
  ])('has the pointer, if it %s', (_what, outer) => {
    expect(readingsOf({ '.env': { KEY: '$A', A: pointer } }, outer).texts).toEqual([pointer]);
  });

  it('has the pointer and what another file has', () => {
    const files = { '.env': { KEY: '$A' }, '.env.local': { A: 'one' }, '.env.production': { A: pointer } };
    expect(readingsOf(files).texts).toEqual(['one', pointer]);
  });
});

describe('a value with a dollar sign', () => {
  it.each([
    ['pa$$word', ['pa$$word', 'pa$']],
    ['abc$def', ['abc$def', 'abc']],
    ['abc$def-ghi', ['abc$def-ghi', 'abc-ghi']],
    ['pa\\$\\$word', ['pa\\$\\$word', 'pa$$word']],
    ['$2b$10$abc', ['$2b$10$abc', '$2b$10']],
    ['a$1', ['a$1']],
    ['a$', ['a$']],
  ])('is read as a text and as a reference: %s', (value, texts) => {
    const readings = readingsOf({ '.env': { KEY: value } });
    expect(readings.texts).toEqual(expect.arrayContaining(texts));
    expect(readings.isOpen).toBe(false);
  });

  it('is read as both where another refers to it', () => {
    const { texts } = readingsOf({ '.env': { KEY: '$A' }, '.env.local': { A: 'pa$$word' } });
    expect(texts).toEqual(expect.arrayContaining(['pa$$word', 'pa$']));
  });
});

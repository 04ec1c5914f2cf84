import { describe, expect, it } from 'vitest';
import { tagsIn } from './html.ts';

const attributesIn = (html: string, name: 'meta' | 'script' | 'iframe' = 'meta') =>
  tagsIn(html, name).map((tag) => Object.fromEntries(tag));

describe('a tag', () => {
  it.each([
    ['quoted in either way, or not at all', `<meta a="1 >" b='2"' c=3/>`, [{ a: '1 >', b: '2"', c: '3/' }]],
    ['in capitals, on several lines', '<META\n  A =\n "1"\n/>', [{ a: '1' }]],
    ['without values', '<meta a b/c>', [{ a: '', b: '', c: '' }]],
    ['with entities', '<meta a="&quot;&amp;&#39;">', [{ a: `"&'` }]],
    ['twice, of which the first counts', '<meta a=1 A=2>', [{ a: '1' }]],
    ['that is broken', '<meta "a"=1 =b>', [{ '"a"': '1', '=b': '' }]],
  ])('has its attributes: %s', (_what, html, expected) => {
    expect(attributesIn(html)).toEqual(expected);
  });

  it.each([
    ['of another name', '<metadata a><meta-x b><link c>'],
    ['in a comment', '<!-- <meta a> --><!--<meta b>-->'],
    ['in a comment that does not end', '<!-- <meta a>'],
    ['that does not end', '<meta a="><meta b>'],
  ])('is not one %s', (_what, html) => {
    expect(attributesIn(html)).toEqual([]);
  });

  it('is found after an empty comment', () => {
    expect(attributesIn('<!--><meta a><!---><meta b>')).toEqual([{ a: '' }, { b: '' }]);
  });
});

describe('a page of a million characters is read once, from left to right', () => {
  it.each([
    '<',
    '<!--',
    '<meta',
    '<meta ',
    '<meta "',
    '<meta a="',
    '<meta a=\'"',
    '<meta a = ',
    '<meta a ',
    '< / ',
  ])('of nothing but %s', (piece) => {
    const html = piece.repeat(1_000_000 / piece.length);
    expect(attributesIn(html).length).toBeLessThan(2);
  });
});

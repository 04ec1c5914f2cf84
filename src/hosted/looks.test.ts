import { describe, expect, it } from 'vitest';
import { chosenLanguage, looksOfPreview } from './looks.ts';

describe('the looks of a preview', () => {
  it('are a theme and a colour for each of the two', () => {
    const theme = { light: { primary: '#112233' }, dark: { primary: '#aabbcc' } };
    expect(looksOfPreview({ defaultTheme: 'dark', theme, showWatermark: true })).toEqual({
      theme: 'dark',
      accent: 'light-dark(#112233, #aabbcc)',
    });
  });

  it.each([null, 'x', { defaultTheme: 'pink', theme: { light: { primary: 'url(x)' } } }])(
    '%j are none',
    (payload) => {
      expect(looksOfPreview(payload)).toEqual({ theme: undefined, accent: undefined });
    },
  );
});

describe('the language', () => {
  it.each<[readonly string[] | null, string | null, readonly string[], string]>([
    [null, 'fr', ['de'], 'fr'],
    [null, null, ['de'], 'de'],
    [null, null, ['cs', 'de-AT'], 'de-AT'],
    [null, 'not a tag', ['cs'], 'en'],
    [['en', 'de'], 'de', ['en'], 'de'],
    [['en', 'de'], null, ['fr', 'de-AT'], 'de'],
    [['pt-BR', 'pt-PT'], 'pt-pt', [], 'pt-PT'],
    [['pt-BR'], 'pt', [], 'pt-BR'],
    [['en', 'de'], 'fr', ['ja'], 'en'],
    [[], 'fr', ['ja'], 'en'],
    [['not a tag'], 'fr', ['ja'], 'en'],
  ])('of %j, asked for %j by a browser in %j, is %j', (offered, asked, preferred, expected) => {
    expect(chosenLanguage(offered, asked, preferred)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { allowedApi, settingsOf } from './settings.ts';

describe('the settings', () => {
  it('are read with their defaults', () => {
    expect(settingsOf({ apiURLs: ['https://api.nango.dev/'] })).toEqual({
      apiURLs: ['https://api.nango.dev/'],
      parents: [],
      languages: null,
      options: {},
    });
  });

  it('pass the options of the widget on', () => {
    const options = { theme: 'dark', accent: 'teal', support: 'help@example.com' };
    expect(settingsOf({ apiURLs: ['https://api.nango.dev'], ...options }).options).toMatchObject(options);
  });

  it.each<[unknown, string]>([
    ['x', 'it has to be an object'],
    [{}, 'apiURLs has to be a list'],
    [{ apiURLs: [] }, 'apiURLs names no API'],
    [{ apiURLs: ['http://api.example.com'] }, '“http://api.example.com” in apiURLs'],
    [{ apiURLs: ['https://a.example'], parents: ['app.example.com'] }, '“app.example.com” in parents'],
    [{ apiURLs: ['https://a.example'], parents: ['https://app.example.com/'] }, 'is not an origin'],
    [{ apiURLs: ['https://a.example'], parents: ['*'] }, '“*” in parents'],
    [{ apiURLs: ['https://a.example'], theme: 'pink' }, 'theme has to be one of'],
    [{ apiURLs: ['https://a.example'], languages: 'en' }, 'languages has to be a list'],
    [{ apiURLs: ['https://a.example'], host: 'https://b.example' }, 'there is no setting “host”'],
  ])('%j are refused', (value, message) => {
    expect(() => settingsOf(value)).toThrow(
      expect.objectContaining({ code: 'settings_invalid', message: expect.stringContaining(message) }),
    );
  });
});

describe('the API of an address', () => {
  const settings = settingsOf({ apiURLs: ['https://api.nango.dev', 'https://example.com/nango'] });

  it.each([
    [null, 'https://api.nango.dev/'],
    ['', 'https://api.nango.dev/'],
    ['https://api.nango.dev', 'https://api.nango.dev/'],
    ['HTTPS://API.nango.dev:443/', 'https://api.nango.dev/'],
    ['https://example.com/nango/', 'https://example.com/nango'],
  ])('%j is %s', (asked, expected) => {
    expect(allowedApi(settings, asked)).toBe(expected);
  });

  it.each([
    'https://evil.example',
    'https://api.nango.dev.evil.example',
    'https://api.nango.dev@evil.example',
    'https://example.com',
    'https://example.com/nango/../other',
    'https://example.com/nango?x',
    'javascript:alert(1)',
    'nango',
  ])('%s is refused', (asked) => {
    expect(() => allowedApi(settings, asked)).toThrow(expect.objectContaining({ code: 'api_not_allowed' }));
  });
});

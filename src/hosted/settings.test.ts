import { describe, expect, it } from 'vitest';
import { allowedApi, readSettings, settingsOf } from './settings.ts';

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
    [{}, 'apiURLs has to be an array of strings'],
    [{ apiURLs: [] }, 'apiURLs names no API'],
    [{ apiURLs: ['http://api.example.com'] }, 'apiURLs[0] cannot be the address of an API'],
    [{ apiURLs: ['https://a.example'], parents: ['app.example.com'] }, 'parents[0] is not an origin'],
    [{ apiURLs: ['https://a.example'], parents: ['https://app.example.com/'] }, 'is not an origin'],
    [{ apiURLs: ['https://a.example'], parents: ['*'] }, 'parents[0] is not an origin'],
    [{ apiURLs: ['https://a.example'], theme: 'pink' }, 'theme has to be one of'],
    [{ apiURLs: ['https://a.example'], languages: 'en' }, 'languages has to be an array of strings'],
    [{ apiURLs: ['https://a.example'], host: 'https://b.example' }, 'there is no setting “host”'],
  ])('%j are refused', (value, message) => {
    expect(() => settingsOf(value)).toThrow(
      expect.objectContaining({ code: 'settings_invalid', message: expect.stringContaining(message) }),
    );
  });
});

describe('the file of the settings', () => {
  it('is read as it arrives', () => {
    const text = '{ "apiURLs": ["https://api.nango.dev"] }';
    expect(readSettings({ status: 200, text }).apiURLs).toEqual(['https://api.nango.dev/']);
  });

  it.each([
    [
      { status: 404, text: '{ "apiURLs": ["https://api.nango.dev"] }' },
      'config.json: the server answered 404.',
    ],
    [{ status: 200, text: '<!doctype html>' }, 'config.json: it is not JSON.'],
  ])('has to be there, and to be JSON: %j', (file, message) => {
    expect(() => readSettings(file)).toThrow(expect.objectContaining({ code: 'settings_invalid', message }));
  });
});

describe('a secret in the settings', () => {
  const apiURLs = ['https://a.example'];

  it.each([
    { apiURLs, secretKey: 'zebra' },
    { apiURLs, api_key: { value: 'zebra' } },
    { apiURLs: ['https://a.example/?key=nango_sbx_zebra'] },
    { apiURLs, parents: ['https://app.example.com/sk_live_zebra012345'] },
    { apiURLs, support: 'https://a.example/?key=sk_live_zebra012345' },
  ])('is refused, and not repeated: %j', (value) => {
    const refused = expect.objectContaining({
      code: 'settings_invalid',
      message: expect.stringContaining('rotate it'),
    });
    expect(() => settingsOf(value)).toThrow(refused);
    expect(() => settingsOf(value)).not.toThrow(/zebra/);
  });

  it('in place of an address is not repeated', () => {
    expect(() => settingsOf({ apiURLs: ['https://user:zebra@a.example'] })).not.toThrow(/zebra/);
    expect(() => settingsOf({ apiURLs: ['https://user:zebra@a.example'] })).toThrow('apiURLs[0]');
    expect(() => settingsOf({ apiURLs, parents: ['zebra'] })).not.toThrow(/zebra/);
  });

  it('in place of a name is not repeated', () => {
    expect(() => settingsOf({ apiURLs, a_name_that_may_be_a_key_0123456789: 1 })).toThrow(
      'there is no setting “…”',
    );
  });

  it('may be shown in the words of the page', () => {
    const messages = { form: { copy: 'Your key begins with sk_live_0123456789' } };
    expect(settingsOf({ apiURLs, messages }).options).toMatchObject({ messages });
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

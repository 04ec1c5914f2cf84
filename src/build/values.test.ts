import { describe, expect, it } from 'vitest';
import { bareOf, valuesIn } from './values.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const other = '0d3a6b1c-8f0e-4f6e-9c57-3a1f7f4f5b10';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('bareOf', () => {
  it.each([
    'it’s “quoted” inside',
    'ends in a quote"',
    '-----BEGIN KEY-----\nabc\n-----END KEY-----',
    'a;b,c',
  ])('leaves %j', (value) => {
    expect(bareOf(value)).toBe(value);
  });

  it('takes a bounded number of quotes away, and ends', () => {
    expect(bareOf(`"'${key}'";`)).toBe(key);
    const quotes = '"'.repeat(100_000);
    expect(bareOf(quotes)).toMatch(/^"+$/);
  });
});

describe('valuesIn', () => {
  it.each<[string, string, string[]]>([
    ['of an object', `{"prod":"${key}","dev":"${other}"}`, [key, other]],
    ['of a list', `${key},${other}`, [key, other]],
    ['of an address', `https://nango:${key}@nango.example.com/`, [key]],
    ['before a comment', `${key}#prod`, [key]],
    ['in capitals', `{${key.toUpperCase()}}`, [key.toUpperCase()]],
    ['without dashes', key.replaceAll('-', ''), [key]],
    ['without dashes, in a list', [key, other].join().replaceAll('-', ''), [key, other]],
    ['in base64', base64(key), [key]],
    ['in base64, with the end of its line', base64(`${key}\n`), [key]],
    ['in base64url without its end', Buffer.from(`>${key}?`).toString('base64url'), [key]],
    ['in base64 over several lines', base64(`user:${key}`).replace(/.{20}/g, '$&\n'), [key]],
    ['in base64 of base64', base64(base64(key)), [key]],
    [
      'of other kinds',
      '{"a":"nango_sbx_v1_0123abc","b":"nango_agent_session_0123abc"}',
      ['nango_sbx_v1_0123abc', 'nango_agent_session_0123abc'],
    ],
  ])('has the keys %s beside the value', (_where, value, keys) => {
    expect(valuesIn(value)).toEqual(expect.arrayContaining([value, ...keys]));
  });

  it('has the text of base64', () => {
    expect(valuesIn(base64('user:a long pass word\n'))).toContain('user:a long pass word');
  });

  it.each([
    key,
    'correct horse battery staple',
    'a9F3kQ0zV7mX2pL8wR5tY1uB6nC4dE0s',
    'Zm9v/3Jq+8kV1yYQp0Rr2m7hV5sX9bD4n6Tg0wEUiZk=',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  ])('has nothing but %s', (value) => {
    expect(valuesIn(value)).toEqual([value]);
  });
});

import { expect, it } from 'vitest';
import { striker } from './strike.ts';

const token = `nango_connect_session_${'0a1b2c3d'.repeat(8)}`;
const key = '4242c0de-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const each = (text: string, write: (code: string) => string): string =>
  [...text].map((one) => write(one.charCodeAt(0).toString(16))).join('');

it.each([
  [`said ${key}, twice: ${key.toUpperCase()}`, 'said …, twice: …'],
  [`said ${token}`, 'said nango_connect_session_…'],
  [`said ${token.slice(0, 80)}) to it`, 'said nango_connect_session_…) to it'],
  [`said ${key.slice(0, 20)}`, 'said …'],
  [`said ${key.slice(0, 7)}`, `said ${key.slice(0, 7)}`],
  [`said ${key.replaceAll('-', '')}`, 'said …'],
  [`said ${each(key, (code) => `%${code}`)}`, 'said …'],
  [`said ${each(key, (code) => `\\u00${code}`)}`, 'said …'],
  [`said ${base64(key)}`, 'said …'],
  [`said ${base64(base64(`user:${key}`))}`, 'said …'],
  [`said ${[...key].join('\u200B')}`, 'said …'],
  [`said ${[...key].join(' ')}`, 'said …'],
  ['Expected nango_connect_session_ and 64 digits', 'Expected nango_connect_session_ and 64 digits'],
])('a value is taken out, also when it was cut off or encoded: %s', (text, expected) => {
  expect(striker([token, key, undefined])(text)).toBe(expected);
});

it('blanks and quotes around a value are not part of it', () => {
  expect(striker([` "${key}"\n`])(`said ${key}`)).toBe('said …');
});

it('a value that is too short to be a key is left alone', () => {
  expect(striker(['a.b', ''])('a.b and axb')).toBe('a.b and axb');
});

it('a value is a text, and not a pattern', () => {
  expect(striker(['(a|b)*(a|b)*'])('(a|b)*(a|b)* aaaaaaaa')).toBe('… aaaaaaaa');
});

it('nothing is printed when a value is too long to be looked for', () => {
  const value = Array.from({ length: 20_000 }, (_, index) => `${index}/`).join('');
  expect(striker([value])(`It was ${value}.`)).toBe('…');
});

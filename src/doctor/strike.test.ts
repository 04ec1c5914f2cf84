import { expect, it } from 'vitest';
import { strike } from './strike.ts';

const token = `nango_connect_session_${'0a1b2c3d'.repeat(8)}`;
const key = '4242c0de-5b1d-4c7a-9e2f-0a1b2c3d4e5f';

it.each([
  [`said ${token}, twice: ${token.toUpperCase()}`, 'said …, twice: …'],
  [`said ${token.slice(0, 80)}) to it`, 'said …) to it'],
  [`said ${key.slice(0, 20)}`, 'said …'],
  [`said ${key.slice(0, 12)}`, `said ${key.slice(0, 12)}`],
  ['Expected nango_connect_session_ and 64 digits', 'Expected nango_connect_session_ and 64 digits'],
])('a value is taken out, also when it was cut off: %s', (text, expected) => {
  expect(strike(text, [token, key, undefined])).toBe(expected);
});

it('blanks and quotes around a value are not part of it', () => {
  expect(strike(`said ${key}`, [` "${key}"\n`])).toBe('said …');
});

it('a value that is too short to be a key is left alone', () => {
  expect(strike('a.b and axb', ['a.b', ''])).toBe('a.b and axb');
});

it('a value is a text, and not a pattern', () => {
  expect(strike('(a|b)*(a|b)* aaaaaaaa', ['(a|b)*(a|b)*'])).toBe('… aaaaaaaa');
});

it('a value may be long', () => {
  const value = Array.from({ length: 10_000 }, (_, index) => `${index}/`).join('');
  expect(strike(`It was ${value}.`, [value])).toMatch(/^It was …+\.$/);
});

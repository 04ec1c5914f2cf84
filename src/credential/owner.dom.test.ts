import { expect, it } from 'vitest';
import { checkOwner } from './owner.ts';

/** A token that no other test has. */
let made = 0;
const token = (): string => `nango_connect_session_${String((made += 1)).padStart(64, '0')}`;

it.each([
  ['another user', 'jane', 'joe'],
  ['nobody', 'jane', ''],
])('a token of one user is refused for %s', (_whom, first, then) => {
  const text = token();
  checkOwner(text, first);
  const check = (): void => checkOwner(text, then);
  expect(check).toThrow(expect.objectContaining({ code: 'invalid_session_token' }));
  expect(check).not.toThrow(text.slice(-8));
  // It is still that of the first.
  expect(() => checkOwner(text, first)).not.toThrow();
});

it.each([
  ['the same user', 'jane', 'jane'],
  ['a user who is not named', 'jane', undefined],
  ['the first who is named', undefined, 'jane'],
  ['the first who signs in', '', 'jane'],
])('a token goes on for %s', (_whom, first, then) => {
  const text = token();
  checkOwner(text, first);
  expect(() => checkOwner(text, then)).not.toThrow();
});

it('each token has its own user', () => {
  checkOwner(token(), 'jane');
  expect(() => checkOwner(token(), 'joe')).not.toThrow();
});

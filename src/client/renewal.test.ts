import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkRenewal } from './renewal.ts';

const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  warn.mockImplementation(() => {});
});
afterEach(() => {
  warn.mockReset();
});

const connection = { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true };

it.each([
  ['the connection that was meant', 'c-1', connection],
  ['a connection whose id is not known', 'c-1', { ...connection, connectionId: null }],
  ['no connection', 'c-1', null],
  ['a connection that was not meant to be renewed', undefined, connection],
])('nothing is said about %s', (_what, reconnect, made) => {
  checkRenewal(reconnect, made);
  expect(warn).not.toHaveBeenCalled();
});

it('a session that renewed another connection is a warning', () => {
  checkRenewal('c-2', connection);
  expect(warn.mock.calls.flat().join()).toContain('renewed another connection than `reconnect` names');
});

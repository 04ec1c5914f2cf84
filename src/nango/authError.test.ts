import { describe, expect, it } from 'vitest';
import { ConnectError } from '../errors.ts';
import { AuthError, authErrorOf, authResultOf } from './authError.ts';

describe('an error', () => {
  it.each([
    ['invalid_host', 'invalid_host_url'],
    ['missing_public_key', 'missing_auth_token'],
    ['window_closed', 'window_closed'],
    ['unknown_account', 'unknown_account'],
  ])('%s is %s under the original’s names, and keeps its facts', (code, type) => {
    const cause = new ConnectError(code, 'What to do.');
    const error = authErrorOf(cause);
    expect(error).toBeInstanceOf(AuthError);
    expect(error).toMatchObject({ type, message: 'What to do.', cause });
  });

  it('of another kind is unknown, and is the cause', () => {
    const cause = new TypeError('x');
    expect(authErrorOf(cause)).toMatchObject({ type: 'unknown_error', cause });
  });
});

describe('a connection', () => {
  const connection = { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true };

  it('has the original’s names', () => {
    expect(authResultOf(connection)).toEqual({
      providerConfigKey: 'github',
      connectionId: 'c-1',
      isPending: false,
    });
  });

  it.each([
    { ...connection, connectionId: null, confirmed: false },
    { ...connection, confirmed: false },
  ])('that only the window reported is not taken for one: %j', (unconfirmed) => {
    expect(() => authResultOf(unconfirmed)).toThrow(
      expect.objectContaining({ code: 'connection_lost', integration: 'github' }),
    );
  });
});

import { ConnectError } from '../errors.ts';

/** The users that session tokens were given for, by the last letters of each: these are of no use to anybody else. */
const owners = new Map<string, string>();

/**
 * Refuses a session token that was given for another user before. A page that names another user and forgets the token
 * would connect what this one brings to the former one.
 *
 * @param user The page's own id of the user, empty for nobody; `undefined` where the page does not say.
 * @throws {ConnectError} `invalid_session_token`.
 */
export function checkOwner(token: string, user: string | undefined): void {
  // A server renders for many people, and connects nobody.
  if (user === undefined || typeof document === 'undefined') return;
  const ending = token.slice(-8);
  const owner = owners.get(ending) ?? user;
  if (owner !== user)
    throw new ConnectError(
      'invalid_session_token',
      'sessionToken is the one of another user, who was named before. Pass a token of this user together with user, or a function that asks your back end for one.',
    );
  // Nobody can be asked to sign in first: whoever does has the token then.
  if (user) owners.set(ending, user);
}

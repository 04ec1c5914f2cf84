import type { AuthOptions as OwnAuthOptions } from '../options.ts';
import { isRecord, withoutPrototype } from '../record.ts';
import type { Credentials } from '../types.ts';
import { credentialsOf } from './credentials.ts';
import type { AuthOptions, ConnectionConfig } from './types.ts';

/**
 * Milliseconds from the moment that the window reads as closed to the error, where the application asked for it at once: a
 * result may be on its way.
 */
const atOnce = 500;

/** The texts of a group that say something: the original sends an empty one, which no provider can use. */
const filledTexts = (given: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );

/** A parameter that is given as `undefined` takes a default of the provider away: the server knows it by that word. */
const authorizationParamsOf = (given: Record<string, string | undefined> = {}): Record<string, string> =>
  filledTexts(Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? 'undefined'])));

function givenCredentials({
  installation,
  credentials,
  assertionOption,
}: ConnectionConfig): Credentials | undefined {
  if (installation === 'outbound') return { type: 'OUTBOUND' };
  return isRecord(credentials) && Object.keys(credentials).length > 0
    ? credentialsOf(credentials, assertionOption)
    : undefined;
}

/**
 * Options of the original in the words of Latchkey.
 *
 * @throws {AuthError} `missing_credentials` for credentials of no known kind.
 */
export function ownOptionsOf(
  connectionId: string | undefined,
  given: AuthOptions,
): OwnAuthOptions & { credentials: Credentials | undefined } {
  const options = withoutPrototype<AuthOptions & ConnectionConfig>(given);
  return {
    connectionId: connectionId || undefined,
    params: filledTexts(options.params),
    hmac: options.hmac || undefined,
    userScope: options.user_scope?.length ? options.user_scope : undefined,
    authorizationParams: authorizationParamsOf(options.authorization_params),
    credentials: givenCredentials(options),
    closedTimeout: options.detectClosedAuthWindow ? atOnce : undefined,
  };
}

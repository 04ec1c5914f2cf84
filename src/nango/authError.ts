import { ConnectError, isConnectError } from '../errors.ts';
import { withoutPrototype } from '../record.ts';
import type { Connection } from '../types.ts';
import type { AuthErrorType, AuthResult } from './types.ts';

/** The original's names for what Latchkey calls otherwise. Without a prototype: a server's code can be `constructor`. */
const names = withoutPrototype<Partial<Record<string, AuthErrorType>>>({
  invalid_host: 'invalid_host_url',
  missing_public_key: 'missing_auth_token',
});

/** What every call of `Nango` rejects with, and what some throw. */
export class AuthError extends Error {
  /** Always this. */
  override readonly name = 'AuthError';
  /** Why it failed. */
  type: AuthErrorType;

  /**
   * For tests and for code that passes errors on: Latchkey makes its own.
   *
   * @param message What failed, for developers.
   * @param type Why it failed.
   * @param options `cause` is Latchkey's own error, with all facts: `isConnectError` of `latchkey` recognizes it.
   */
  constructor(message: string, type: AuthErrorType, options?: { cause?: unknown }) {
    super(message, options);
    this.type = type;
  }
}

/** The original's name for an error. Codes that it does not have pass as they are, as the server's do in the original. */
export const errorTypeOf = ({ code }: ConnectError): AuthErrorType => names[code] ?? (code as AuthErrorType);

export const authErrorOf = (error: unknown): AuthError =>
  isConnectError(error)
    ? new AuthError(error.message, errorTypeOf(error), { cause: error })
    : new AuthError('Something else failed: see `cause`.', 'unknown_error', { cause: error });

/**
 * A connection under the original's names.
 *
 * @throws {ConnectError} `connection_lost` where only the sign-in window reported it: then its id is not known, and neither
 * is whether it exists.
 */
export function authResultOf({
  integration,
  connectionId,
  isPending,
  confirmed,
}: Connection): Required<AuthResult> {
  if (!confirmed || connectionId === null)
    throw new ConnectError(
      'connection_lost',
      'The sign-in window reported a success, but the connection to the server was lost before it confirmed it. Ask your back end whether there is a connection before you offer the sign-in again.',
      { integration },
    );
  return { providerConfigKey: integration, connectionId, isPending };
}

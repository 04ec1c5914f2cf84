/** What Latchkey itself reports. A server's own codes pass through unchanged and are not listed here. */
export type OwnCode =
  | 'aborted'
  | 'blocked_by_browser'
  | 'connection_lost'
  | 'destroyed'
  | 'fingerprint_unavailable'
  | 'integration_not_allowed'
  | 'invalid_host'
  | 'invalid_option'
  | 'invalid_public_key'
  | 'invalid_response'
  | 'invalid_session_token'
  | 'load_failed'
  | 'missing_public_key'
  | 'network_error'
  | 'popup_sandboxed'
  | 'request_refused'
  | 'secret_key_refused'
  | 'session_token_failed'
  | 'session_token_required'
  | 'timeout'
  | 'unknown_error'
  | 'unknown_integration'
  | 'window_closed';

/** The facts of an error beside its code and message. */
export interface ErrorFacts {
  /** HTTP status of the answer, when there was one. */
  status?: number | undefined;
  /** Path of the request, without its query (which can hold a token). */
  path?: string | undefined;
  /** `unique_key` of the integration concerned. */
  integration?: string | undefined;
  /** Names of the fields that the server does not take. */
  fields?: readonly string[] | undefined;
  /** When the server takes requests again, in milliseconds since the epoch. */
  retryAt?: number | undefined;
  /** The provider's own words on it, redacted and bounded. */
  reason?: string | undefined;
}

const brand = Symbol.for('latchkey.ConnectError');

/**
 * The one error that Latchkey throws, rejects with and emits.
 *
 * `code` is the server's own code when it gave one (`unknown_account`, …), else one of Latchkey's.
 * `message` is for developers: what was wrong, what was expected, what to do. It never holds a key, a token or a
 * typed credential.
 */
export class ConnectError extends Error implements ErrorFacts {
  override readonly name = 'ConnectError';
  /** Recognised by `isConnectError` of another copy of this module, too. */
  protected readonly [brand] = true;
  readonly code: string;
  declare readonly status?: number | undefined;
  declare readonly path?: string | undefined;
  declare readonly integration?: string | undefined;
  declare readonly fields?: readonly string[] | undefined;
  declare readonly retryAt?: number | undefined;
  declare readonly reason?: string | undefined;

  constructor(code: OwnCode | (string & {}), message: string, facts?: ErrorFacts) {
    super(message);
    this.code = code;
    Object.assign(this, facts);
  }
}

/** Whether a caught value is a {@link ConnectError}, also one from another copy of Latchkey on the page. */
export const isConnectError = (value: unknown): value is ConnectError =>
  typeof value === 'object' && value !== null && brand in value;

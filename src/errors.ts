/** The codes that Latchkey itself gives. A server's codes are passed on as they are: docs/errors.md explains all of them. */
export type OwnCode =
  | 'aborted'
  | 'blocked_by_browser'
  | 'browser_required'
  | 'connection_lost'
  | 'credentials_required'
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
  | 'open_window_failed'
  | 'popup_sandboxed'
  | 'reconnect_session_required'
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
  /** HTTP status of the answer, if there was one. */
  status?: number | undefined;
  /** Path of the request, without its query (which can hold a token). */
  path?: string | undefined;
  /** `unique_key` of the integration concerned. */
  integration?: string | undefined;
  /** Names of the fields that the server does not accept. */
  fields?: readonly string[] | undefined;
  /** When the server takes requests again, in milliseconds since the epoch. */
  retryAt?: number | undefined;
  /**
   * The provider's own words on why it refused a credential: untrusted plain text of 200 characters at most, in which
   * credentials and typed values are redacted.
   */
  reason?: string | undefined;
  /** The page's own error: what its `sessionToken` or `openWindow` function threw, or why a file could not be loaded. */
  cause?: unknown;
}

const brand = Symbol.for('latchkey.ConnectError');

/**
 * The one error that Latchkey throws, rejects with and emits.
 *
 * `code` is the server's own code if it gave one (`unknown_account`, …), and else one of Latchkey's: docs/errors.md has a
 * section for each.
 * `message` is for developers: what was wrong, what was expected, what to do. It never holds a key, a token or a
 * typed credential.
 */
export class ConnectError extends Error implements ErrorFacts {
  /** Always this. */
  override readonly name = 'ConnectError';
  /** The server's code, or one of {@link OwnCode}. */
  readonly code: string;
  // Each fact is the error's own, also when it is missing: none is inherited from a polluted `Object.prototype`.
  /** HTTP status of the answer, if there was one. */
  readonly status?: number | undefined;
  /** Path of the request, without its query (which can hold a token). */
  readonly path?: string | undefined;
  /** `unique_key` of the integration concerned. */
  readonly integration?: string | undefined;
  /** Names of the fields that the server does not accept. */
  readonly fields?: readonly string[] | undefined;
  /** When the server takes requests again, in milliseconds since the epoch. */
  readonly retryAt?: number | undefined;
  /**
   * The provider's own words on why it refused a credential: untrusted plain text of 200 characters at most, in which
   * credentials and typed values are redacted.
   */
  readonly reason?: string | undefined;

  /** For tests and for code that passes errors on: Latchkey makes its own. */
  constructor(code: OwnCode | (string & {}), message: string, facts: ErrorFacts = {}) {
    const { cause, ...others } = facts;
    super(message, Object.hasOwn(facts, 'cause') ? { cause } : undefined);
    this.code = code;
    // By this, `isConnectError` of another copy of this module recognises it as well. It is not part of the type, so that the
    // errors of two copies have the same type.
    Object.assign(this, others, { [brand]: true });
    // V8 writes the stack when it is first read. Until then it keeps the functions in it, and with them what was typed.
    void this.stack;
  }
}

/** Whether a caught value is a {@link ConnectError}, also one of another copy of Latchkey on the page. */
export const isConnectError = (value: unknown): value is ConnectError =>
  typeof value === 'object' && value !== null && brand in value;

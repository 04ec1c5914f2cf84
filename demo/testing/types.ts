import type { Definition } from '../../src/types.ts';

/** An integration of the test server: how it is connected, in the words of `GET /providers/:provider`. */
export interface TestIntegration extends Definition {
  /** The name that people read. Default: the integration's id. */
  display_name?: string | undefined;
}

/** What `startNango` takes. */
export interface NangoOptions {
  /** The server's port on `localhost`. Default: a free one. */
  port?: number | undefined;
  /** The environment's public key, a UUID v4. Default: a random one. */
  publicKey?: string | undefined;
  /** The environment's secret key, a UUID v4, for your back end. Default: a random one. */
  secretKey?: string | undefined;
  /** Integrations by their ids. Default: `test-oauth`, `test-api-key` and `test-basic`. */
  integrations?: Readonly<Record<string, TestIntegration>> | undefined;
}

/** What a connect session is made for. */
export interface SessionOptions {
  /** Your own id for the person who connects. Default: `test-user`. */
  endUser?: string | undefined;
  /** Ids of the only integrations that the session allows. Default: all of them. */
  integrations?: readonly string[] | undefined;
}

/** A connection that the server holds. */
export interface TestConnection {
  /** `unique_key` of the integration. */
  integration: string;
  /** Id of the connection. */
  connectionId: string;
  /**
   * Your own id for the person who connected: the tag `end_user_id` of the session, or its `end_user.id`. `null` when they came
   * with a public key.
   */
  endUser: string | null;
  /** What the person typed, or the tokens of the sign-in. */
  credentials: Readonly<Record<string, unknown>>;
}

/** A server with the part of Nango's API that connects accounts, in memory. */
export interface NangoServer {
  /** Its address, such as `http://localhost:4650`: for the option `host`, and for your back end. */
  readonly host: string;
  /** As on a Nango server of today, it starts sign-ins and reads nothing. */
  readonly publicKey: string;
  /** For your back end, which makes connect sessions with it. */
  readonly secretKey: string;
  /** The connections that were made so far. */
  readonly connections: readonly TestConnection[];
  /**
   * A connect session token, as `POST /connect/sessions` gives to your back end.
   *
   * @throws {Error} for an integration that the server does not have, and for an option that it cannot use.
   */
  createSession(options?: SessionOptions): string;
  /** Lets every session so far expire now. */
  expireSessions(): void;
  /**
   * Completes the sign-in of the window that waits longest, or of the next one.
   *
   * @returns The connection, once the server holds it. Rejects if no sign-in window was opened within 15 seconds,
   * and when the server is stopped.
   */
  completeSignIn(): Promise<TestConnection>;
  /**
   * Fails the sign-in of the window that waits longest, or of the next one.
   *
   * @param code The `code` of the error that your page gets. Default: `callback_err`, which is what Nango reports when a
   * person declines.
   * @param message What the server says about it. Default: `The sign-in was declined.`
   * @returns Resolves once the server has heard of it. Rejects as `completeSignIn` does.
   */
  failSignIn(code?: string, message?: string): Promise<void>;
  /** Closes the server and all of its connections, and ends calls that still wait for a sign-in window. */
  stop(): Promise<void>;
}

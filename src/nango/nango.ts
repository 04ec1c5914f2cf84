import { checkNames } from '../credential/name.ts';
import { checkValues } from '../credential/values.ts';
// From the entry: an application that imports both shares its file.
import { createConnect, type Connect } from '../entry/index.ts';
import { ConnectError } from '../errors.ts';
import { readHost } from '../options/host.ts';
import type { AuthOptions as OwnAuthOptions } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import { AuthError, authErrorOf, authResultOf } from './authError.ts';
import { ownOptionsOf } from './authOptions.ts';
import { ConnectUI } from './connectUI.ts';
import { say, sayEvent } from './debug.ts';
import type { ConnectUIProps } from './connectUITypes.ts';
import type { AuthOptions, AuthSuccess, ConnectionConfig, NangoOptions } from './types.ts';

/** A sign-in that is going on. */
export interface AuthorizationModal {
  /** Never set: the window belongs to the sign-in, which controls where it goes. */
  modal?: Window;
  /** Always false: a result counts as soon as it arrives, before the window is checked. */
  isProcessingMessage: boolean;
  /** Ends the sign-in, and closes its window. */
  close(): void;
}

/** The address of the API, and where its WebSocket is, of options that hold no secret. */
function addressOf(config: NangoOptions): { host: string; websocketsPath?: string } {
  const { host, websocketsPath } = config;
  try {
    // The others go to `createConnect`, which checks them. One that it does not have would be passed over.
    checkNames(Object.keys(config));
    // Before `debug` tells the address.
    checkValues({ host, websocketsPath }, '');
    const { href } = readHost(typeof host === 'string' ? host.replace(/\/+$/, '') || undefined : host);
    return { host: href, ...(websocketsPath && { websocketsPath: new URL(websocketsPath, href).pathname }) };
  } catch (error) {
    throw error instanceof ConnectError ? authErrorOf(error) : error;
  }
}

/**
 * The class of `@nangohq/frontend`, over Latchkey. It is the default export.
 *
 * @example
 * ```ts
 * import Nango from 'latchkey/nango';
 *
 * export const connectGitHub = (connectSessionToken: string) => new Nango({ connectSessionToken }).auth('github');
 * ```
 */
export class Nango {
  /** The sign-in that is going on, if there is one. */
  win: AuthorizationModal | null = null;
  readonly #options: NangoOptions;
  readonly #address: ReturnType<typeof addressOf>;
  #connect: Connect | null = null;

  /**
   * Checks the options. Nothing is requested.
   *
   * @throws {AuthError} `invalid_host_url`; `secret_key_refused` for an option that is called like a secret.
   */
  constructor(config: NangoOptions = {}) {
    this.#options = withoutPrototype(config);
    this.#address = addressOf(this.#options);
    if (this.#options.debug) say(`Debug mode is on. The API is at ${this.#address.host}.`);
  }

  /**
   * Connects an integration that takes no credentials.
   *
   * @returns The connection.
   * @throws {AuthError} Every rejection is one.
   */
  create(providerConfigKey: string, connectionConfig?: ConnectionConfig): Promise<AuthSuccess>;
  create(
    providerConfigKey: string,
    connectionId: string,
    connectionConfig?: ConnectionConfig,
  ): Promise<AuthSuccess>;
  async create(
    providerConfigKey: string,
    connectionIdOrConfig?: string | ConnectionConfig,
    moreConfig?: ConnectionConfig,
  ): Promise<AuthSuccess> {
    this.#requireCredential();
    const { credentials: _, ...own } = ownOptionsOf(...argumentsOf(connectionIdOrConfig, moreConfig));
    return this.#send(providerConfigKey, { ...own, credentials: { type: 'NONE' } });
  }

  /**
   * Connects in a sign-in window, or with credentials. Call it in a click, before any `await`.
   *
   * @returns The connection.
   * @throws {AuthError} Every rejection is one. `missing_auth_token` is thrown at once, as by the original.
   */
  auth(providerConfigKey: string, options?: AuthOptions): Promise<AuthSuccess>;
  auth(providerConfigKey: string, connectionId: string, options?: AuthOptions): Promise<AuthSuccess>;
  auth(
    providerConfigKey: string,
    connectionIdOrOptions?: string | AuthOptions,
    moreOptions?: AuthOptions,
  ): Promise<AuthSuccess> {
    this.#requireCredential();
    return this.#authorize(providerConfigKey, ...argumentsOf(connectionIdOrOptions, moreOptions));
  }

  /**
   * Renews the connection that the session token was made for.
   *
   * @returns The connection.
   * @throws {AuthError} `missing_connect_session_token`, and those of `auth`.
   */
  reconnect(providerConfigKey: string, options?: AuthOptions): Promise<AuthSuccess> {
    if (!this.#options.connectSessionToken)
      throw new AuthError(
        'reconnect needs a session token, in which your server names the connection.',
        'missing_connect_session_token',
      );
    return this.auth(providerConfigKey, options);
  }

  /** Ends the sign-in that is going on: its promise rejects with `window_closed`, and its window closes. */
  clear(): void {
    this.win?.close();
  }

  /** Opens the Connect UI: the widget, as a dialog. */
  openConnectUI(params: ConnectUIProps): ConnectUI {
    const ui = new ConnectUI({
      sessionToken: this.#options.connectSessionToken,
      ...params,
      // Last: an undefined one would send the token to the default host.
      apiURL: withoutPrototype(params).apiURL || this.#address.host,
    });
    ui.open();
    return ui;
  }

  #requireCredential(): void {
    const { publicKey, connectSessionToken } = this.#options;
    if (!publicKey && !connectSessionToken)
      throw new AuthError('There is neither a public key nor a connect session token.', 'missing_auth_token');
  }

  /** @throws {ConnectError} For a key or token that cannot be used. */
  #handle(): Connect {
    const { publicKey, connectSessionToken, width = 500, height = 600, debug } = this.#options;
    this.#connect ??= createConnect({
      ...this.#address,
      ...(connectSessionToken ? { sessionToken: connectSessionToken } : { publicKey }),
      popup: { width, height },
      ...(debug && { onEvent: sayEvent }),
    });
    return this.#connect;
  }

  /** Nothing is awaited before the window opens: that has to happen in the person's gesture. */
  async #authorize(
    providerConfigKey: string,
    connectionId: string | undefined,
    options: AuthOptions,
  ): Promise<AuthSuccess> {
    const own = ownOptionsOf(connectionId, options);
    return own.credentials && own.credentials.type !== 'OAUTH2'
      ? this.#send(providerConfigKey, own)
      : this.#signIn(providerConfigKey, own);
  }

  /** Posts credentials. */
  async #send(providerConfigKey: string, options: OwnAuthOptions): Promise<AuthSuccess> {
    try {
      const { isPending, ...result } = authResultOf(await this.#handle().auth(providerConfigKey, options));
      return isPending ? { ...result, isPending } : result;
    } catch (error) {
      throw authErrorOf(error);
    }
  }

  /** Signs in in a window; one that is going on ends. */
  async #signIn(providerConfigKey: string, options: OwnAuthOptions): Promise<AuthSuccess> {
    this.clear();
    const ending = new AbortController();
    const mine: AuthorizationModal = {
      isProcessingMessage: false,
      close: () => ending.abort(new ConnectError('window_closed', 'The application ended the sign-in.')),
    };
    this.win = mine;
    try {
      const { signal } = ending;
      return authResultOf(await this.#handle().auth(providerConfigKey, { ...options, signal }));
    } catch (error) {
      throw authErrorOf(error);
    } finally {
      if (this.win === mine) this.win = null;
    }
  }
}

/** A connection's id may be left out, and so may the options. */
function argumentsOf<Options extends object>(
  connectionIdOrOptions: string | Options | undefined,
  more: Options | undefined,
): [connectionId: string | undefined, options: Options | Record<string, never>] {
  return typeof connectionIdOrOptions === 'string'
    ? [connectionIdOrOptions, more ?? {}]
    : [undefined, { ...more, ...connectionIdOrOptions }];
}

import { checkNames } from './credential/name.ts';
import { checkShape } from './credential/shape.ts';
import { checkLeaves } from './credential/values.ts';
import { ConnectError } from './errors.ts';
import { withoutPrototype, isRecord } from './record.ts';
import type { MessageOverrides } from './locales/merge.ts';
import type {
  ConnectEvent,
  ConnectionOptions,
  CredentialKind,
  Credentials,
  Integration,
  Theme,
} from './types.ts';

/** A token, or what gives one: called again, once per failed request, when the server says it is unknown or expired. */
export type SessionToken = string | (() => string | Promise<string>);

/** What `createConnect` takes. One of `publicKey` and `sessionToken` is needed; all else has a default. */
export interface ConnectOptions extends ConnectionOptions {
  /** The environment's public key, a UUID v4. */
  publicKey?: string;
  /** A connect session token that your server made with `POST /connect/sessions`, or a function that fetches one. */
  sessionToken?: SessionToken;
  /** The Nango API. `https:`, or `http:` on localhost; a base path is allowed. Default: `https://api.nango.dev`. */
  host?: string;
  /** Path of the server's WebSocket. Default: what the session says, else `/`. */
  websocketsPath?: string;
  /**
   * Ids that restrict and order the server's list; or whole integrations, in which case no list is asked for
   * (what a public key needs on a Nango server of today). Default: all the server lists.
   */
  integrations?: readonly string[] | readonly Integration[];
  /** Origins beside the API's that logos may come from, such as `https://cdn.example.com`. Default: none. */
  logoOrigins?: readonly string[];
  /** `sha256-` fingerprints of lower-cased keys that must never run in a browser. Default: none. */
  refusedFingerprints?: readonly string[];
  /** Where people get help: an `https:` URL or an e-mail address. Default: none. */
  support?: string;
  /** BCP 47 language, such as `en`, that is asked of the server. Default: the browser's. */
  lang?: string;
  /** Default: `system`. */
  theme?: Theme;
  /** Any CSS colour but `currentColor`. The text on it is chosen for contrast. Default: `#4f46e5` light, `#818cf8` dark. */
  accent?: string;
  /** Your own words for any sentence of the widget. */
  messages?: MessageOverrides;
  /** Hears every event. What it throws disturbs nobody. */
  onEvent?: (event: ConnectEvent) => void;
}

/** What `open` and `mount` take beside the options of the connection. */
export interface OpenOptions extends ConnectionOptions {
  /** Go straight to the integration of this id. Default: the list. */
  integration?: string;
}

/** What `auth` takes beside the options of the connection. */
export interface AuthOptions extends ConnectionOptions {
  /** Aborting it ends the attempt with `aborted`. */
  signal?: AbortSignal;
  /**
   * An end user's credentials, tagged by auth mode: they are posted, and no window opens. Session token only. Default:
   * none, a sign-in in a window.
   */
  credentials?: Credentials;
}

/** Options that were looked at: what the rest of Latchkey works with. */
export interface Config
  extends Pick<
    ConnectOptions,
    'integrations' | 'websocketsPath' | 'support' | 'lang' | 'theme' | 'accent' | 'messages' | 'onEvent'
  > {
  kind: CredentialKind;
  credential: SessionToken;
  host: URL;
  logoOrigins: readonly string[];
  refusedFingerprints: readonly string[];
  connection: ConnectionOptions;
}

const option = (name: string, expected: unknown): ConnectError =>
  new ConnectError('invalid_option', `${name} cannot be used. Expected ${expected}.`);

type Kind = 'text' | 'texts' | 'record of texts' | 'object' | 'function' | 'any';
type Kinds<Options> = Record<keyof Options, Kind>;

const connectionKinds: Kinds<ConnectionOptions> = {
  params: 'record of texts',
  connectionId: 'text',
  hmac: 'text',
  userScope: 'texts',
  authorizationParams: 'record of texts',
};

const requestKinds: Kinds<OpenOptions & AuthOptions> = {
  ...connectionKinds,
  integration: 'text',
  signal: 'object',
  credentials: 'object',
};

/** `any` is looked at on its own. */
const optionKinds: Kinds<ConnectOptions> = {
  ...connectionKinds,
  publicKey: 'any',
  sessionToken: 'any',
  host: 'any',
  integrations: 'any',
  websocketsPath: 'text',
  logoOrigins: 'texts',
  refusedFingerprints: 'texts',
  support: 'text',
  lang: 'text',
  theme: 'text',
  accent: 'text',
  messages: 'object',
  onEvent: 'function',
};

/** What the texts in an option must look like. */
const patterns: Partial<Record<string, RegExp>> = {
  websocketsPath: /^\/(?!\/)/,
  logoOrigins: /^https:\/\/[^/?#@;,\s]+$/,
  refusedFingerprints: /^sha256-[\w+/]{43}=$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  support: /^(https:\/\/|[^\s@:/]+@)\S+$/,
  theme: /^(light|dark|system)$/,
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The texts in a value of each kind; `false` for a value of another. */
const textsIn: Record<Kind, (value: unknown) => unknown[] | false> = {
  text: (value) => [value],
  texts: (value) => Array.isArray(value) && value,
  'record of texts': (value) => isRecord(value) && Object.values(value),
  object: (value) => isRecord(value) && [],
  function: (value) => typeof value === 'function' && [],
  any: () => [],
};

/** Options as they were given, checked one by one. */
function checked<Options extends object>(given: Options, known: Record<string, Kind>): Options {
  if (!isRecord(given)) throw option('The argument', 'object');
  const options = withoutPrototype(given);
  checkNames(Object.keys(options));
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) throw option(name, `one of ${Object.keys(known)}`);
    const texts = textsIn[kind](value);
    const pattern = patterns[name] ?? /./;
    if (!texts || !texts.every((text) => isText(text) && pattern.test(text)))
      throw option(name, `${kind} like ${pattern}`);
  }
  return options;
}

/**
 * The API's address.
 *
 * @throws {ConnectError} `invalid_host`.
 */
export function hostOf(value = 'https://api.nango.dev'): URL {
  if (URL.canParse(value)) {
    const url = new URL(value);
    const local = /^(localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.localhost)$/.test(url.hostname);
    if (
      (url.protocol === 'https:' || (url.protocol === 'http:' && local)) &&
      !url.username &&
      !url.password &&
      // Taken for another host where a path follows.
      !url.pathname.includes('//') &&
      !/[?#]/.test(value)
    )
      return url;
  }
  throw new ConnectError(
    'invalid_host',
    'Expected host to be https: (http: on localhost), without user, query, fragment.',
  );
}

/**
 * Origins beside the API's that logos may come from.
 *
 * @throws {ConnectError} `invalid_option`.
 */
export const logoOriginsOf = ({ logoOrigins = [] }: Pick<ConnectOptions, 'logoOrigins'>): readonly string[] =>
  checked({ logoOrigins }, optionKinds).logoOrigins;

function checkIntegration(value: unknown, name: string): void {
  if (!isRecord(value) || !isText(value.unique_key) || !isText(value.provider))
    throw option(name, '{ unique_key, provider, display_name }, or ids only');
  checkLeaves(value, name);
}

function checkIntegrations(values: ConnectOptions['integrations'] = []): void {
  if (!Array.isArray(values)) throw option('integrations', 'array');
  if (values.every(isText)) return;
  for (const [index, value] of (values as unknown[]).entries())
    checkIntegration(value, `integrations[${index}]`);
}

/**
 * The id of an integration that is given whole or by its id.
 *
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`.
 */
export function idOf(given: string | Integration): string {
  if (isText(given)) return given;
  checkIntegration(given, 'integration');
  return given.unique_key;
}

function credentialOf({ publicKey, sessionToken }: ConnectOptions): Pick<Config, 'kind' | 'credential'> {
  if (publicKey !== undefined && sessionToken !== undefined)
    throw option('publicKey and sessionToken', 'one of them');
  if (typeof sessionToken === 'function') return { kind: 'sessionToken', credential: sessionToken };
  if (publicKey === undefined && sessionToken === undefined)
    throw new ConnectError('missing_public_key', 'Expected publicKey (data-public-key) or sessionToken.');
  const kind = sessionToken === undefined ? 'publicKey' : 'sessionToken';
  return { kind, credential: checkShape(kind, sessionToken ?? publicKey) };
}

function connectionOf(kind: CredentialKind, given: ConnectionOptions): ConnectionOptions {
  const chosen: ConnectionOptions = withoutPrototype(
    Object.fromEntries(
      Object.entries(given).filter(
        ([name, value]) => Object.hasOwn(connectionKinds, name) && value !== undefined,
      ),
    ),
  );
  if (kind === 'sessionToken' && (chosen.connectionId ?? chosen.hmac))
    throw option('connectionId or hmac', 'neither beside a session token: your server says them');
  return chosen;
}

/**
 * The connection that `open` or `auth` asks for: what they were given over what `createConnect` was.
 *
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`.
 */
export const requestOf = (config: Config, given: OpenOptions | AuthOptions): ConnectionOptions =>
  withoutPrototype({ ...config.connection, ...connectionOf(config.kind, checked(given, requestKinds)) });

/**
 * Looks at all that can be seen at once.
 *
 * @throws {ConnectError} `missing_public_key`, `invalid_public_key`, `invalid_session_token`, `secret_key_refused`,
 * `invalid_host` or `invalid_option`, naming the option.
 */
export function configOf(options: ConnectOptions): Config {
  const given = checked(options, optionKinds);
  const credential = credentialOf(given);
  checkIntegrations(given.integrations);
  return withoutPrototype({
    ...given,
    ...credential,
    host: hostOf(given.host),
    logoOrigins: given.logoOrigins ?? [],
    refusedFingerprints: given.refusedFingerprints ?? [],
    connection: connectionOf(credential.kind, given),
  });
}

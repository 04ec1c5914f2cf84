import { checkLeaves, checkValues, type Seen } from '../credential/values.ts';
import { checkShape } from '../credential/shape.ts';
import { ConnectError } from '../errors.ts';
import type {
  AuthOptions,
  AuthRequest,
  Config,
  ConnectOptions,
  OpenOptions,
  OpenRequest,
  UpdateOptions,
} from '../options.ts';
import { copyOf, isRecord, recordFrom, withoutPrototype } from '../record.ts';
import type { ConnectionOptions, CredentialKind, Integration } from '../types.ts';
import { checkOptions, refusedOption } from './check.ts';
import { readHost } from './host.ts';
import { isText, recordOfTexts } from './rules.ts';
import { authRules, connectionNames, connectRules, openRules, updateRules } from './table.ts';

function checkIntegration(value: unknown, name: string, seen?: Seen): void {
  if (!isRecord(value) || !isText(value.unique_key) || !isText(value.provider))
    throw refusedOption(name, '{ unique_key, provider, display_name }, or ids only');
  checkLeaves(value, name, seen);
}

function checkIntegrations(values: unknown): void {
  if (values === undefined) return;
  if (!Array.isArray(values)) throw refusedOption('integrations', 'an array of ids or of whole integrations');
  if (values.every(isText)) return checkValues({ integrations: values }, '');
  const seen: Seen = new Map();
  values.forEach((value, index) => checkIntegration(value, `integrations[${index}]`, seen));
}

/**
 * The id of an integration that is given whole or by its id.
 *
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`.
 */
export function readIntegrationId(given: string | Integration): string {
  if (isText(given)) {
    checkValues({ integration: given }, '');
    return given;
  }
  checkIntegration(given, 'integration');
  return given.unique_key;
}

function readCredential({ publicKey, sessionToken }: ConnectOptions): Pick<Config, 'kind' | 'credential'> {
  if (publicKey !== undefined && sessionToken !== undefined)
    throw refusedOption('publicKey and sessionToken', 'one of the two');
  if (typeof sessionToken === 'function') return { kind: 'sessionToken', credential: sessionToken };
  if (publicKey === undefined && sessionToken === undefined)
    throw new ConnectError(
      'missing_public_key',
      'There is no key. Expected publicKey or sessionToken (data-public-key on the script tag, public-key on the element).',
    );
  const kind = sessionToken === undefined ? 'publicKey' : 'sessionToken';
  const given: unknown = kind === 'publicKey' ? publicKey : sessionToken;
  const isToken = kind === 'sessionToken' && typeof given === 'string';
  return { kind, credential: checkShape(kind, isToken ? given.trim() : given) };
}

function readConnection(kind: CredentialKind, given: ConnectionOptions): ConnectionOptions {
  const chosen: ConnectionOptions = recordFrom(
    Object.entries(given)
      .filter(([name, value]) => connectionNames.includes(name) && value !== undefined)
      // A copy: what the page writes into its own one later was not checked.
      .map(([name, value]) => [name, copyOf(value)]),
  );
  if (kind === 'sessionToken' && (chosen.connectionId ?? chosen.hmac))
    throw refusedOption(
      'connectionId or hmac',
      'neither of them beside a session token, in which your server says both',
    );
  return chosen;
}

/** The options of one call over those of `createConnect`. */
const connectionFor = (config: Config, given: ConnectionOptions): ConnectionOptions =>
  withoutPrototype({ ...config.connection, ...readConnection(config.kind, given) });

/** With a public key the page says by `connectionId` which connection it means. */
function checkReconnect({ kind }: Config, reconnect: string | undefined): void {
  if (reconnect !== undefined && kind === 'publicKey')
    throw refusedOption('reconnect', 'a session token beside it, made with POST /connect/sessions/reconnect');
}

/**
 * Checks the options of `open` and `mount`.
 *
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`.
 */
export function readOpenRequest(config: Config, given: OpenOptions, call: 'open' | 'mount'): OpenRequest {
  const options = checkOptions(given, openRules, call);
  const { integration, reconnect } = options;
  checkReconnect(config, reconnect);
  return { integration, reconnect, connection: connectionFor(config, options) };
}

/**
 * Checks the options of `auth`.
 *
 * @throws {ConnectError} `invalid_option` or `secret_key_refused`.
 */
export function readAuthRequest(config: Config, given: AuthOptions): AuthRequest {
  const options = checkOptions(given, authRules, 'auth');
  const { signal, credentials, closedTimeout, reconnect } = options;
  checkReconnect(config, reconnect);
  const connection = connectionFor(config, options);
  if (credentials?.type !== 'OAUTH2')
    // A copy: a page may empty its own one as soon as it has passed it.
    return { signal, credentials: copyOf(credentials), closedTimeout, reconnect, connection };
  const { type: _, ...client } = credentials;
  // An optional member may be given as undefined.
  const said = Object.entries(client).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const overrides = recordFrom(said);
  if (!recordOfTexts.accepts(overrides)) throw refusedOption('credentials', recordOfTexts.expected);
  return {
    signal,
    credentials: undefined,
    closedTimeout,
    reconnect,
    connection: withoutPrototype({ ...connection, overrides }),
  };
}

/**
 * The options of `update`.
 *
 * @throws {ConnectError} `invalid_option`: also for an option that cannot be changed any more.
 */
export const checkUpdateOptions = (given: UpdateOptions): UpdateOptions =>
  checkOptions(given, updateRules, 'update');

/**
 * Origins beside the API's that logos may come from.
 *
 * @throws {ConnectError} `invalid_option`.
 */
export const readLogoOrigins = ({
  logoOrigins = [],
  logo,
}: Pick<ConnectOptions, 'logoOrigins' | 'logo'>): readonly string[] =>
  checkOptions<ConnectOptions>({ logoOrigins, logo }, connectRules, 'contentSecurityPolicy').logoOrigins ??
  [];

/**
 * Checks everything that can be checked at once.
 *
 * @throws {ConnectError} `missing_public_key`, `invalid_public_key`, `invalid_session_token`, `secret_key_refused`,
 * `invalid_host` or `invalid_option`, naming the option.
 */
export function readConfig(options: ConnectOptions): Config {
  const given = checkOptions(options, connectRules, 'createConnect');
  const credential = readCredential(given);
  checkIntegrations(given.integrations);
  if (given.openWindow && given.isolateWindow)
    throw refusedOption(
      'isolateWindow',
      'false beside openWindow, which isolates the window where it opens it',
    );
  return withoutPrototype({
    ...given,
    ...credential,
    host: readHost(given.host),
    popup: withoutPrototype({ ...given.popup }),
    integrations: copyOf(given.integrations),
    logoOrigins: given.logoOrigins ?? [],
    refusedFingerprints: given.refusedFingerprints ?? [],
    connection: readConnection(credential.kind, given),
  });
}

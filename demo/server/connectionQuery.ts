import type { PublicKeyCaller, SessionCaller } from './authentication.ts';
import { bracketed } from './call.ts';
import type { Call } from './call.ts';
import type { Integration } from './integrations.ts';
import { presets } from './integrations.ts';
import { refuseInvalid } from './refusals.ts';

/** The options of the new connection, from the query of the popup or of a POST. */
export interface ConnectionQuery {
  /** The connection's id, if the page chose one, which only a public key allows. */
  connectionId: string | undefined;
  hmac: string | null;
}

const connectionIdPattern = /^[a-zA-Z0-9,.;:=+~[\]|@${}"'\\/_ -]+$/;

export function readConnectionQuery(
  { query }: Call,
  { kind }: PublicKeyCaller | SessionCaller,
): ConnectionQuery {
  const hmac = query.get('hmac');
  const connectionId = query.get('connection_id');
  if (connectionId === null) return { connectionId: undefined, hmac };
  const path = ['connection_id'];
  if (kind === 'session') {
    const message = 'connection_id is forbidden when using session token';
    throw refuseInvalid('invalid_query_params', [{ code: 'custom', message, path }]);
  }
  if (!connectionIdPattern.test(connectionId)) {
    const message = `Invalid string: must match pattern ${String(connectionIdPattern)}`;
    throw refuseInvalid('invalid_query_params', [{ code: 'invalid_format', message, path }]);
  }
  return { connectionId, hmac };
}

/** The connection's configuration: the admin's values, overridden by the session's, overridden by the page's `params`. */
export function connectionConfig(
  { query }: Call,
  caller: PublicKeyCaller | SessionCaller,
  { unique_key, preconfigured_connection_config }: Integration,
): Record<string, string> {
  const defaults = caller.kind === 'session' ? caller.session.defaults?.[unique_key] : undefined;
  return {
    ...presets(preconfigured_connection_config),
    ...defaults?.connection_config,
    ...bracketed(query, 'params'),
  };
}

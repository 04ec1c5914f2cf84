import { ConnectError } from '../errors.ts';

/** A public key cannot post credentials. */
export const sessionTokenRequired = (integration: string): ConnectError =>
  new ConnectError(
    'session_token_required',
    'With a public key, people can only connect in a sign-in window: pass a `sessionToken` that your server creates.',
    { integration },
  );

/** The session would make another connection than the one to renew. */
export const reconnectSessionRequired = (): ConnectError =>
  new ConnectError(
    'reconnect_session_required',
    'The session makes a new connection. To renew one, make its token with `POST /connect/sessions/reconnect`: the sessionToken function gets the id of the connection as `reconnect`.',
  );

/** The session does not name the integration. */
export const integrationNotAllowed = (integration: string): ConnectError =>
  new ConnectError(
    'integration_not_allowed',
    'Add the integration to `allowed_integrations` where your server creates the session.',
    { integration },
  );

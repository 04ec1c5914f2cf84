import { ConnectError } from '../errors.ts';

/** A public key cannot post credentials. */
export const sessionTokenRequired = (integration: string): ConnectError =>
  new ConnectError(
    'session_token_required',
    'With a public key, people can only connect in a sign-in window: pass a `sessionToken` that your server makes.',
    { integration },
  );

/** The session does not name the integration. */
export const integrationNotAllowed = (integration: string): ConnectError =>
  new ConnectError(
    'integration_not_allowed',
    'Add it to `allowed_integrations` where your server makes the session.',
    { integration },
  );

import type { Connection } from '../types.ts';
import { warnOnce } from '../warn.ts';

/** The server does not say which connection a session renews: only the result shows it. */
export function checkRenewal(reconnect: string | undefined, connection: Connection | null): void {
  const renewed = connection?.connectionId;
  if (reconnect !== undefined && renewed && renewed !== reconnect)
    warnOnce(
      'The session renewed another connection than `reconnect` names. Make its token for the connection that the sessionToken function is asked for.',
    );
}

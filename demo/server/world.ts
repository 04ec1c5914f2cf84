import type { Accounts } from './accounts.ts';
import type { Connections } from './connections.ts';
import type { Faults } from './faults.ts';
import type { Integration } from './integrations.ts';
import type { OAuthStates } from './oauthStates.ts';
import type { OpenidClient } from './openidClient.ts';
import type { ProviderCatalog } from './providers.ts';
import type { RateLimit } from './rateLimit.ts';
import type { Sessions } from './sessions.ts';
import type { ResultChannel } from './websocket.ts';

/** Everything a route may read or change. */
export interface World {
  /** The API's own origin. */
  url: string;
  /** Where the hosted Connect UI would be; only ever named in a link. */
  connectUrl: string;
  /** The OpenID provider's origin. */
  openidUrl: string;
  /** The origin of the service that credentials are tried at. */
  upstreamUrl: string;
  accounts: Accounts;
  integrations: Integration[];
  providers: ProviderCatalog;
  sessions: Sessions;
  connections: Connections;
  states: OAuthStates;
  results: ResultChannel;
  openid: OpenidClient;
  rateLimit: RateLimit;
  faults: Faults;
  /** How many connections an account may have before it is refused more sessions. */
  connectionsMax?: number;
}

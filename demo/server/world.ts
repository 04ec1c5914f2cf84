import type { Accounts } from './accounts.ts';
import type { Connections } from './connections.ts';
import type { Faults } from './faults.ts';
import type { Integration } from './integrations.ts';
import type { OAuthClient } from './oauthClient.ts';
import type { OAuthStates } from './oauthStates.ts';
import type { Providers } from './providers.ts';
import type { RateLimit } from './rateLimit.ts';
import type { Sessions } from './sessions.ts';
import type { ResultChannel } from './websocket.ts';

/** Everything that a route can read or change. */
export interface World {
  /** The API's own origin. */
  url: string;
  /** The hosted Connect UI's address, which only appears in links. */
  connectUrl: string;
  /** The OpenID provider's origin. */
  openidUrl: string;
  /** The origin of the service that tests credentials. */
  upstreamUrl: string;
  accounts: Accounts;
  integrations: Integration[];
  providers: Providers;
  sessions: Sessions;
  connections: Connections;
  states: OAuthStates;
  results: ResultChannel;
  openid: OAuthClient;
  rateLimit: RateLimit;
  faults: Faults;
  /** The number of connections after which an account gets no more sessions. */
  connectionsMax?: number;
}

import type { AccountName } from './accounts.ts';
import type { EndUser } from './sessions.ts';

/** A flow between its redirect to the provider and its callback. */
export interface OAuthState {
  account: AccountName;
  integration: string;
  provider: string;
  connectionId: string;
  wsClientId: string | null;
  endUser: EndUser | null;
  tags: Record<string, string>;
  config: Record<string, string>;
  /** What the page sent in the place of the integration's own client: kept with the connection. */
  overrides: Record<string, string>;
  grant: OAuth2Grant | OAuth1Grant;
}

export interface OAuth2Grant {
  kind: 'OAUTH2';
  codeVerifier: string;
  /** The client that the page named in place of the integration's own. */
  clientId?: string;
  clientSecret?: string;
}

export interface OAuth1Grant {
  kind: 'OAUTH1';
  token: string;
  tokenSecret: string;
}

/** The flows under way, each to be finished once. */
export class OAuthStates {
  readonly #states = new Map<string, OAuthState>();

  begin(state: string, flow: OAuthState): void {
    this.#states.set(state, flow);
  }

  finish(state: string): OAuthState | undefined {
    const found = this.#states.get(state);
    this.#states.delete(state);
    return found;
  }
}

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
  /** The page's own OAuth client, which is stored with the connection. */
  overrides: Record<string, string>;
  grant: OAuth2Grant | OAuth1Grant;
}

export interface OAuth2Grant {
  kind: 'OAUTH2';
  codeVerifier: string;
  /** The page's own OAuth client, if it replaces the integration's. */
  clientId?: string;
  clientSecret?: string;
}

export interface OAuth1Grant {
  kind: 'OAUTH1';
  token: string;
  tokenSecret: string;
}

/** The flows in progress. Each can be finished only once. */
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

import type { FlowFailure } from './flowFailure.ts';
import type { OAuth1Grant, OAuth2Grant } from './oauthStates.ts';

export interface Exchanged {
  credentials: Record<string, unknown>;
}

/** The server's client of the provider that people sign in to. */
export interface OAuthClient {
  readonly clientSecret: string;
  /** Exchanges a callback's code for tokens. */
  exchangeCode(code: string, grant: OAuth2Grant): Promise<Exchanged | FlowFailure>;
  /** The first step of OAuth 1.0: a token that the person approves. */
  requestToken(callback: string): Promise<{ token: string; tokenSecret: string }>;
  /** The last step of OAuth 1.0: the approved token becomes an access token. */
  exchangeVerifier(grant: OAuth1Grant, verifier: string): Promise<Exchanged | FlowFailure>;
}

import { randomUUID } from 'node:crypto';
import type { FlowFailure } from '../server/flowFailure.ts';
import type { Exchanged, OAuthClient } from '../server/oauthClient.ts';
import type { SignIns } from './signIns.ts';

/** A client whose tokens are the codes themselves, and whose exchanges end as the test has decided. */
export function createOAuthClient(signIns: SignIns): OAuthClient {
  async function exchange(code: string): Promise<Exchanged | FlowFailure> {
    const outcome = signIns.exchange(code);
    return outcome === 'completed' ? { credentials: { access_token: code, token_type: 'Bearer' } } : outcome;
  }
  return {
    clientSecret: randomUUID(),
    exchangeCode: (code) => exchange(code),
    exchangeVerifier: (_grant, verifier) => exchange(verifier),
    requestToken: async () => ({ token: randomUUID(), tokenSecret: randomUUID() }),
  };
}

import { randomUUID } from 'node:crypto';
import { openidClientId } from './integrations.ts';
import type { FlowFailure } from './flowFailure.ts';
import type { Exchanged, OAuthClient } from './oauthClient.ts';
import type { OAuth1Grant, OAuth2Grant } from './oauthStates.ts';

/** The server's client of the OpenID provider. */
export class OpenidClient implements OAuthClient {
  constructor(
    readonly openidUrl: string,
    readonly redirectUri: string,
    readonly clientSecret: string,
  ) {}

  async exchangeCode(
    code: string,
    { codeVerifier, clientId = openidClientId, clientSecret = this.clientSecret }: OAuth2Grant,
  ): Promise<Exchanged | FlowFailure> {
    const response = await fetch(`${this.openidUrl}/token`, {
      method: 'POST',
      headers: { authorization: basic(clientId, clientSecret) },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: this.redirectUri,
        code_verifier: codeVerifier,
      }),
    });
    const answer: unknown = await response.json();
    if (response.ok && isRecord(answer)) return { credentials: answer };
    return failure(response, answer);
  }

  async requestToken(callback: string): Promise<{ token: string; tokenSecret: string }> {
    const { values } = await this.#oauth1('request_token', { oauth_callback: callback });
    return { token: values.get('oauth_token') ?? '', tokenSecret: values.get('oauth_token_secret') ?? '' };
  }

  async exchangeVerifier(
    { token, tokenSecret }: OAuth1Grant,
    verifier: string,
  ): Promise<Exchanged | FlowFailure> {
    const parameters = { oauth_token: token, oauth_verifier: verifier };
    const { response, values } = await this.#oauth1('access_token', parameters, tokenSecret);
    if (response.ok) return { credentials: Object.fromEntries(values) };
    return failure(response, Object.fromEntries(values));
  }

  async #oauth1(
    leg: string,
    parameters: Record<string, string>,
    tokenSecret = '',
  ): Promise<{ response: Response; values: URLSearchParams }> {
    // PLAINTEXT is one of the three signature methods of RFC 5849, and enough on one machine.
    const signed = {
      oauth_consumer_key: openidClientId,
      oauth_nonce: randomUUID(),
      oauth_timestamp: String(Math.floor(Date.now() / 1000)),
      oauth_signature_method: 'PLAINTEXT',
      oauth_signature: `${encodeURIComponent(this.clientSecret)}&${encodeURIComponent(tokenSecret)}`,
      ...parameters,
    };
    const header = Object.entries(signed).map(([name, value]) => `${name}="${encodeURIComponent(value)}"`);
    const response = await fetch(`${this.openidUrl}/oauth1/${leg}`, {
      method: 'POST',
      headers: { authorization: `OAuth ${header.join(', ')}` },
    });
    return { response, values: new URLSearchParams(await response.text()) };
  }
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(user)}:${encodeURIComponent(password)}`).toString('base64')}`;
}

function failure({ status, statusText }: Response, answer: unknown): FlowFailure {
  const error = {
    name: 'Error',
    message: `Response Error: ${status} ${statusText}`,
    provider_error_payload: answer,
  };
  return { type: 'unknown_err', description: JSON.stringify(error, null, 2) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { oauth1Page, providerErrorPage } from './openidPages.ts';

interface RequestToken {
  secret: string;
  callback: URL;
  verifier: string;
  approved: boolean;
}

/** A small OAuth 1.0 provider (RFC 5849, PLAINTEXT signatures) beside the OpenID one, under `/oauth1/`. */
export class OAuth1Provider {
  readonly #tokens = new Map<string, RequestToken>();

  constructor(
    readonly consumerKey: string,
    readonly consumerSecret: string,
  ) {}

  handle(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const leg = `${request.method ?? ''} ${pathname.slice('/oauth1/'.length)}`;
    const signed = readAuthorization(request.headers.authorization ?? '');
    const token = searchParams.get('oauth_token') ?? signed.get('oauth_token') ?? '';
    const known = this.#tokens.get(token);

    if (leg === 'POST request_token') return this.#issueRequestToken(signed, response);
    if (!known) return send(response, 400, providerErrorPage('This sign-in is not known.'));
    if (leg === 'GET authorize') return send(response, 200, oauth1Page(token));
    if (leg === 'POST authorize') return this.#approve(token, known, response);
    if (leg === 'GET deny') return leave(response, known.callback, { error: 'access_denied' });
    if (leg === 'POST access_token') return this.#issueAccessToken(token, known, signed, response);
    send(response, 404, providerErrorPage('This page does not exist.'));
  }

  #issueRequestToken(signed: Map<string, string>, response: ServerResponse): void {
    const callback = signed.get('oauth_callback');
    if (!this.#isSigned(signed, '') || callback === undefined)
      return sendForm(response, 401, { error: 'invalid_signature' });
    const [token, secret] = [randomUUID(), randomUUID()];
    this.#tokens.set(token, { secret, callback: new URL(callback), verifier: randomUUID(), approved: false });
    sendForm(response, 200, {
      oauth_token: token,
      oauth_token_secret: secret,
      oauth_callback_confirmed: 'true',
    });
  }

  #approve(token: string, known: RequestToken, response: ServerResponse): void {
    known.approved = true;
    leave(response, known.callback, { oauth_token: token, oauth_verifier: known.verifier });
  }

  #issueAccessToken(
    token: string,
    known: RequestToken,
    signed: Map<string, string>,
    response: ServerResponse,
  ): void {
    const verified = known.approved && signed.get('oauth_verifier') === known.verifier;
    if (!verified || !this.#isSigned(signed, known.secret))
      return sendForm(response, 401, { error: 'invalid_token' });
    this.#tokens.delete(token);
    sendForm(response, 200, { oauth_token: randomUUID(), oauth_token_secret: randomUUID() });
  }

  #isSigned(signed: Map<string, string>, tokenSecret: string): boolean {
    const expected = `${encodeURIComponent(this.consumerSecret)}&${encodeURIComponent(tokenSecret)}`;
    return (
      signed.get('oauth_consumer_key') === this.consumerKey && signed.get('oauth_signature') === expected
    );
  }
}

function readAuthorization(header: string): Map<string, string> {
  const pairs = header.matchAll(/(oauth_\w+)="([^"]*)"/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
}

function leave(response: ServerResponse, callback: URL, parameters: Record<string, string>): void {
  const target = new URL(callback);
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  response.writeHead(302, { location: target.href }).end();
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

function sendForm(response: ServerResponse, status: number, values: Record<string, string>): void {
  response.writeHead(status, { 'content-type': 'application/x-www-form-urlencoded' });
  response.end(new URLSearchParams(values).toString());
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText } from './body.ts';
import type { RequestHandler } from './openid.ts';

interface Question {
  authorization: string;
  signature: string;
  /** The fields of a form, or of a JSON object. */
  values: Record<string, unknown>;
}

interface Verdict {
  status: number;
  body: object;
}

const invalidClient: Verdict = { status: 401, body: { error: 'invalid_client' } };

/**
 * The service at which the embedded server tests credentials, over HTTP as at a real provider.
 *
 * `/me`, `/two-step/token`, `/bill/login` and `/sts` accept `good` credentials. `/stand-in` replaces every real provider,
 * none of which is contacted: it accepts all credentials, unless a word in a value begins with `bad`, or a key or
 * certificate is neither PEM nor a JSON Web Key.
 */
const answers: Record<string, ((question: Question) => Verdict) | undefined> = {
  'GET /me': ({ authorization, signature }) =>
    known.some((pattern) => pattern.test(authorization) || pattern.test(signature))
      ? { status: 200, body: { id: 'me' } }
      : { status: 401, body: { error: 'unauthorized' } },
  'POST /two-step/token': ({ values }) =>
    values['client_secret'] === 'good' ? token('two-step-token') : invalidClient,
  'POST /bill/login': ({ values }) =>
    values['password'] === 'good' ? token('bill-session') : { status: 401, body: { error: 'BDC_1361' } },
  'POST /sts': ({ values }) =>
    isBad(values) ? { status: 403, body: { error: 'AccessDenied' } } : token('temporary'),
  'POST /stand-in': ({ values }) =>
    isBad(values) || !hasReadableKeys(values) ? invalidClient : token('stand-in-token'),
};

/** What `/me` accepts: a Bearer key, Basic `good:good`, a WSSE username, an OAuth 1.0 token. */
const known = [
  /^Bearer good-key$/,
  new RegExp(`^Basic ${Buffer.from('good:good').toString('base64')}$`),
  /^UsernameToken Username="good",/,
  /^OAuth .*oauth_token="good-token"/,
];

function token(text: string): Verdict {
  return { status: 200, body: { access_token: text, token_type: 'Bearer', expires_in: 3600 } };
}

function isBad(values: unknown): boolean {
  if (typeof values === 'string') return /\bbad/.test(values);
  return typeof values === 'object' && values !== null && Object.values(values).some(isBad);
}

function hasReadableKeys(values: Record<string, unknown>): boolean {
  return ['client_private_key', 'client_certificate'].every(
    (name) => values[name] === undefined || isKeyText(values[name]),
  );
}

function isKeyText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const pem = /^-----BEGIN ([A-Z ]+)-----[\sA-Za-z0-9+/=\\-]+-----END \1-----$/;
  return pem.test(value.trim()) || /^\{.*"kty"\s*:.*\}$/s.test(value.trim());
}

export function createUpstream(): RequestHandler {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const answer = answers[`${method} ${url}`];
    const question = {
      authorization: headers.authorization ?? '',
      signature: String(headers['x-wsse'] ?? ''),
      values: parse(await readText(request), headers['content-type']),
    };
    const { status, body } = answer?.(question) ?? { status: 404, body: { error: 'not_found' } };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(error));
    });
  };
}

function parse(text: string, contentType = ''): Record<string, unknown> {
  if (!contentType.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(text));
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

import { createHash, randomBytes } from 'node:crypto';
import type { Credentials } from './credentialBody.ts';
import { invalidWithStatus200 } from './credentialRefusals.ts';
import type { Integration } from './integrations.ts';
import type { Definition } from './providers.ts';
import { refuseWorded } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import type { World } from './world.ts';

/** Credentials that are about to be tested. */
export interface Attempt {
  integration: Integration;
  definition: Definition;
  credentials: Credentials;
  config: Record<string, string>;
}

/** A request that tests the credentials. */
export interface Question {
  url: string;
  init: RequestInit;
}

/** How a mode's credentials are tested; undefined if a real server accepts them without a test. */
export type Ask = (attempt: Attempt, world: World) => Question | undefined;

export const untried: Ask = () => undefined;

/** Sends the credentials of a real provider to the service that stands in for it. */
export function orStandIn(ask: Ask): Ask {
  return (attempt, world) =>
    world.providers.isOurs(attempt.integration.provider)
      ? ask(attempt, world)
      : post(`${world.upstreamUrl}/stand-in`, standInValues(attempt));
}

function standInValues({ credentials, definition }: Attempt): Credentials {
  // A provider that requires a certificate ends the TLS handshake without one.
  const { client_certificate = '' } = credentials;
  return definition.require_client_certificate ? { ...credentials, client_certificate } : credentials;
}

type Authorize = (attempt: Attempt) => Record<string, string>;

/** The definition's own test request, with the credentials in its headers. */
export function verification(authorize: Authorize): Ask {
  return (attempt) => {
    const { base_url = '', verification: { method = 'GET', endpoints = [''] } = {} } =
      attempt.definition.proxy ?? {};
    return { url: `${base_url}${endpoints[0] ?? ''}`, init: { method, headers: authorize(attempt) } };
  };
}

export const bearer: Authorize = ({ credentials }) => ({
  authorization: `Bearer ${string(credentials['apiKey'])}`,
});

export const basic: Authorize = ({ credentials: { username, password } }) => ({
  authorization: `Basic ${Buffer.from(`${string(username)}:${string(password)}`).toString('base64')}`,
});

/** A WSSE header, which has a digest instead of the password. */
export const wsse: Authorize = ({ credentials: { username, password } }) => {
  const nonce = randomBytes(16).toString('hex');
  const created = new Date().toISOString();
  const digest = createHash('sha1')
    .update(nonce + created + string(password))
    .digest('base64');
  const fields = { Username: string(username), PasswordDigest: digest, Nonce: nonce, Created: created };
  const quoted = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return { 'x-wsse': `UsernameToken ${quoted.join(', ')}` };
};

export const tokenBased: Authorize = ({ credentials, config }) => ({
  authorization: `OAuth realm="${config['accountId'] ?? ''}", oauth_token="${string(credentials['token_id'])}"`,
});

/** A real server fails at a missing account, and reports wrong credentials. */
export function withAccount(ask: Ask): Ask {
  return (attempt, world) => {
    if (!attempt.config['accountId']) throw invalidWithStatus200();
    return ask(attempt, world);
  };
}

/** A key that should have two parts and is one text makes a real server fail, with a message of its JavaScript engine. */
export function withKeyInParts(ask: Ask): Ask {
  return (attempt, world) => {
    const { privateKey } = attempt.credentials;
    const inParts = attempt.definition.token?.signing_key?.includes('privateKey.secret') ?? false;
    if (inParts && typeof privateKey === 'string') {
      const message = `Cannot use 'in' operator to search for 'id' in ${privateKey}`;
      throw refuseWorded(500, 'failed_to_generate', message);
    }
    return ask(attempt, world);
  };
}

/** The client credentials grant: with a secret, or with a signature if the definition says so. */
export function withClient(ask: Ask): Ask {
  return (attempt, world) => {
    const { client_id, client_secret } = attempt.credentials;
    const signs = attempt.definition.token_request_auth_method === 'private_key_jwt';
    if (!client_id) throw missingParam('client_id');
    if (!client_secret && !signs) throw missingParam('client_secret');
    return ask(attempt, world);
  };
}

function missingParam(name: string): Refusal {
  return refuseWorded(400, `missing_${name}`, `Missing param 'oauth_${name}'.`);
}

export const clientCredentials: Ask = ({ definition, credentials }) => ({
  url: String(definition.token_url),
  init: form({
    ...definition.token_params,
    client_id: string(credentials['client_id']),
    client_secret: string(credentials['client_secret']),
  }),
});

/** The definition's token request, filled in with what the person typed. */
export const twoStep: Ask = ({ definition, credentials }) => ({
  url: String(definition.token_url),
  init: form(
    Object.fromEntries(
      Object.entries(definition.token_params ?? {}).map(([name, template]) => [
        name,
        template.replaceAll(/\$\{credentials\.([\w-]+)\}/g, (_whole, field: string) =>
          string(credentials[field]),
        ),
      ]),
    ),
  ),
});

export const login: Ask = ({ definition, credentials }) => post(String(definition.token_url), credentials);

/** The admin's own endpoint, for real providers, too. */
export const assumeRole: Ask = ({ integration, credentials, config }, world) =>
  post(integration.sts ?? `${world.upstreamUrl}/sts`, { ...credentials, external_id: config['external_id'] });

function post(url: string, values: Credentials): Question {
  const headers = { 'content-type': 'application/json' };
  return { url, init: { method: 'POST', headers, body: JSON.stringify(values) } };
}

function form(values: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(values) };
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { AccountName } from '../accounts.ts';
import { signHmac } from '../hmac.ts';
import type { EmbeddedServer } from '../start.ts';
import { exchange } from './exchange.ts';

const endUser = {
  id: 'user-1',
  display_name: 'Jane Doe',
  email: 'jane@example.test',
  tags: { tier: 'gold' },
  organization: { id: 'org-1', display_name: 'Acme' },
};

/** The sessions of the recording. */
const sessionBodies: Record<string, object> = {
  '<SESSION_TOKEN>': { end_user: endUser },
  '<SESSION_TOKEN_LIMITED>': {
    end_user: endUser,
    allowed_integrations: ['local-oauth', 'local-api-key'],
  },
  '<SESSION_TOKEN_DEFAULTS>': {
    end_user: endUser,
    integrations_config_defaults: {
      'local-oauth-params': {
        connection_config: { subdomain: 'acme' },
        authorization_params: { prompt: 'login' },
      },
    },
  },
  '<SESSION_TOKEN_TAGS_ONLY>': { tags: { tier: 'gold' } },
  '<SESSION_TOKEN_EXPIRED>': { end_user: endUser },
  '<SESSION_TOKEN_DELETED>': { end_user: endUser },
};

export type Credentials = Record<string, string>;

/** Creates a value for every placeholder in the recorded requests. */
export async function createCredentials(server: EmbeddedServer, account: AccountName): Promise<Credentials> {
  const { publicKey, secretKey } = server.accounts[account];
  const hmac = server.accounts.hmac;
  const reconnected = saveConnection(server, account);
  const values: Credentials = {
    '<PUBLIC_KEY>': publicKey,
    '<SECRET_KEY>': secretKey,
    '<BASIC_PUBLIC_KEY>': Buffer.from(`${publicKey}:`).toString('base64'),
    '<PROD_PUBLIC_KEY>': hmac.publicKey,
    '<HMAC local-oauth:c1>': signHmac(hmac.hmacKey ?? '', 'local-oauth', 'c1'),
    '<UUID_V1>': '867ae2d0-e7c5-11f1-9d00-795654eb0388',
    '<SESSION_TOKEN_UNKNOWN>': `nango_connect_session_${randomBytes(32).toString('hex')}`,
    '<SESSION_TOKEN_RECONNECT>': await createToken(server, secretKey, '/connect/sessions/reconnect', {
      connection_id: reconnected,
      integration_id: 'local-api-key',
      end_user: endUser,
    }),
  };
  for (const [name, body] of Object.entries(sessionBodies)) {
    values[name] = await createToken(server, secretKey, '/connect/sessions', body);
  }
  server.sessions.expire(values['<SESSION_TOKEN_EXPIRED>'] ?? '');
  return values;
}

export async function deleteSession(server: EmbeddedServer, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  await exchange({ method: 'DELETE', url: `${server.url}/connect/session`, headers });
}

/** An existing connection, for the sessions that renew one. */
export function saveConnection(server: EmbeddedServer, account: AccountName): string {
  const { connectionId } = server.connections.save({
    account,
    integration: 'local-api-key',
    provider: 'local-api-key',
    connectionId: randomUUID(),
    endUser: null,
    tags: {},
    config: {},
    credentials: {},
  });
  return connectionId;
}

async function createToken(
  server: EmbeddedServer,
  secretKey: string,
  path: string,
  body: object,
): Promise<string> {
  const headers = { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' };
  const { text } = await exchange({
    method: 'POST',
    url: server.url + path,
    headers,
    body: JSON.stringify(body),
  });
  return /nango_connect_session_[0-9a-f]{64}/.exec(text)?.[0] ?? '';
}

/** Replaces a row's placeholders with their values, and the recorded addresses with the current ones. */
export function fill(text: string, values: Credentials): string {
  // In one pass, the longest first, so that no replacement (a port, for example) is replaced again.
  const names = Object.keys(values).sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const pattern = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replaceAll(new RegExp(pattern, 'g'), (name) => values[name] ?? name);
}

export function addresses({ url, openidUrl, upstreamUrl }: EmbeddedServer): Credentials {
  // In a redirect's query the addresses are percent-encoded.
  const pairs = [
    ['http://localhost:3003', url],
    ['http://localhost:3013', url],
    ['http://localhost:3014', url],
    ['http://localhost:4000', openidUrl],
    ['http://localhost:4001/oauth1', `${openidUrl}/oauth1`],
    ['http://localhost:4001', upstreamUrl],
  ];
  return Object.fromEntries(
    pairs.flatMap(([recorded = '', own = '']) => [
      [recorded, own],
      [encodeURIComponent(recorded), encodeURIComponent(own)],
    ]),
  );
}

import Nango from '@nangohq/frontend';
import { afterEach, expect, it, vi } from 'vitest';
import { createCalls } from '../api/calls.ts';
import { createCredential } from '../api/credential.ts';
import { loadRefusal } from '../api/stage/refusalPart.ts';
import { createGate } from '../gate.ts';
import { readAuthRequest, readConfig } from '../options/config.ts';
import type { Credentials } from '../types.ts';
import { submissionOf } from './authModes.ts';

const sessionToken = `nango_connect_session_${'a'.repeat(64)}`;
const login = { username: 'u', password: 'p' };

/** A sample of each mode: what Latchkey is given, and what the official client is, where that is not the same. */
const samples: readonly [Credentials, official?: Record<string, unknown>][] = [
  [{ type: 'API_KEY', apiKey: 'k' }, { apiKey: 'k' }],
  [{ type: 'BASIC', ...login }, login],
  [
    { type: 'OAUTH2_CC', client_id: 'i', client_secret: 's' },
    { client_id: 'i', client_secret: 's' },
  ],
  [
    { type: 'OAUTH2_CC', client_id: 'i', client_private_key: 'k', client_certificate: 'c' },
    { client_id: 'i', client_private_key: 'k', client_certificate: 'c' },
  ],
  [{ type: 'TWO_STEP', clientId: 'i', clientSecret: 's' }],
  [{ type: 'JWT', privateKey: { id: 'i', secret: 's' } }, { privateKey: { id: 'i', secret: 's' } }],
  [{ type: 'SIGNATURE', ...login }],
  [
    { type: 'TBA', token_id: 'i', token_secret: 's' },
    { token_id: 'i', token_secret: 's' },
  ],
  [
    {
      type: 'TBA',
      token_id: 'i',
      token_secret: 's',
      oauth_client_id_override: 'oi',
      oauth_client_secret_override: 'os',
    },
    { token_id: 'i', token_secret: 's', oauth_client_id_override: 'oi', oauth_client_secret_override: 'os' },
  ],
  [
    { type: 'BILL', ...login, organization_id: 'o', dev_key: 'd' },
    { ...login, organization_id: 'o', dev_key: 'd' },
  ],
  [{ type: 'AWS_SIGV4', role_arn: 'r', region: 'eu-west-1' }],
];

afterEach(() => vi.unstubAllGlobals());

interface Posted {
  path: string;
  query: [string, string][];
  body: unknown;
}

const posted = (method: string | undefined, address: string, body: string): Posted => {
  const { pathname, searchParams } = new URL(address);
  expect(method).toBe('POST');
  return { path: pathname, query: [...searchParams].sort(), body: body === '' ? null : JSON.parse(body) };
};

const answer = () => Response.json({ connectionId: 'c', providerConfigKey: 'x' });

async function byOfficial(send: (nango: Nango) => Promise<unknown>): Promise<Posted> {
  const fetched = vi.fn(async (_url: string, _init?: RequestInit) => answer());
  vi.stubGlobal('fetch', fetched);
  await send(new Nango({ host: 'https://api.nango.dev', connectSessionToken: sessionToken }));
  const [url = '', init] = fetched.mock.calls[0] ?? [];
  return posted(init?.method, url, typeof init?.body === 'string' ? init.body : '');
}

async function byLatchkey(credentials: Credentials, params: Record<string, string>): Promise<Posted> {
  const requests: Request[] = [];
  const config = readConfig({ sessionToken });
  const gate = createGate(config, {
    async fetch(request) {
      requests.push(request.clone());
      return answer();
    },
    socket: () => {
      throw new Error('No socket here.');
    },
    onMessage: () => () => {},
  });
  const { signal } = new AbortController();
  const credential = createCredential(config, { reason: 'auth', signal }, loadRefusal);
  const calls = createCalls({
    gate,
    credential,
    lang: undefined,
    loadRefusal: () => Promise.reject(new Error('Nothing is refused here.')),
  });
  // As a page passes them.
  const request = readAuthRequest(config, { credentials, params });
  const submission = submissionOf(request.credentials ?? credentials, params);
  if (!submission) throw new Error('It is not posted.');
  await calls.submit('x', submission);
  const [sent] = requests;
  return posted(sent?.method, sent?.url ?? '', (await sent?.text()) ?? '');
}

it.each(samples)(
  '%j is posted as the official client posts it',
  async (credentials, official = credentials) => {
    const params = { sub: 'a b&c' };
    const ours = await byLatchkey(credentials, params);
    const theirs = await byOfficial((nango) =>
      nango.auth('x', { params, credentials: official } as Parameters<Nango['auth']>[1] & object),
    );
    expect(ours).toEqual(theirs);
  },
);

it('no credentials are posted as the official client posts them', async () => {
  const theirs = await byOfficial((nango) => nango.create('x', { params: { sub: 'a' } }));
  expect(await byLatchkey({ type: 'NONE' }, { sub: 'a' })).toEqual(theirs);
});

it('an outbound installation is posted as the official client posts it', async () => {
  const theirs = await byOfficial((nango) =>
    nango.auth('x', { installation: 'outbound', params: { sub: 'a' }, credentials: {} }),
  );
  expect(await byLatchkey({ type: 'OUTBOUND' }, { sub: 'a' })).toEqual(theirs);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountName } from './accounts.ts';
import { exchange } from './recorded/exchange.ts';
import { httpRows } from './recorded/rows.ts';
import { createCredentials, deleteSession, fill } from './recorded/credentials.ts';
import type { Credentials } from './recorded/credentials.ts';
import { recordedIntegrations } from './recorded/integrations.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

let server: EmbeddedServer;
let values: Credentials;

beforeAll(async () => {
  server = await startServer({ port: 0, integrations: recordedIntegrations });
  values = { ...(await createCredentials(server, 'today')), '<UUID>': randomUUID() };
  await deleteSession(server, values['<SESSION_TOKEN_DELETED>'] ?? '');
});
afterAll(() => server.close());

async function ask(path: string, authorization?: string): Promise<string> {
  const headers = authorization === undefined ? {} : { authorization };
  const { status, text } = await exchange({ method: 'GET', url: server.url + path, headers });
  if (status === 200) return '200';
  const body = JSON.parse(text) as { error: { code: string } };
  return `${status} ${body.error.code}`;
}

describe('the other reads refuse credentials as the recorded list of integrations does', () => {
  const refused = httpRows.filter(
    ({ id, response }) =>
      id.startsWith('integrations.get.') && response.status === 401 && !id.includes('query'),
  );
  const cases = refused.flatMap((row) =>
    ['/providers/github', '/providers'].map(
      (path) => [path, row.id.replace('integrations.get.', ''), row] as const,
    ),
  );

  it.each(cases)('%s, %s', async (path, _name, row) => {
    const authorization = row.request.headers?.['Authorization'];
    const filled = authorization === undefined ? undefined : fill(authorization, values);
    const { error } = row.response.json as { error: { code: string } };
    expect(await ask(path, filled)).toBe(`401 ${error.code}`);
  });
});

describe('the documented account', () => {
  const key = (): string => server.accounts.documented.publicKey;

  it.each(['/integrations', '/providers/github'])('lets its public key read %s', async (path) => {
    expect(await ask(path, `Bearer ${key()}`)).toBe('200');
    expect(await ask(path, `Bearer ${key().toUpperCase()}`)).toBe('200');
  });

  it('does not know a random UUID', async () => {
    expect(await ask('/integrations', `Bearer ${randomUUID()}`)).toBe('401 unknown_account');
  });

  it('reports a missing header', async () => {
    expect(await ask('/integrations')).toBe('401 missing_auth_header');
  });

  it.each([
    ['another scheme', () => `Token ${key()}`],
    ['a small letter', () => `bearer ${key()}`],
    ['no scheme', () => key()],
    ['Basic', () => `Basic ${Buffer.from(`${key()}:`).toString('base64')}`],
    ['two spaces', () => `Bearer  ${key()}`],
  ])('calls a header malformed that carries its key with %s', async (_how, header) => {
    expect(await ask('/integrations', header())).toBe('401 malformed_auth_header');
  });

  it.each(['/connections', '/integrations/github', '/providers'])(
    'keeps its public key out of %s',
    async (path) => {
      expect(await ask(path, `Bearer ${key()}`)).toBe('401 unknown_account');
    },
  );

  it('does not let its public key read the session', async () => {
    expect(await ask('/connect/session', `Bearer ${key()}`)).toBe('401 invalid_connect_session_token_format');
  });
});

describe('reads with the public key of another account', () => {
  it.each(['today', 'pastCutOff', 'hmac'] as const)('%s', async (account) => {
    expect(await ask('/integrations', `Bearer ${server.accounts[account].publicKey}`)).toBe(
      '401 unknown_account',
    );
  });
});

describe('the start of a flow', () => {
  const start = (account: AccountName, key: 'publicKey' | 'secretKey'): string =>
    `/oauth/connect/latchkey-key-check?public_key=${server.accounts[account][key]}`;

  it('answers a public key, and no other key, with its page for an unknown integration', async () => {
    for (const account of ['documented', 'today', 'hmac'] as const) {
      const { status, headers } = await exchange({
        method: 'GET',
        url: server.url + start(account, 'publicKey'),
      });
      expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    }
  });

  it('answers `deprecated_authentication` past the cut-off, for every integration', async () => {
    expect(await ask(start('pastCutOff', 'publicKey'))).toBe('401 deprecated_authentication');
  });

  it.each(['documented', 'today', 'pastCutOff', 'hmac'] as const)(
    'knows no secret key of %s',
    async (account) => {
      expect(await ask(start(account, 'secretKey'))).toBe('401 unknown_account');
      expect(await ask('/integrations', `Bearer ${server.accounts[account].secretKey}`)).toBe('200');
    },
  );

  it('accepts a public key in upper case, but not a secret key', async () => {
    const { publicKey, secretKey } = server.accounts.today;
    const url = `${server.url}/oauth/connect/local-oauth?public_key=${publicKey.toUpperCase()}`;
    expect((await exchange({ method: 'GET', url })).status).toBe(302);
    expect(await ask('/integrations', `Bearer ${secretKey.toUpperCase()}`)).toBe('401 unknown_account');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountName } from './accounts.ts';
import { addresses, createCredentials, deleteSession, fill, saveConnection } from './recorded/credentials.ts';
import type { Credentials } from './recorded/credentials.ts';
import { exchange } from './recorded/exchange.ts';
import type { Answer } from './recorded/exchange.ts';
import { recordedIntegrations } from './recorded/integrations.ts';
import { location, matching } from './recorded/placeholders.ts';
import { httpRows } from './recorded/rows.ts';
import type { HttpRow } from './recorded/rows.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

/** Recorded rows that are not imitated, each with its reason. */
const notCovered: Record<string, string> = {
  'oauth-connect.public-key.ok-github': 'leads to github.com; here the OpenID provider stands in for it',
  'telemetry.ok': 'only the hosted Connect UI sends it, and the bundle must not',
  'telemetry.other-origin': 'only the hosted Connect UI sends it, and the bundle must not',
  'real-egress-policy.loopback-denied.oauth2-cc':
    'the egress policy of that server kept it from every address on its own machine; every one here is',
  'real-egress-policy.loopback-denied.two-step':
    'the egress policy of that server kept it from every address on its own machine; every one here is',
};

const isRateLimit = ({ id }: HttpRow): boolean => id.startsWith('ratelimit.');
const isCapped = ({ id }: HttpRow): boolean => id.startsWith('capped.');
const isDeprecated = ({ id }: HttpRow): boolean => id.startsWith('deprecated.');

it('runs none of the excluded rows', () => {
  expect(httpRows.map(({ id }) => id).filter((id) => id in notCovered)).toEqual([]);
});

describe('the account of today, with the hmac account as its production environment', () => {
  const rows = httpRows.filter((row) => !isRateLimit(row) && !isDeprecated(row) && !isCapped(row));
  runRows({ rows, account: 'today', requestsPerMinute: 2000, credentials: createCredentials });
});

describe('the account past the cut-off', () => {
  const rows = httpRows.filter(isDeprecated);
  runRows({ rows, account: 'pastCutOff', requestsPerMinute: 2000, credentials: createCredentials });
});

describe('three requests a minute', () => {
  // Each of these rows depends on the state that the row before it left.
  const rows = httpRows.filter(isRateLimit);
  runRows({ rows, account: 'today', requestsPerMinute: 3, credentials: credentialsWithoutRequests });
});

describe('a plan with a limit of one connection', () => {
  const rows = httpRows.filter(isCapped);
  runRows({
    rows,
    account: 'today',
    requestsPerMinute: 2000,
    connectionsMax: 1,
    credentials: async (server, account) => {
      saveConnection(server, account);
      saveConnection(server, account);
      return credentialsWithoutRequests(server, account);
    },
  });
});

interface Run {
  rows: HttpRow[];
  account: AccountName;
  requestsPerMinute: number;
  connectionsMax?: number;
  credentials: (server: EmbeddedServer, account: AccountName) => Promise<Credentials>;
}

function runRows({ rows, account, credentials, ...limits }: Run): void {
  let server: EmbeddedServer;
  let values: Credentials;

  beforeAll(async () => {
    server = await startServer({ port: 0, integrations: recordedIntegrations, ...limits });
    values = await credentials(server, account);
  });
  afterAll(() => server.close());

  it.each(rows.map((row) => [row.id, row] as const))('%s', async (_id, row) => {
    const filled = await prepare(row, server, account, values);
    const answer = await exchange(filled);
    compare(answer, row, server);
  });
}

/** Does not count against the rate limit. */
async function credentialsWithoutRequests(
  server: EmbeddedServer,
  account: AccountName,
): Promise<Credentials> {
  const { publicKey, secretKey } = server.accounts[account];
  return {
    '<PUBLIC_KEY>': publicKey,
    '<SECRET_KEY>': secretKey,
    '<SESSION_TOKEN>': server.sessions.create(account, { endUser: null, tags: {} }).token,
  };
}

async function prepare(row: HttpRow, server: EmbeddedServer, account: AccountName, values: Credentials) {
  const { method, path, headers = {}, body } = row.request;
  const own: Credentials = { ...values, '<UUID>': 'b5e6d4a0-1f0e-4f0e-8a3c-0d5c1c0b6a11' };
  if (row.id === 'connect-sessions.reconnect.ok') own['<UUID>'] = saveConnection(server, account);
  if (row.id.endsWith('.deleted-session-token')) {
    await deleteSession(server, values['<SESSION_TOKEN_DELETED>'] ?? '');
  }
  if (row.id === 'integrations.get.etag-304') own['<ETAG>'] = await currentTag(server, values);
  return {
    method,
    url: server.url + fill(path, own),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value, own)])),
    // The recording waited longer. Here an answer arrives at once or never.
    ...(row.response.status === 0 ? { patienceMs: 500 } : {}),
    ...(body === undefined
      ? {}
      : { body: fill(typeof body === 'string' ? body : JSON.stringify(body), own) }),
  };
}

async function currentTag(server: EmbeddedServer, values: Credentials): Promise<string> {
  const headers = { authorization: `Bearer ${values['<SESSION_TOKEN>'] ?? ''}` };
  const { headers: got } = await exchange({ method: 'GET', url: `${server.url}/integrations`, headers });
  return got['etag'] ?? '';
}

function compare(answer: Answer, row: HttpRow, server: EmbeddedServer): void {
  const recorded = JSON.parse(fill(JSON.stringify(row.response), addresses(server))) as HttpRow['response'];
  expect({ status: answer.status, type: answer.headers['content-type'] ?? null }).toEqual({
    status: recorded.status,
    type: recorded.type,
  });
  if (recorded.json !== undefined)
    expect(cutAsRecorded(JSON.parse(answer.text), recorded.json)).toEqual(matching(recorded.json));
  for (const [name, value] of Object.entries(recorded.headers ?? {})) {
    const got = answer.headers[name];
    if (name === 'location') expect(location(got ?? '')).toEqual(matching(location(value)));
    else expect({ [name]: got }).toEqual({ [name]: matching(value) });
  }
}

/** The recording kept the first two items of a long list, and its length. */
function cutAsRecorded(got: unknown, recorded: unknown): unknown {
  if (typeof recorded !== 'object' || recorded === null || !('…' in recorded)) return got;
  if (typeof got !== 'object' || got === null || !('data' in got) || !Array.isArray(got.data)) return got;
  return { data: got.data.slice(0, 2), '…': recorded['…'] };
}

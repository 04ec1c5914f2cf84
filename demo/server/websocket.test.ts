import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { visit } from './login.ts';
import type { LoginOptions } from './login.ts';
import { addresses, createCredentials, fill } from './recorded/credentials.ts';
import type { Credentials } from './recorded/credentials.ts';
import { recordedIntegrations } from './recorded/integrations.ts';
import { Listener } from './recorded/listener.ts';
import { matching } from './recorded/placeholders.ts';
import { webSocketRows } from './recorded/rows.ts';
import type { WebSocketRow } from './recorded/rows.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

let server: EmbeddedServer;
let values: Credentials;

beforeAll(async () => {
  server = await startServer({ port: 0, integrations: recordedIntegrations });
  values = {
    ...(await createCredentials(server, 'today')),
    '<UUID>': 'b5e6d4a0-1f0e-4f0e-8a3c-0d5c1c0b6a11',
  };
});
afterAll(() => server.close());

/** What the person or the browser did in a recorded flow, if its address does not show it. */
const behaviours: Record<string, LoginOptions> = {
  'ws.oauth2.user-denied': { behaviour: 'cancel at consent' },
  'ws.oauth2.state-cookie-missing': { forget: /^oauth2-/ },
};

/** Rows that were recorded with another token than their placeholder says, according to their title and answer. */
const tokens: Record<string, Credentials> = {
  'ws.error.401-expired-session': { '<SESSION_TOKEN>': '<SESSION_TOKEN_EXPIRED>' },
  // In the HTTP rows the limited token may use `local-oauth`; the one that renews `local-api-key` may not.
  'ws.error.integration-not-allowed': { '<SESSION_TOKEN_LIMITED>': '<SESSION_TOKEN_RECONNECT>' },
};

describe('recorded flows', () => {
  const withPopup = webSocketRows.filter(({ first }) => first !== null);

  it.each(withPopup.map((row) => [row.id, row] as const))('%s', async (_id, row) => {
    const listener = row.messages.length > 0 ? new Listener(server.url) : undefined;
    const clientId = (await listener?.acknowledged()) ?? '';
    const { first, last } = await visit(address(row, clientId), behaviours[row.id]);
    await listener?.settled();

    expect([status(first), status(last)]).toEqual([pick(row.first), pick(row.final)]);
    expect(listener?.messages ?? []).toEqual(adapt(row));
    listener?.close();
  });

  it('ws.one-result-per-client-id', async () => {
    const row = webSocketRows.find(({ id }) => id === 'ws.one-result-per-client-id');
    const listener = new Listener(server.url);
    const clientId = await listener.acknowledged();
    const path = `/oauth/connect/nope?public_key=${server.accounts.today.publicKey}&ws_client_id=${clientId}`;
    await visit(server.url + path);
    await visit(server.url + path);
    await listener.settled();
    expect(listener.messages).toEqual(matching(row?.messages));
    listener.close();
  });
});

describe('the WebSocket', () => {
  it('is refused with 400 at another path', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/elsewhere`);
    const status = await new Promise((resolve) =>
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(400);
  });

  it('stays open after its result', async () => {
    const listener = new Listener(server.url);
    const clientId = await listener.acknowledged();
    await visit(
      `${server.url}/oauth/connect/nope?public_key=${server.accounts.today.publicKey}&ws_client_id=${clientId}`,
    );
    await listener.settled();
    expect(listener.messages).toHaveLength(2);
    expect(listener.closed).toBe(false);
    listener.close();
  });

  it('sends a result only to the client that waits for it', async () => {
    const [one, other] = [new Listener(server.url), new Listener(server.url)];
    const clientId = await one.acknowledged();
    await other.acknowledged();
    await visit(
      `${server.url}/oauth/connect/nope?public_key=${server.accounts.today.publicKey}&ws_client_id=${clientId}`,
    );
    await Promise.all([one.settled(), other.settled()]);
    expect([one.messages.length, other.messages.length]).toEqual([2, 1]);
    one.close();
    other.close();
  });
});

function address(row: WebSocketRow, clientId: string): string {
  const named = fill(row.first?.path ?? '', tokens[row.id] ?? {});
  const path = fill(named, { ...values, '<WS_CLIENT_ID>': clientId });
  return server.url + fill(path, addresses(server));
}

function status(response: Response): object {
  return { status: response.status, type: response.headers.get('content-type') };
}

function pick(page: { status: number; type: string | null } | null): object | null {
  return page && { status: page.status, type: page.type };
}

function adapt({ messages }: WebSocketRow): unknown {
  return matching(JSON.parse(fill(JSON.stringify(messages), addresses(server))));
}

import type { IncomingMessage } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { Nango } from '@nangohq/node';
import { accountNames, type AccountName } from './server/accounts.ts';
import { createDemoSession } from './server/backend.ts';
import { signHmac } from './server/hmac.ts';
import { demoIntegrations } from './server/integrations.ts';
import type { EmbeddedServer } from './server/start.ts';

export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

/** Answers a request of the demo's pages; `null` if it has no route for it. */
export type BackEnd = (method: string, url: URL, request: IncomingMessage) => Promise<Answer | null>;

type Route = (url: URL, request: IncomingMessage) => Promise<Answer>;

/** The request is wrong. The message is sent as the answer. */
class BadRequest extends Error {}

/** The back end of a product, which holds the secret keys, and the facts that the demo's pages show. */
export function createBackEnd(
  server: EmbeddedServer,
  measure: () => Promise<Record<string, number>>,
): BackEnd {
  let measured: Promise<Record<string, number>> | null = null;

  const routes: Record<string, Route> = {
    'GET /demo-config.json': async () => {
      const { url: api, openidUrl: openid, controlUrl: control, accounts } = server;
      const apps = demoIntegrations.integrations.map(({ unique_key }) => unique_key);
      return json(200, { api, openid, control, accounts, apps });
    },
    'GET /demo/sizes.json': async () => {
      measured ??= measure();
      try {
        return json(200, await measured);
      } catch {
        measured = null;
        return json(503, { error: 'nothing is built yet' });
      }
    },
    /** No model for a product: it has no users, and trusts the page. Takes `{ account, body? }`, where `body` is what a back end sends to Nango. */
    'POST /demo/session': async (_url, request) => {
      const asked = (await readJson(request)) as {
        account?: unknown;
        body?: Parameters<typeof createDemoSession>[2];
      };
      return json(200, await createDemoSession(server, accountOf(asked.account), asked.body));
    },
    /** The token as plain text, for `sessionToken`. */
    'POST /demo/token': async (url) => {
      const { token } = await createDemoSession(server, accountOf(url.searchParams.get('account')));
      return { status: 200, type: 'text/plain', body: token };
    },
    'GET /demo/hmac': async ({ searchParams }) => {
      const { hmacKey } = server.accounts[accountOf(searchParams.get('account'))];
      const integration = searchParams.get('integration');
      const connectionId = searchParams.get('connectionId');
      if (!hmacKey) throw new BadRequest('this account requires no HMAC');
      if (!integration || !connectionId) throw new BadRequest('integration and connectionId are required');
      return json(200, { hmac: signHmac(hmacKey, integration, connectionId) });
    },
    'GET /demo/connections': async ({ searchParams }) => {
      const { secretKey } = server.accounts[accountOf(searchParams.get('account'))];
      const { connections } = await new Nango({ host: server.url, secretKey }).listConnections();
      const told = connections.map(({ provider_config_key, connection_id, created }) => ({
        integration: provider_config_key,
        connectionId: connection_id,
        created,
      }));
      return json(200, { connections: told });
    },
  };

  return async (method, url, request) => {
    const route = routes[`${method} ${url.pathname}`];
    if (!route) return null;
    try {
      return await route(url, request);
    } catch (error) {
      if (error instanceof BadRequest || error instanceof SyntaxError)
        return json(400, { error: error.message });
      throw error;
    }
  };
}

/** @throws {BadRequest} */
function accountOf(value: unknown): AccountName {
  const name = accountNames.find((one) => one === value);
  if (!name) throw new BadRequest(`account: ${accountNames.join(' | ')}`);
  return name;
}

const json = (status: number, body: unknown): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

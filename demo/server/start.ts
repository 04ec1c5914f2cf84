import { randomUUID } from 'node:crypto';
import { createAccounts, keysFromEnvironment } from './accounts.ts';
import type { Accounts, KeyOptions } from './accounts.ts';
import { createApi } from './api.ts';
import { Connections } from './connections.ts';
import { createControl } from './control.ts';
import { Faults } from './faults.ts';
import { demoIntegrations } from './integrations.ts';
import type { Integration, IntegrationSet } from './integrations.ts';
import { listen } from './listen.ts';
import type { Listening } from './listen.ts';
import { OAuthStates } from './oauthStates.ts';
import { createOpenid } from './openid.ts';
import { OpenidClient } from './openidClient.ts';
import { ProviderCatalog } from './providers.ts';
import { startProxy } from './proxy.ts';
import { RateLimit } from './rateLimit.ts';
import type { LoggedRequest } from './requestLog.ts';
import { Sessions } from './sessions.ts';
import { createUpstream } from './upstream.ts';
import { ResultChannel } from './websocket.ts';

export interface ServerOptions {
  /** The API's port; 0 takes a free one. */
  port: number;
  /** The address to listen on; `127.0.0.1` without it. The URLs say `localhost` all the same. */
  host?: string;
  /** Puts the API below this path, such as `/nango`, behind a reverse proxy; at the root without it. */
  basePath?: string;
  /** Puts a proxy in front of the API that closes a WebSocket which is quiet for so many milliseconds. */
  idleLimit?: number;
  /** The OpenID provider's port; a free one without it. */
  openidPort?: number;
  /** Opens a port for tests in another process: faults, the request log, the accounts. None without it. */
  controlPort?: number;
  /** Fixed keys; without them those of the environment (`TODAY_PUBLIC_KEY`, …). What is left out is random. */
  keys?: KeyOptions;
  /** The integrations of each account; the demo's without it. */
  integrations?: IntegrationSet;
  /** Requests a minute for each account and side; 200 without it. */
  requestsPerMinute?: number;
  /** How many connections an account may have before it is refused more sessions; no limit without it. */
  connectionsMax?: number;
  /** Where the hosted Connect UI would be, for the links in a session; `http://localhost:3009` without it. */
  connectUrl?: string;
}

export interface EmbeddedServer {
  /** The API's address: its origin, with its base path. */
  url: string;
  openidUrl: string;
  controlUrl?: string;
  /** The origin of the service that credentials are tried at. */
  upstreamUrl: string;
  accounts: Accounts;
  /** What each account can connect to. */
  integrations: Integration[];
  /** Turns failures on and off. */
  faults: Faults;
  /** What arrived at the API, keys struck out; empty it with `requests.length = 0`. */
  requests: LoggedRequest[];
  /** The connect sessions of all accounts; `sessions.expire(token)` ends one's half hour now. */
  sessions: Sessions;
  /** The connections of all accounts, so that a test can begin with some. */
  connections: Connections;
  /**
   * Ends every connection to the API, WebSockets too, and begins anew. Sessions, connections and sign-ins under way
   * outlive it, as in a database; which page waits for which result does not.
   */
  restart(): Promise<void>;
  /** Ends everything at once, open sockets too. */
  close(): Promise<void>;
}

/**
 * Starts a server that speaks the part of Nango's API that connecting an account needs, with the OpenID provider
 * and the service for credentials that are behind it.
 *
 * @returns The server once all its ports listen; rejects when one of them is taken.
 */
export async function startServer(options: ServerOptions): Promise<EmbeddedServer> {
  const { host = '127.0.0.1', integrations: set = demoIntegrations } = options;
  const accounts = createAccounts(options.keys ?? keysFromEnvironment(process.env));
  const { api, front } = await listenForApi(options, host);
  const openid = await listen(options.openidPort ?? 0, host, 'OPENID_PORT').catch(async (error: unknown) => {
    await front.close();
    throw error;
  });
  const upstream = await listen(0, host, '').catch(async (error: unknown) => {
    await Promise.all([front.close(), openid.close()]);
    throw error;
  });
  const url = `http://localhost:${front.port}${options.basePath ?? ''}`;
  const openidUrl = `http://localhost:${openid.port}`;
  const upstreamUrl = `http://localhost:${upstream.port}`;
  const clientSecret = randomUUID();
  const redirectUri = `${url}/oauth/callback`;

  const faults = new Faults();
  const sessions = new Sessions();
  const results = new ResultChannel(api.server, faults);
  const connections = new Connections();
  const requests: LoggedRequest[] = [];

  openid.serve(createOpenid({ url: openidUrl, redirectUri, clientSecret, faults }));
  upstream.serve(createUpstream());
  const world = {
    url,
    openidUrl,
    upstreamUrl,
    connectUrl: options.connectUrl ?? 'http://localhost:3009',
    accounts,
    integrations: set.integrations,
    providers: new ProviderCatalog(set.definitions(openidUrl, upstreamUrl)),
    sessions,
    connections,
    states: new OAuthStates(),
    results,
    openid: new OpenidClient(openidUrl, redirectUri, clientSecret),
    rateLimit: new RateLimit(options.requestsPerMinute ?? 200),
    faults,
    ...(options.connectionsMax === undefined ? {} : { connectionsMax: options.connectionsMax }),
  };
  api.serve(createApi(world, requests));

  const server: EmbeddedServer = {
    url,
    openidUrl,
    upstreamUrl,
    accounts,
    integrations: set.integrations,
    faults,
    requests,
    sessions,
    connections,
    restart() {
      results.drop();
      return api.restart();
    },
    async close() {
      results.close();
      await Promise.all([front.close(), openid.close(), upstream.close()]);
    },
  };
  return options.controlPort === undefined ? server : await withControl(server, options.controlPort, host);
}

/** The API's own port, and the one that browsers use: the same one, unless a proxy stands in front. */
async function listenForApi(
  { port, basePath, idleLimit }: ServerOptions,
  host: string,
): Promise<{ api: Listening; front: { port: number; close(): Promise<void> } }> {
  const isBehindProxy = basePath !== undefined || idleLimit !== undefined;
  const api = await listen(isBehindProxy ? 0 : port, host, 'API_PORT');
  if (!isBehindProxy) return { api, front: api };
  const proxy = await startProxy({ port, host, target: api.port, basePath, idleLimit }).catch(
    async (error: unknown) => {
      await api.close();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await Promise.all([proxy.close(), api.close()]);
  };
  return { api, front: { port: proxy.port, close } };
}

async function withControl(server: EmbeddedServer, port: number, host: string): Promise<EmbeddedServer> {
  const control = await listen(port, host, 'CONTROL_PORT').catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  control.serve(createControl(server));
  return {
    ...server,
    controlUrl: `http://localhost:${control.port}`,
    async close() {
      await Promise.all([server.close(), control.close()]);
    },
  };
}

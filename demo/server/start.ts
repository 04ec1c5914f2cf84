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
import { ProviderCatalog } from './providerCatalog.ts';
import { startProxy } from './proxy.ts';
import { RateLimit } from './rateLimit.ts';
import type { LoggedRequest } from './requestLog.ts';
import { Sessions } from './sessions.ts';
import { createUpstream } from './upstream.ts';
import { ResultChannel } from './websocket.ts';

export interface ServerOptions {
  /** The API's port, or 0 for a free one. */
  port: number;
  /** The address to listen on. Default: `127.0.0.1`. The URLs always have `localhost`. */
  host?: string;
  /** A path such as `/nango`, below which a reverse proxy serves the API. Default: the root. */
  basePath?: string;
  /** Milliseconds after which a proxy in front of the API closes a silent WebSocket. Default: no proxy. */
  idleLimit?: number;
  /** The OpenID provider's port. Default: a free one. */
  openidPort?: number;
  /** A port for tests in another process: faults, the request log, the accounts. Default: none. */
  controlPort?: number;
  /** Keys of the accounts. Default: those in the environment (`TODAY_PUBLIC_KEY`, …). Missing keys are random. */
  keys?: KeyOptions;
  /** The integrations of every account. Default: the demo's. */
  integrations?: IntegrationSet;
  /** The rate limit: requests in a minute, for an account's secret key and for its other credentials. Default: 200. */
  requestsPerMinute?: number;
  /** The number of connections after which an account gets no more sessions. Default: no limit. */
  connectionsMax?: number;
  /** The hosted Connect UI's address, for the links in sessions. Default: `http://localhost:3009`. */
  connectUrl?: string;
}

export interface EmbeddedServer {
  /** The API's address, with its base path. */
  url: string;
  openidUrl: string;
  controlUrl?: string;
  /** The origin of the service that tests credentials. */
  upstreamUrl: string;
  accounts: Accounts;
  /** The integrations of every account. */
  integrations: Integration[];
  /** Turns failures on and off. */
  faults: Faults;
  /** The requests to the API, without keys. `requests.length = 0` empties it. */
  requests: LoggedRequest[];
  /** The connect sessions of all accounts. `sessions.expire(token)` lets one expire now. */
  sessions: Sessions;
  /** The connections of all accounts. A test can add some. */
  connections: Connections;
  /**
   * Closes every connection to the API, including WebSockets, and listens again. Sessions, connections and sign-ins in
   * progress are kept, as in a database, but not which page waits for which result.
   */
  restart(): Promise<void>;
  /** Stops everything at once, including open sockets. */
  close(): Promise<void>;
}

/**
 * Starts a server with the part of Nango's API that connects accounts, an OpenID provider, and a service that tests
 * credentials.
 *
 * @returns The server, once all its ports listen. Rejects if a port is taken.
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

/** The API's own port, and the one that browsers use. They differ if there is a proxy. */
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

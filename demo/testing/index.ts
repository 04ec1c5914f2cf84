/**
 * A server that answers like Nango, for the tests of an application. It runs in Node, and keeps everything in memory.
 *
 * docs/testing.md shows how it is used.
 *
 * @packageDocumentation
 */

import { createAccounts } from '../server/accounts.ts';
import { createApi } from '../server/api.ts';
import { Connections } from '../server/connections.ts';
import type { Connection } from '../server/connections.ts';
import { Faults } from '../server/faults.ts';
import { listen } from '../server/listen.ts';
import { OAuthStates } from '../server/oauthStates.ts';
import type { Definition, Definitions, Providers } from '../server/providers.ts';
import { RateLimit } from '../server/rateLimit.ts';
import { readSessionBody } from '../server/sessionBody.ts';
import { Sessions } from '../server/sessions.ts';
import { ResultChannel } from '../server/websocket.ts';
import type { World } from '../server/world.ts';
import { defaultIntegrations } from './definitions.ts';
import { createOAuthClient } from './oauthClient.ts';
import { checkFailure, checkNangoOptions, checkSessionOptions } from './options.ts';
import { createProvider } from './provider.ts';
import { SignIns } from './signIns.ts';
import type { NangoOptions, NangoServer, SessionOptions, TestConnection, TestIntegration } from './types.ts';

export type { NangoOptions, NangoServer, SessionOptions, TestConnection, TestIntegration };
export type { Definition, FieldDefinition } from '../../src/types.ts';

/** The account that behaves as a Nango server of today. */
const account = 'today';

/** More requests than a test makes in a minute. */
const requestsPerMinute = 100_000;

/** The providers, each with the name of its integration. No request leaves the machine, so none is local. */
function createProviders(definitions: Definitions): Providers {
  return {
    isOurs: () => false,
    find: (name) => (Object.hasOwn(definitions, name) ? definitions[name] : undefined),
    search: (text) =>
      Object.entries(definitions).filter(([name, { display_name }]) =>
        `${name} ${display_name}`.toLowerCase().includes(text?.toLowerCase() ?? ''),
      ),
  };
}

/** A definition as it is on the wire: without members that are undefined. */
function definitionOf(id: string, integration: TestIntegration): Definition {
  const wire: Definition = JSON.parse(JSON.stringify(integration));
  return { ...wire, display_name: integration.display_name ?? id };
}

const definitionsOf = (integrations: Readonly<Record<string, TestIntegration>>): Definitions =>
  Object.fromEntries(
    Object.entries(integrations).map(([id, integration]) => [id, definitionOf(id, integration)]),
  );

const publicOf = ({ integration, connectionId, endUser, tags, credentials }: Connection): TestConnection => ({
  integration,
  connectionId,
  // Nango takes either, and recommends the tag.
  endUser: endUser?.id ?? tags['end_user_id'] ?? null,
  credentials,
});

/** A promise that may be left alone: a test that no longer awaits it must not make another one fail. */
function unattended<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/**
 * Starts a server with the part of Nango's API that connects accounts, in memory, for tests. It needs no account and
 * contacts nothing.
 *
 * Sign-in windows wait for `completeSignIn` or `failSignIn`. Credentials are accepted, unless a word in them begins with
 * `bad`.
 *
 * @returns The server, once it listens. Rejects if an option cannot be used, or if the port is taken.
 */
export async function startNango(options: NangoOptions = {}): Promise<NangoServer> {
  checkNangoOptions(options);
  const { port = 0, publicKey, secretKey, integrations: given = defaultIntegrations } = options;
  const accounts = createAccounts({
    [account]: { ...(publicKey && { publicKey }), ...(secretKey && { secretKey }) },
  });
  const providers = createProviders(definitionsOf(given));

  const api = await listen(port, '127.0.0.1', 'port');
  const provider = await listen(0, '127.0.0.1', '').catch(async (error: unknown) => {
    await api.close();
    throw error;
  });
  // From here on nothing may throw: nobody could close the two.
  const integrations = Object.keys(given).map((id) => ({
    unique_key: id,
    provider: id,
    client: { id: 'test', scopes: '' },
  }));
  const host = `http://localhost:${api.port}`;
  const providerUrl = `http://localhost:${provider.port}`;

  const signIns = new SignIns();
  const sessions = new Sessions();
  const connections = new Connections();
  const faults = new Faults();
  const results = new ResultChannel(api.server, faults);
  const world: World = {
    url: host,
    openidUrl: providerUrl,
    upstreamUrl: providerUrl,
    connectUrl: host,
    accounts,
    integrations,
    providers,
    sessions,
    connections,
    states: new OAuthStates(),
    results,
    openid: createOAuthClient(signIns),
    rateLimit: new RateLimit(requestsPerMinute),
    faults,
  };
  provider.serve(createProvider(signIns));
  api.serve(createApi(world, []));

  async function completeSignIn(): Promise<TestConnection> {
    const code = await signIns.decide('completed');
    const made = connections.of(account).find(({ credentials }) => credentials['access_token'] === code);
    if (!made) throw new Error('The server did not store the connection.');
    return publicOf(made);
  }

  async function failSignIn(code = 'callback_err', message = 'The sign-in was declined.'): Promise<void> {
    checkFailure(code, message);
    await signIns.decide({ type: code, description: message });
  }

  return {
    host,
    publicKey: accounts[account].publicKey,
    secretKey: accounts[account].secretKey,
    get connections() {
      return connections.of(account).map(publicOf);
    },
    createSession(wanted = {}) {
      checkSessionOptions(
        wanted,
        integrations.map((one) => one.unique_key),
      );
      const { endUser = 'test-user', integrations: allowed } = wanted;
      const body = { end_user: { id: endUser }, ...(allowed && { allowed_integrations: [...allowed] }) };
      return sessions.create(account, readSessionBody(body, integrations)).token;
    },
    expireSessions() {
      sessions.expireAll();
    },
    completeSignIn: () => unattended(completeSignIn()),
    failSignIn: (code, message) => unattended(failSignIn(code, message)),
    async stop() {
      signIns.stop();
      results.close();
      await Promise.all([api.close(), provider.close()]);
    },
  };
}

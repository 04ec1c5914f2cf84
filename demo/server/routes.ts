import { byFlow, byReader, bySecretKey, bySession, bySessionOrSecretKey } from './authentication.ts';
import type { Authenticate, Caller } from './authentication.ts';
import type { Call } from './call.ts';
import { finishOAuth } from './callback.ts';
import { connectWithCredentials } from './connectWithCredentials.ts';
import { listConnections } from './connections.ts';
import { listIntegrations, readIntegration } from './integrationReads.ts';
import { drawLogo } from './logos.ts';
import { startOAuth } from './oauth.ts';
import { listProviders, readProvider } from './providerReads.ts';
import { rateLimitHeaders } from './rateLimit.ts';
import { Refusal } from './refusals.ts';
import { json } from './replies.ts';
import type { Reply } from './replies.ts';
import { createReconnectSession, createSession, deleteSession, readSession } from './sessionRoutes.ts';
import type { World } from './world.ts';

export interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  /** A path with `:names`. */
  path: string;
  answer: (call: Call, world: World) => Promise<Reply>;
}

/** The routes of the server. Every other path is answered by the dashboard. */
export const routes: Route[] = [
  open('GET', '/health', () => json(200, { result: 'ok' })),
  open('GET', '/images/template-logos/:file', ({ params }) => ({
    status: 200,
    type: 'image/svg+xml',
    body: drawLogo((params['file'] ?? '').replace(/\.svg$/, '')),
  })),

  guarded('GET', '/connect/session', bySession, readSession),
  guarded('DELETE', '/connect/session', bySession, deleteSession),
  guarded('POST', '/connect/sessions', bySecretKey, createSession),
  guarded('POST', '/connect/sessions/reconnect', bySecretKey, createReconnectSession),

  guarded('GET', '/integrations', byReader, listIntegrations),
  guarded('GET', '/integrations/:integration', bySecretKey, readIntegration),
  guarded('GET', '/providers', bySessionOrSecretKey, listProviders),
  guarded('GET', '/providers/:provider', byReader, readProvider),
  guarded('GET', '/connections', bySecretKey, listConnections),

  guarded('GET', '/oauth/connect/:integration', byFlow, startOAuth),
  open('GET', '/oauth/callback', finishOAuth),

  guarded('POST', '/api-auth/api-key/:integration', byFlow, connectWithCredentials('API_KEY')),
  guarded('POST', '/api-auth/basic/:integration', byFlow, connectWithCredentials('BASIC')),
  guarded('POST', '/oauth2/auth/:integration', byFlow, connectWithCredentials('OAUTH2_CC')),
  guarded('POST', '/auth/two-step/:integration', byFlow, connectWithCredentials('TWO_STEP')),
  guarded('POST', '/auth/jwt/:integration', byFlow, connectWithCredentials('JWT')),
  guarded('POST', '/auth/signature/:integration', byFlow, connectWithCredentials('SIGNATURE')),
  guarded('POST', '/auth/tba/:integration', byFlow, connectWithCredentials('TBA')),
  guarded('POST', '/auth/bill/:integration', byFlow, connectWithCredentials('BILL')),
  guarded('POST', '/auth/aws-sigv4/:integration', byFlow, connectWithCredentials('AWS_SIGV4')),
  guarded('POST', '/auth/unauthenticated/:integration', byFlow, connectWithCredentials('NONE')),
  guarded('POST', '/auth/oauth-outbound/:integration', byFlow, connectWithCredentials('OAUTH2')),
];

type Handle<C> = (call: Call, caller: C, world: World) => Reply | Promise<Reply>;

function open(
  method: Route['method'],
  path: string,
  handle: (call: Call, world: World) => Reply | Promise<Reply>,
): Route {
  return { method, path, answer: (call, world) => orRefusal(() => handle(call, world)) };
}

/** A route that identifies the caller first. A 401 does not count against the rate limit. */
function guarded<C extends Caller>(
  method: Route['method'],
  path: string,
  authenticate: Authenticate<C>,
  handle: Handle<C>,
): Route {
  async function answer(call: Call, world: World): Promise<Reply> {
    if (!isJson(call.headers['content-type'])) {
      const message = 'Content-Type header must be application/json';
      return json(415, { error: { code: 'invalid_content_type', message } });
    }
    const caller = authenticate(call, world);
    const allowance = world.rateLimit.take(bucket(caller));
    const headers = rateLimitHeaders(allowance);
    if (allowance.exceeded) {
      const wait = Math.max(1, allowance.reset - Math.floor(Date.now() / 1000));
      const error = { code: 'too_many_request', method: call.method, path: call.path };
      return json(429, { error }, { ...headers, 'retry-after': String(wait) });
    }
    const reply = await orRefusal(() => handle(call, caller, world));
    return { ...reply, headers: { ...headers, ...reply.headers } };
  }
  return { method, path, answer: (call, world) => orRefusal(() => answer(call, world)) };
}

/** An account's secret key has its own rate limit. Its public key and its session tokens share another. */
function bucket({ kind, account }: Caller): string {
  return `${account.name} ${kind === 'secretKey' ? 'back end' : 'front end'}`;
}

function isJson(contentType: string | undefined): boolean {
  return contentType === undefined || /^application\/json\b/i.test(contentType);
}

async function orRefusal(answer: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

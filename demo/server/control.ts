import type { IncomingMessage, ServerResponse } from 'node:http';
import { accountNames } from './accounts.ts';
import type { AccountName } from './accounts.ts';
import { readText } from './body.ts';
import { BodyReader } from './bodyReader.ts';
import { isFault } from './faults.ts';
import type { RequestHandler } from './openid.ts';
import { readSessionBody } from './sessionBody.ts';
import type { EmbeddedServer } from './start.ts';

type Answer = (server: EmbeddedServer, body: unknown) => unknown;

/** The requests of tests in another process. They have an origin of their own, so that the API's stays like the real one. */
const answers: Record<string, Answer | undefined> = {
  'GET /accounts': ({ accounts }) => accounts,
  'GET /requests': ({ requests }) => requests,
  'DELETE /requests': ({ requests }) => {
    requests.length = 0;
    return {};
  },
  'GET /faults': ({ faults }) => faults.list(),
  'POST /faults': ({ faults }, body) => {
    const wanted: unknown[] = Array.isArray(body) ? body : [body];
    for (const fault of wanted) {
      if (!isFault(fault))
        throw new Error('A fault needs one of: route, websocket, provider, callback, pending.');
      faults.add(fault);
    }
    return faults.list();
  },
  'DELETE /faults': ({ faults }) => {
    faults.clear();
    return {};
  },
  'POST /sessions': ({ sessions, integrations }, body) => {
    const { account, connectUISettings, ...fields } = new BodyReader().object(body, []) ?? {};
    if (!isAccountName(account)) throw new Error('A session needs an account.');
    const settings = new BodyReader().optionalObject(connectUISettings, ['connectUISettings']);
    const request = readSessionBody(fields, integrations);
    const { token } = sessions.create(account, {
      ...request,
      ...(settings ? { connectUISettings: settings } : {}),
    });
    return { token };
  },
  'POST /sessions/expire': ({ sessions }, body) => {
    const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
    return { expired: typeof token === 'string' && sessions.expire(token) };
  },
};

function isAccountName(value: unknown): value is AccountName {
  return accountNames.some((name) => name === value);
}

export function createControl(server: EmbeddedServer): RequestHandler {
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Any page could send a simple request here. JSON needs a preflight, which is not answered.
    const isJson = request.headers['content-type'] === 'application/json';
    const answer = answers[`${request.method ?? ''} ${request.url ?? ''}`];
    if (!answer || (request.method === 'POST' && !isJson)) {
      response.writeHead(404).end();
      return;
    }
    const text = await readText(request);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const value = JSON.stringify(answer(server, body));
    response.writeHead(200, { 'content-type': 'application/json' }).end(value);
  }
  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(error));
    });
  };
}

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readText } from './body.ts';
import { createCors } from './cors.ts';
import { dashboardPage } from './dashboardPage.ts';
import type { RouteFault } from './faults.ts';
import type { RequestHandler } from './openid.ts';
import { html, json } from './replies.ts';
import type { Reply } from './replies.ts';
import { describeRequest } from './requestLog.ts';
import type { LoggedRequest } from './requestLog.ts';
import { matchRoute } from './router.ts';
import { routes } from './routes.ts';
import type { World } from './world.ts';

/** The API: parses a request, finds its route, and writes the answer with its headers. */
export function createApi(world: World, log: LoggedRequest[]): RequestHandler {
  const cors = createCors(world.connectUrl);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request;
    const url = new URL(request.url ?? '/', world.url);
    const entry = describeRequest(world.accounts, { method, url, headers });
    log.push(entry);
    response.once('finish', () => {
      entry.status = response.statusCode;
    });

    const corsHeaders = cors.headers(url.pathname, headers);
    const fault = world.faults.takeRoute(method, url.pathname);
    if (fault?.resetInSeconds !== undefined)
      response.setHeader('x-ratelimit-reset', Math.ceil(Date.now() / 1000) + fault.resetInSeconds);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.cut === 'hang') return;
    if (fault?.cut === 'reset') {
      request.socket.destroy();
      return;
    }
    if (fault?.status !== undefined) {
      return write(
        request,
        response,
        faultReply(fault, fault.status),
        fault.cors === false ? {} : corsHeaders,
        fault.cut,
      );
    }

    if (method === 'OPTIONS') {
      response.writeHead(204, cors.preflight(url.pathname, headers)).end();
      return;
    }

    const read = await readJson(request);
    // The real server parses the body before it adds CORS headers, so a browser sees a network error.
    if ('invalid' in read) {
      const error = { code: 'invalid_json', message: read.invalid };
      return write(request, response, json(400, { error }), {});
    }

    const match = matchRoute(routes, method, url.pathname);
    const { pathname: path, searchParams: query } = url;
    const reply = match
      ? await match.route.answer(
          { method, path, query, headers, body: read.body, params: match.params },
          world,
        )
      : unknownPath(method, path);
    write(request, response, reply, corsHeaders, fault?.cut);
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      // The client has closed the connection, so there is nobody to answer.
      if (request.destroyed && !request.complete) return;
      // A bug in this server, so its developer has to see it.
      console.error(error);
      if (!response.headersSent)
        write(request, response, json(500, { error: { code: 'generic_error_support' } }), {});
    });
  };
}

/** The dashboard answers every path outside the API, so a client with a wrong `host` gets 200 and HTML. */
function unknownPath(method: string, path: string): Reply {
  if (method === 'GET' || method === 'HEAD') return html(200, dashboardPage());
  return html(404, `<!doctype html><title>Error</title><pre>Cannot ${method} ${encodeURI(path)}</pre>`);
}

function faultReply({ body, headers = {} }: RouteFault, status: number): Reply {
  if (body === undefined) return { status, type: null, body: '', headers };
  if (typeof body !== 'string') return json(status, body, headers);
  return { ...html(status, body), headers };
}

async function readJson(request: IncomingMessage): Promise<{ body: unknown } | { invalid: string }> {
  const text = await readText(request);
  const isJson = /^application\/json\b/i.test(request.headers['content-type'] ?? '');
  if (text === '' || !isJson) return { body: undefined };
  try {
    const body: unknown = JSON.parse(text);
    return { body };
  } catch (error) {
    return { invalid: error instanceof Error ? error.message : 'Unexpected end of JSON input' };
  }
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, type, body, headers }: Reply,
  corsHeaders: Record<string, string>,
  cut?: RouteFault['cut'],
): void {
  const all: Record<string, string> = { ...corsHeaders, ...(type === null ? {} : { 'content-type': type }) };
  if (body !== '') all['etag'] = etag(body);
  Object.assign(all, headers);
  if (status === 200 && request.method === 'GET' && request.headers['if-none-match'] === all['etag']) {
    delete all['content-type'];
    response.writeHead(304, all).end();
    return;
  }
  response.writeHead(status, { ...all, 'content-length': String(Buffer.byteLength(body)) });
  if (cut === undefined) response.end(request.method === 'HEAD' ? undefined : body);
  // Half of the announced length. The rest never arrives.
  else response.write(body.slice(0, body.length / 2), () => cut === 'truncate' && response.destroy());
}

/** A weak ETag as Express writes it: the body's length in hexadecimal and the start of its SHA-1. */
function etag(body: string): string {
  const digest = createHash('sha1').update(body).digest('base64').slice(0, 27);
  return `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

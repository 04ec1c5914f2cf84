import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { sizes } from '../scripts/size.mjs';
import { createBackEnd, type Answer } from './backEnd.ts';
import { readScript, readWayIn, securityHeader } from './pages.ts';
import { streamRequests } from './requestStream.ts';
import type { EmbeddedServer } from './server/start.ts';

export interface DemoOptions {
  /** Measures the built files: bytes by name. */
  measure?: () => Promise<Record<string, number>>;
}

/** Gives the demo's pages the facts about the running server, and acts as a product's back end. */
export function demoPlugin(server: EmbeddedServer, { measure = sizes }: DemoOptions = {}): Plugin {
  const answer = createBackEnd(server, measure);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { method = 'GET' } = request;
    if (method === 'GET' && url.pathname === '/demo/requests') {
      streamRequests(server.requests, response);
      return true;
    }
    const found =
      (await answer(method, url, request)) ??
      (method === 'GET' ? ((await readWayIn(server, url)) ?? (await readScript(url.pathname))) : null);
    if (!found) {
      // Vite serves the front page, which runs under the policy that it shows.
      if (/^\/(index\.html)?$/.test(url.pathname))
        response.setHeader('Content-Security-Policy', securityHeader(server.url));
      return false;
    }
    send(response, found);
    return true;
  }

  return {
    name: 'latchkey-demo',
    // Without discovery of dependencies, because Vite reloads an open page when it discovers one.
    config: () => ({ optimizeDeps: { noDiscovery: true, include: [] } }),
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        serve(request, response).then((served) => served || next(), next);
      });
    },
  };
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers });
  response.end(body);
}

import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/** The embedder's site: an origin of its own that serves the built bundle and whatever pages a test writes. */
export interface Host {
  readonly url: string;
  /** Serves a file and returns its URL. */
  serve(body: string, options?: { type?: string; headers?: Record<string, string> }): string;
  close(): Promise<void>;
}

interface Served {
  body: string | Buffer;
  type: string;
  headers?: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const script = 'text/javascript; charset=utf-8';
/** The dependency that the ES modules import by name. */
const dependency = /^\/node_modules\/preact\/[\w./-]+\.mjs$/;

/** The built files as they are now: a build that runs beside the tests does not mix into them. */
const builtFiles = (): [path: string, file: Served][] =>
  readdirSync(new URL('dist', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/dist/${name}`, { body: readFileSync(new URL(`dist/${name}`, root)), type: script }]);

export async function startHost(): Promise<Host> {
  const served = new Map<string, Served>(builtFiles());
  served.set('/favicon.ico', { body: '', type: 'image/x-icon' });

  async function find(path: string): Promise<Served | undefined> {
    if (!dependency.test(path) || path.includes('..')) return served.get(path);
    return { body: await readFile(new URL(`.${path}`, root)), type: script };
  }

  const server = createServer((request, response) => {
    find(new URL(request.url ?? '/', 'http://localhost').pathname).then(
      (found) => {
        if (!found) return response.writeHead(404).end();
        return response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body);
      },
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;

  return {
    url,
    serve(body, { type = 'text/html; charset=utf-8', headers = {} } = {}) {
      const path = `/${type === script ? 'scripts' : 'pages'}/${served.size}`;
      served.set(path, { body, type, headers });
      return url + path;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

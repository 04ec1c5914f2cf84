import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The site of the host page: an origin of its own with the built files and the pages of the test. */
export interface Host {
  readonly url: string;
  /** Serves a file and returns its URL. */
  serve(body: string, options?: { type?: string; headers?: Record<string, string> }): string;
  /** Serves another page from now on at the address of one that is served. */
  replace(address: string, body: string): void;
  /** Serves scripts side by side, by their names, and returns the URL of their folder. */
  serveFolder(scripts: Record<string, string>): string;
  close(): Promise<void>;
}

interface Served {
  body: string | Buffer;
  type: string;
  headers?: Record<string, string>;
}

const root = new URL('../../', import.meta.url);
const script = 'text/javascript; charset=utf-8';

/** The built files as they are now: a build that runs beside the tests does not mix into them. */
const builtFiles = (): [path: string, file: Served][] =>
  readdirSync(new URL('dist', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => [
      `/dist/${name}`,
      // As a CDN serves them: a frame without an origin loads modules from anywhere as from another site.
      {
        body: readFileSync(new URL(`dist/${name}`, root)),
        type: script,
        headers: { 'access-control-allow-origin': '*' },
      },
    ]);

export async function startHost(): Promise<Host> {
  const served = new Map<string, Served>(builtFiles());
  served.set('/favicon.ico', { body: '', type: 'image/x-icon' });

  const server = createServer((request, response) => {
    const found = served.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (found) response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body);
    else response.writeHead(404).end();
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
    replace(address, body) {
      const { pathname } = new URL(address);
      const before = served.get(pathname);
      if (!before) throw new Error(`Nothing is served at ${pathname}.`);
      served.set(pathname, { ...before, body });
    },
    serveFolder(scripts) {
      const folder = `/folders/${served.size}`;
      for (const [name, body] of Object.entries(scripts))
        served.set(`${folder}/${name}`, { body, type: script });
      return url + folder;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

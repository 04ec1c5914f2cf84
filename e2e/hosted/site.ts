import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';

/** The hosted page on an origin of its own, as a static host serves it. */
export interface HostedSite {
  readonly url: string;
  /** What `config.json` says from now on. */
  configure(settings: unknown): void;
  /** Asks for a login from now on, as a site that is not public yet does; `null`: for none. */
  askForLogin(login: string | null): void;
  /** What was asked for, with the referrer. */
  readonly requests: { path: string; referrer: string | undefined }[];
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

const root = new URL('../../dist/page/', import.meta.url);

/** The headers of the file for Netlify and Cloudflare, with the tests' own origins. */
function headersFor(api: string, parents: readonly string[]): Record<string, string> {
  const lines = readFileSync(new URL('_headers', root), 'utf8').split('\n');
  const pairs = lines.flatMap((line) => {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    return name && value && name !== 'Strict-Transport-Security' ? [[name, value] as const] : [];
  });
  const policy = (value: string): string =>
    value
      .replaceAll('wss://api.nango.dev', api.replace('http', 'ws'))
      .replaceAll('https://api.nango.dev', api)
      .replaceAll('https://app.example.com', parents.join(' ') || "'none'");
  return Object.fromEntries(pairs.map(([name, value]) => [name, policy(value)]));
}

/** @param headers Whether the page comes with the headers of its ready file. */
export async function startHostedSite({
  headers,
}: { headers?: { api: string; parents: string[] } } = {}): Promise<HostedSite> {
  const requests: HostedSite['requests'] = [];
  let config: unknown = {};
  let login: string | null = null;
  const more = headers ? headersFor(headers.api, headers.parents) : {};

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (login !== null && request.headers.authorization !== `Basic ${btoa(login)}`) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="site"' }).end();
      return;
    }
    requests.push({ path: request.url ?? '', referrer: request.headers.referer });
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const file = new URL(name, root);
    const type = types[extname(name)];
    if (name === 'config.json' && config !== null)
      response.writeHead(200, { 'content-type': 'application/json', ...more }).end(JSON.stringify(config));
    else if (type && existsSync(file) && name !== 'config.json')
      response.writeHead(200, { 'content-type': type, ...more }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    requests,
    configure(settings) {
      config = settings;
    },
    askForLogin(one) {
      login = one;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

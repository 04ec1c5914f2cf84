import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

/** An origin of its own whose files are sent compressed and are never cached. */
export interface Site {
  readonly url: string;
  /** Bytes of bodies that were sent. */
  sent: number;
  put(path: string, body: string | Buffer, type?: string): void;
  close(): void;
}

export async function startSite(): Promise<Site> {
  const files = new Map<string, { body: Buffer; type: string }>();
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) return response.writeHead(404).end();
    site.sent += file.body.length;
    const headers = { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': 'no-store' };
    return response.writeHead(200, headers).end(file.body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const site: Site = {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    sent: 0,
    put(path, body, type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8') {
      files.set(path, { body: brotliCompressSync(body), type });
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

import { request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listen } from './listen.ts';

export interface ProxyOptions {
  /** The port that browsers use, or 0 for a free one. */
  port: number;
  host: string;
  /** The port of the server behind it. */
  target: number;
  /** The prefix of the server's paths, such as `/nango`, which is removed. Other paths are not found. */
  basePath?: string | undefined;
  /** Milliseconds after which a silent WebSocket is closed (in nginx 60 seconds). Default: never. */
  idleLimit?: number | undefined;
}

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/** Starts a reverse proxy, as many self-hosted servers have one. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { port, host, target, basePath = '', idleLimit } = options;
  const front = await listen(port, host, 'API_PORT');
  /** Both ends of each WebSocket, because closing an HTTP server leaves them open. */
  const wires = new Set<Duplex>();

  /** The path behind the proxy; `null` for one that is not below the base path. */
  function pathBehind(url = '/'): string | null {
    if (url === basePath) return '/';
    return url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : null;
  }

  function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = pathBehind(incoming.url);
    if (path === null) return void outgoing.writeHead(404).end();
    const { method, headers } = incoming;
    const asked = ask({ host, port: target, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    asked.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    outgoing.on('close', () => asked.destroy());
    incoming.pipe(asked);
  }

  function upgrade({ url, rawHeaders }: IncomingMessage, client: Duplex, head: Buffer): void {
    const path = pathBehind(url);
    if (path === null) return void client.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    const server = connect(target, host);
    const hangUp = (): void => {
      for (const wire of [client, server]) {
        wires.delete(wire);
        wire.destroy();
      }
    };
    for (const wire of [client, server]) {
      wires.add(wire);
      wire.on('error', hangUp).on('close', hangUp);
    }
    server.write(`GET ${path} HTTP/1.1\r\n${headerLines(rawHeaders)}\r\n`);
    server.write(head);
    client.pipe(server).pipe(client);
    // Traffic in either direction counts.
    if (idleLimit !== undefined) server.setTimeout(idleLimit, hangUp);
  }

  front.serve(forward);
  front.server.on('upgrade', upgrade);
  return {
    port: front.port,
    close() {
      for (const wire of wires) wire.destroy();
      return front.close();
    },
  };
}

/** The header lines unchanged: names and values in turn. */
function headerLines(rawHeaders: string[]): string {
  return rawHeaders.map((text, at) => text + (at % 2 === 0 ? ': ' : '\r\n')).join('');
}

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestHandler } from './openid.ts';

/** An HTTP server that listens before it has its handler, because the handler needs to know the port. */
export interface Listening {
  server: Server;
  port: number;
  serve(handler: RequestHandler): void;
  close(): Promise<void>;
  /** Closes the port, and listens on it again after a moment, like a real server that restarts. */
  restart(): Promise<void>;
}

/** Listens on a port, or on a free one for 0. The error for a taken port names `variable`. */
export async function listen(port: number, host: string, variable: string): Promise<Listening> {
  let handler: RequestHandler = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken ? new Error(`Port ${port} is taken: set ${variable} to a free one.`, { cause: error }) : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  }
  return {
    server,
    port: taken,
    serve(next) {
      handler = next;
    },
    close,
    async restart() {
      await close();
      await sleep(300);
      await new Promise<void>((resolve) => server.listen(taken, host, resolve));
    },
  };
}

import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { openSocket } from './socket.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

const textFrame = (message: object): Buffer => {
  const bytes = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from([0x81, bytes.length]), bytes]);
};

/** A server that accepts a WebSocket, and then does something with it. */
async function serverThat(speaks: (socket: Duplex) => void): Promise<URL> {
  server = createServer();
  server.on('upgrade', (_request, socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    speaks(socket);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return new URL(`ws://localhost:${typeof address === 'object' && address ? address.port : 0}/`);
}

/** Says something else, again and again, as long as the socket is open. */
function chatter(socket: Duplex): void {
  const timer = setInterval(() => socket.write(textFrame({ message_type: 'hello' })), 20);
  socket.on('close', () => clearInterval(timer));
}

it('a server that says anything but its acknowledgement is not waited for any longer than a silent one', async () => {
  const url = await serverThat(chatter);
  await expect(openSocket(url, 500)).rejects.toThrow('does not acknowledge');
});

it('a server that says anything but a result is not waited for any longer than a silent one', async () => {
  const url = await serverThat((socket) => {
    socket.write(textFrame({ message_type: 'connection_ack', ws_client_id: 'c-1' }));
    chatter(socket);
  });
  const { next, close } = await openSocket(url, 500);
  expect(await next('error')).toBeNull();
  close();
});

it('a server that says more than anybody reads is not listened to any longer', async () => {
  // Each frame is two bytes, and none has a message in it.
  const pings = Buffer.alloc(400_000);
  for (let at = 0; at < pings.length; at += 2) pings[at] = 0x89;
  const closed = new Promise<boolean>((resolve) => {
    void serverThat((socket) => {
      socket.write(textFrame({ message_type: 'connection_ack', ws_client_id: 'c-1' }));
      const timer = setInterval(() => socket.write(pings), 5);
      socket.on('close', () => {
        clearInterval(timer);
        resolve(true);
      });
    }).then(async (url) => {
      const { next } = await openSocket(url, 2_000);
      await new Promise((wait) => setTimeout(wait, 300));
      const begin = performance.now();
      expect(await next('error')).toBeNull();
      expect(performance.now() - begin).toBeLessThan(500);
    });
  });
  expect(await closed).toBe(true);
});

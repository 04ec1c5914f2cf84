import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { openChannel, type ChannelOptions } from '../../src/flow/channel.ts';
import { createGate, type Gate } from '../../src/gate.ts';
import { visit } from './login.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer, ServerOptions } from './start.ts';

const servers: EmbeddedServer[] = [];

async function start(options: Partial<ServerOptions>): Promise<EmbeddedServer> {
  const server = await startServer({ port: 0, ...options });
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** Latchkey's own gate over a real socket, whose frames are counted. */
function gateTo(server: EmbeddedServer): { gate: Gate; sent: string[] } {
  const sent: string[] = [];
  const gate = createGate(
    { host: new URL(server.url), kind: 'publicKey', logoOrigins: [] },
    {
      fetch,
      socket(url) {
        const socket = new WebSocket(url);
        const send = socket.send.bind(socket);
        socket.send = (data: string) => {
          sent.push(data);
          send(data);
        };
        return socket as unknown as globalThis.WebSocket;
      },
      onMessage: () => () => {},
    },
  );
  return { gate, sent };
}

/** A channel, and its results. */
function open(gate: Gate, options: Pick<ChannelOptions, 'heartbeat'> = {}) {
  const onResult = vi.fn<ChannelOptions['onResult']>();
  const onLost = vi.fn();
  const path = { path: '/', from: 'base' } as const;
  return { onResult, onLost, channel: openChannel(gate, path, { onResult, onLost, ...options }) };
}

const signInAddress = ({ url, accounts }: EmbeddedServer, clientId: string): string =>
  `${url}/oauth/connect/demo-openid?public_key=${accounts.documented.publicKey}&ws_client_id=${clientId}`;

describe('a proxy with an idle limit', () => {
  it('keeps a WebSocket with a heartbeat open, so that the result of a slow sign-in arrives', async () => {
    const server = await start({ idleLimit: 1_500 });
    const { gate, sent } = gateTo(server);
    const { channel, onLost, onResult } = open(gate, { heartbeat: 250 });
    const clientId = await channel.id;
    // More than twice the limit.
    await vi.waitFor(() => expect(sent.length).toBeGreaterThan(12), { timeout: 20_000 });
    expect(onLost).not.toHaveBeenCalled();
    await visit(signInAddress(server, clientId));
    await vi.waitFor(() => expect(onResult).toHaveBeenCalledOnce());
    expect(onResult.mock.calls[0]?.[0]).toMatchObject({ type: 'success' });
    channel.close();
  });

  it('closes a silent WebSocket', async () => {
    const server = await start({ idleLimit: 200 });
    const { channel, onLost } = open(gateTo(server).gate);
    await channel.id;
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce(), { timeout: 20_000 });
  });
});

describe('a server behind a base path', () => {
  it('answers below it, and nowhere else', async () => {
    const { url } = await start({ basePath: '/nango' });
    expect(new URL(url).pathname).toBe('/nango');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    for (const path of ['/health', '/nangoo/health', '/'])
      expect((await fetch(new URL(path, url))).status).toBe(404);
  });

  it('has its WebSocket below it, and nowhere else', async () => {
    const { url } = await start({ basePath: '/nango' });
    const socket = new WebSocket(`${new URL(url).origin.replace('http', 'ws')}/`);
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('404');
  });

  it('delivers the result of a sign-in', async () => {
    const server = await start({ basePath: '/nango' });
    const { channel, onResult } = open(gateTo(server).gate);
    const { last, text } = await visit(signInAddress(server, await channel.id));
    expect(last.url).toContain(`${server.url}/oauth/callback`);
    expect(text).toContain('You are connected');
    await vi.waitFor(() => expect(onResult).toHaveBeenCalledOnce());
    channel.close();
  });

  it('has its logos below it', async () => {
    const { url, accounts } = await start({ basePath: '/nango' });
    const headers = { authorization: `Bearer ${accounts.documented.secretKey}` };
    const { data } = (await (await fetch(`${url}/integrations`, { headers })).json()) as {
      data: { logo: string }[];
    };
    expect((await fetch(data[0]?.logo ?? '')).headers.get('content-type')).toContain('image/svg');
  });
});

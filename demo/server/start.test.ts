import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDemoSession } from './backend.ts';
import { keysFromEnvironment } from './accounts.ts';
import { Listener } from './recorded/listener.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

const servers: EmbeddedServer[] = [];

async function start(options: Partial<Parameters<typeof startServer>[0]> = {}): Promise<EmbeddedServer> {
  const server = await startServer({ port: 0, ...options });
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('startServer', () => {
  it('listens on free ports, and returns them', async () => {
    const { url, openidUrl } = await start();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const discovery = await (await fetch(`${openidUrl}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({ issuer: openidUrl });
  });

  it.each([
    ['API_PORT', (port: number) => ({ port })],
    ['OPENID_PORT', (port: number) => ({ openidPort: port })],
    ['CONTROL_PORT', (port: number) => ({ controlPort: port })],
  ])('names %s when that port is taken', async (variable, options) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start(options(port))).rejects.toThrow(
      `Port ${port} is taken: set ${variable} to a free one.`,
    );
    other.close();
  });

  it('closes open sockets and unanswered requests at once', async () => {
    const server = await start();
    const listener = new Listener(server.url);
    await listener.acknowledged();
    server.faults.add({ route: { path: '/health' }, cut: 'hang' });
    const asked = fetch(`${server.url}/health`);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    await server.close();
    await listener.ended();
    await expect(asked).rejects.toThrow('fetch failed');
    servers.length = 0;
  });

  it('reports no error when a client closes the connection during a request', async () => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    const server = await start();
    const gone = connect(Number(new URL(server.url).port), '127.0.0.1');
    gone.write('POST /connect/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{');
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    gone.destroy();
    // When this request is answered, the server has noticed that the other client is gone.
    await (await fetch(`${server.url}/health`)).text();
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it('runs when Vite loads it, and prints nothing', async () => {
    const program = `
      import { runnerImport } from 'vite';
      const { module } = await runnerImport('/demo/server/start.ts', { configFile: false });
      const server = await module.startServer({ port: 0 });
      const answer = await fetch(server.openidUrl + '/.well-known/openid-configuration');
      console.log(answer.status);
      await server.close();`;
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const arguments_ = ['--input-type=module', '--eval', program];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, arguments_, { cwd: root });
    expect({ stdout, stderr }).toEqual({ stdout: '200\n', stderr: '' });
  });
});

describe('keys', () => {
  it('are different random UUIDs of version 4', async () => {
    const { accounts } = await start();
    const keys = Object.values(accounts).flatMap(({ publicKey, secretKey }) => [publicKey, secretKey]);
    expect(keys.filter((key) => !uuidV4.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(8);
  });

  it('can be chosen', async () => {
    const publicKey = '0d9f4a0e-5b0e-4a5b-9a3e-6a6f0b1c2d3e';
    const { accounts } = await start({ keys: { today: { publicKey } } });
    expect(accounts.today.publicKey).toBe(publicKey);
    expect(accounts.today.secretKey).toMatch(uuidV4);
  });

  it('of another shape are refused', async () => {
    await expect(start({ keys: { today: { publicKey: 'pk_live_1' } } })).rejects.toThrow('not a UUID v4');
  });

  it('can be read from the environment', () => {
    expect(
      keysFromEnvironment({ PAST_CUT_OFF_PUBLIC_KEY: 'p', TODAY_SECRET_KEY: 's', HMAC_HMAC_KEY: 'h' }),
    ).toEqual({
      documented: {},
      today: { secretKey: 's' },
      pastCutOff: { publicKey: 'p' },
      hmac: { hmacKey: 'h' },
    });
  });
});

describe('the demo’s integrations', () => {
  it('cover every auth mode, with a definition each', async () => {
    const { url, accounts } = await start();
    const headers = { authorization: `Bearer ${accounts.documented.publicKey}` };
    const listed = (await (await fetch(`${url}/integrations`, { headers })).json()) as {
      data: { unique_key: string; provider: string; display_name: string; logo: string }[];
    };
    const modes = await Promise.all(
      listed.data.map(async ({ provider }) => {
        const answer = await fetch(`${url}/providers/${provider}`, { headers });
        const { data } = (await answer.json()) as { data: { auth_mode: string } };
        return data.auth_mode;
      }),
    );
    expect([...new Set(modes)].sort()).toEqual([
      'API_KEY',
      'APP',
      'AWS_SIGV4',
      'BASIC',
      'BILL',
      'CUSTOM',
      'INSTALL_PLUGIN',
      'JWT',
      'MCP_OAUTH2',
      'MCP_OAUTH2_GENERIC',
      'NONE',
      'OAUTH1',
      'OAUTH2',
      'OAUTH2_CC',
      'SIGNATURE',
      'TBA',
      'TWO_STEP',
    ]);
    expect(listed.data.find(({ unique_key }) => unique_key === 'github')?.display_name).toBe(
      'GitHub (User OAuth)',
    );
  });

  it('have logos that do not change', async () => {
    const { url } = await start();
    const logo = async (name: string): Promise<string> =>
      (await fetch(`${url}/images/template-logos/${name}.svg`)).text();
    expect(await logo('github')).toMatch(/^<svg [^>]+><(path|circle|rect) .*<\/svg>$/);
    expect(await logo('github')).toBe(await logo('github'));
    expect(await logo('github')).not.toBe(await logo('gitlab'));
  });
});

describe('GET /integrations/:integration', () => {
  it('answers a back end that asks for credentials with the client secret', async () => {
    const { url, accounts } = await start();
    const headers = { authorization: `Bearer ${accounts.today.secretKey}` };
    const read = async (query: string): Promise<unknown> =>
      (await fetch(`${url}/integrations/demo-openid${query}`, { headers })).json();
    expect(await read('?include=credentials')).toMatchObject({
      data: { unique_key: 'demo-openid', credentials: { client_secret: expect.any(String) } },
    });
    expect(JSON.stringify(await read(''))).not.toContain('client_secret');
  });
});

describe('a session', () => {
  it('lives for half an hour', async () => {
    const { expiresAt } = await createDemoSession(await start(), 'today');
    const minutes = (new Date(expiresAt).getTime() - Date.now()) / 60_000;
    expect(Math.round(minutes)).toBe(30);
  });

  it.each([
    [{ end_user: 'jane' }, ['invalid_type: Invalid input: expected object, received string at end_user']],
    [
      { end_user: { id: '' } },
      ['too_small: Too small: expected string to have >=1 characters at end_user.id'],
    ],
    [{ end_user: { id: 'u' }, more: 1 }, ['unrecognized_keys: Unrecognized key: "more" at ']],
    [
      { end_user: { id: 'u' }, integrations_config_defaults: { nope: {} } },
      ['custom: Integration does not exist at integrations_config_defaults.nope'],
    ],
  ])('is refused with %j', async (body, complaints) => {
    const { url, accounts } = await start();
    const answer = await fetch(`${url}/connect/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accounts.today.secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { error } = (await answer.json()) as {
      error: { errors: { code: string; message: string; path: string[] }[] };
    };
    expect(error.errors.map(({ code, message, path }) => `${code}: ${message} at ${path.join('.')}`)).toEqual(
      complaints,
    );
  });

  it('has the settings of the back end', async () => {
    const server = await start();
    const { token } = await createDemoSession(server, 'today', {
      end_user: { id: 'u' },
      allowed_integrations: ['github'],
      overrides: { github: { docs_connect: 'https://docs.example.test/github' } },
    });
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await fetch(`${server.url}/connect/session`, { headers })).json()).toMatchObject({
      data: {
        endUser: { id: 'u', display_name: null, email: null },
        allowed_integrations: ['github'],
        overrides: { github: { docs_connect: 'https://docs.example.test/github' } },
      },
    });
  });
});

describe('malformed JSON', () => {
  it('is refused without CORS headers', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/connect/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"end_user":',
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, null]);
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_json' } });
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { WebSocketBehaviour } from './faults.ts';
import { visit } from './login.ts';
import { Listener } from './recorded/listener.ts';
import { startServer } from './start.ts';
import type { EmbeddedServer } from './start.ts';

let server: EmbeddedServer;

beforeAll(async () => {
  server = await startServer({ port: 0, controlPort: 0 });
});
afterAll(() => server.close());
afterEach(() => server.faults.clear());

const list = (): Promise<Response> =>
  fetch(`${server.url}/integrations`, {
    headers: { authorization: `Bearer ${server.accounts.documented.publicKey}` },
  });

describe('a route fault', () => {
  it('replaces the route’s answer a given number of times', async () => {
    server.faults.add({
      route: { path: '/integrations' },
      status: 502,
      body: '<h1>Bad Gateway</h1>',
      times: 2,
    });
    const answers = [await list(), await list(), await list()];
    expect(answers.map(({ status }) => status)).toEqual([502, 502, 200]);
    expect(answers[0]?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('sends JSON, an empty body, and its own headers', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 5);
    const error = { code: 'too_many_request' };
    server.faults.add({ route: { path: '/integrations' }, status: 200, times: 1 });
    server.faults.add({
      route: { path: '/integrations' },
      status: 429,
      body: { error },
      headers: { 'x-ratelimit-reset': reset },
      times: 1,
    });
    const limited = await list();
    expect([limited.headers.get('x-ratelimit-reset'), await limited.json()]).toEqual([reset, { error }]);
    expect(await (await list()).text()).toBe('');
  });

  it('has the server’s CORS headers, or none', async () => {
    server.faults.add({ route: { path: '/integrations' }, status: 502, cors: false, times: 1 });
    server.faults.add({ route: { path: '/integrations' }, status: 500, times: 1 });
    const origins = [(await list()).headers, (await list()).headers].map((headers) =>
      headers.get('access-control-allow-origin'),
    );
    expect(origins).toEqual(['*', null]);
  });

  it('matches a method and a path with wildcards', async () => {
    server.faults.add({ route: { method: 'POST', path: '*' }, status: 500 });
    server.faults.add({ route: { path: '/providers/*' }, status: 418 });
    const headers = { authorization: `Bearer ${server.accounts.documented.secretKey}` };
    expect((await list()).status).toBe(200);
    expect((await fetch(`${server.url}/providers/github`, { headers })).status).toBe(418);
    expect((await fetch(`${server.url}/providers`, { headers })).status).toBe(200);
  });

  it('resets a connection', async () => {
    server.faults.add({ route: { path: '/integrations' }, cut: 'reset' });
    await expect(list()).rejects.toThrow('fetch failed');
  });

  it('ends in the middle of the body, or stalls there', async () => {
    server.faults.add({ route: { path: '/integrations' }, cut: 'truncate', times: 1 });
    const truncated = await list();
    expect(truncated.status).toBe(200);
    await expect(truncated.text()).rejects.toThrow('terminated');

    server.faults.add({ route: { path: '/integrations' }, cut: 'stall', times: 1 });
    const stalled = await list();
    const reader = stalled.body?.getReader();
    const first = await reader?.read();
    expect(first?.value?.length).toBeLessThan(Number(stalled.headers.get('content-length')));
    const more = await Promise.race([
      reader?.read(),
      new Promise((resolve) => setTimeout(resolve, 200, 'none')),
    ]);
    expect(more).toBe('none');
    await reader?.cancel();
  });

  it('sends the time at which the rate limit resets', async () => {
    server.faults.add({ route: { path: '/integrations' }, status: 429, resetInSeconds: 60, times: 1 });
    const reset = Number((await list()).headers.get('x-ratelimit-reset')) - Date.now() / 1000;
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThan(70);
  });

  it('leaves a request without an answer', async () => {
    server.faults.add({ route: { path: '/health' }, cut: 'hang' });
    const stop = new AbortController();
    const asked = fetch(`${server.url}/health`, { signal: stop.signal });
    await expect.poll(() => server.requests.at(-1)).toMatchObject({ path: '/health', status: 0 });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is turned off by the function that turning it on returned', async () => {
    server.faults.add({ route: { path: '/integrations' }, status: 500 })();
    expect((await list()).status).toBe(200);
  });
});

describe('a WebSocket fault', () => {
  const heard: [WebSocketBehaviour, string[], string[], boolean][] = [
    ['dropBeforeAck', [], [], true],
    ['dropAfterAck', ['connection_ack'], [], true],
    ['dropAtResult', ['connection_ack'], [], true],
    ['silent', [], [], false],
    ['malformed', ['not JSON'], [], false],
    ['malformedResult', ['connection_ack'], ['not JSON'], false],
    ['unknownMessage', ['something_new', 'connection_ack'], ['something_new', 'success'], false],
    ['noResult', ['connection_ack'], [], false],
    ['manyResults', ['connection_ack'], ['success', 'success', 'error'], false],
    ['pending', ['connection_ack'], ['success, pending'], false],
  ];

  it.each(heard)('%s', async (websocket, first, result, closed) => {
    server.faults.add({ websocket, times: 1 });
    const listener = new Listener(server.url);
    await listener.opened();
    if (websocket.startsWith('drop') && websocket !== 'dropAtResult') await listener.ended();
    expect(listener.frames.map(summarize)).toEqual(first);

    const { publicKey } = server.accounts.today;
    const clientId = clientIdIn(listener.frames);
    await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&ws_client_id=${clientId}`);
    if (closed) await listener.ended();
    else await listener.settled();
    expect([listener.frames.slice(first.length).map(summarize), listener.closed]).toEqual([result, closed]);
    listener.close();
  });

  it('brokenFrame', async () => {
    server.faults.add({ websocket: 'brokenFrame', times: 1 });
    const socket = new WebSocket(server.url.replace('http', 'ws'));
    const error = await new Promise((resolve) => socket.once('error', resolve));
    expect(error).toMatchObject({ message: expect.stringContaining('Invalid WebSocket frame') as unknown });
  });

  it('refuse', async () => {
    server.faults.add({ websocket: 'refuse', times: 1 });
    const socket = new WebSocket(server.url.replace('http', 'ws'));
    const status = await new Promise((resolve) =>
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(503);
  });
});

function summarize(frame: string): string {
  try {
    const message = JSON.parse(frame) as Record<string, unknown>;
    return `${String(message['message_type'])}${message['is_pending'] === true ? ', pending' : ''}`;
  } catch {
    return 'not JSON';
  }
}

function clientIdIn(frames: string[]): string {
  return /"ws_client_id":"([^"]+)"/.exec(frames.join())?.[1] ?? '';
}

describe('a restart', () => {
  it('ends every connection, and keeps its address and the sign-ins in progress', async () => {
    const listener = new Listener(server.url);
    await listener.opened();
    const clientId = clientIdIn(listener.frames);
    const { publicKey } = server.accounts.today;
    const address = `${server.url}/oauth/connect/demo-openid?public_key=${publicKey}&ws_client_id=${clientId}`;
    const begun = await fetch(address, { redirect: 'manual' });
    server.faults.add({ route: { path: '/integrations' }, cut: 'hang', times: 1 });
    const asked = list();
    await expect.poll(() => server.requests.at(-1)?.path).toBe('/integrations');

    await Promise.all([server.restart(), expect(asked).rejects.toThrow('fetch failed'), listener.ended()]);

    expect((await list()).status).toBe(200);
    const { text } = await visit(begun.headers.get('location') ?? '');
    expect(text).toContain('nango_oauth_callback_success');
  });
});

describe('the provider', () => {
  it('isolates its pages on demand', async () => {
    const { publicKey } = server.accounts.today;
    const open = async (): Promise<string | null> =>
      (await fetch(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}`)).headers.get(
        'cross-origin-opener-policy',
      );
    expect(await open()).toBeNull();
    server.faults.add({ provider: { openerPolicy: 'same-origin' } });
    expect(await open()).toBe('same-origin');
  });
});

describe('the callback page', () => {
  it('posts its message to the opener, or stays silent on demand', async () => {
    const { publicKey } = server.accounts.today;
    const finish = async (): Promise<string> =>
      (await visit(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}`)).text;
    expect(await finish()).toContain('nango_oauth_callback_success');
    server.faults.add({ callback: 'silent', times: 1 });
    expect(await finish()).not.toContain('postMessage');
  });

  it('does not let a provider’s text end its script', async () => {
    const { publicKey } = server.accounts.today;
    const begun = await fetch(`${server.url}/oauth/connect/demo-openid?public_key=${publicKey}`, {
      redirect: 'manual',
    });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({ state, error: '</script><script>alert(1)</script>' });
    const text = await (await fetch(`${server.url}/oauth/callback?${query}`)).text();
    expect(text).not.toContain('<script>alert');
  });
});

describe('the control port', () => {
  const control = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${server.controlUrl ?? ''}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('turns faults on, lists them, and turns them off', async () => {
    const fault = { route: { path: '/integrations' }, status: 500, body: { error: { code: 'x' } } };
    expect(await (await control('POST', '/faults', [fault])).json()).toEqual([fault]);
    expect((await list()).status).toBe(500);
    await control('DELETE', '/faults');
    expect(await (await control('GET', '/faults')).json()).toEqual([]);
    expect((await list()).status).toBe(200);
  });

  it('refuses an unknown fault', async () => {
    expect((await control('POST', '/faults', { wrong: true })).status).toBe(400);
  });

  it('returns the accounts, and expires a session', async () => {
    expect(await (await control('GET', '/accounts')).json()).toEqual(server.accounts);
    const { token } = server.sessions.create('today', { endUser: null, tags: {} });
    expect(await (await control('POST', '/sessions/expire', { token })).json()).toEqual({ expired: true });
    expect(server.sessions.find(token)).toBeUndefined();
  });

  it('creates a session, with settings that a back end cannot choose', async () => {
    const connectUISettings = { theme: { light: { primary: '#f00' }, dark: { primary: '#0f0' } } };
    const body = { account: 'today', allowed_integrations: ['github'], end_user: { id: 'u' } };
    const made = await control('POST', '/sessions', { ...body, connectUISettings });
    const plain = await control('POST', '/sessions', body);
    const [settings, others] = await Promise.all([readSettings(made), readSettings(plain)]);
    expect(settings).toEqual({ ...others, ...connectUISettings });
    expect(others).toMatchObject({ theme: { light: { primary: '#00B2E3' } }, defaultTheme: 'system' });

    const asked = await fetch(`${server.url}/connect/sessions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${server.accounts.today.secretKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ end_user: { id: 'u' }, connectUISettings }),
    });
    expect(asked.status).toBe(400);
  });

  async function readSettings(made: Response): Promise<object> {
    const { token } = (await made.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${server.url}/connect/session`, { headers });
    const { data } = (await answer.json()) as { data: { connectUISettings: object } };
    expect(data).toMatchObject({ allowed_integrations: ['github'], endUser: { id: 'u' } });
    return data.connectUISettings;
  }

  it('refuses a session without an account, and a body that a back end could not send', async () => {
    const refused = await Promise.all([
      control('POST', '/sessions', { end_user: { id: 'u' } }),
      control('POST', '/sessions', { account: 'nobody', end_user: { id: 'u' } }),
      control('POST', '/sessions', { account: 'today', end_user: {} }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('returns the requests, without any key in them', async () => {
    await control('DELETE', '/requests');
    const { publicKey, secretKey } = server.accounts.today;
    await fetch(`${server.url}/oauth/connect/nope?public_key=${secretKey}&ws_client_id=w`);
    await fetch(`${server.url}/integrations`, { headers: { authorization: `Bearer ${publicKey}` } });
    const text = await (await control('GET', '/requests')).text();
    expect(JSON.parse(text)).toEqual([
      {
        at: expect.any(Number),
        method: 'GET',
        path: '/oauth/connect/nope',
        query: { public_key: '***', ws_client_id: 'w' },
        status: 401,
        origin: null,
        authorization: null,
        publicKey: 'secret key',
      },
      {
        at: expect.any(Number),
        method: 'GET',
        path: '/integrations',
        query: {},
        status: 401,
        origin: null,
        authorization: 'public key',
        publicKey: null,
      },
    ]);
    expect(text).not.toContain(secretKey);
    expect(text).not.toContain(publicKey);
  });

  it('is not on the API’s origin', async () => {
    const answer = await fetch(`${server.url}/faults`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });
});

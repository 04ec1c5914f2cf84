import { describe, expect, it } from 'vitest';
import { createCalls } from './api/calls.ts';
import { createCredential } from './api/credential.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import type { Environment } from './environment.ts';
import { isConnectError } from './errors.ts';
import { openChannel } from './flow/channel.ts';
import { createGate } from './gate.ts';
import { integrationOf } from './integration.ts';
import { en } from './locales/en.ts';
import { mergeMessages } from './locales/merge.ts';
import { configOf, requestOf, type ConnectOptions } from './options.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

/** What a script of the page, tricked by its own input, may have put where every object inherits it. */
const pollution = {
  // Options, of Latchkey and of a connection.
  host: 'https://evil.example',
  publicKey: 'sk_live_4242',
  sessionToken: () => 'stolen',
  integrations: [{ unique_key: 'evil', provider: 'evil' }],
  websocketsPath: '//evil.example',
  logoOrigins: ['https://evil.example'],
  refusedFingerprints: ['x'],
  connectionId: 'victim',
  hmac: 'forged',
  userScope: ['admin'],
  params: { subdomain: 'evil' },
  authorizationParams: { prompt: 'none' },
  overrides: { oauth_client_id_override: 'evil' },
  // What is read of a reply and of a message.
  data: [{ unique_key: 'evil', provider: 'evil' }],
  allowed_integrations: ['evil'],
  isReconnecting: true,
  connection_id: 'victim',
  is_pending: true,
  isPending: true,
  message_type: 'success',
  ws_client_id: 'evil',
};

/** What an action gives while every object inherits all of this. */
async function whilePolluted<Value>(action: () => Promise<Value>): Promise<Value> {
  Object.assign(Object.prototype, pollution);
  try {
    return await action();
  } finally {
    for (const name of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, name);
  }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** Everything that is asked and told in a run of the whole client against a server that says little. */
function transcriptOf(given: ConnectOptions): () => Promise<unknown[]> {
  // Made before: what is polluted meanwhile is the page's, not the server's.
  const replies = [
    json(200, {}),
    json(200, { data: {} }),
    json(200, { data: [{ unique_key: 'github', provider: 'github' }] }),
    json(200, { data: { auth_mode: 'API_KEY' } }),
    json(200, {}),
    json(400, { error: { code: 'odd' } }),
    new Response('[]'),
    new Response('<!doctype html>', { status: 400 }),
  ];
  return async () => {
    const lines: unknown[] = [];
    const socket = { close() {} } as WebSocket;
    const env: Environment = {
      async fetch(request, init) {
        const { redirect, credentials, cache, referrerPolicy } = init;
        lines.push([request.method, request.url, [...request.headers], await request.text(), request.mode]);
        lines.push([redirect, credentials, cache, referrerPolicy]);
        // Where a browser would read a method or a body that is inherited.
        expect(Object.getPrototypeOf(init)).toBeNull();
        const reply = replies.shift();
        if (!reply) throw new TypeError('No more.');
        return reply;
      },
      socket(address) {
        lines.push(address);
        return socket;
      },
      onMessage: () => () => {},
    };
    const told = async (call: () => Promise<unknown>) => {
      try {
        lines.push(JSON.stringify(await call()));
      } catch (error) {
        if (!isConnectError(error)) throw error;
        lines.push([error.code, error.message]);
      }
    };
    const config = configOf(given);
    const gate = createGate(config, env);
    const calls = createCalls({ gate, credential: createCredential(config), lang: undefined });
    const submission = { route: 'api-auth/basic', params: {}, body: { username: 'a', password: 'b' } };
    await told(() => calls.integrations());
    await told(() => calls.session());
    await told(() => calls.integrations());
    await told(() => calls.definition('github'));
    await told(() => calls.submit('github', submission));
    await told(() => calls.submit('github', submission));
    await told(() => calls.submit('github', submission));
    await told(() => calls.verifyKey());
    const connection = { ...requestOf(config, {}) };
    await told(async () => (await calls.authorizeUrl('github', 'ws-1', connection)).href);
    const results: unknown[] = [];
    const { id, close } = openChannel(gate, '/', { onResult: (result) => results.push(result), onLost() {} });
    for (const data of ['{}', '[]', 'null', '"x"', '{"message_type":"connection_ack","ws_client_id":"ws-1"}'])
      socket.onmessage?.({ data } as MessageEvent);
    lines.push(await id, JSON.stringify(results));
    socket.onmessage?.({ data: '{"message_type":"success"}' } as MessageEvent);
    lines.push(JSON.stringify(results), gate.logo('https://evil.example/x.svg'), contentSecurityPolicy());
    close();
    return lines;
  };
}

describe('a polluted Object.prototype', () => {
  it.each([{ publicKey }, { sessionToken }])(
    'changes nothing that is asked or told, with %j',
    async (given) => {
      const clean = await transcriptOf(given)();
      const run = transcriptOf(given);
      const polluted = await whilePolluted(run);
      expect(polluted).toEqual(clean);
      expect(
        clean.flat().filter((line) => typeof line === 'string' && line.includes('/integrations')),
      ).not.toEqual([]);
    },
  );

  it('is noticed by this test', async () => {
    const host = (value: { host?: string }) => value.host;
    expect(await whilePolluted(async () => host({}))).toBe('https://evil.example');
    expect(host({})).toBeUndefined();
  });
});

describe('a property called __proto__', () => {
  const hostile = (inner: string): unknown =>
    JSON.parse(`{"__proto__":${inner},"constructor":{"prototype":${inner}}}`);
  const untouched = (): void => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  };

  it('among the options is no option', () => {
    for (const options of [
      { publicKey, ...(hostile('{"polluted":1,"host":"https://evil.example"}') as object) },
      JSON.parse(`{"publicKey":"${publicKey}","__proto__":{"host":"https://evil.example"}}`) as object,
    ])
      expect(() => configOf(options)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
    untouched();
  });

  it('among params is a name like any other', async () => {
    const params = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
    const config = configOf({ publicKey, params });
    const calls = createCalls({
      gate: createGate(config),
      credential: createCredential(config),
      lang: undefined,
    });
    const url = await calls.authorizeUrl('x', 'ws-1', requestOf(config, {}));
    expect(url.searchParams.get('params[__proto__]')).toBe('x');
    untouched();
  });

  it('in an integration and among messages is left out', () => {
    const found = integrationOf({
      ...(hostile('{"polluted":1,"logo":"https://evil.example/x"}') as object),
      unique_key: 'github',
      provider: 'github',
      definition: {
        auth_mode: 'API_KEY',
        credentials: JSON.parse('{"__proto__":{"title":"x","hidden":true}}') as object,
      },
    });
    expect(found?.logo).toBeUndefined();
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    const messages = mergeMessages(en, hostile('{"polluted":"x","retry":"x"}') as object);
    expect(messages.retry).toBe(en.retry);
    expect(Object.getPrototypeOf(messages)).toBeNull();
    untouched();
  });

  it('in a reply is not read', async () => {
    const { session } = createClientOver(
      '{"data":{"__proto__":{"websocketsPath":"//evil.example","isReconnecting":true}},"__proto__":{"data":1}}',
    );
    const found = await session();
    expect(found).toMatchObject({ websocketsPath: undefined, reconnects: false });
    untouched();
  });
});

function createClientOver(text: string) {
  const config = configOf({ sessionToken });
  const env: Environment = {
    fetch: async () => new Response(text),
    socket: () => ({}) as WebSocket,
    onMessage: () => () => {},
  };
  return createCalls({
    gate: createGate(config, env),
    credential: createCredential(config),
    lang: undefined,
  });
}

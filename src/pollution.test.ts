import { describe, expect, it } from 'vitest';
import { fillingsOf } from './assist/fillings.ts';
import { hintOf } from './assist/hint.ts';
import { createCalls, type Submission } from './api/calls.ts';
import { createCredential } from './api/credential.ts';
import { loadRefusal } from './api/stage/refusalPart.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import type { Environment } from './environment.ts';
import { isConnectError } from './errors.ts';
import { openChannel } from './flow/channel.ts';
import { formOf, overridesOf, paramsOf, submissionOfForm } from './flow/fields.ts';
import { loadList } from './flow/list.ts';
import { createProof } from './flow/proof.ts';
import { createGate } from './gate.ts';
import { integrationOf } from './integration.ts';
import { en } from './locales/stage/en.ts';
import { mergeMessages } from './locales/merge.ts';
import type { ConnectOptions } from './options.ts';
import { readConfig } from './options/config.ts';
import { withoutPrototype } from './record.ts';
import { halvesOf, pollute } from '../scripts/pollute.ts';
import { propertyNames } from '../scripts/propertyNames.ts';
import type { Integration } from './types.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const sessionToken = `nango_connect_session_${'0a'.repeat(32)}`;

/** What an action gives while every object inherits a text under each of the names. */
async function whilePolluted<Value>(
  polluted: readonly string[],
  action: () => Promise<Value>,
): Promise<Value> {
  const undo = pollute(polluted);
  try {
    return await action();
  } finally {
    undo();
  }
}

/** A text of each format that a form takes. */
const pastes = [
  '{"username":"a","other":{"x":1}}',
  'USERNAME=a\nPASSWORD="b"',
  'a:b',
  'https://a.example.com/?password=b',
  'curl -u a:b https://a.example.com -H \'Authorization: Bearer c\' -d \'{"username":"d"}\'',
];

const github = { unique_key: 'github', provider: 'github' };

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** What a server that says little answers, by path. Made beforehand: what is polluted is the page, not the server. */
function answers(): (request: Request) => Response {
  const made: Record<string, Response[]> = withoutPrototype({
    '/connect/session': [json(200, { data: { x: 1 } }), json(200, {})],
    '/integrations': [
      json(200, { data: [github] }),
      json(200, {}),
      json(401, { error: { code: 'unknown_account' } }),
    ],
    '/providers/github': [
      json(200, { data: { auth_mode: 'BASIC', connection_config: { subdomain: {} } } }),
      json(200, { data: {} }),
    ],
    '/api-auth/basic/github': [
      json(200, { connectionId: 'c-1' }),
      json(200, {}),
      json(400, { error: { code: 'odd' } }),
      json(400, { error: { code: 'client_credentials_fetch_error', payload: {} } }),
      json(400, { error: { code: 'generic_error_support', errors: [{}] } }),
      new Response('[]'),
      new Response(''),
    ],
    '/oauth/connect/latchkey-key-check': [
      json(401, { error: { code: 'unknown_account' } }),
      json(401, { error: {} }),
      new Response('<!doctype html>nango_oauth_callback_error', { status: 400 }),
      new Response('<!doctype html>nango_oauth_callback_error', { status: 400 }),
    ],
  });
  const others = Array.from({ length: 5 }, () => json(404, {}));
  return ({ url }) => {
    const answer = made[new URL(url).pathname]?.shift() ?? others.shift();
    if (!answer) throw new TypeError('No more.');
    return answer;
  };
}

/** Everything that is asked and told in a run of the whole client against that server. */
function transcriptOf(given: ConnectOptions): () => Promise<unknown[]> {
  const answerTo = answers();
  return async () => {
    const lines: unknown[] = [];
    const socket = { close() {} } as WebSocket;
    const env: Environment = {
      async fetch(request, init) {
        const { redirect, credentials, cache, referrerPolicy } = init;
        lines.push([request.method, request.url, [...request.headers], await request.text(), request.mode]);
        // Where a browser would read a method or a body that is inherited.
        lines.push([redirect, credentials, cache, referrerPolicy, Object.getPrototypeOf(init)]);
        return answerTo(request);
      },
      socket(address) {
        lines.push(address);
        return socket;
      },
      onMessage: () => () => {},
    };
    const tell = (value: unknown) => lines.push(JSON.stringify(value));
    const told = async (call: () => Promise<unknown>) => {
      try {
        tell(await call());
      } catch (error) {
        if (!isConnectError(error)) throw error;
        const { code, message, status, path, integration, fields, retryAt, reason } = error;
        tell([code, message, status, path, integration, fields, retryAt, reason]);
      }
    };
    const config = readConfig(given);
    const gate = createGate(config, env);
    const { signal } = new AbortController();
    const calls = createCalls({
      gate,
      credential: createCredential(config, withoutPrototype({ reason: 'open', signal }), loadRefusal),
      lang: undefined,
      loadRefusal,
    });
    const proof = createProof(config, calls);
    const connection = withoutPrototype({ ...config.connection });

    proof.forget();
    const listed = () => loadList(config, calls, proof, signal);
    const session = async () => {
      const { allowed, websocketsPath, look, preset, docs, reconnects } = await calls.session();
      return [allowed, websocketsPath, look, preset?.('github'), docs?.('github'), reconnects];
    };
    if (config.kind === 'sessionToken') await told(session);
    else for (let at = 0; at < 3; at++) await told(async () => (await calls.verifyKey()) ?? 'recognised');
    await told(listed);
    await told(listed);
    const definition = await calls.definition('github');
    tell(definition);
    const form = formOf(integrationOf(github) as Integration, definition, {
      params: connection.params,
      preset: withoutPrototype({}),
      reconnects: false,
    });
    tell(form);
    for (const landing of [undefined, ...form.fields])
      for (const text of pastes)
        tell(fillingsOf(text, { fields: form.fields, landing, app: new Set(['github']) }));
    for (const field of form.fields)
      for (const key of ['ghp_0123', 'sk_test_0123'])
        tell(hintOf(key, field, integrationOf(github) as Integration));
    const typed = { 'credentials.username': 'a', 'credentials.password': 'b', 'params.subdomain': 'c' };
    const values = { ...form.hidden, ...typed };
    const submission = submissionOfForm(definition, values, connection.params ?? {}) as Submission;
    tell(submission);
    for (let at = 0; at < 8; at++) await told(() => calls.submit('github', submission));
    await told(() => calls.definition('github'));
    await told(
      async () =>
        (
          await calls.authorizeUrl('github', 'ws-1', {
            ...connection,
            params: paramsOf(values),
            overrides: overridesOf(values),
          })
        ).href,
    );

    const results: unknown[] = [];
    const { id, close } = openChannel(
      gate,
      { path: '/', from: 'base' },
      { onResult: (result) => results.push(result), onLost() {} },
    );
    const hear = (data: string) => socket.onmessage?.({ data } as MessageEvent);
    for (const data of ['{}', '[]', 'null', '"x"', '{"message_type":"connection_ack","ws_client_id":"ws-1"}'])
      hear(data);
    lines.push(await id);
    tell(results);
    hear('{"message_type":"success"}');
    hear('{"message_type":"error"}');
    tell(results);
    lines.push(gate.logo('https://evil.example/x.svg'), contentSecurityPolicy());
    close();
    return lines;
  };
}

/** Node's own `Request`, `Response` and `Object.defineProperty` read these from every object, no matter who calls them. */
const readByNode: ReadonlySet<string> = new Set([
  'aborted',
  'body',
  'cancel',
  // Vitest reads it in what its main thread answers to a worker.
  'e',
  'get',
  'mode',
  'referrer',
  'required',
  'set',
  'signal',
  'window',
]);

const groupsOf = (all: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

describe('an `Object.prototype` polluted by any name that the sources read', () => {
  const tried = propertyNames.filter((name) => !readByNode.has(name));

  it('is tried with names of every kind', () => {
    expect(tried.length).toBeGreaterThan(500);
    expect(tried).toEqual(
      expect.arrayContaining([
        'allowed_integrations',
        'auth_mode',
        'bearer',
        'connection_config',
        'data',
        'default_value',
        'hidden',
        'integration',
        'isReconnecting',
        'message_type',
        'provider_error_payload',
        'sessionToken',
        'tagged',
      ]),
    );
  });

  it.each([{ publicKey }, { sessionToken }])(
    'changes nothing that is asked or told, with %j',
    { timeout: 120_000 },
    async (given) => {
      const clean = await transcriptOf(given)();
      expect(JSON.stringify(clean)).toContain('"https://api.nango.dev/integrations"');

      /** The names of a group that change the run, looked for in ever smaller groups. */
      async function culpritsIn(group: readonly string[]): Promise<string[]> {
        const polluted: unknown = await whilePolluted(group, transcriptOf(given)).catch(String);
        if (JSON.stringify(polluted) === JSON.stringify(clean)) return [];
        if (group.length === 1) return [...group];
        const culprits: string[] = [];
        for (const half of halvesOf(group)) culprits.push(...(await culpritsIn(half)));
        return culprits;
      }

      for (const group of [tried, ...groupsOf(tried, 16)]) expect(await culpritsIn(group)).toEqual([]);
    },
  );

  it('is noticed by this test', async () => {
    const host = (value: { host?: string }) => value.host;
    expect(await whilePolluted(['host'], async () => host({}))).toBe('evil');
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

  it('among the options is refused', () => {
    for (const options of [
      { publicKey, ...(hostile('{"polluted":1,"host":"https://evil.example"}') as object) },
      JSON.parse(`{"publicKey":"${publicKey}","__proto__":{"host":"https://evil.example"}}`) as object,
    ])
      expect(() => readConfig(options)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
    untouched();
  });

  it('among params is a name like any other', async () => {
    const params = JSON.parse('{"__proto__":"x"}') as Record<string, string>;
    const config = readConfig({ publicKey, params });
    const calls = createCalls({
      gate: createGate(config),
      credential: createCredential(
        config,
        { reason: 'open', signal: new AbortController().signal },
        loadRefusal,
      ),
      lang: undefined,
      loadRefusal,
    });
    const url = await calls.authorizeUrl('x', 'ws-1', { ...config.connection });
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
    expect(Object.getPrototypeOf(found)).toBeNull();
    const messages = mergeMessages(en, hostile('{"polluted":"x","retry":"x"}') as object);
    expect(messages.retry).toBe('Try again');
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
  const config = readConfig({ sessionToken });
  const env: Environment = {
    fetch: async () => new Response(text),
    socket: () => ({}) as WebSocket,
    onMessage: () => () => {},
  };
  return createCalls({
    gate: createGate(config, env),
    credential: createCredential(
      config,
      { reason: 'open', signal: new AbortController().signal },
      loadRefusal,
    ),
    lang: undefined,
    loadRefusal,
  });
}

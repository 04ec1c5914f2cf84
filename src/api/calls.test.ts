import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '../environment.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import { createGate } from '../gate.ts';
import type { ConnectOptions } from '../options.ts';
import { readConfig } from '../options/config.ts';
import { createCalls } from './calls.ts';
import { createCredential } from './credential.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const token = (digit: string) => `nango_connect_session_${digit.repeat(64)}`;

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const refusal = (status: number, code: string, message?: string) =>
  json(status, { error: { code, message } });
const html = (status: number) =>
  new Response('<!doctype html><p>no', { status, headers: { 'content-type': 'text/html' } });
const opaqueRedirect = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });

const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub', created_at: 'x' };

function callsWith(
  options: ConnectOptions,
  ...answers: ((request: Request) => Response | Promise<Response>)[]
) {
  const requests: Request[] = [];
  const env: Environment = {
    async fetch(request) {
      request.signal.throwIfAborted();
      requests.push(request);
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (!answer) throw new TypeError('Failed to fetch');
      const aborted = new Promise<never>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      });
      aborted.catch(() => {});
      return Promise.race([answer(request), aborted]);
    },
    socket: () => {
      throw new Error('No socket here.');
    },
    onMessage: () => () => {},
  };
  const config = readConfig(options);
  const life = new AbortController();
  const calls = createCalls({
    gate: createGate(config, env),
    credential: createCredential(config),
    lang: config.lang,
    ended: life.signal,
  });
  return { calls, requests, life };
}

beforeEach(() => {
  vi.useFakeTimers();
  // The platform's own clock is not among the timers that can be faked.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), milliseconds);
    return controller.signal;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Waits for a call whose retries wait on timers. */
async function settled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

describe('a read', () => {
  it('carries the key as Bearer and the language, and keeps only known properties', async () => {
    const { calls, requests } = callsWith({ publicKey, lang: 'fr' }, () =>
      json(200, { data: [github, { junk: 1 }, null] }),
    );
    expect(await settled(calls.integrations())).toEqual([
      { unique_key: 'github', provider: 'github', display_name: 'GitHub' },
    ]);
    expect(requests[0]?.headers.get('authorization')).toBe(`Bearer ${publicKey}`);
    expect(requests[0]?.headers.get('accept-language')).toBe('fr');
  });

  it.each([
    ['an unknown account', refusal(401, 'unknown_account'), 'unknown_account', 401],
    ['a code nobody knows', refusal(401, 'brand_new_code'), 'brand_new_code', 401],
    ['a code that is none', refusal(401, '<b>'), 'invalid_response', 401],
    ['HTML with 401', html(401), 'invalid_response', 401],
    ['HTML with 200', html(200), 'invalid_response', 200],
    ['an empty 401', new Response('', { status: 401 }), 'invalid_response', 401],
    ['an empty 200', new Response('', { status: 200 }), 'invalid_response', 200],
    ['a 200 with an error in it', refusal(200, 'invalid_credentials'), 'invalid_credentials', 200],
    ['a 200 of another shape', json(200, []), 'invalid_response', 200],
    ['a code that is the key itself', refusal(401, publicKey), 'unknown_error', 401],
  ])('answered with %s says so', async (_, response, code, status) => {
    const { calls } = callsWith({ publicKey }, () => response.clone());
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      code,
      status,
      path: '/integrations',
    });
  });

  it('tells apart an empty body, an HTML page and one of another shape', async () => {
    for (const [response, words] of [
      [new Response('', { status: 401 }), 'an empty body'],
      [html(502), 'an HTML body'],
      [json(200, { items: [] }), 'an unexpected body'],
    ] as const) {
      const { calls } = callsWith({ publicKey }, () => response.clone());
      await expect(settled(calls.integrations())).rejects.toThrow(words);
    }
  });

  it('is tried three times over a passing fault, and then succeeds', async () => {
    let attempts = 0;
    const { calls, requests } = callsWith({ publicKey }, () =>
      ++attempts < 3 ? html(502) : json(200, { data: [github] }),
    );
    expect(await settled(calls.integrations())).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  it('gives up after three and says what the server said', async () => {
    const { calls, requests } = callsWith({ publicKey }, () => refusal(500, 'generic_error_support'));
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      code: 'generic_error_support',
      status: 500,
    });
    expect(requests).toHaveLength(3);
  });

  it('is not repeated on a 429, whose end it tells', async () => {
    vi.setSystemTime(1_000_000);
    const { calls, requests } = callsWith({ publicKey }, () =>
      json(429, { error: { code: 'too_many_request' } }, { 'x-ratelimit-reset': '1030' }),
    );
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      code: 'too_many_request',
      retryAt: 1_030_000,
    });
    expect(requests).toHaveLength(1);
  });

  it('does not believe a 429 that says to come back next year', async () => {
    vi.setSystemTime(1_000_000);
    const { calls } = callsWith({ publicKey }, () =>
      json(429, { error: { code: 'too_many_request' } }, { 'x-ratelimit-reset': '99999999' }),
    );
    await expect(settled(calls.integrations())).rejects.toMatchObject({ retryAt: 1_300_000 });
  });

  it('that reaches nobody is a network error without a cause', async () => {
    const { calls, requests } = callsWith({ publicKey });
    const error = await settled(calls.integrations()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'network_error' });
    expect(error).not.toHaveProperty('cause');
    expect(requests).toHaveLength(3);
  });

  it('that is never answered is a timeout', async () => {
    const { calls } = callsWith({ publicKey }, () => new Promise<Response>(() => {}));
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'timeout' });
  });

  it('whose body never ends is a timeout', async () => {
    const { calls } = callsWith({ publicKey }, ({ signal }) => {
      const start = (body: ReadableStreamDefaultController) => {
        signal.addEventListener('abort', () => body.error(signal.reason));
      };
      return new Response(new ReadableStream({ start }));
    });
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'timeout' });
  });

  it('that was given up is aborted', async () => {
    const controller = new AbortController();
    const { calls } = callsWith({ publicKey }, () => {
      controller.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    await expect(settled(calls.integrations(controller.signal))).rejects.toMatchObject({ code: 'aborted' });
  });

  it('does not leave a part of a credential that is cut off at the end', async () => {
    const { calls } = callsWith({ sessionToken: token('a') }, () =>
      refusal(400, 'odd', 'x'.repeat(220) + token('a')),
    );
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      message: expect.not.stringContaining('nango_connect_session_'),
    });
  });

  it('of a list that is none is not an empty one', async () => {
    const { calls } = callsWith({ publicKey }, () => json(200, { data: {} }));
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'invalid_response' });
  });

  it('says no time when a 429 says none', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(429, 'too_many_request'));
    const error = await settled(calls.integrations()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'too_many_request', retryAt: undefined });
  });

  it('ends with what it belongs to, and so does a submission', async () => {
    const { calls, life } = callsWith({ sessionToken: token('a') }, () => new Promise<Response>(() => {}));
    const both = [calls.integrations(), calls.submit('x', { route: 'auth/tba', params: {}, body: {} })];
    const ends = Promise.allSettled(both);
    await vi.advanceTimersByTimeAsync(10);
    const reason = new ConnectError('destroyed', 'Over.');
    life.abort(reason);
    expect(await ends).toMatchObject([{ reason }, { reason }]);
  });

  it('that is given up between two tries leaves no timer', async () => {
    const controller = new AbortController();
    const { calls, requests } = callsWith({ publicKey }, () => html(502));
    const read = calls.integrations(controller.signal).catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await read).toMatchObject({ code: 'aborted' });
    expect(requests).toHaveLength(1);
  });

  it('redacts the credential out of what the server says', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(400, 'odd', `no ${publicKey} here`));
    await expect(settled(calls.integrations())).rejects.toThrow('The server says: no … here');
  });
});

describe('a session token', () => {
  it('that the server no longer knows is renewed once', async () => {
    const tokens = [token('a'), token('b')];
    const sessionToken = vi.fn(() => tokens.shift() ?? token('c'));
    const { calls, requests } = callsWith(
      { sessionToken },
      () => refusal(401, 'unknown_connect_session_token'),
      () => json(200, { data: { allowed_integrations: ['github'], websocketsPath: '/ws' } }),
    );
    expect(await settled(calls.session())).toEqual({
      allowed: ['github'],
      websocketsPath: '/ws',
      look: { theme: undefined, accent: undefined },
      preset: expect.any(Function) as unknown,
      docs: expect.any(Function) as unknown,
      reconnects: false,
    });
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${token('a')}`,
      `Bearer ${token('b')}`,
    ]);
  });

  it('is not asked for a third time', async () => {
    const tokens = [token('a'), token('b'), token('c')];
    const { calls, requests } = callsWith({ sessionToken: () => tokens.shift() ?? '' }, () =>
      refusal(401, 'unknown_connect_session_token'),
    );
    await expect(settled(calls.session())).rejects.toMatchObject({ code: 'unknown_connect_session_token' });
    expect(requests).toHaveLength(2);
  });

  it('that is a string cannot be renewed', async () => {
    const { calls, requests } = callsWith({ sessionToken: token('a') }, () =>
      refusal(401, 'unknown_connect_session_token'),
    );
    await expect(settled(calls.session())).rejects.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(1);
  });

  it('is asked for once by requests side by side', async () => {
    const sessionToken = vi.fn(() => token('a'));
    const { calls } = callsWith({ sessionToken }, () => json(200, { data: [] }));
    await settled(Promise.all([calls.integrations(), calls.integrations()]));
    expect(sessionToken).toHaveBeenCalledOnce();
  });

  it('that cannot be had is an error without what the function threw', async () => {
    const { calls, requests } = callsWith({
      sessionToken: () => Promise.reject(new Error('https://example.test/?token=hunter2')),
    });
    const error = await settled(calls.session()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'session_token_failed' });
    expect(JSON.stringify([String(error), error])).not.toContain('hunter2');
    expect(requests).toHaveLength(0);
  });

  it.each([
    ['nothing', ''],
    ['an object', { token: 'nango_connect_session_' }],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['an error', '{"error":"unauthorized"}'],
    ['words', 'Internal Server Error'],
  ])('in whose place the function gives %s is the function’s fault', async (_name, given) => {
    const { calls, requests } = callsWith({ sessionToken: () => given as string });
    await expect(settled(calls.session())).rejects.toMatchObject({ code: 'session_token_failed' });
    expect(requests).toHaveLength(0);
  });

  it('in whose place the function gives a secret is refused as one', async () => {
    const { calls, requests } = callsWith({ sessionToken: () => 'sk_live_not_a_real_one' });
    await expect(settled(calls.session())).rejects.toMatchObject({ code: 'secret_key_refused' });
    expect(requests).toHaveLength(0);
  });

  it('that never comes is an error, and is asked for again the next time', async () => {
    const sessionToken = vi.fn<() => Promise<string>>(() => new Promise(() => {}));
    const { calls } = callsWith({ sessionToken }, () => json(200, { data: [] }));
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'session_token_failed' });
    sessionToken.mockResolvedValue(token('a'));
    expect(await settled(calls.integrations())).toEqual([]);
  });

  it('that comes leaves no timer behind', async () => {
    const { calls } = callsWith({ sessionToken: () => Promise.resolve(token('a')) }, () =>
      json(200, { data: [] }),
    );
    const before = vi.getTimerCount();
    const timeouts = vi.spyOn(AbortSignal, 'timeout');
    await settled(calls.integrations());
    expect(vi.getTimerCount()).toBe(before);
    // The request's own: the wait for the token has none.
    expect(timeouts).toHaveBeenCalledOnce();
    timeouts.mockRestore();
  });

  it('that is a secret key goes nowhere', async () => {
    const { calls, requests } = callsWith({ sessionToken: () => 'sk_live_4242' });
    await expect(settled(calls.session())).rejects.toMatchObject({ code: 'secret_key_refused' });
    expect(requests).toHaveLength(0);
  });
});

it('a session of another shape allows what can be read of it', async () => {
  const unspeakable: unknown = JSON.parse('{ "toString": 1, "valueOf": 1 }');
  const data = {
    allowed_integrations: [unspeakable, null, 'github', 1],
    websocketsPath: unspeakable,
    connectUISettings: { theme: { light: 1, dark: unspeakable }, defaultTheme: unspeakable },
    integrations_config_defaults: unspeakable,
    overrides: { github: { docs_connect: unspeakable }, gitlab: { docs_connect: 'javascript:alert(1)' } },
    isReconnecting: unspeakable,
  };
  const { calls } = callsWith({ sessionToken: token('a') }, () => json(200, { data }));
  const session = await settled(calls.session());
  expect(session).toMatchObject({ allowed: ['github'], websocketsPath: undefined, reconnects: false });
  expect(session.look).toEqual({ theme: undefined, accent: undefined });
  expect(session.preset?.('github')).toEqual({});
  expect([session.docs?.('github'), session.docs?.('gitlab')]).toEqual([undefined, undefined]);
});

describe('the proof of a public key', () => {
  it.each([
    ['the HTML error page', () => html(400)],
    ['an opaque redirect', opaqueRedirect],
  ])('is %s', async (_, answer) => {
    const { calls, requests } = callsWith({ publicKey }, answer);
    await expect(settled(calls.verifyKey())).resolves.toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(requests[0]?.url).toBe(
      `https://api.nango.dev/oauth/connect/latchkey-key-check?public_key=${publicKey}`,
    );
    expect(requests[0]?.redirect).toBe('manual');
  });

  it.each([
    ['JSON with 400', () => refusal(400, 'invalid_query_params'), 'invalid_query_params'],
    ['a dashboard', () => html(200), 'invalid_response'],
    ['a cut-off', () => refusal(401, 'deprecated_authentication'), 'deprecated_authentication'],
    ['a limit', () => refusal(429, 'too_many_request'), 'too_many_request'],
    ['a fault', () => html(503), 'invalid_response'],
  ])('is not %s', async (_, answer, code) => {
    const { calls } = callsWith({ publicKey }, answer);
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code });
  });

  it('is not silence', async () => {
    const { calls } = callsWith({ publicKey });
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code: 'network_error' });
  });

  it.each([200, 403])('finds a live secret key by a list with %i', async (status) => {
    const { calls, requests } = callsWith(
      { publicKey },
      () => refusal(401, 'unknown_account'),
      () => json(status, { data: [] }),
    );
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({ code: 'secret_key_refused' });
    expect(requests[1]?.url).toBe('https://api.nango.dev/integrations');
  });

  it('says unknown_account of a key that reads nothing', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(401, 'unknown_account'));
    await expect(settled(calls.verifyKey())).rejects.toMatchObject({
      code: 'unknown_account',
      path: '/oauth/connect/latchkey-key-check',
    });
  });
});

describe('the address of a sign-in', () => {
  it('carries what the connection was given', async () => {
    const { calls } = callsWith({ publicKey, host: 'https://nango.example/base' });
    const url = await calls.authorizeUrl('my app', 'socket-1', {
      connectionId: 'mine',
      hmac: 'abc',
      userScope: ['a', 'b'],
      params: { subdomain: 'acme' },
      authorizationParams: { prompt: 'login' },
    });
    expect(`${url.origin}${url.pathname}`).toBe('https://nango.example/base/oauth/connect/my%20app');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      public_key: publicKey,
      ws_client_id: 'socket-1',
      connection_id: 'mine',
      hmac: 'abc',
      user_scope: 'a,b',
      'params[subdomain]': 'acme',
      'authorization_params[prompt]': 'login',
    });
  });
});

describe('a definition', () => {
  it('keeps what a form needs', async () => {
    const { calls } = callsWith({ publicKey }, () =>
      json(200, {
        data: {
          auth_mode: 'API_KEY',
          proxy: {},
          credentials: {
            apiKey: { title: 'Key', secret: true, order: 1, enum: ['a'], evil: 1, hidden: 'no' },
          },
        },
      }),
    );
    expect(await settled(calls.definition('x'))).toEqual({
      auth_mode: 'API_KEY',
      assertion_option: {},
      credentials: { apiKey: { title: 'Key', secret: true, order: 1, enum: ['a'] } },
      connection_config: {},
    });
  });

  it('without an auth mode is refused', async () => {
    const { calls } = callsWith({ publicKey }, () => json(200, { data: {} }));
    await expect(settled(calls.definition('x'))).rejects.toMatchObject({ code: 'invalid_response' });
  });
});

describe('a submission', () => {
  const submission = { route: 'auth/tba', params: { accountId: 'A_1' }, body: { token_id: 'typed-secret' } };
  const made = () => json(200, { connectionId: 'c-1', providerConfigKey: 'x' });

  it('is posted once, with the token and the params in its query', async () => {
    const { calls, requests } = callsWith({ sessionToken: token('a') }, made);
    expect(await settled(calls.submit('x', submission))).toEqual({
      integration: 'x',
      connectionId: 'c-1',
      isPending: false,
      confirmed: true,
    });
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe(
      `https://api.nango.dev/auth/tba/x?connect_session_token=${token('a')}&params%5BaccountId%5D=A_1`,
    );
    expect(await request?.text()).toBe('{"token_id":"typed-secret"}');
  });

  it.each([
    [
      'a server error',
      () => json(500, { error: { code: 'generic_error_support' } }),
      'generic_error_support',
    ],
    ['a broken line', () => Promise.reject(new TypeError('no')), 'network_error'],
    ['no answer', () => new Promise<Response>(() => {}), 'timeout'],
    [
      'a refusal in a 200',
      () => json(200, { error: { code: 'invalid_credentials' } }),
      'invalid_credentials',
    ],
    ['a page in a 200', () => html(200), 'invalid_response'],
    ['a 200 without an id', () => json(200, {}), 'invalid_response'],
  ])('is never repeated: %s', async (_what, answer, code) => {
    const { calls, requests } = callsWith({ sessionToken: token('a') }, answer);
    await expect(settled(calls.submit('x', submission))).rejects.toMatchObject({ code });
    expect(requests).toHaveLength(1);
  });

  it('goes again with a renewed token, since the first was refused before anything was done', async () => {
    const tokens = [token('a'), token('b')];
    const { calls, requests } = callsWith(
      { sessionToken: () => tokens.shift() ?? '' },
      () => refusal(401, 'unknown_connect_session_token'),
      made,
    );
    expect(await settled(calls.submit('x', submission))).toMatchObject({ connectionId: 'c-1' });
    expect(requests.map(({ url }) => new URL(url).searchParams.get('connect_session_token'))).toEqual([
      token('a'),
      token('b'),
    ]);
  });

  it('with a public key is refused before the network', async () => {
    const { calls, requests } = callsWith({ publicKey }, made);
    await expect(settled(calls.submit('x', submission))).rejects.toMatchObject({ code: 'request_refused' });
    expect(requests).toEqual([]);
  });

  it('that fails names the fields, and never what was typed', async () => {
    const { calls } = callsWith({ sessionToken: token('a') }, () =>
      json(400, {
        error: {
          code: 'invalid_body',
          message: 'typed-secret is not it',
          errors: [{ path: ['token_id'] }, { path: [] }],
        },
      }),
    );
    const error: unknown = await settled(calls.submit('x', submission)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'invalid_body', fields: ['token_id'] });
    expect(String(error)).not.toContain('typed-secret');
  });
});

it.each([
  ['line\nafter line', 'no: {"key":"line\\nafter line"}'],
  ['line\nafter line', 'no: after line'],
  ['a"b\\c', 'no: {"key":"a\\"b\\\\c"}'],
  ['a-secret-beginning', 'no: a-secret-beginning'],
])('what was typed is struck out, however the server writes it (%#)', async (typed, message) => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(400, { error: { code: 'x', message } }),
  );
  const body = { username: 'a-secret', privateKey: { secret: typed } };
  const error: unknown = await settled(calls.submit('x', { route: 'auth/jwt', params: {}, body })).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toMatch(/^ConnectError: The server says: no: [^ab]*$/);
});

describe('what a server says of a submission', () => {
  const submission = {
    route: 'auth/jwt',
    params: { subdomain: 'acme-and-sons' },
    body: { type: 'JWT', privateKey: { id: 'key-id-1', secret: 'p@ss "w" & more' }, pin: 'b' },
  };
  const said = async (answer: Record<string, unknown>): Promise<ConnectError> => {
    const { calls } = callsWith({ sessionToken: token('a') }, () => json(400, { error: answer }));
    const reason: unknown = await settled(calls.submit('x', submission)).catch((failed: unknown) => failed);
    if (isConnectError(reason)) return reason;
    throw new Error('It was made.');
  };

  it.each([
    ['as it is', submission.body.privateKey.secret],
    ['as JSON', JSON.stringify(submission.body)],
    ['percent-encoded', new URLSearchParams(submission.body.privateKey).toString()],
    ['in base64', btoa(JSON.stringify(submission.body))],
    ['in HTML', 'p@ss &quot;w&quot; &amp; more'],
    ['of its query', '?params[subdomain]=acme-and-sons'],
    ['of its token', `?connect_session_token=${token('a').toUpperCase()}`],
  ])('has nothing typed in it %s', async (_, echo) => {
    const { message } = await said({ code: 'odd', message: `No: ${echo}.` });
    expect(message).toMatch(/^The server says: No: .*….*\.$/);
    expect(message).not.toMatch(/p%40ss|p@ss|more|key-id|acme|0a0a|aaaa/i);
    expect(message.length).toBeLessThan(110);
  });

  it('keeps the words that hold a letter that was typed', async () => {
    const { message } = await said({ code: 'odd', message: 'Both are bad: b' });
    expect(message).toBe('The server says: Both are bad: …');
  });

  it('keeps a code that is known, whatever was typed', async () => {
    const body = { apiKey: 'connection' };
    const { calls } = callsWith({ sessionToken: token('a') }, () => refusal(400, 'connection_test_failed'));
    await expect(
      settled(calls.submit('x', { route: 'api-auth/api-key', params: {}, body })),
    ).rejects.toMatchObject({ code: 'connection_test_failed' });
  });

  it.each([token('a').slice(-64), 'key-id-1', token('a').slice(0, 64)])(
    'gives no support id, nor a code, that is %s',
    async (echo) => {
      const typed = { ...submission.body, pin: token('a').slice(-64), prefix: token('a').slice(0, 64) };
      const { calls } = callsWith({ sessionToken: token('a') }, () =>
        json(500, { error: { code: 'generic_error_support', payload: { id: echo } } }),
      );
      await expect(settled(calls.submit('x', { ...submission, body: typed }))).rejects.toMatchObject({
        message: expect.not.stringContaining(echo) as unknown,
      });
      expect((await said({ code: 'key-id-1' })).code).toBe('unknown_error');
    },
  );
});

it('a server’s support id is in the error', async () => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(500, { error: { code: 'generic_error_support', payload: { id: 'b2c4' } } }),
  );
  await expect(settled(calls.submit('x', { route: 'auth/tba', params: {}, body: {} }))).rejects.toMatchObject(
    {
      message: expect.stringMatching(/Support id: b2c4$/) as unknown,
    },
  );
});

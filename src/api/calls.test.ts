import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError, isConnectError } from '../errors.ts';
import type { Calls } from './calls.ts';
import { callsWith, html, json, publicKey, refusal, settled, token } from './stage/server.ts';

const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub', created_at: 'x' };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

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
    ['an unknown code', refusal(401, 'brand_new_code'), 'brand_new_code', 401],
    ['a code that does not look like one', refusal(401, '<b>'), 'invalid_response', 401],
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

  it('names an empty body, an HTML page and a body of another shape', async () => {
    for (const [response, words] of [
      [new Response('', { status: 401 }), 'an empty body'],
      [html(502), 'an HTML body'],
      [json(200, { items: [] }), 'an unexpected body'],
    ] as const) {
      const { calls } = callsWith({ publicKey }, () => response.clone());
      await expect(settled(calls.integrations())).rejects.toThrow(words);
    }
  });

  it('is repeated after a gateway’s error, and then succeeds', async () => {
    let attempts = 0;
    const { calls, requests } = callsWith({ publicKey }, () =>
      ++attempts < 3 ? html(502) : json(200, { data: [github] }),
    );
    expect(await settled(calls.integrations())).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });

  it('gives up after three tries, with the server’s last code', async () => {
    const { calls, requests } = callsWith({ publicKey }, () => refusal(500, 'generic_error_support'));
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      code: 'generic_error_support',
      status: 500,
    });
    expect(requests).toHaveLength(3);
  });

  it('is not repeated after a 429, and says when the server takes requests again', async () => {
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

  it('limits the wait after a 429 to five minutes', async () => {
    vi.setSystemTime(1_000_000);
    const { calls } = callsWith({ publicKey }, () =>
      json(429, { error: { code: 'too_many_request' } }, { 'x-ratelimit-reset': '99999999' }),
    );
    await expect(settled(calls.integrations())).rejects.toMatchObject({ retryAt: 1_300_000 });
  });

  it('that does not reach the server is a network error without a cause', async () => {
    const { calls, requests } = callsWith({ publicKey });
    const error = await settled(calls.integrations()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'network_error' });
    expect(error).not.toHaveProperty('cause');
    expect(requests).toHaveLength(3);
  });

  it('whose caller aborts it is aborted', async () => {
    const controller = new AbortController();
    const { calls } = callsWith({ publicKey }, () => {
      controller.abort();
      throw new DOMException('aborted', 'AbortError');
    });
    await expect(settled(calls.integrations(controller.signal))).rejects.toMatchObject({ code: 'aborted' });
  });

  it('shows no part of a credential at the end of words that are cut', async () => {
    const { calls } = callsWith({ sessionToken: token('a') }, () =>
      refusal(400, 'odd', 'x'.repeat(220) + token('a')),
    );
    await expect(settled(calls.integrations())).rejects.toMatchObject({
      message: expect.not.stringContaining('nango_connect_session_'),
    });
  });

  it('of something that is not a list is an error, not an empty list', async () => {
    const { calls } = callsWith({ publicKey }, () => json(200, { data: {} }));
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'invalid_response' });
  });

  it('has no time to wait until when a 429 gives none', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(429, 'too_many_request'));
    const error = await settled(calls.integrations()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'too_many_request', retryAt: undefined });
  });

  it('ends with its flow, and so does a submission', async () => {
    const { calls, life } = callsWith({ sessionToken: token('a') }, () => new Promise<Response>(() => {}));
    const both = [calls.integrations(), calls.submit('x', { route: 'auth/tba', params: {}, body: {} })];
    const ends = Promise.allSettled(both);
    await vi.advanceTimersByTimeAsync(10);
    const reason = new ConnectError('destroyed', 'Over.');
    life.abort(reason);
    expect(await ends).toMatchObject([{ reason }, { reason }]);
  });

  it('redacts the credential out of what the server says', async () => {
    const { calls } = callsWith({ publicKey }, () => refusal(400, 'odd', `no ${publicKey} here`));
    await expect(settled(calls.integrations())).rejects.toThrow('The server says: no … here');
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
      credentials: { apiKey: { title: 'Key', secret: true, order: 1, enum: ['a'] } },
    });
  });

  it('without an auth mode is refused', async () => {
    const { calls } = callsWith({ publicKey }, () => json(200, { data: {} }));
    await expect(settled(calls.definition('x'))).rejects.toMatchObject({
      code: 'invalid_response',
      message: expect.stringContaining('“x”'),
    });
    // A server can send anything as the name, also the token that it was asked with.
    await expect(settled(calls.definition(token('a')))).rejects.toThrow('definition of “…”');
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
  ])('is sent once when the answer is %s', async (_what, answer, code) => {
    const { calls, requests } = callsWith({ sessionToken: token('a') }, answer);
    await expect(settled(calls.submit('x', submission))).rejects.toMatchObject({ code });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['a page in a 200', html(200), 'Check that `host` is its address.'],
    ['a gateway’s page', html(504), 'A gateway in front of it answered: the API is down, or takes too long.'],
  ])('may have made a connection when the answer is %s: its error says so', async (_what, answer, cause) => {
    const { calls } = callsWith({ sessionToken: token('a') }, () => answer);
    const sentence =
      'The form may have made a connection all the same: ask your back end before it is sent again.';
    await expect(settled(calls.submit('x', submission))).rejects.toMatchObject({
      code: 'invalid_response',
      message: expect.stringMatching(new RegExp(`API\\. ${cause} ${sentence}$`)) as string,
    });
  });

  it('is sent again with a renewed token, since the server refused the first before it did anything', async () => {
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

  describe('that renews a connection', () => {
    const renewing = (...sessions: Response[]) => {
      const tokens = [token('a'), token('b')];
      return callsWith(
        { sessionToken: () => tokens.shift() ?? '', reconnect: 'c-1' },
        () => refusal(401, 'unknown_connect_session_token'),
        ...sessions.map((session) => () => session),
        made,
      );
    };

    it('is sent again when the renewed token is for a renewal, too', async () => {
      const { calls, requests } = renewing(json(200, { data: { isReconnecting: true } }));
      expect(await settled(calls.submit('x', submission))).toMatchObject({ connectionId: 'c-1' });
      expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
      expect(requests[1]?.headers.get('authorization')).toBe(`Bearer ${token('b')}`);
    });

    it.each([
      ['would make a second connection', json(200, { data: {} }), 'reconnect_session_required'],
      ['is not known either', refusal(401, 'unknown_connect_session_token'), 'unknown_connect_session_token'],
    ])('is not sent again when the renewed token %s', async (_what, session, code) => {
      const { calls, requests } = renewing(session);
      await expect(settled(calls.submit('x', submission))).rejects.toMatchObject({ code });
      expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    });

    it.each([
      ['credentials', (calls: Calls) => calls.submit('x', submission)],
      ['a sign-in', (calls: Calls) => calls.authorizeUrl('x', 'socket-1', {})],
    ])('checks the token once more when it is tried again with %s', async (_what, tryAgain) => {
      const answers = [token('a'), token('b'), token('b')];
      const { calls, requests } = callsWith(
        { sessionToken: () => answers.shift() ?? '', reconnect: 'c-1' },
        ({ method }) =>
          method === 'POST' ? refusal(401, 'unknown_connect_session_token') : json(200, { data: {} }),
      );
      const refused = { code: 'reconnect_session_required' };
      await expect(settled(calls.submit('x', submission))).rejects.toMatchObject(refused);
      await expect(settled<unknown>(tryAgain(calls))).rejects.toMatchObject(refused);
      expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
    });
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
])('typed values are redacted, however the server writes them (%#)', async (typed, message) => {
  const { calls } = callsWith({ sessionToken: token('a') }, () =>
    json(400, { error: { code: 'x', message } }),
  );
  const body = { username: 'a-secret', privateKey: { secret: typed } };
  const error: unknown = await settled(calls.submit('x', { route: 'auth/jwt', params: {}, body })).catch(
    (reason: unknown) => reason,
  );
  expect(String(error)).toMatch(/^ConnectError: The server says: no: [^ab]*$/);
});

describe('a server’s words about a submission', () => {
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
  ])('have nothing typed in them %s', async (_, echo) => {
    const { message } = await said({ code: 'odd', message: `No: ${echo}.` });
    expect(message).toMatch(/^The server says: No: .*….*\.$/);
    expect(message).not.toMatch(/p%40ss|p@ss|more|key-id|acme|0a0a|aaaa/i);
    expect(message.length).toBeLessThan(110);
  });

  it('keep the words that contain a typed letter', async () => {
    const { message } = await said({ code: 'odd', message: 'Both are bad: b' });
    expect(message).toBe('The server says: Both are bad: …');
  });

  it('come with a known code, whatever was typed', async () => {
    const body = { apiKey: 'connection' };
    const { calls } = callsWith({ sessionToken: token('a') }, () => refusal(400, 'connection_test_failed'));
    await expect(
      settled(calls.submit('x', { route: 'api-auth/api-key', params: {}, body })),
    ).rejects.toMatchObject({ code: 'connection_test_failed' });
  });

  it.each([token('a').slice(-64), 'key-id-1', token('a').slice(0, 64)])(
    'come without a support id or a code that was typed (%#)',
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

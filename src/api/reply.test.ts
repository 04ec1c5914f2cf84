import { afterEach, describe, expect, it, vi } from 'vitest';
import { isConnectError } from '../errors.ts';
import { codeOf, invalidResponse, isToken, replyOf, type Reply } from './reply.ts';
import { errorOf, serverError } from './serverError.ts';

const long = 'x'.repeat(100_000);
const unspeakable: unknown = JSON.parse('{ "toString": 1, "valueOf": 1 }');
const reply = (error: unknown): Reply => ({
  status: 400,
  path: '/auth/basic/x',
  isRedirect: false,
  text: '',
  body: { error },
  kind: 'unexpected',
  retryAt: undefined,
});
const redact = (text: string): string => text.replaceAll('typed-secret', '…');

describe('an answer', () => {
  afterEach(() => vi.useRealTimers());

  it('has its status, its path, and its body as text and as JSON', async () => {
    const body = '{"error":{"code":"odd","message":"<p>"}}';
    expect(await replyOf(new Response(body, { status: 400 }), '/integrations')).toEqual({
      status: 400,
      path: '/integrations',
      isRedirect: false,
      text: body,
      body: { error: { code: 'odd', message: '<p>' } },
      kind: 'unexpected',
      retryAt: undefined,
    });
  });

  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['<!doctype html>', 'HTML'],
    [' \n<p>', 'HTML'],
    ['Bad Gateway', 'unexpected'],
    ['a < b', 'unexpected'],
    ['{"x":1}', 'unexpected'],
  ])('whose body is %j is %s', async (text, kind) => {
    expect(await replyOf(new Response(text), '/x')).toMatchObject({ kind, text });
  });

  it('that redirects has no body that can be read', async () => {
    const response = new Response('not for us', { status: 200 });
    Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
    expect(await replyOf(response, '/x')).toMatchObject({
      isRedirect: true,
      text: '',
      body: undefined,
      kind: 'empty',
    });
    expect(response.bodyUsed).toBe(false);
  });

  it('that asks to wait says until when, five minutes at most', async () => {
    vi.useFakeTimers({ now: 1_000_000_000_000, toFake: ['Date'] });
    const retryAt = async (status: number, reset?: string) => {
      const headers = reset === undefined ? {} : { 'x-ratelimit-reset': reset };
      return (await replyOf(new Response('', { status, headers }), '/x')).retryAt;
    };
    expect(await retryAt(429, '1000000042')).toBe(1_000_000_042_000);
    expect(await retryAt(429, '1000000300')).toBe(1_000_000_300_000);
    expect(await retryAt(429, '1000000301')).toBe(1_000_000_300_000);
    expect(await retryAt(429, '1')).toBe(1_000);
    for (const reset of ['0', '-1', 'soon', '', undefined]) expect(await retryAt(429, reset)).toBeUndefined();
    expect(await retryAt(503, '1000000042')).toBeUndefined();
  });

  it('is read up to 5,000,000 characters', async () => {
    const longest = `"${'x'.repeat(4_999_998)}"`;
    expect((await replyOf(new Response(longest), '/x')).body).toHaveLength(4_999_998);
    expect(await replyOf(new Response(` ${longest}`), '/x')).toMatchObject({
      text: '',
      body: undefined,
      kind: 'oversized',
    });
  });
});

describe('a token', () => {
  it.each(['a', 'unknown_account', 'A.b-c_1', 'x'.repeat(64)])('is %s', (value) => {
    expect(isToken(value)).toBe(true);
  });

  it.each(['', 'x'.repeat(65), 'two words', ' a', 'a ', 'a\n', '<a', 'ключ', 5, null, ['a']])(
    'is not %j',
    (value) => {
      expect(isToken(value)).toBe(false);
    },
  );

  it('is the code of an answer', () => {
    expect(codeOf({ error: { code: 'odd' } })).toBe('odd');
    for (const body of [
      undefined,
      'x',
      {},
      { error: 'odd' },
      { code: 'odd' },
      { error: { code: 'two words' } },
    ])
      expect(codeOf(body)).toBeUndefined();
  });
});

it.each(['HTML', 'empty', 'oversized', 'unexpected'] as const)(
  'an answer without a code is named by its status and its %s body',
  (kind) => {
    const error = invalidResponse({ ...reply(undefined), status: 404, kind }, { path: '/x', status: 404 });
    expect(error).toMatchObject({
      name: 'ConnectError',
      code: 'invalid_response',
      message: `404 with an ${kind} body is not an answer of the Nango API. Check that \`host\` is its address.`,
      path: '/x',
      status: 404,
    });
  },
);

describe('the error that a server answers with', () => {
  it('has bounded words, which turn no other text around', () => {
    const { message } = errorOf(reply({ code: 'x', message: `\u202E${long}` }), redact);
    expect(message).toMatch(/^The server says: x{299,300}$/);
  });

  it('has no typed value among the names of its fields', () => {
    const errors = [
      { path: ['typed-secret'] },
      { path: ['password'] },
      { path: ['\u202Ea'] },
      { path: [long] },
    ];
    expect(errorOf(reply({ code: 'invalid_body', errors }), redact).fields).toEqual(['password']);
  });

  it('shows no typed value that stands where a support id belongs', () => {
    const payload = { id: 'typed-secret' };
    expect(errorOf(reply({ code: 'generic_error_support', payload }), redact).message).not.toContain('typed');
  });

  it('keeps a known code, though a person typed a word of it', () => {
    const redactTest = (text: string): string => text.replaceAll('test', '…');
    expect(errorOf(reply({ code: 'connection_test_failed' }), redactTest).code).toBe(
      'connection_test_failed',
    );
    expect(errorOf(reply({ code: 'my_test' }), redactTest).code).toBe('unknown_error');
  });

  it.each([[null], [1], [true], ['x'], [{}], [[]], [unspeakable], [long]])(
    'is an error, whatever the kind of its properties (%#)',
    (wrong) => {
      for (const error of [
        wrong,
        { code: wrong },
        { code: 'x', message: wrong, payload: wrong, errors: wrong },
        { code: 'x', errors: [wrong, { path: wrong }, { path: [wrong] }] },
        { code: 'generic_error_support', payload: { id: wrong } },
      ]) {
        const found = errorOf(reply(error), redact);
        expect(isConnectError(found)).toBe(true);
        expect(found.code).toMatch(/^[\w.-]{1,64}$/);
        expect(found.message.length).toBeLessThan(500);
        expect((found.fields ?? []).every((name) => name.length <= 100)).toBe(true);
      }
    },
  );
});

describe('what a server answers at great length', () => {
  const megabyte = 'x'.repeat(1_000_000);
  /** The lengths of the texts that are searched for what was typed. */
  const searchedFor = (error: unknown): number[] => {
    const search = vi.fn((text: string) => text);
    errorOf(reply(error), search);
    return search.mock.calls.map(([text]) => text.length);
  };

  it.each<[string, unknown, number[]]>([
    ['a code', { code: megabyte }, []],
    ['words', { code: 'odd', message: megabyte }, [3, 4_000]],
    ['a support id', { code: 'generic_error_support', payload: { id: megabyte } }, []],
    ['the name of a field', { code: 'invalid_body', errors: [{ path: [megabyte] }] }, []],
    [
      'a list of fields',
      { code: 'invalid_body', errors: Array.from({ length: 1_000 }, () => ({ path: ['field'] })) },
      Array.from({ length: 50 }, () => 5),
    ],
    [
      'a reason',
      { code: 'two_step_credentials_fetch_error', payload: { provider_error_payload: { error: megabyte } } },
      [4_000],
    ],
  ])('is searched only as far as it is looked at: %s', (_, error, lengths) => {
    expect(searchedFor(error)).toEqual(lengths);
  });

  it('is bounded in the code of a sign-in, too', () => {
    const search = vi.fn((text: string) => text);
    expect(serverError(megabyte, null, search, {}).code).toBe('unknown_error');
    expect(search).not.toHaveBeenCalled();
  });

  it('is not downloaded beyond 5,000,000 bytes', async () => {
    let sent = 0;
    const cancel = vi.fn();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        if (sent > 20_000_000) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000).fill(120));
      },
      cancel,
    });
    expect(await replyOf(new Response(endless), '/integrations')).toMatchObject({
      text: '',
      kind: 'oversized',
    });
    expect(cancel).toHaveBeenCalledOnce();
    expect(sent).toBeLessThan(8_000_000);
  });

  it('is read whole up to 5,000,000 bytes, whatever the pieces that it comes in', async () => {
    const text = 'é€🔑'.repeat(555_555);
    const bytes = new TextEncoder().encode(text);
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        // The three characters have nine bytes: the pieces end in the middle of each of them.
        for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
        controller.close();
      },
    });
    const found = await replyOf(new Response(pieces), '/integrations');
    expect(found.text === text).toBe(true);
  });

  it('is an error where the page has read it already, as another `fetch` in its place may do', async () => {
    const read = new Response('{}');
    await read.text();
    await expect(replyOf(read, '/integrations')).rejects.toThrow(TypeError);
  });

  it('is not parsed when it has more than 5,000,000 bytes', async () => {
    const parse = vi.spyOn(JSON, 'parse');
    const body = JSON.stringify({ data: 'x'.repeat(5_000_000) });
    const found = await replyOf(new Response(body), '/integrations');
    const parsed = parse.mock.calls.map(([text]) => text);
    parse.mockRestore();
    expect(parsed).not.toContain(body);
    expect(found).toMatchObject({ text: '', body: undefined, kind: 'oversized' });
    expect(errorOf(found, redact)).toMatchObject({
      code: 'invalid_response',
      message:
        '200 with an oversized body is not an answer of the Nango API. Check that `host` is its address.',
    });
  });
});

it.each([
  '',
  ' '.repeat(100_000),
  'null',
  '[]',
  '"x"',
  '{',
  '[[[[',
  '<!doctype html>',
  '{"error":{"__proto__":{"code":"x"}}}',
])('a body that is not an answer of the API is an invalid response (%#)', async (body) => {
  const found = errorOf(await replyOf(new Response(body), '/integrations'), redact);
  expect(found).toMatchObject({ code: 'invalid_response', path: '/integrations' });
});

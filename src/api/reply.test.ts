import { describe, expect, it, vi } from 'vitest';
import { isConnectError } from '../errors.ts';
import { replyOf, type Reply } from './reply.ts';
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

  it('has no typed value in the place of a support id', () => {
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

  it('is not parsed when it has more than 5,000,000 characters', async () => {
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

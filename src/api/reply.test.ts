import { describe, expect, it } from 'vitest';
import { isConnectError } from '../errors.ts';
import { errorOf, replyOf, type Reply } from './reply.ts';

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

describe('what a server says of an error', () => {
  it('is cut, and can turn no other text around', () => {
    const { message } = errorOf(reply({ code: 'x', message: `\u202E${long}` }), redact);
    expect(message).toMatch(/^The server says: x{299,300}$/);
  });

  it('has no value of the person’s among the names of its fields', () => {
    const errors = [
      { path: ['typed-secret'] },
      { path: ['password'] },
      { path: ['\u202Ea'] },
      { path: [long] },
    ];
    expect(errorOf(reply({ code: 'invalid_body', errors }), redact).fields).toEqual(['password']);
  });

  it('has no value of the person’s in the place of an id', () => {
    const payload = { id: 'typed-secret' };
    expect(errorOf(reply({ code: 'generic_error_support', payload }), redact).message).not.toContain('typed');
  });

  it('keeps a code that we know, though a person typed a word of it', () => {
    const redactTest = (text: string): string => text.replaceAll('test', '…');
    expect(errorOf(reply({ code: 'connection_test_failed' }), redactTest).code).toBe(
      'connection_test_failed',
    );
    expect(errorOf(reply({ code: 'my_test' }), redactTest).code).toBe('unknown_error');
  });

  it.each([[null], [1], [true], ['x'], [{}], [[]], [unspeakable], [long]])(
    'is an error, whatever its properties are (%#)',
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
])('a body that is none of the API’s is no answer (%#)', async (body) => {
  const found = errorOf(await replyOf(new Response(body), '/integrations'), redact);
  expect(found).toMatchObject({ code: 'invalid_response', path: '/integrations' });
});

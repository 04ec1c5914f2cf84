import { describe, expect, it } from 'vitest';
import type { Reply } from './reply.ts';
import { errorOf, serverError, wordsOf } from './serverError.ts';

const redact = (text: string): string => text.replaceAll('hunter2', '…');

const reply = (error: unknown, facts: Partial<Reply> = {}): Reply => ({
  status: 400,
  path: '/auth/basic/x',
  isRedirect: false,
  text: '',
  body: { error },
  kind: 'unexpected',
  retryAt: undefined,
  ...facts,
});

describe('the server’s words', () => {
  it('are shown without what was typed, up to a length', () => {
    expect(wordsOf('Not hunter2!', redact, 300)).toBe('Not …!');
    expect(wordsOf('Not hunter2!', redact, 5)).toBe('Not …');
    for (const said of [undefined, null, 5, ['x']]) expect(wordsOf(said, redact, 300)).toBeUndefined();
  });

  it('are in one line, so that they add none to a text that is copied', () => {
    expect(wordsOf('No\r\n\nReason: x', redact, 300)).toBe('No Reason: x');
  });

  it('are told where there is no advice for the code', () => {
    expect(serverError('odd', 'Not hunter2!', redact, {}).message).toBe('The server says: Not …!');
    expect(serverError('odd', 'x'.repeat(301), redact, {}).message).toBe(
      `The server says: ${'x'.repeat(300)}`,
    );
    expect(serverError('odd', undefined, redact, {}).message).toBe('The server refused the request.');
  });

  it('are not told where there is advice', () => {
    expect(serverError('resource_capped', 'Words.', redact, {}).message).toBe(
      'The plan’s connection limit was reached.',
    );
    const closed = serverError('unknown_account', 'Words.', redact, { path: '/base/integrations' });
    expect(closed.message).toMatch(/^The key is valid, but this server doesn’t let public keys read/);
  });
});

describe('the code of an error', () => {
  it.each<[unknown, string]>([
    ['resource_capped', 'resource_capped'],
    ['a.new-code_2', 'a.new-code_2'],
    ['hunter2', 'unknown_error'],
    ['x_hunter2', 'unknown_error'],
    ['two words', 'unknown_error'],
    [undefined, 'unknown_error'],
    [404, 'unknown_error'],
  ])('of %j is %s', (found, code) => {
    expect(serverError(found, undefined, redact, {}).code).toBe(code);
  });
});

describe('an error', () => {
  it('has the facts of its answer', () => {
    const error = errorOf(
      reply({ code: 'too_many_request' }, { status: 429, path: '/integrations', retryAt: 7 }),
      redact,
      'github',
    );
    expect(error).toMatchObject({
      name: 'ConnectError',
      code: 'too_many_request',
      message: 'The account’s rate limit (requests per minute) was reached.',
      status: 429,
      path: '/integrations',
      retryAt: 7,
      integration: 'github',
    });
    expect([error.fields, error.reason]).toEqual([undefined, undefined]);
  });

  it('without a code has them as well', () => {
    const facts = { status: 404, path: '/integrations', kind: 'HTML', body: undefined } as const;
    expect(errorOf(reply(undefined, facts), redact, 'github')).toMatchObject({
      code: 'invalid_response',
      message: '404 with an HTML body is not an answer of the Nango API. Check that `host` is its address.',
      status: 404,
      path: '/integrations',
      integration: 'github',
    });
    expect(errorOf(reply(undefined, { body: 'text' }), redact).code).toBe('invalid_response');
  });

  it.each([502, 503, 504])(
    'without a code and with %s speaks of a gateway, and not of the host',
    (status) => {
      expect(errorOf(reply(undefined, { status, kind: 'HTML', body: undefined }), redact).message).toBe(
        `${status} with an HTML body is not an answer of the Nango API. A gateway in front of it answered: the API is down, or takes too long.`,
      );
    },
  );

  it('names the fields that the server complains about, each by the end of its path', () => {
    const errors = [
      { path: ['body', 'username'] },
      { path: ['apiKey'] },
      { path: ['body', 'hunter2'] },
      { path: [] },
      { path: 'password' },
      { path: [5] },
      {},
      null,
    ];
    expect(errorOf(reply({ code: 'invalid_body', errors }), redact).fields).toEqual(['username', 'apiKey']);
    expect(errorOf(reply({ code: 'invalid_body', errors: {} }), redact).fields).toBeUndefined();
  });

  it('has the provider’s reason for refusing a credential', () => {
    const payload = { provider_error_payload: { error: 'hunter2 has expired' } };
    expect(errorOf(reply({ code: 'two_step_credentials_fetch_error', payload }), redact).reason).toBe(
      '… has expired',
    );
    expect(errorOf(reply({ code: 'odd', payload }), redact).reason).toBeUndefined();
  });

  it('has the support id of a server that failed', () => {
    const payload = { id: 'b2c4' };
    const failed = errorOf(reply({ code: 'generic_error_support', payload }, { status: 500 }), redact, 'x');
    expect(failed).toMatchObject({
      code: 'generic_error_support',
      message: 'The server failed. Check its log for the reason. Support id: b2c4',
      status: 500,
      path: '/auth/basic/x',
      integration: 'x',
    });
    for (const [code, id] of [
      ['odd', 'b2c4'],
      ['generic_error_support', 'hunter2'],
      ['generic_error_support', 'two words'],
      ['generic_error_support', 5],
    ])
      expect(errorOf(reply({ code, payload: { id } }), redact).message).not.toContain('Support id');
  });
});

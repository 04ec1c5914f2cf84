import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRefusals, type RefusalPart } from './refusals.ts';
import type { Reply } from './reply.ts';
import { loadRefusal } from './stage/refusalPart.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount(), 'timers left behind').toBe(0);
  vi.useRealTimers();
});

const replyWith = (error: unknown): Reply => ({
  status: 400,
  path: '/auth/basic/x',
  isRedirect: false,
  text: '',
  body: { error },
  kind: 'unexpected',
  retryAt: undefined,
});

const refusalsWith = (load: () => Promise<RefusalPart>) =>
  createRefusals(load, { values: () => ['the-session-token'] });

const offline = () => Promise.reject(new TypeError('offline'));

describe('a refusal', () => {
  it('has the server’s words, without credentials and typed values', async () => {
    const message = 'Not hunter2-hunter2 with the-session-token';
    const { ofReply } = refusalsWith(loadRefusal);
    expect(await ofReply(replyWith({ code: 'odd', message }), 'x', 'hunter2-hunter2')).toMatchObject({
      code: 'odd',
      message: 'The server says: Not … with …',
      integration: 'x',
    });
  });

  it('of a sign-in has them as well', async () => {
    const words = 'Not hunter2-hunter2 with the-session-token';
    const error = await refusalsWith(loadRefusal).ofSignIn('odd', words, 'github', ['hunter2-hunter2']);
    expect(error).toMatchObject({
      code: 'odd',
      message: 'The server says: Not … with …',
      integration: 'github',
    });
  });

  it('prepares what was typed once, for however many fields the server complains about', async () => {
    const typed = 'a long certificate '.repeat(2_000);
    const looksFor = async (fields: number): Promise<number> => {
      const errors = Array.from({ length: fields }, (_, at) => ({ path: [`field${at}`] }));
      const normalize = vi.spyOn(String.prototype, 'normalize');
      await refusalsWith(loadRefusal).ofReply(replyWith({ code: 'invalid_body', errors }), 'x', typed);
      const looks = normalize.mock.contexts.filter((text) => String(text).length >= typed.length);
      normalize.mockRestore();
      return looks.length;
    };
    const once = await looksFor(1);
    expect(once).toBeGreaterThan(0);
    expect(await looksFor(50)).toBe(once);
  });

  it('without an error of the API asks for no file', async () => {
    const load = vi.fn(loadRefusal);
    const reply = { ...replyWith(undefined), status: 429, retryAt: 7 };
    const error = await refusalsWith(load).ofReply(reply, 'github');
    expect(error).toMatchObject({
      code: 'invalid_response',
      status: 429,
      path: '/auth/basic/x',
      retryAt: 7,
      integration: 'github',
    });
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a refusal whose file cannot be loaded', () => {
  it('keeps a known code and the facts, and has none of the server’s words', async () => {
    const { ofReply } = refusalsWith(offline);
    const errors = [{ path: ['hunter2'] }];
    const error = await ofReply(replyWith({ code: 'invalid_body', message: 'hunter2', errors }), 'x');
    expect(error).toMatchObject({
      code: 'invalid_body',
      status: 400,
      path: '/auth/basic/x',
      integration: 'x',
      message:
        'The server refused the request, and latchkey.refusal.js, which says why, could not be loaded.',
    });
    expect(error.fields).toBeUndefined();
  });

  it('has no code that is not known', async () => {
    const { ofReply, ofSignIn } = refusalsWith(offline);
    expect((await ofReply(replyWith({ code: 'hunter2' }))).code).toBe('unknown_error');
    expect((await ofSignIn('hunter2', 'words', 'x', null)).code).toBe('unknown_error');
  });

  it('keeps the known code of a sign-in', async () => {
    const error = await refusalsWith(offline).ofSignIn('callback_err', 'hunter2', 'github', null);
    expect(error).toMatchObject({ code: 'callback_err', integration: 'github' });
    expect(error.message).not.toContain('hunter2');
  });

  it('is told without it when the file does not arrive within 5 seconds', async () => {
    const waiting = refusalsWith(() => new Promise(() => {})).ofReply(replyWith({ code: 'invalid_body' }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await waiting).code).toBe('invalid_body');
  });
});

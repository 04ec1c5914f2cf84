import { describe, expect, it } from 'vitest';
import type { TokenRequest } from '../options.ts';
import { createLateToken } from './lateToken.ts';

const request = (signal = new AbortController().signal): TokenRequest => ({ reason: 'open', signal });

describe('a token', () => {
  it('that is there is given at once', () => {
    expect(createLateToken('a').read(request())).toBe('a');
  });

  it.each([undefined, ''])('that comes late (%j at first) is waited for', async (first) => {
    const token = createLateToken(first);
    const both = [token.read(request()), token.read(request())];
    expect(token.set('b')).toBe(true);
    expect(await Promise.all(both)).toEqual(['b', 'b']);
    expect(token.read(request())).toBe('b');
  });

  it('that is replaced says whether it is another one', () => {
    const token = createLateToken('a');
    expect(token.set('a')).toBe(false);
    expect(token.set('b')).toBe(true);
    expect(token.read(request())).toBe('b');
  });

  it('that is empty does not count, and the next one is waited for', async () => {
    const token = createLateToken('a');
    expect(token.set('')).toBe(false);
    const next = token.read(request());
    token.set('b');
    expect(await next).toBe('b');
  });

  it('is not given to a flow that has ended', async () => {
    const token = createLateToken(undefined);
    const ending = new AbortController();
    let given = '';
    void Promise.resolve(token.read(request(ending.signal))).then((value) => {
      given = value;
    });
    ending.abort();
    token.set('b');
    await Promise.resolve();
    expect(given).toBe('');
  });
});

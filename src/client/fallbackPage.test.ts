import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FallbackPage } from '../options/signInWindow.ts';
import { fallbackPageOf } from './fallbackPage.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
const { signal } = new AbortController();

afterEach(() => warn.mockClear());

const answerOf = (fallbackPage: FallbackPage): Promise<string | null> | undefined =>
  fallbackPageOf({ fallbackPage }, signal)?.('github');

describe('the page for where no window can be opened', () => {
  it('does not exist without the option', () => {
    expect(fallbackPageOf({ fallbackPage: undefined }, signal)).toBeNull();
  });

  it('is the one that the option names', async () => {
    expect(await answerOf('https://app.example/connect')).toBe('https://app.example/connect');
  });

  it('is what the function returns, for the integration', async () => {
    const ask = vi.fn(async () => 'https://connect.example/?session_token=x');
    expect(await answerOf(ask)).toBe('https://connect.example/?session_token=x');
    expect(ask).toHaveBeenCalledExactlyOnceWith({ integration: 'github', signal });
    expect(warn).not.toHaveBeenCalled();
  });

  it('is asked for with the connection to renew', async () => {
    const ask = vi.fn(() => 'https://connect.example/');
    await fallbackPageOf({ fallbackPage: ask }, signal, 'conn-1')?.('github');
    expect(ask).toHaveBeenCalledExactlyOnceWith({ integration: 'github', reconnect: 'conn-1', signal });
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('hunter2');
      },
    ],
    ['rejects', () => Promise.reject(new Error('hunter2'))],
  ])('is left out when the function %s, and the warning does not quote the error', async (_what, ask) => {
    expect(await answerOf(ask as () => string)).toBeNull();
    warn.mock.calls.forEach((words) => expect(words.join(' ')).not.toContain('hunter2'));
  });

  it.each([
    'javascript:alert(1)',
    'http://app.example/',
    '/connect',
    '',
    null,
    5,
    { href: 'https://a.example' },
  ])('is left out when the function returns %j', async (answer) => {
    expect(await answerOf(() => answer as string)).toBeNull();
  });
});

it('is left out when the function does not answer within 30 seconds', async () => {
  vi.useFakeTimers();
  const settled = vi.fn<(page: string | null) => void>();
  void answerOf(() => new Promise(() => {}))?.then(settled);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(settled.mock.calls).toEqual([[null]]);
  vi.useRealTimers();
});

it('an answer that cannot be used is told to the developer, once', async () => {
  vi.resetModules();
  const { fallbackPageOf: fresh } = await import('./fallbackPage.ts');
  const ask = fresh({ fallbackPage: () => 'nowhere' }, signal);
  await ask?.('github');
  await ask?.('github');
  expect(warn.mock.calls.flat()).toEqual([
    'Latchkey: fallbackPage gave no https: URL within 30 seconds, or threw an error, so that nobody is sent there.',
  ]);
});

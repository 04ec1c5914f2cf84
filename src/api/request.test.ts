import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Environment } from '../environment.ts';
import { ConnectError } from '../errors.ts';
import { createGate } from '../gate.ts';
import { readConfig } from '../options/config.ts';
import { createRequests } from './request.ts';
import { html, json, opaqueRedirect, settled, token } from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const list = new URL('https://api.nango.dev/integrations');
const submit = new URL('https://api.nango.dev/auth/tba/x');
const keyCheck = new URL('https://api.nango.dev/oauth/connect/latchkey-key-check');

type Fetch = Environment['fetch'];

/** Requests through the gate over a `fetch` of the page's, and the times at which each was sent. */
function requestsOver(fetch: Fetch, kind: 'publicKey' | 'sessionToken' = 'sessionToken') {
  const sentAt: number[] = [];
  const life = new AbortController();
  const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
  const config = readConfig(kind === 'publicKey' ? { publicKey } : { sessionToken: token('a') });
  const env: Environment = {
    fetch(request, init) {
      sentAt.push(Date.now());
      return fetch(request, init);
    },
    socket: () => {
      throw new Error('No socket here.');
    },
    onMessage: () => () => {},
  };
  const requests = createRequests({ gate: createGate(config, env), lang: 'fr', ended: life.signal });
  return { requests, sentAt, life };
}

const never = () => new Promise<Response>(() => {});

describe('a read', () => {
  it.each([408, 500, 502, 503, 504])(
    'answered with %i is repeated twice, with growing pauses',
    async (status) => {
      vi.setSystemTime(0);
      const { requests, sentAt } = requestsOver(async () => html(status));
      expect(await settled(requests.get(list))).toMatchObject({ status, kind: 'HTML' });
      expect(sentAt).toEqual([0, 300, 900]);
    },
  );

  it.each([200, 400, 401, 403, 404, 413, 429, 501])('answered with %i is not repeated', async (status) => {
    const { requests, sentAt } = requestsOver(async () => json(status, {}));
    expect(await settled(requests.get(list))).toMatchObject({ status });
    expect(sentAt).toHaveLength(1);
  });

  it('is repeated after its pause, whatever `Retry-After` and the rate limit say', async () => {
    vi.setSystemTime(0);
    const headers = { 'retry-after': '3600', 'x-ratelimit-reset': '3600' };
    const { requests, sentAt } = requestsOver(async () => json(503, {}, headers));
    await settled(requests.get(list));
    expect(sentAt).toEqual([0, 300, 900]);
  });

  it('that does not reach the server is repeated twice', async () => {
    const { requests, sentAt } = requestsOver(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(settled(requests.get(list))).rejects.toMatchObject({ code: 'network_error' });
    expect(sentAt).toHaveLength(3);
  });

  it('whose body breaks off is repeated', async () => {
    const broken = () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network')) }));
    const answers = [broken(), json(200, { data: [] })];
    const { requests, sentAt } = requestsOver(async () => answers.shift() ?? html(500));
    expect(await settled(requests.get(list))).toMatchObject({ status: 200, body: { data: [] } });
    expect(sentAt).toHaveLength(2);
  });

  it('is sent once when the gate refuses it', async () => {
    const { requests, sentAt } = requestsOver(async () => json(200, {}));
    const other = new URL('https://api.nango.dev/connections');
    await expect(settled(requests.get(other))).rejects.toMatchObject({ code: 'request_refused' });
    expect(sentAt).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a submission', () => {
  it.each([408, 500, 503])('answered with %i is not repeated', async (status) => {
    const { requests, sentAt } = requestsOver(async () => html(status));
    expect(await settled(requests.post(submit, '{}'))).toMatchObject({ status });
    expect(sentAt).toHaveLength(1);
  });

  it('that does not reach the server is not repeated', async () => {
    const { requests, sentAt } = requestsOver(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(settled(requests.post(submit, '{}'))).rejects.toMatchObject({ code: 'network_error' });
    expect(sentAt).toHaveLength(1);
  });

  it('whose answer is lost says that it may have made a connection, which a read cannot', async () => {
    const words = /may have made a connection.*ask your back end/;
    for (const fetch of [never, () => Promise.reject(new TypeError('Failed to fetch'))]) {
      const { requests } = requestsOver(fetch);
      const messageOf = async (one: Promise<unknown>): Promise<string> => {
        const message = one.catch(String) as Promise<string>;
        await vi.advanceTimersByTimeAsync(60_000);
        return message;
      };
      expect(await messageOf(requests.post(submit, '{}'))).toMatch(words);
      expect(await messageOf(requests.get(list))).not.toMatch(words);
    }
  });
});

describe('the time-out', () => {
  /** A body whose end never comes. */
  const endless = async () => new Response(new ReadableStream());

  it.each<[string, Fetch]>([
    ['a `fetch` that never answers and ignores its signal', never],
    ['a body that never ends', endless],
  ])('of a read is 10 seconds, and covers %s', async (_, fetch) => {
    const { requests, sentAt } = requestsOver(fetch);
    const read = requests.get(list).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await read).toMatchObject({ code: 'timeout', path: '/integrations' });
    expect(sentAt).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('of a submission is 45 seconds', async () => {
    const { requests, sentAt } = requestsOver(never);
    const post = requests.post(submit, '{}').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(44_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await post).toMatchObject({ code: 'timeout' });
    expect(sentAt).toHaveLength(1);
  });

  it('aborts the request', async () => {
    let signal: AbortSignal | undefined;
    const { requests } = requestsOver((request) => {
      ({ signal } = request);
      return never();
    });
    await expect(settled(requests.get(list))).rejects.toMatchObject({ code: 'timeout' });
    expect(signal?.aborted).toBe(true);
  });
});

describe('an abort', () => {
  it.each<[string, Fetch]>([
    ['an answer', never],
    ['the rest of a body', async () => new Response(new ReadableStream())],
    ['the next try', async () => html(502)],
  ])('ends a read that waits for %s at once, and leaves no timer', async (_, fetch) => {
    const { requests, sentAt } = requestsOver(fetch);
    const controller = new AbortController();
    const read = requests.get(list, { signal: controller.signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await read).toMatchObject({ code: 'aborted', path: '/integrations' });
    expect(sentAt).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('with one of our errors ends reads and submissions with that error', async () => {
    const { requests, life } = requestsOver(never);
    const both = Promise.allSettled([requests.get(list), requests.post(submit, '{}')]);
    await vi.advanceTimersByTimeAsync(10);
    const reason = new ConnectError('destroyed', 'Over.');
    life.abort(reason);
    expect(await both).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
  });

  it('that came before sends nothing', async () => {
    const { requests, sentAt } = requestsOver(async () => json(200, {}));
    await expect(requests.get(list, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(sentAt).toEqual([]);
  });
});

describe('what is sent', () => {
  it('has the language and the bearer', async () => {
    const fetch = vi.fn<Fetch>(async () => json(200, {}));
    const { requests } = requestsOver(fetch);
    await settled(requests.get(list, { bearer: 'one' }));
    const [request] = fetch.mock.calls[0] ?? [];
    expect([...(request?.headers ?? [])]).toEqual([
      ['accept-language', 'fr'],
      ['authorization', 'Bearer one'],
    ]);
    expect(request?.redirect).toBe('error');
  });

  it('may be redirected only where a redirect is an answer', async () => {
    const fetch = vi.fn<Fetch>(async () => opaqueRedirect());
    const { requests } = requestsOver(fetch, 'publicKey');
    const reply = await settled(requests.get(keyCheck, { redirect: 'manual' }));
    expect(reply).toMatchObject({ isRedirect: true, text: '' });
    expect(fetch.mock.calls[0]?.[0].redirect).toBe('manual');
  });
});

it('an error of the network has no cause, whose address could hold a token', async () => {
  const { requests } = requestsOver(() => Promise.reject(new TypeError(`${submit}?token=hunter2`)));
  const error: unknown = await settled(requests.post(submit, '{}')).catch((reason: unknown) => reason);
  expect(error).not.toHaveProperty('cause');
  expect(String(error)).toBe(
    'ConnectError: api.nango.dev cannot be reached: it is down, the browser is offline, or `connect-src` forbids it. The form may have made a connection all the same: ask your back end before it is sent again.',
  );
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { SessionToken, TokenRequest } from '../options.ts';
import { readConfig } from '../options/config.ts';
import { createCredential } from './credential.ts';
import { loadRefusal } from './stage/refusalPart.ts';
import { callsWith, json, refusal, settled, token } from './stage/server.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const flow = (facts: Partial<TokenRequest> = {}): TokenRequest => ({
  reason: 'open',
  signal: new AbortController().signal,
  ...facts,
});
const credentialOf = (sessionToken: SessionToken, request = flow()) =>
  createCredential(readConfig({ sessionToken }), request, loadRefusal);
/** The error of a function that does not give a token. */
async function failureOf(sessionToken: () => unknown): Promise<ConnectError> {
  const value = credentialOf(sessionToken as () => string).value();
  const reason: unknown = await settled(value).catch((error: unknown) => error);
  if (reason instanceof ConnectError) return reason;
  throw new Error('It gave a token.');
}

describe('the sessionToken function', () => {
  it('is called once for each flow, and told why', async () => {
    const { signal } = new AbortController();
    const sessionToken = vi.fn(() => token('a'));
    const opened = credentialOf(sessionToken, { reason: 'open', signal });
    await Promise.all([opened.value(), opened.value()]);
    await opened.value();
    await credentialOf(sessionToken, { reason: 'auth', integration: 'github', signal }).value();
    expect(sessionToken.mock.calls).toEqual([
      [{ reason: 'open', signal }],
      [{ reason: 'auth', integration: 'github', signal }],
    ]);
  });

  it('gives each flow its own token', async () => {
    const tokens = [token('a'), token('b')];
    const sessionToken = () => tokens.shift() ?? '';
    const [first, second] = [credentialOf(sessionToken), credentialOf(sessionToken)];
    expect([await first.value(), await second.value(), await first.value()]).toEqual([
      token('a'),
      token('b'),
      token('a'),
    ]);
  });

  it('is called again with the reason `expired` when the server no longer knows the token', async () => {
    const tokens = [token('a'), token('b')];
    const sessionToken = vi.fn((_request: TokenRequest) => tokens.shift() ?? token('c'));
    const { calls, requests } = callsWith(
      { sessionToken },
      () => refusal(401, 'unknown_connect_session_token'),
      () => json(200, { data: [] }),
    );
    await settled(calls.integrations());
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([
      `Bearer ${token('a')}`,
      `Bearer ${token('b')}`,
    ]);
    expect(sessionToken.mock.calls.map(([{ reason }]) => reason)).toEqual(['open', 'expired']);
  });

  it('is not called a third time for one request', async () => {
    const tokens = [token('a'), token('b'), token('c')];
    const { calls, requests } = callsWith({ sessionToken: () => tokens.shift() ?? '' }, () =>
      refusal(401, 'unknown_connect_session_token'),
    );
    await expect(settled(calls.session())).rejects.toMatchObject({ code: 'unknown_connect_session_token' });
    expect(requests).toHaveLength(2);
  });

  it('is called once by requests side by side, and renews once for all of them', async () => {
    const tokens = [token('a'), token('b')];
    const sessionToken = vi.fn(() => tokens.shift() ?? token('c'));
    const { calls } = callsWith({ sessionToken }, ({ headers }) =>
      headers.get('authorization') === `Bearer ${token('a')}`
        ? refusal(401, 'unknown_connect_session_token')
        : json(200, { data: [] }),
    );
    await settled(Promise.all([calls.integrations(), calls.integrations()]));
    expect(sessionToken).toHaveBeenCalledTimes(2);
  });

  it('is called again by the next request after it failed', async () => {
    const sessionToken = vi.fn<() => Promise<string>>(() => new Promise(() => {}));
    const { calls } = callsWith({ sessionToken }, () => json(200, { data: [] }));
    await expect(settled(calls.integrations())).rejects.toMatchObject({ code: 'session_token_failed' });
    sessionToken.mockResolvedValue(token('a'));
    expect(await settled(calls.integrations())).toEqual([]);
  });

  it('is told that a token has expired for as long as it gives no other one', async () => {
    const reasons: string[] = [];
    const answers = [token('a'), 'Somebody else has signed in.', 'Still.', token('b')];
    const credential = credentialOf(({ reason }) => {
      reasons.push(reason);
      return answers.shift() ?? '';
    });
    await credential.value();
    await expect(credential.renew(token('a'))).rejects.toMatchObject({ code: 'session_token_failed' });
    await expect(credential.value()).rejects.toMatchObject({ code: 'session_token_failed' });
    expect(await credential.value()).toBe(token('b'));
    expect(reasons).toEqual(['open', 'expired', 'expired', 'expired']);
  });

  it('that gives the same token again does not renew it', async () => {
    const credential = credentialOf(() => token('a'));
    await credential.value();
    expect(await credential.renew(token('a'))).toBeNull();
  });

  it('is not called again where another request has renewed the token meanwhile', async () => {
    const sessionToken = vi.fn(() => token('b'));
    const credential = credentialOf(sessionToken);
    await credential.value();
    expect(await credential.renew(token('a'))).toBe(token('b'));
    expect(sessionToken).toHaveBeenCalledOnce();
  });

  it('is called once by two that renew side by side, and again after that failed', async () => {
    const sessionToken = vi.fn<() => string>(() => token('a'));
    const credential = credentialOf(sessionToken);
    await credential.value();
    sessionToken.mockImplementationOnce(() => {
      throw new Error('Offline.');
    });
    const both = [credential.renew(token('a')), credential.renew(token('a'))];
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sessionToken).toHaveBeenCalledTimes(2);
    sessionToken.mockReturnValue(token('b'));
    expect(await Promise.all([credential.renew(token('a')), credential.renew(token('a'))])).toEqual([
      token('b'),
      token('b'),
    ]);
    expect(sessionToken).toHaveBeenCalledTimes(3);
  });

  it('is waited for 30 seconds', async () => {
    const value = credentialOf(() => new Promise(() => {})).value();
    let isPending = true;
    value.catch(() => (isPending = false));
    await vi.advanceTimersByTimeAsync(29_999);
    expect(isPending).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await expect(value).rejects.toMatchObject({ code: 'session_token_failed' });
  });

  it('is not waited for in a flow that has ended', async () => {
    const value = credentialOf(() => new Promise(() => {}), flow({ signal: AbortSignal.abort() })).value();
    await expect(value).rejects.toMatchObject({
      name: 'ConnectError',
      code: 'aborted',
      message: 'The flow ended.',
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no listener on the signal of the flow', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await credentialOf(() => token('a'), flow({ signal })).value();
    expect(added.mock.calls.map(([type]) => type)).toEqual(['abort']);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });

  it('stops being waited for when the flow ends', async () => {
    const life = new AbortController();
    const value = credentialOf(() => new Promise(() => {}), flow({ signal: life.signal })).value();
    value.catch(() => {});
    const reason = new ConnectError('destroyed', 'Over.');
    life.abort(reason);
    await expect(value).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer behind when it answers', async () => {
    expect(await credentialOf(() => Promise.resolve(token('a'))).value()).toBe(token('a'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([`${token('a')}\n`, `\r\n  ${token('a')}\t`])(
    'may return white space around the token (%#)',
    async (text) => {
      expect(await credentialOf(() => text).value()).toBe(token('a'));
    },
  );
});

describe('a sessionToken function that fails', () => {
  const page = '<!doctype html><title>hunter2</title>';
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'returned undefined. Return the token: a `return` or an `await` may be missing.'],
    ['null', null, 'returned null. Return the token: a `return` or an `await` may be missing.'],
    [
      'an empty text',
      '',
      'returned an empty text. Check whether your server answered with an error instead of a token.',
    ],
    [
      'blanks',
      ' \n ',
      'returned an empty text. Check whether your server answered with an error instead of a token.',
    ],
    [
      'an HTML page',
      page,
      'returned an HTML page. Check the address that it fetches, and that the person is signed in.',
    ],
    [
      'an object with a token',
      { token: token('a') },
      'returned an object with a `token` property. Return that property.',
    ],
    [
      'what Nango answers',
      { data: { token: token('a') } },
      'returned an object with a `data.token` property. Return that property.',
    ],
    [
      'an object with a sessionToken',
      { sessionToken: token('a') },
      'returned an object with a `sessionToken` property. Return that property.',
    ],
    [
      'an object with a token that is not a text',
      { token: 5, data: 'hunter2' },
      'returned an object without a `token` property. Return the token as a string.',
    ],
    [
      'another object',
      { hunter2: 'hunter2' },
      'returned an object without a `token` property. Return the token as a string.',
    ],
    ['a list', ['hunter2'], 'returned a value of another type (array). Return the token as a string.'],
    ['a number', 42, 'returned a value of another type (number). Return the token as a string.'],
    [
      'a Response',
      new Response(token('a')),
      'returned a Response. Return the token in its body: `await response.text()`.',
    ],
    [
      'a JSON text with a token',
      `{"token":"${token('a')}"}`,
      'returned a JSON text with a `token` property. Return that property: `(await response.json()).token`.',
    ],
    [
      'a JSON text with a sessionToken',
      `{"sessionToken":"${token('a')}"}`,
      'returned a JSON text with a `sessionToken` property. Return that property: `(await response.json()).sessionToken`.',
    ],
    [
      'a JSON text with an error',
      '{"error":"hunter2"}',
      'returned a JSON text without a `token` property, perhaps an error of your server. Return the token alone.',
    ],
    [
      'a JSON text as Nango answers it',
      `{"data":{"token":"${token('a')}"}}`,
      'returned a JSON text with a `data.token` property. Return that property: `(await response.json()).data.token`.',
    ],
    [
      'a JSON list',
      '["hunter2"]',
      'returned a JSON text without a `token` property, perhaps an error of your server. Return the token alone.',
    ],
    [
      'a JSON text that was cut off',
      '{"error":"hunter2',
      'returned a JSON text without a `token` property, perhaps an error of your server. Return the token alone.',
    ],
    [
      'a token in quotes',
      JSON.stringify(token('a')),
      'returned a text in quotes, which is JSON. Parse it: `return await response.json()`.',
    ],
    [
      'other words',
      'Internal Server Error: hunter2',
      'returned a text of another shape. Return a token of `POST /connect/sessions`: `nango_connect_session_` and 64 hexadecimal digits.',
    ],
  ])('with %s says so, and never what it returned', async (_, given, what) => {
    const error = await failureOf(() => given);
    expect(error.code).toBe('session_token_failed');
    expect(error.message).toBe(`The sessionToken function ${what}`);
    expect(error).not.toHaveProperty('cause');
    expect(JSON.stringify([String(error), error])).not.toMatch(/hunter2|aaaa/);
  });

  it('by an error has that error as its cause, and nothing of it in its own words', async () => {
    const thrown = new Error('https://example.test/?token=hunter2');
    for (const fails of [
      () => Promise.reject(thrown),
      () => {
        throw thrown;
      },
    ]) {
      const error = await failureOf(fails);
      expect(error.code).toBe('session_token_failed');
      expect(error.message).toBe(
        'The sessionToken function threw an error (see `cause`). Look at what your server answers.',
      );
      expect(error.cause).toBe(thrown);
      expect(JSON.stringify([String(error), error])).not.toContain('hunter2');
    }
  });

  it('by silence says that it did not answer', async () => {
    const error = await failureOf(() => new Promise(() => {}));
    expect(error.code).toBe('session_token_failed');
    expect(error.message).toBe(
      'The sessionToken function did not answer within 30 seconds. Check that its promise settles.',
    );
  });

  it.each(['sk_live_not_a_real_one', '{"token":"sk_live_not_a_real_one"}'])(
    'with a secret is refused, and nothing is sent (%#)',
    async (secret) => {
      const { calls, requests } = callsWith({ sessionToken: () => secret });
      await expect(settled(calls.session())).rejects.toMatchObject({ code: 'secret_key_refused' });
      expect(requests).toHaveLength(0);
    },
  );

  it('with a text of 1 MB has its first 2,000 characters looked at, and no more', async () => {
    const trim = vi.spyOn(String.prototype, 'trim');
    const error = await failureOf(() => `${' '.repeat(1_000_000)}${token('a')}`);
    const lengths = trim.mock.contexts.map((text) => String(text).length);
    trim.mockRestore();
    expect(error.message).toBe(
      'The sessionToken function returned an empty text. Check whether your server answered with an error instead of a token.',
    );
    expect(Math.max(...lengths)).toBe(2_000);
  });
});

it('a token that is given as a string cannot be renewed', async () => {
  const { calls, requests } = callsWith({ sessionToken: token('a') }, () =>
    refusal(401, 'unknown_connect_session_token'),
  );
  await expect(settled(calls.session())).rejects.toMatchObject({ status: 401 });
  expect(requests).toHaveLength(1);
});

describe('a credential', () => {
  const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
  // The SHA-256 of that key.
  const fingerprint = 'sha256-H7A/oV86FXmOevivSlFeUYwb/iGBjZD0MlRIXXBQ4Vo=';

  it('knows its kind, and every value that it has handed out', async () => {
    const tokens = [token('a'), token('b')];
    const credential = credentialOf(() => tokens.shift() ?? '');
    expect(credential.kind).toBe('sessionToken');
    expect(credential.values()).toEqual([]);
    await credential.value();
    expect(credential.values()).toEqual([token('a')]);
    await credential.renew(token('a'));
    expect(credential.values()).toEqual([token('a'), token('b')]);
  });

  it('that is a public key is looked for among the keys that must never run in a browser', async () => {
    const refused = createCredential(
      readConfig({ publicKey, refusedFingerprints: [fingerprint] }),
      flow(),
      loadRefusal,
    );
    await expect(refused.value()).rejects.toMatchObject({ code: 'secret_key_refused' });
    expect(refused.values()).toEqual([]);
    const other = publicKey.replace('3', '4');
    const accepted = createCredential(
      readConfig({ publicKey: other, refusedFingerprints: [fingerprint] }),
      flow(),
      loadRefusal,
    );
    expect(await accepted.value()).toBe(other);
    expect(accepted.kind).toBe('publicKey');
  });

  it('that is a session token is not', async () => {
    vi.stubGlobal('crypto', {});
    const credential = createCredential(
      readConfig({ sessionToken: token('a'), refusedFingerprints: [fingerprint] }),
      flow(),
      loadRefusal,
    );
    expect(await credential.value()).toBe(token('a'));
    vi.unstubAllGlobals();
  });
});

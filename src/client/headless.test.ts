import { afterEach, expect, it, vi } from 'vitest';
import { readAuthRequest, readConfig } from '../options/config.ts';
import type { Config } from '../options.ts';
import type { Attempts } from './attempts.ts';
import { authenticate, type Headless } from './headless.ts';

afterEach(() => vi.restoreAllMocks());

/** With as much as a call needs before it asks the server. */
const headlessWith = (config: Config, begin?: Attempts['begin']): Headless =>
  ({
    config,
    gate: {},
    parts: { refusal: async () => Promise.reject(new Error('Not needed.')) },
    knownDefinitions: new Map(),
    life: new AbortController().signal,
    attempts: { begin, end: () => {} },
    languages: () => ({ lang: 'en', line: (app: string) => ({ text: app, lang: 'en' }) }),
    emit: () => {},
  }) as unknown as Headless;

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';

const itself: { type: 'TWO_STEP'; pin: string; self?: unknown } = { type: 'TWO_STEP', pin: 'zebra' };
itself.self = itself;

it.each([
  ['that contain themselves', itself],
  ['with a number that JSON does not have', { type: 'TWO_STEP' as const, pin: 12_345n }],
])('credentials %s are refused, and not shown', async (_what, credentials) => {
  const config = readConfig({ sessionToken: `nango_connect_session_${'a'.repeat(64)}` });
  const { signal } = new AbortController();
  const request = readAuthRequest(config, { credentials });
  await expect(authenticate(headlessWith(config), 'two-step', request, null, signal)).rejects.toMatchObject({
    code: 'invalid_option',
    message:
      'credentials cannot be sent as JSON. Expected texts, numbers, and lists and objects of them that do not contain themselves.',
  });
});

it('a page can have a window waited for longer than a timer of the browser lasts', async () => {
  const config = readConfig({ publicKey, openWindow: () => {} });
  const begin: Attempts['begin'] = (_calls, proof, popup, _integration, _connection, onStep) => {
    proof.catch(() => {});
    queueMicrotask(() => onStep('unfinished'));
    return { outcome: new Promise(() => {}), popup, interrupted: false, abandon: () => {}, end: () => {} };
  };
  const timers = vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as unknown as NodeJS.Timeout);
  void authenticate(
    headlessWith(config, begin),
    'github',
    readAuthRequest(config, { closedTimeout: Number.MAX_SAFE_INTEGER }),
    null,
    new AbortController().signal,
  ).catch(() => {});
  await Promise.resolve();
  await Promise.resolve();
  // A longer one would end at once.
  expect(timers.mock.calls.map(([, delay]) => delay)).toContain(2 ** 31 - 1);
});

it('a window that the page hands over late leaves no timer behind', async () => {
  vi.useFakeTimers();
  const config = readConfig({ publicKey, openWindow: () => {} });
  const connection = { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true };
  const begin: Attempts['begin'] = (_calls, proof, popup, _integration, _connection, onStep) => {
    proof.catch(() => {});
    const outcome = Promise.resolve().then(() => {
      onStep('outside');
      onStep('unfinished');
      return { connection, windowLeft: false };
    });
    return { outcome, popup, interrupted: false, abandon: () => {}, end: () => {} };
  };
  const { signal } = new AbortController();
  const request = readAuthRequest(config, {});
  await expect(authenticate(headlessWith(config, begin), 'github', request, null, signal)).resolves.toEqual(
    connection,
  );
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

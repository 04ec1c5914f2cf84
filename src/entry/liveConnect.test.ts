import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConnectOptions } from '../options.ts';
import { createLiveConnect, withLatestFunctions } from './liveConnect.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => complain.mockClear());

describe('a handle for a component', () => {
  it('starts nothing before its options are in use, so that a rendering can be thrown away', () => {
    createLiveConnect({ publicKey: 'no key' });
    expect(complain).not.toHaveBeenCalled();
  });

  it('says once what is wrong with its options, however often they are the same', () => {
    const live = createLiveConnect({});
    for (let round = 0; round < 3; round += 1) live.use({ publicKey: 'no key' });
    expect(complain).toHaveBeenCalledTimes(1);
    live.use({ publicKey });
    expect(complain).toHaveBeenCalledTimes(1);
    live.end();
  });

  it('waits for a key or a token, until something is to be opened', async () => {
    const live = createLiveConnect({});
    live.use({ theme: 'dark' });
    expect(complain).not.toHaveBeenCalled();
    await expect(live.open()).rejects.toMatchObject({ code: 'browser_required' });
    expect(complain).toHaveBeenCalledTimes(1);
    live.end();
  });

  it('can be used before the first rendering is done', async () => {
    const live = createLiveConnect({ publicKey });
    await expect(live.auth('github')).rejects.toMatchObject({ code: 'browser_required' });
    live.end();
  });

  it('keeps its snapshot while the options are equal, and forgets it with another key', async () => {
    const live = createLiveConnect({ publicKey });
    live.use({ publicKey });
    const changed = vi.fn<() => void>();
    const stop = live.subscribe(changed);
    await live.open().catch(() => {});
    const { snapshot } = live;
    expect(snapshot).toMatchObject({ isOpen: false, error: { code: 'browser_required' } });
    expect(changed).toHaveBeenCalledTimes(1);
    live.use({ publicKey, onEvent: () => {} });
    live.use({ publicKey, theme: 'dark' });
    expect(live.snapshot).toBe(snapshot);
    live.use({ publicKey, theme: 'dark', user: 'jane' });
    expect(live.snapshot).toMatchObject({ isOpen: false, error: null });
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    live.end();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('notices what the page changes inside of an object that it passes again', async () => {
    const options = { publicKey, params: { tenant: 'acme' } };
    const live = createLiveConnect(options);
    live.use(options);
    await live.open().catch(() => {});
    const { snapshot } = live;
    live.use(options);
    expect(live.snapshot).toBe(snapshot);
    options.params.tenant = 'other';
    live.use(options);
    // Another handle, which has shown nothing yet.
    expect(live.snapshot).toMatchObject({ isOpen: false, error: null });
    live.end();
  });

  it('notices what changes in an object of a class, as its options or inside of them', async () => {
    class Model {
      [name: string]: unknown;
    }
    const own: ConnectOptions & Model = Object.assign(new Model(), { publicKey, user: 'jane' });
    const inner = Object.assign(new Model(), { tenant: 'acme' }) as Model & { tenant: string };
    const outer = { publicKey, params: inner as Record<'tenant', string> };
    const changes: [options: ConnectOptions, change: () => void][] = [
      [own, () => (own.user = 'joe')],
      [outer, () => (inner.tenant = 'other')],
    ];
    for (const [options, change] of changes) {
      const live = createLiveConnect(options);
      live.use(options);
      await live.open().catch(() => {});
      const { snapshot } = live;
      live.use(options);
      expect(live.snapshot).toBe(snapshot);
      change();
      live.use(options);
      expect(live.snapshot).toMatchObject({ isOpen: false, error: null });
      live.end();
    }
  });

  it('calls the latest functions', async () => {
    const heard: string[] = [];
    const live = createLiveConnect({ publicKey });
    for (const name of ['first', 'second'])
      live.use({ publicKey, onEvent: ({ type }) => heard.push(`${name} ${type}`) });
    await live.open().catch(() => {});
    expect(heard).toEqual(['second error']);
    live.end();
  });

  it('does nothing once its component is gone, and works again when it comes back', async () => {
    const live = createLiveConnect({ publicKey });
    live.use({ publicKey });
    live.end();
    live.preload();
    live.close();
    await expect(live.open()).rejects.toMatchObject({ code: 'destroyed' });
    await expect(live.auth('github')).rejects.toMatchObject({ code: 'destroyed' });
    live.use({ publicKey });
    await expect(live.open()).rejects.toMatchObject({ code: 'browser_required' });
    live.end();
  });
});

/** The options that can be functions. */
type FunctionOption = {
  [Name in keyof ConnectOptions]-?: Extract<ConnectOptions[Name], (given: never) => unknown> extends never
    ? never
    : Name;
}[keyof ConnectOptions];

/** How each of them is called: one that is missing does not compile. */
const calls = {
  sessionToken: ({ sessionToken }) =>
    typeof sessionToken === 'function' &&
    sessionToken({ reason: 'open', signal: new AbortController().signal }),
  openWindow: ({ openWindow }) => openWindow?.('https://api.example.com/oauth/connect/github'),
  fallbackPage: ({ fallbackPage }) =>
    typeof fallbackPage === 'function' &&
    fallbackPage({ integration: 'github', signal: new AbortController().signal }),
  onEvent: ({ onEvent }) => onEvent?.({ type: 'open' }),
} satisfies Record<FunctionOption, (options: ConnectOptions) => unknown>;

describe('of an option that is a function', () => {
  it.each(Object.entries(calls))('the latest %s is called', (name, call) => {
    const heard: string[] = [];
    const optionsOf = (version: string): ConnectOptions => ({ [name]: () => heard.push(version) });
    call(withLatestFunctions(optionsOf('first'), () => optionsOf('second')));
    expect(heard).toEqual(['second']);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createEvents } from '../events.ts';

describe('the ES module', () => {
  it('can be imported and started on a server, and leaves no global', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    const { createConnect, contentSecurityPolicy, isConnectError, policy, version } = await import(
      './index.ts'
    );
    const connect = createConnect({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' });
    expect(connect.policy).toBe(policy);
    expect(contentSecurityPolicy()).toContain('connect-src https://api.nango.dev');
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(isConnectError(new Error('x'))).toBe(false);
    connect.destroy();
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  });

  it('throws what can be seen at once', async () => {
    const { createConnect } = await import('./index.ts');
    expect(() => createConnect({})).toThrow(expect.objectContaining({ code: 'missing_public_key' }));
  });

  it('rejects after destroy, and every member can be called again and again', async () => {
    const { createConnect } = await import('./index.ts');
    const connect = createConnect({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' });
    for (const _ of [1, 2]) {
      connect.close();
      connect.destroy();
      connect.preload();
    }
    await expect(connect.open()).rejects.toMatchObject({ code: 'destroyed' });
    await expect(connect.auth('github')).rejects.toMatchObject({ code: 'destroyed' });
  });
});

describe('isConnectError', () => {
  it('recognises an error of another copy of the module', async () => {
    const { isConnectError, ConnectError } = await import('./index.ts');
    const other = Object.assign(new Error('x'), { [Symbol.for('latchkey.ConnectError')]: true });
    expect(isConnectError(other)).toBe(true);
    expect(new ConnectError('x', 'y')).toMatchObject({ name: 'ConnectError', code: 'x', message: 'y' });
    for (const value of [null, 'x', {}]) expect(isConnectError(value)).toBe(false);
  });
});

describe('a listener', () => {
  it.each(['success', 'constructor', '__proto__', ''])(
    'of the type “%s”, which does not exist, is an error',
    (type) => {
      const { on } = createEvents();
      expect(() => on(type as 'close', () => {})).toThrow(
        expect.objectContaining({
          code: 'invalid_option',
          message:
            'on cannot listen to that type of event. Expected one of open, view, connect, error, window, close.',
        }),
      );
    },
  );

  it('that throws does not stop the others, and its error reaches the page', () => {
    const later = vi.fn<(action: () => void) => void>();
    vi.stubGlobal('queueMicrotask', later);
    const heard: string[] = [];
    const events = createEvents();
    events.onAny(() => {
      throw new Error('mine');
    });
    const stop = events.on('close', ({ type }) => heard.push(type));
    events.emit({ type: 'open' });
    events.emit({ type: 'close' });
    stop();
    events.emit({ type: 'close' });
    vi.unstubAllGlobals();
    expect(heard).toEqual(['close']);
    expect(later).toHaveBeenCalledTimes(3);
    expect(later.mock.calls[0]?.[0]).toThrow('mine');
  });
});

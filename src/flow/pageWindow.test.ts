import { describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import { createGate } from '../gate.ts';
import type { OpenedWindow, OpenWindow } from '../options/signInWindow.ts';
import { openByPage } from './pageWindow.ts';

const gate = createGate({ host: new URL('https://nango.example'), kind: 'publicKey', logoOrigins: [] });
const address = new URL('https://nango.example/oauth/connect/github?public_key=x');

const windowLike = () => ({ closed: false, close: vi.fn(), focus: vi.fn() });

const messageFrom = (source: unknown) => ({ source }) as MessageEvent;

/** A promise that is no instance of the page's own `Promise`. */
const thenable = (value: unknown): Promise<unknown> => {
  const promise = Promise.resolve(value);
  // oxlint-disable-next-line unicorn/no-thenable -- this is what such a promise has in common with the page's own
  return { then: promise.then.bind(promise) } as Promise<unknown>;
};

describe('a sign-in window that the page opens', () => {
  it('is opened with the address, and nothing is known about it', async () => {
    const open = vi.fn<OpenWindow>();
    const popup = openByPage(gate, open);
    expect([popup.outside, popup.isolated]).toEqual([false, false]);
    await popup.navigate(address);
    expect(open).toHaveBeenCalledExactlyOnceWith(address.href);
    expect([popup.outside, popup.isolated, popup.closed, popup.sandboxed]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(popup.sent(messageFrom(null))).toBe(false);
    popup.focus();
    popup.close();
    expect(popup.closed).toBe(true);
  });

  it('goes to no other address than a sign-in’s', () => {
    const open = vi.fn<OpenWindow>();
    expect(() => openByPage(gate, open).navigate(new URL('https://nango.example/connections'))).toThrow(
      expect.objectContaining({ code: 'request_refused' }),
    );
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['at once', (made: OpenedWindow) => made],
    ['later', async (made: OpenedWindow) => made],
  ])('is held where the page returns it %s', async (_when, answer) => {
    const made = windowLike();
    const popup = openByPage(gate, () => answer(made));
    await popup.navigate(address);
    expect([popup.outside, popup.isolated, popup.closed]).toEqual([false, false, false]);
    expect(popup.sent(messageFrom(made))).toBe(true);
    expect(popup.sent(messageFrom(windowLike()))).toBe(false);
    popup.focus();
    expect(made.focus).toHaveBeenCalledOnce();
    made.closed = true;
    expect(popup.closed).toBe(true);
    popup.close();
    expect(made.close).toHaveBeenCalledOnce();
  });

  it('is given up although it throws, as a window of an app may once it is gone', async () => {
    const close = vi.fn(() => {
      throw new Error('The window is gone.');
    });
    const popup = openByPage(gate, () => ({ ...windowLike(), close }));
    await popup.navigate(address);
    popup.close();
    expect(popup.closed).toBe(true);
    expect(close).toHaveBeenCalledOnce();
  });

  it('reads as closed, and has no focus to take, where it throws once it is gone', async () => {
    let isGone = false;
    const orThrow = <Value>(value: Value): Value => {
      if (isGone) throw new Error('The window is gone.');
      return value;
    };
    const popup = openByPage(gate, () => ({
      ...windowLike(),
      get closed() {
        return orThrow(false);
      },
      focus: () => orThrow(undefined),
    }));
    await popup.navigate(address);
    expect(popup.closed).toBe(false);
    isGone = true;
    expect(popup.closed).toBe(true);
    expect(() => popup.focus()).not.toThrow();
  });

  it('is taken where it throws from the start', async () => {
    const popup = openByPage(gate, () => ({
      ...windowLike(),
      get closed(): boolean {
        throw new Error('The window is gone.');
      },
    }));
    await popup.navigate(address);
    expect([popup.closed, popup.outside]).toEqual([true, false]);
  });

  it('is closed where it comes after it was given up', async () => {
    const made = windowLike();
    const popup = openByPage(gate, async () => made);
    const opening = popup.navigate(address);
    popup.close();
    await opening;
    expect(made.close).toHaveBeenCalledOnce();
  });

  it.each<[string, OpenWindow]>([
    ['returns null', () => null],
    ['resolves to null', async () => null],
    ['gives a promise of another kind, as zone.js has, that resolves to null', () => thenable(null)],
  ])('is blocked where the function %s', async (_what, open) => {
    await expect((async () => openByPage(gate, open).navigate(address))()).rejects.toMatchObject({
      code: 'blocked_by_browser',
    });
  });

  const cause = new Error('No handler.');
  it.each<[string, OpenWindow]>([
    [
      'throws',
      () => {
        throw cause;
      },
    ],
    ['rejects', () => Promise.reject(cause)],
    ['gives a promise of another kind that rejects', () => thenable(Promise.reject(cause))],
  ])('is an error that has the page’s own where the function %s', async (_what, open) => {
    const error: unknown = await (async () => openByPage(gate, open).navigate(address))().catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ConnectError);
    expect(error).toMatchObject({ code: 'open_window_failed', cause });
    expect(String(error)).not.toContain('public_key');
  });
});

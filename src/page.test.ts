import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framesAround } from './frames.ts';
import { openWindow } from './page.ts';

/** A window as its opener sees it. */
const windowOf = ({ href = 'about:blank', children = 0 } = {}) => ({
  location: { href },
  document: { body: { hasChildNodes: () => children > 0 } },
  close: vi.fn(),
});

/** A window of another origin: nothing of it can be read. */
const foreignWindow = (): object =>
  new Proxy(
    {},
    {
      get() {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    },
  );

const page = windowOf({ href: 'https://shop.example/' });
const open = vi.fn<(url: string, target: string, features: string) => unknown>();

beforeEach(() => {
  open.mockReset();
  const own = Object.assign(page, { origin: 'https://shop.example' });
  for (const [name, value] of Object.entries({
    window: own,
    parent: own,
    top: own,
    opener: null,
    document: page.document,
    screenX: 100,
    screenY: 50,
    outerWidth: 1200,
    outerHeight: 900,
    open,
  }))
    vi.stubGlobal(name, value);
});
afterEach(() => vi.unstubAllGlobals());

describe('openWindow', () => {
  it('gives the fresh blank window', () => {
    const fresh = windowOf();
    open.mockReturnValue(fresh);
    expect(openWindow()).toBe(fresh);
  });

  it('opens it in the middle of the page’s window, 500 by 680', () => {
    openWindow();
    expect(open.mock.calls).toEqual([['', '_blank', 'popup,width=500,height=680,left=450,top=160']]);
  });

  it('opens it in the size that the page wants', () => {
    openWindow({ width: 801, height: 600 });
    openWindow({ height: 300 });
    expect(open.mock.calls.map(([, , features]) => features)).toEqual([
      'popup,width=801,height=600,left=300,top=200',
      'popup,width=500,height=300,left=450,top=350',
    ]);
  });

  it('gives null where the browser blocks it', () => {
    open.mockReturnValue(null);
    expect(openWindow()).toBeNull();
  });

  it.each(['window', 'parent', 'top', 'opener'])('gives null for the page’s own: %s', (name) => {
    // Blank itself, so that nothing but its identity speaks against it.
    const own = windowOf();
    vi.stubGlobal(name, own);
    open.mockReturnValue(own);
    expect(openWindow()).toBeNull();
    expect(own.close).not.toHaveBeenCalled();
  });

  it.each(['parent', 'top', 'opener'])('gives null for the page’s %s of another origin', (name) => {
    const own = foreignWindow();
    vi.stubGlobal('window', Object.assign(windowOf(), { origin: 'null' }));
    vi.stubGlobal(name, own);
    open.mockReturnValue(own);
    expect(openWindow()).toBeNull();
  });

  it.each([
    ['one that is at a page', { href: 'https://shop.example/help' }],
    ['one that is at a blob', { href: 'blob:https://shop.example/1' }],
    ['one with something in it', { children: 1 }],
  ])('gives null for %s, and leaves it as it is', (_what, state) => {
    const other = windowOf(state);
    open.mockReturnValue(other);
    expect(openWindow()).toBeNull();
    expect(other.close).not.toHaveBeenCalled();
  });

  it('gives null for a window with the page’s own document', () => {
    open.mockReturnValue({ ...windowOf(), document: page.document });
    expect(openWindow()).toBeNull();
  });

  it.each([undefined, {}, 'window', 1])('gives null for anything but a window: %j', (double) => {
    open.mockReturnValue(double);
    expect(openWindow()).toBeNull();
  });

  it('gives null for a window of another origin', () => {
    open.mockReturnValue(foreignWindow());
    expect(openWindow()).toBeNull();
  });

  it('gives the window that a sandboxed page without an origin cannot reach: why it cannot is said later', () => {
    vi.stubGlobal('window', Object.assign(windowOf(), { origin: 'null' }));
    const unreachable = foreignWindow();
    open.mockReturnValue(unreachable);
    expect(openWindow()).toBe(unreachable);
  });
});

describe('framesAround', () => {
  it('is empty at the top, and for a frame in a page of another origin', () => {
    vi.stubGlobal('window', { frameElement: null });
    expect(framesAround()).toEqual([]);
  });

  it('goes out to the first page of another origin', () => {
    const [inner, outer] = [{ name: 'inner' }, { name: 'outer' }];
    const beyond = { frameElement: null };
    vi.stubGlobal('window', { frameElement: inner, parent: { frameElement: outer, parent: beyond } });
    expect(framesAround()).toEqual([inner, outer]);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { holdPopup } from './popup.ts';

afterEach(() => vi.unstubAllGlobals());

const line = { text: '…', lang: 'en' };

/** A new window, and what is done to it, in order. */
function openedWindow(extra: object = {}, refused?: ConnectError) {
  const done: string[] = [];
  const window = {
    closed: false,
    set opener(value: unknown) {
      done.push(`opener = ${String(value)}`);
    },
    ...extra,
  };
  const navigate = (): void => {
    if (refused) throw refused;
    done.push('navigated');
  };
  const gate = { navigate } as unknown as Gate;
  return {
    done,
    hold: (isolate = false) => holdPopup(gate, window as unknown as Window, line, { isolate }),
  };
}

describe('a sign-in window', () => {
  it('keeps its opener: the callback page reports to it', () => {
    const { done, hold } = openedWindow();
    const popup = hold();
    popup.navigate(new URL('https://nango.example'));
    expect(done).toEqual(['navigated']);
    expect(popup.isolated).toBe(false);
  });

  it('forgets its opener before it goes anywhere where the page wants it isolated', () => {
    const { done, hold } = openedWindow();
    const popup = hold(true);
    expect(popup.isolated).toBe(false);
    popup.navigate(new URL('https://nango.example'));
    expect(done).toEqual(['opener = null', 'navigated']);
    expect(popup.isolated).toBe(true);
  });

  it.each([false, true])('that the person took elsewhere is closed to us, isolated or not: %s', (isolate) => {
    const refuse = (): never => {
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    };
    const window = {
      closed: false,
      get document() {
        return refuse();
      },
      set opener(_value: unknown) {
        refuse();
      },
    } as unknown as Window;
    const gate = { navigate: ({ document }: Window) => document } as unknown as Gate;
    const popup = holdPopup(gate, window, line, { isolate });
    expect(() => popup.navigate(new URL('https://nango.example'))).toThrow(
      expect.objectContaining({ name: 'ConnectError', code: 'window_closed' }),
    );
  });

  it('tells what the gate refuses', () => {
    const refused = new ConnectError('request_refused', 'No.');
    const { hold } = openedWindow({}, refused);
    expect(() => hold().navigate(new URL('https://nango.example'))).toThrow(refused);
  });
});

describe('whether a sign-in window is in a sandbox', () => {
  /** A page in frames, from the inside out, by their `sandbox` attributes. */
  function inFrames(...sandboxes: (string | null)[]): void {
    const top = { frameElement: null };
    const page = sandboxes.reduceRight<object>(
      (parent, sandbox) => ({ frameElement: { getAttribute: () => sandbox }, parent }),
      top,
    );
    vi.stubGlobal('window', page);
    vi.stubGlobal('top', top);
  }
  /** A window whose browser refuses `document.domain` with this message. */
  const refusing = (message: string) => ({
    document: {
      set domain(_value: string) {
        throw new DOMException(message, 'SecurityError');
      },
    },
  });
  const notASuffix = refusing("'latchkey.invalid' is not a suffix of 'sandbox.example'.");

  it('is not asked where the page is in no frame', () => {
    const page = {};
    vi.stubGlobal('window', page);
    vi.stubGlobal('top', page);
    const asked = vi.fn();
    const { hold } = openedWindow({
      document: {
        set domain(value: string) {
          asked(value);
        },
      },
    });
    expect(hold().sandboxed).toBe(false);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    ['a frame without a sandbox', [null], false],
    ['an empty sandbox', [''], true],
    ['a sandbox', ['allow-scripts allow-popups'], true],
    ['a sandbox that windows escape', ['allow-popups allow-popups-to-escape-sandbox'], false],
    ['the same in capitals and lines', ['allow-popups\n Allow-Popups-To-Escape-Sandbox'], false],
    ['a sandbox around a frame', [null, 'allow-scripts allow-popups'], true],
    ['an open sandbox in a closed one', ['allow-popups-to-escape-sandbox', ''], true],
  ])('is seen by the frames: %s', (_what, sandboxes, sandboxed) => {
    inFrames(...sandboxes);
    expect(openedWindow(notASuffix).hold().sandboxed).toBe(sandboxed);
  });

  it.each([
    ['Chromium and WebKit', refusing('Assignment is forbidden for sandboxed iframes.'), true],
    ['a host with the word in it', notASuffix, false],
    ['Firefox, which does not say', refusing('The operation is insecure.'), false],
  ])('is asked of the browser where no frame can be seen: %s', (_what, window, sandboxed) => {
    inFrames();
    vi.stubGlobal('window', { frameElement: null });
    expect(openedWindow(window).hold().sandboxed).toBe(sandboxed);
  });

  it('is so where the window is out of reach', () => {
    inFrames(null);
    const unreachable = {
      get document(): never {
        throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
      },
    };
    // A spread would read it.
    const window = Object.create(unreachable) as Window;
    expect(holdPopup({} as Gate, window, line).sandboxed).toBe(true);
  });
});

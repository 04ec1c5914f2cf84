import type { CDPSession, Page } from '@playwright/test';

/** What a page still holds after garbage collection. */
export interface Held {
  nodes: number;
  /** Listeners of the DOM, without those of WebSockets and signals. */
  listeners: number;
  documents: number;
  /** Bytes. */
  heap: number;
  /** Timers that the page's scripts set and that can still fire. */
  timers: number;
  /** Objects by the name of their class. */
  objects: Record<(typeof counted)[number], number>;
}

const counted = ['WebSocket', 'ShadowRoot', 'CSSStyleSheet', 'ResizeObserver', 'MutationObserver'] as const;

/** Counts timers. Runs in the page, before its scripts. */
function countTimers(): void {
  const active = new Set<number>();
  const { setTimeout: once, setInterval: often, clearTimeout: clear } = window;
  Object.assign(window, {
    setTimeout(action: () => void, ...rest: [number?, ...unknown[]]) {
      const id = once(
        () => {
          active.delete(id);
          action();
        },
        ...rest,
      );
      active.add(id);
      return id;
    },
    setInterval(action: () => void, ...rest: [number?, ...unknown[]]) {
      const id = often(action, ...rest);
      active.add(id);
      return id;
    },
    activeTimers: () => active.size,
  });
  for (const name of ['clearTimeout', 'clearInterval'])
    Object.assign(window, {
      [name](id: number) {
        active.delete(id);
        clear(id);
      },
    });
}

async function countObjects(session: CDPSession, name: string): Promise<number> {
  const objectGroup = 'leftovers';
  const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, objectGroup });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(length.value);
}

/**
 * Measures what a page holds, over the browser's protocol.
 *
 * @returns The look; it throws away what can be thrown away first. To be made before the page is visited.
 */
export async function watchLeftovers(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await page.addInitScript(countTimers);
  return async () => {
    // Twice: what the first one finalises, the second one frees.
    for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
    const objects: Partial<Held['objects']> = {};
    for (const name of counted) objects[name] = await countObjects(session, name);
    const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    const timers = await page.evaluate(() => (Reflect.get(window, 'activeTimers') as () => number)());
    return { nodes, listeners, documents, heap, timers, objects: objects as Held['objects'] };
  };
}

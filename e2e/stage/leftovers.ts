import { expect, type CDPSession, type Page } from '@playwright/test';

const classes = ['WebSocket', 'ShadowRoot', 'CSSStyleSheet', 'ResizeObserver', 'MutationObserver'] as const;

/**
 * How many a page still has of each: objects by the name of their class, listeners of the DOM (without those of
 * WebSockets and signals), and timers that its scripts set and that can still fire.
 */
export type Counts = Record<
  'nodes' | 'listeners' | 'documents' | 'timers' | (typeof classes)[number],
  number
>;

/** What a page still holds after garbage collection. */
export interface Held {
  counts: Counts;
  /** Bytes. */
  heap: number;
}

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
    const counts: Partial<Counts> = {};
    for (const name of classes) counts[name] = await countObjects(session, name);
    const { nodes, jsEventListeners: listeners, documents } = await session.send('Memory.getDOMCounters');
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
    const timers = await page.evaluate(() => (Reflect.get(window, 'activeTimers') as () => number)());
    return { counts: { ...counts, nodes, listeners, documents, timers } as Counts, heap };
  };
}

/** What a page has more of than before. */
const growth = (now: Partial<Counts>, before: Counts): string[] =>
  (Object.keys(now) as (keyof Counts)[])
    .filter((name) => (now[name] ?? 0) > before[name])
    .map((name) => `${now[name]} ${name}, ${before[name]} before`);

/** Waits until a page has no more of anything than before: a browser frees some objects late. */
export const expectNoMore = (count: () => Promise<Partial<Counts>>, before: Counts): Promise<void> =>
  expect.poll(async () => growth(await count(), before), 'What is left behind').toEqual([]);

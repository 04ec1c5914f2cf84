/**
 * Runs in the page: `suspend()` holds back timers and messages as a phone does with a page behind another one, and
 * `wake()` lets them go, each interval once. Stands in for the browser's own freezing, which is off while it is driven.
 */
export function suspendable(): void {
  const held = new Set<() => void>();
  let suspended = false;
  const holding = (action: () => void) => (): void => {
    if (suspended) held.add(action);
    else action();
  };
  const { setTimeout, setInterval } = window;
  Object.assign(window, {
    setTimeout: (action: () => void, milliseconds: number) => setTimeout(holding(action), milliseconds),
    setInterval: (action: () => void, milliseconds: number) => setInterval(holding(action), milliseconds),
    suspend: () => {
      suspended = true;
    },
    wake: () => {
      suspended = false;
      for (const action of held) action();
      held.clear();
    },
  });
  addEventListener('message', (event) => {
    if (!suspended) return;
    event.stopImmediatePropagation();
    const { data, origin } = event;
    // The window that sent it has closed by then: a message has no source any more.
    held.add(() => window.dispatchEvent(new MessageEvent('message', { data, origin, source: null })));
  });
}

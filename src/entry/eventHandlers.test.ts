import { describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { ConnectEvent } from '../types.ts';
import { withHandlers, type ConnectEventHandlers } from './eventHandlers.ts';

/** An event for each handler: one that is missing does not compile. */
const events: Record<keyof ConnectEventHandlers, ConnectEvent> = {
  onOpen: { type: 'open' },
  onView: { type: 'view', view: 'list' },
  onConnect: {
    type: 'connect',
    integration: 'github',
    connectionId: 'c-1',
    isPending: false,
    confirmed: true,
  },
  onError: { type: 'error', error: new ConnectError('timeout', 'It took too long.') },
  onWindow: { type: 'window', state: 'opened', integration: 'github' },
  onClose: { type: 'close' },
};

/** A handler for each event, or none. */
const handlersFrom = (make: (name: string) => ((event: ConnectEvent) => void) | undefined) =>
  Object.fromEntries(Object.keys(events).map((name) => [name, make(name)])) as Required<ConnectEventHandlers>;

const noHandlers = handlersFrom(() => undefined);

describe('the handlers of a component', () => {
  it.each(Object.entries(events))('%s gets its events, after onEvent', (name, event) => {
    const heard: [string, ConnectEvent][] = [];
    const handlers = handlersFrom((one) => (given) => heard.push([one, given]));
    withHandlers({ onEvent: (given) => heard.push(['onEvent', given]) }, handlers).onEvent?.(event);
    expect(heard).toEqual([
      ['onEvent', event],
      [name, event],
    ]);
  });

  it('may be left out', () => {
    for (const event of Object.values(events)) withHandlers({}, noHandlers).onEvent?.(event);
  });

  it('get their events although onEvent throws, and its error reaches the page', () => {
    const later = vi.fn<(action: () => void) => void>();
    vi.stubGlobal('queueMicrotask', later);
    const onClose = vi.fn<() => void>();
    const onEvent = (): never => {
      throw new Error('mine');
    };
    withHandlers({ onEvent }, { ...noHandlers, onClose }).onEvent?.({ type: 'close' });
    vi.unstubAllGlobals();
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(later.mock.calls[0]?.[0]).toThrow('mine');
  });
});

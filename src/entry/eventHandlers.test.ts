import { describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { ConnectEvent } from '../types.ts';
import { withHandlers, type ConnectEventHandlers } from './eventHandlers.ts';

const events: [name: keyof ConnectEventHandlers, event: ConnectEvent][] = [
  ['onOpen', { type: 'open' }],
  ['onView', { type: 'view', view: 'list' }],
  [
    'onConnect',
    { type: 'connect', integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true },
  ],
  ['onError', { type: 'error', error: new ConnectError('timeout', 'It took too long.') }],
  ['onWindow', { type: 'window', state: 'opened', integration: 'github' }],
  ['onClose', { type: 'close' }],
];

describe('the handlers of a component', () => {
  it.each(events)('%s gets its events, after onEvent', (name, event) => {
    const heard: [string, ConnectEvent][] = [];
    const handlers = Object.fromEntries(
      events.map(([one]) => [one, (given: ConnectEvent) => heard.push([one, given])]),
    );
    withHandlers({ onEvent: (given) => heard.push(['onEvent', given]) }, handlers).onEvent?.(event);
    expect(heard).toEqual([
      ['onEvent', event],
      [name, event],
    ]);
    withHandlers({}, {}).onEvent?.(event);
  });

  it('get their events although onEvent throws, and its error reaches the page', () => {
    const later = vi.fn<(action: () => void) => void>();
    vi.stubGlobal('queueMicrotask', later);
    const onClose = vi.fn<() => void>();
    const onEvent = (): never => {
      throw new Error('mine');
    };
    withHandlers({ onEvent }, { onClose }).onEvent?.({ type: 'close' });
    vi.unstubAllGlobals();
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(later.mock.calls[0]?.[0]).toThrow('mine');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { ConnectError } from './errors.ts';
import { createEvents } from './events.ts';
import { createSnapshots } from './snapshot.ts';
import type { ConnectEvent, Connection } from './types.ts';

const connection: Connection = {
  integration: 'github',
  connectionId: 'c-1',
  isPending: false,
  confirmed: true,
} as Connection;
const error = new ConnectError('timeout', 'No answer.');
const nothing = { isOpen: false, view: null, integration: null, error: null, connection: null };

/** Snapshots after a few events. */
function after(...events: ConnectEvent[]) {
  const source = createEvents();
  const snapshots = createSnapshots(source);
  for (const event of events) source.emit(event);
  return snapshots.now;
}

const view: ConnectEvent = { type: 'view', view: 'authorizing', integration: 'github' };
const open: ConnectEvent = { type: 'open' };

describe('a snapshot', () => {
  it('is empty before anything has happened', () => {
    expect(after()).toEqual(nothing);
  });

  it.each<[string, ConnectEvent[], object]>([
    ['open', [open], { isOpen: true }],
    ['a view', [open, view], { isOpen: true, view: 'authorizing', integration: 'github' }],
    [
      'a view about no integration',
      [open, view, { type: 'view', view: 'list' }],
      { isOpen: true, view: 'list' },
    ],
    ['an error', [open, { type: 'error', error }], { isOpen: true, error }],
    ['a connection', [open, { type: 'connect', ...connection }], { isOpen: true, connection }],
    [
      'close, after which the result stays',
      [open, view, { type: 'connect', ...connection }, { type: 'error', error }, { type: 'close' }],
      { connection, error },
    ],
    ['the next open, which forgets the result', [{ type: 'error', error }, open], { isOpen: true }],
  ])('says what is shown after %s', (_what, events, expected) => {
    expect(after(...events)).toEqual({ ...nothing, ...expected });
  });

  it('is a new object after each change, and the same one where nothing changes', () => {
    const source = createEvents();
    const snapshots = createSnapshots(source);
    const first = snapshots.now;
    expect(snapshots.now).toBe(first);
    source.emit(open);
    const second = snapshots.now;
    expect(second).not.toBe(first);
    source.emit({ type: 'window', state: 'closed', integration: 'github' });
    expect(snapshots.now).toBe(second);
  });
});

describe('subscribe', () => {
  it('calls after each change, with the new snapshot in place, until it is ended', () => {
    const source = createEvents();
    const snapshots = createSnapshots(source);
    const seen: (boolean | string | null)[] = [];
    const stop = snapshots.subscribe(() => seen.push(snapshots.now.isOpen, snapshots.now.view));
    source.emit(open);
    source.emit({ type: 'window', state: 'opened', integration: 'github' });
    source.emit({ type: 'view', view: 'list' });
    stop();
    source.emit({ type: 'close' });
    expect(seen).toEqual([true, null, true, 'list']);
  });

  it('lets a listener end another one', () => {
    const source = createEvents();
    const snapshots = createSnapshots(source);
    const second = vi.fn<() => void>();
    let stop = (): void => {};
    snapshots.subscribe(() => stop());
    stop = snapshots.subscribe(second);
    source.emit(open);
    source.emit({ type: 'close' });
    expect(second).toHaveBeenCalledTimes(1);
  });

  it('keeps the others going where a listener throws, and the error reaches the page', () => {
    const later = vi.fn<(action: () => void) => void>();
    vi.stubGlobal('queueMicrotask', later);
    const source = createEvents();
    const snapshots = createSnapshots(source);
    const second = vi.fn<() => void>();
    snapshots.subscribe(() => {
      throw new Error('mine');
    });
    snapshots.subscribe(second);
    source.emit(open);
    vi.unstubAllGlobals();
    expect(second).toHaveBeenCalledTimes(1);
    expect(later).toHaveBeenCalledTimes(1);
    expect(later.mock.calls[0]?.[0]).toThrow('mine');
  });
});

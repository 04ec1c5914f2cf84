import type { ConnectError } from './errors.ts';
import { callSafely, type Events } from './events.ts';
import type { Connection, ConnectEvent, ViewName } from './types.ts';

/** The state of a handle. A new object for each change, and the same one as long as nothing changes. */
export interface Snapshot {
  /** Whether the dialog or a mounted widget is open. */
  readonly isOpen: boolean;
  /** What is shown; `null` when nothing is open. */
  readonly view: ViewName | null;
  /** `unique_key` of the integration that the view is about. */
  readonly integration: string | null;
  /** The last error, until the next flow begins. */
  readonly error: ConnectError | null;
  /** The last connection, until the next flow begins. */
  readonly connection: Connection | null;
}

/** Of a handle that has shown nothing yet. */
export const closedSnapshot: Snapshot = {
  isOpen: false,
  view: null,
  integration: null,
  error: null,
  connection: null,
};

function next(before: Snapshot, event: ConnectEvent): Snapshot {
  switch (event.type) {
    case 'open':
      return { ...closedSnapshot, isOpen: true };
    case 'view':
      return { ...before, view: event.view, integration: event.integration ?? null };
    case 'connect': {
      const { type: _, ...connection } = event;
      return { ...before, connection };
    }
    case 'error':
      return { ...before, error: event.error };
    case 'close':
      return { ...before, isOpen: false, view: null, integration: null };
    case 'window':
      return before;
    default:
      return event satisfies never;
  }
}

export interface Snapshots {
  readonly now: Snapshot;
  /** Calls the listener after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Keeps the snapshot up to date with the events. */
export function createSnapshots(events: Events): Snapshots {
  const listeners = new Set<() => void>();
  let now = closedSnapshot;
  events.onAny((event) => {
    const before = now;
    now = next(now, event);
    if (now !== before) for (const listener of [...listeners]) callSafely(listener, now);
  });
  return {
    get now() {
      return now;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

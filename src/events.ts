import { ConnectError } from './errors.ts';
import type { ConnectEvent, ConnectEventOf, ConnectEventType } from './types.ts';

/** A listener for one type of event. */
export type Listener<Type extends ConnectEventType> = (event: ConnectEventOf<Type>) => void;

/** Every type of event: one that is missing does not compile. */
const typeTable = {
  open: true,
  view: true,
  connect: true,
  error: true,
  window: true,
  close: true,
} satisfies Record<ConnectEventType, true>;

export const eventTypes = Object.keys(typeTable) as ConnectEventType[];

/** Passes events on to those who listen. */
export interface Events {
  emit(event: ConnectEvent): void;
  /** @throws {ConnectError} `invalid_option` for a type that does not exist. */
  on<Type extends ConnectEventType>(type: Type, listener: Listener<Type>): () => void;
  onAny(listener: (event: ConnectEvent) => void): () => void;
  clear(): void;
}

/** Calls a function of the page's. If it throws, the others go on, and the error reaches the page's own handlers. */
export function callSafely<Value>(listener: (value: Value) => void, value: Value): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

export function createEvents(): Events {
  const listeners = new Set<(event: ConnectEvent) => void>();

  function onAny(listener: (event: ConnectEvent) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    emit(event) {
      for (const listener of [...listeners]) callSafely(listener, event);
    },
    on(type, listener) {
      if (!Object.hasOwn(typeTable, type))
        throw new ConnectError(
          'invalid_option',
          `on cannot listen to that type of event. Expected one of ${eventTypes.join(', ')}.`,
        );
      return onAny((event) => {
        if (event.type === type) listener(event as ConnectEventOf<typeof type>);
      });
    },
    onAny,
    clear: () => listeners.clear(),
  };
}

import type { ConnectEvent, ConnectEventOf, ConnectEventType } from './types.ts';

export type Listener<Type extends ConnectEventType> = (event: ConnectEventOf<Type>) => void;

/** Tells everybody who listens. */
export interface Events {
  emit(event: ConnectEvent): void;
  on<Type extends ConnectEventType>(type: Type, listener: Listener<Type>): () => void;
  clear(): void;
}

/** A listener that throws disturbs neither the others nor the flow; its error reaches the page's own handlers. */
export function createEvents(onEvent?: (event: ConnectEvent) => void): Events {
  const listeners = new Set<(event: ConnectEvent) => void>(onEvent && [onEvent]);
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    on(type, listener) {
      const filtered = (event: ConnectEvent): void => {
        if (event.type === type) listener(event as ConnectEventOf<typeof type>);
      };
      listeners.add(filtered);
      return () => listeners.delete(filtered);
    },
    clear: () => listeners.clear(),
  };
}

/** The sign-ins of this page that wait for a result: those of every `Connect`, since they share one `window`. */
const waiting = new Set<object>();

/** One sign-in in the list of pending ones. */
export interface Waiting {
  /** Whether no other sign-in waits. */
  readonly alone: boolean;
  leave(): void;
}

export function joinWaiting(): Waiting {
  const place = {};
  waiting.add(place);
  return {
    get alone() {
      return waiting.has(place) && waiting.size === 1;
    },
    leave: () => void waiting.delete(place),
  };
}

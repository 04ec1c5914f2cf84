import { ConnectError, isConnectError } from '../errors.ts';
import type { ConnectEvent, Integration } from '../types.ts';
import { transition, withoutValues, type FlowEvent, type State } from './state.ts';

/** The state of a flow, and those who are told about it. After `close` nothing changes any more. */
export interface Store {
  readonly state: State;
  readonly isClosed: boolean;
  /** Calls the listener with each new state, until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void;
  dispatch(event: FlowEvent): void;
  /** Shows an error and emits it. */
  fail(reason: unknown, integration: Integration | null): void;
  close(): void;
}

/** The integration that a state is about, if it is about one. */
export const integrationIn = (state: State): Integration | null =>
  'integration' in state ? state.integration : null;

const asConnectError = (reason: unknown): ConnectError =>
  isConnectError(reason)
    ? reason
    : new ConnectError('unknown_error', 'Latchkey met an error that it does not know.');

export function createStore(initial: State, emit: (event: ConnectEvent) => void): Store {
  const listeners = new Set<(state: State) => void>();
  let state = initial;
  let isClosed = false;

  function dispatch(event: FlowEvent): void {
    if (isClosed) return;
    const before = state;
    state = transition(state, event);
    for (const listener of listeners) listener(state);
    if (state.view === before.view) return;
    const integration = integrationIn(state)?.unique_key;
    emit({ type: 'view', view: state.view, ...(integration && { integration }) });
  }

  return {
    get state() {
      return state;
    },
    get isClosed() {
      return isClosed;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    fail(reason, integration) {
      const error = asConnectError(reason);
      dispatch({ type: 'failed', integration, error, at: Date.now() });
      // A listener of `view` may have closed it.
      if (!isClosed) emit({ type: 'error', error });
    },
    close() {
      isClosed = true;
      // What is left of the flow may be kept for long: an error holds on to what it was made in.
      state = withoutValues(state);
    },
  };
}

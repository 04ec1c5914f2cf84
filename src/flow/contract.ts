import type { Integration } from '../types.ts';
import type { FieldValues } from './fields.ts';
import type { State } from './state.ts';

/** The actions that a view can call, each from the person's own gesture. */
export interface Flow {
  readonly state: State;
  /** Calls the listener with each new state, until the returned function is called. */
  subscribe(listener: (state: State) => void): () => void;
  /** The person hovers or focuses an integration: its definition and the files that it leads to are fetched ahead, so that `choose` can open the window at once. */
  prefetch(integration: Integration): void;
  /** The person chose an integration. */
  choose(integration: Integration): void;
  /** The person has filled in the form; each value is clean. */
  submit(values: FieldValues): void;
  /** Opens the sign-in window (again), or repeats what failed. */
  retry(): void;
  /** Back to the list. */
  back(): void;
  /** The person is done, or gives up. */
  close(): void;
}

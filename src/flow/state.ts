import type { ConnectError } from '../errors.ts';
import type { Connection, Integration } from '../types.ts';
import type { FieldValues, Form } from './fields.ts';

/** The integrations to go back to; `null` when the flow went straight to one. */
export type List = readonly Integration[] | null;

/** Facts that belong to the flow in every view. */
export interface FlowFacts {
  list: List;
  /** `unique_key` of the integration that was chosen and that is being prepared. */
  busy: string | null;
}

/** A form with what was typed into it. */
export interface Filled {
  form: Form;
  values: FieldValues;
}

/** What each view shows beside that: one member per view. */
type View =
  /** `goal` is what will be shown: the list, or the one integration that was asked for. */
  | { view: 'loading'; goal: 'list' | 'integration' }
  | { view: 'list'; list: readonly Integration[] }
  /** A form. `values` were typed before; `error` is why they were not accepted. */
  | {
      view: 'form';
      integration: Integration;
      form: Form;
      values: FieldValues;
      /** Sent, and not answered yet. */
      sending: boolean;
      error: ConnectError | null;
      /** The provider's page about these fields: `https:`, as all links are. */
      docs: string | undefined;
    }
  /**
   * A sign-in window: `preparing` until it is navigated, then `waiting`, or `outside` when the page has opened it itself,
   * out of reach. `lasting` after a minute with the window open and the WebSocket connected. `unfinished` when it reads as
   * closed without a result: with the provider's COOP it may be open, so the flow keeps listening. `interrupted` when the
   * WebSocket is lost, so that a success may go unnoticed. `filled` went along with it: *Try again* sends it once more.
   */
  | {
      view: 'authorizing';
      integration: Integration;
      step: 'preparing' | 'waiting' | 'lasting' | 'outside' | 'unfinished' | 'interrupted';
      /** Whether the button brings the window to the front, as long as it is known to be open. */
      front: boolean;
      filled: Filled | null;
    }
  /** A window needs the person's own gesture: the browser blocked one (`browser`), or none was tried yet (`gesture`). */
  | { view: 'blocked'; integration: Integration; reason: 'browser' | 'gesture'; filled: Filled | null }
  /** `windowLeft` says that the sign-in window could not be closed from here. */
  | { view: 'connected'; integration: Integration; connection: Connection; windowLeft: boolean }
  /** `at` is milliseconds since the epoch; `previous` is the view that it happened in. */
  | { view: 'failed'; integration: Integration | null; error: ConnectError; at: number; previous: State };

/** The view of the widget. */
export type State = FlowFacts & View;

/** The state of one view. */
export type StateOf<Name extends State['view']> = Extract<State, { view: Name }>;

export type FlowEvent =
  | { type: 'load'; goal: 'list' | 'integration' }
  | { type: 'listed'; list: readonly Integration[] }
  | { type: 'chosen'; integration: Integration }
  | {
      type: 'form';
      integration: Integration;
      form: Form;
      values: FieldValues;
      error: ConnectError | null;
      docs: string | undefined;
    }
  | { type: 'submit'; values: FieldValues }
  | { type: 'blocked'; integration: Integration; reason: 'browser' | 'gesture'; filled: Filled | null }
  | { type: 'authorize'; integration: Integration; front: boolean; filled: Filled | null }
  | { type: 'navigated' }
  | { type: 'lasting' }
  | { type: 'outside' }
  | { type: 'unfinished' }
  | { type: 'interrupted' }
  | { type: 'connected'; integration: Integration; connection: Connection; windowLeft: boolean }
  | { type: 'failed'; integration: Integration | null; error: ConnectError; at: number }
  | { type: 'back' };

/** The state that a flow begins with. */
export const initialState = (goal: StateOf<'loading'>['goal']): State => ({
  view: 'loading',
  goal,
  list: null,
  busy: null,
});

/** The list, or what stands in its place where the flow went straight to one integration. */
const listOrLoading = ({ list }: FlowFacts): State =>
  list ? { view: 'list', list, busy: null } : initialState('integration');

/** Where a person waits while the integration they chose is being prepared. */
function waitingPlace(state: State): State {
  switch (state.view) {
    case 'loading':
    case 'list':
      return state;
    case 'form':
      return { ...state, sending: false };
    case 'failed':
      return waitingPlace(state.previous);
    // There is nothing to wait for once the window is gone.
    case 'authorizing':
    case 'blocked':
    case 'connected':
      return listOrLoading(state);
  }
}

/** The same state without what was typed. */
export function withoutValues(state: State): State {
  switch (state.view) {
    case 'form':
      return { ...state, values: {} };
    case 'failed':
      return { ...state, previous: withoutValues(state.previous) };
    case 'authorizing':
    case 'blocked':
      return { ...state, filled: null };
    case 'loading':
    case 'list':
    case 'connected':
      return state;
  }
}

/** The next state. An event that makes no sense in a state leaves it as it is. */
export function transition(state: State, event: FlowEvent): State {
  const shared: FlowFacts = { list: state.list, busy: null };
  switch (event.type) {
    case 'load':
      return initialState(event.goal);
    case 'listed':
      return { view: 'list', list: event.list, busy: null };
    case 'chosen':
      return { ...waitingPlace(state), busy: event.integration.unique_key };
    case 'form': {
      const { type: view, ...rest } = event;
      return { ...shared, view, sending: false, ...rest };
    }
    case 'submit':
      return state.view === 'form' ? { ...state, values: event.values, sending: true, error: null } : state;
    case 'blocked': {
      const { type: view, ...rest } = event;
      return { ...shared, view, ...rest };
    }
    case 'authorize': {
      const { type: _, ...rest } = event;
      return { ...shared, view: 'authorizing', step: 'preparing', ...rest };
    }
    case 'navigated':
      return state.view === 'authorizing' ? { ...state, step: 'waiting' } : state;
    case 'lasting':
      // Nothing to add for a window that is closed, out of reach or interrupted: its own step says more.
      return state.view === 'authorizing' && state.step === 'waiting' ? { ...state, step: 'lasting' } : state;
    case 'outside':
      return state.view === 'authorizing' ? { ...state, step: 'outside' } : state;
    case 'unfinished': {
      // An interrupted sign-in stays one: that says more than that its window is closed.
      const isSigningIn = state.view === 'authorizing' && state.step !== 'interrupted';
      return isSigningIn ? { ...state, step: 'unfinished' } : state;
    }
    case 'interrupted':
      return state.view === 'authorizing' ? { ...state, step: 'interrupted' } : state;
    case 'connected': {
      const { type: view, ...rest } = event;
      return { list: null, busy: null, view, ...rest };
    }
    case 'failed': {
      const { type: view, ...rest } = event;
      const previous = state.view === 'failed' ? state.previous : state;
      return state.view === 'connected' ? state : { ...shared, view, previous, ...rest };
    }
    case 'back':
      return state.list ? listOrLoading(state) : state;
  }
}

import type { ConnectError } from '../errors.ts';
import type { Connection, Integration } from '../types.ts';
import type { Form, Values } from './fields.ts';

/** The integrations to go back to; `null` when the flow went straight to one. */
type List = readonly Integration[] | null;

/** What the widget shows: a member a view. */
export type State =
  | { view: 'loading' }
  /** `busy` is the row that was chosen and whose definition is on its way. */
  | { view: 'list'; list: readonly Integration[]; busy: string | null }
  /** What a person has to type. `values` are what was typed before; `error` is why that was not taken. */
  | {
      view: 'form';
      list: List;
      integration: Integration;
      form: Form;
      values: Values;
      /** Sent, and not answered yet. */
      busy: boolean;
      error: ConnectError | null;
      /** Where the provider's own words on it are: `https:`, as all links are. */
      docs: string | undefined;
    }
  /**
   * A sign-in window: `preparing` until it is navigated, then `waiting`; `unfinished` when it reads as
   * closed without a result, which can be a lie (COOP), so the flow keeps listening.
   */
  | {
      view: 'authorizing';
      list: List;
      integration: Integration;
      step: 'preparing' | 'waiting' | 'unfinished';
    }
  /** A window needs the person's own gesture: the browser blocked one (`browser`), or none was tried yet (`gesture`). */
  | { view: 'blocked'; list: List; integration: Integration; reason: 'browser' | 'gesture' }
  /** `windowLeft` says that the sign-in window could not be closed from here. */
  | { view: 'connected'; integration: Integration; connection: Connection; windowLeft: boolean }
  /** `at` is milliseconds since the epoch. */
  | { view: 'failed'; list: List; integration: Integration | null; error: ConnectError; at: number };

export type FlowEvent =
  | { type: 'load' }
  | { type: 'listed'; list: readonly Integration[] }
  | { type: 'chosen'; integration: Integration }
  | {
      type: 'form';
      integration: Integration;
      form: Form;
      values: Values;
      error: ConnectError | null;
      docs: string | undefined;
    }
  | { type: 'submit'; values: Values }
  | { type: 'blocked'; integration: Integration; reason: 'browser' | 'gesture' }
  | { type: 'authorize'; integration: Integration }
  | { type: 'navigated' }
  | { type: 'unfinished' }
  | { type: 'connected'; integration: Integration; connection: Connection; windowLeft: boolean }
  | { type: 'failed'; integration: Integration | null; error: ConnectError; at: number }
  | { type: 'back' };

/** The list a state can go back to. */
export const listOf = (state: State): List => ('list' in state ? state.list : null);

/** The next state. An event that makes no sense in a state leaves it as it is. */
export function transition(state: State, event: FlowEvent): State {
  const list = listOf(state);
  switch (event.type) {
    case 'load':
      return { view: 'loading' };
    case 'listed':
      return { view: 'list', list: event.list, busy: null };
    case 'chosen':
      if (!/list|failed/.test(state.view)) return state;
      return list ? { view: 'list', list, busy: event.integration.unique_key } : { view: 'loading' };
    case 'form': {
      const { type: view, ...rest } = event;
      return { view, list, busy: false, ...rest };
    }
    case 'submit':
      return state.view === 'form' ? { ...state, values: event.values, busy: true, error: null } : state;
    case 'blocked': {
      const { type: view, ...rest } = event;
      return { view, list, ...rest };
    }
    case 'authorize':
      return { view: 'authorizing', list, integration: event.integration, step: 'preparing' };
    case 'navigated':
      return state.view === 'authorizing' ? { ...state, step: 'waiting' } : state;
    case 'unfinished':
      return state.view === 'authorizing' ? { ...state, step: 'unfinished' } : state;
    case 'connected': {
      const { type: view, ...rest } = event;
      return { view, ...rest };
    }
    case 'failed': {
      const { type: view, ...rest } = event;
      return state.view === 'connected' ? state : { view, list, ...rest };
    }
    case 'back':
      return list && state.view !== 'list' ? { view: 'list', list, busy: null } : state;
    default:
      return event satisfies never;
  }
}

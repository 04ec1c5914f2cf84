import type { Calls, Session, SignInOptions } from '../api/calls.ts';
import { serverError } from '../api/reply.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { Config } from '../options.ts';
import type { ConnectEvent, Connection, ConnectionOptions, Definition, Integration } from '../types.ts';
import type { Attempt, Step } from './attempt.ts';
import { authModes, modeOf } from './authModes.ts';
import type { Flow } from './contract.ts';
import type { Definitions } from './definitions.ts';
import { formOf, type Form, type Values } from './fields.ts';
import { filledFormOf, isAsked, isMendable, type FilledForm } from './filledForm.ts';
import { listOf } from './list.ts';
import type { Popup } from './popup.ts';
import type { Proof } from './proof.ts';
import { transition, initialState, type FlowEvent, type State } from './state.ts';

export interface FlowOptions {
  config: Config;
  calls: Calls;
  proof: Proof;
  definitions: Definitions;
  connection: ConnectionOptions;
  /** Go straight to this one. */
  wanted: string | undefined;
  /** Whether it begins in a person's gesture, so that a window may be tried at once. */
  inGesture: boolean;
  openPopup(integration: Integration): Popup | null;
  begin(popup: Popup, integration: string, connection: SignInOptions, onStep: (step: Step) => void): Attempt;
  emit(event: ConnectEvent): void;
  onClose(): void;
}

/** One run of the widget, from the list to a connection. Effects are here; what follows from what is in `transition`. */
export interface RunningFlow extends Flow {
  /** The connection; `null` when the person closes without one. */
  readonly connection: Promise<Connection | null>;
  start(): void;
}

const blocked = (integration: string): ConnectError =>
  new ConnectError(
    'blocked_by_browser',
    'A sandboxed iframe needs `allow-popups allow-popups-to-escape-sandbox`.',
    { integration },
  );

export function createFlow(options: FlowOptions): RunningFlow {
  const { config, calls, proof, definitions, connection, wanted, emit } = options;
  const listeners = new Set<(state: State) => void>();
  let state: State = initialState(wanted ? 'integration' : 'list');
  let attempt: Attempt | null = null;
  /** What the session says, once it is known. */
  let session: Session | null = null;
  /** What the form in hand was filled with: `Try again` needs no form again. */
  let filled: FilledForm | null = null;
  /** Ends the reads of what the person has left. */
  let reads = new AbortController();
  let closed = false;
  /** Whether a person has pressed something: only then may a window open. */
  let inGesture = options.inGesture;
  /** The integration whose window the browser blocked in a gesture. */
  let blockedFor: string | null = null;
  let settle: (connection: Connection | null) => void;
  const settled = new Promise<Connection | null>((resolve) => {
    settle = resolve;
  });

  const shownIn = (shown: State): Integration | null => ('integration' in shown ? shown.integration : null);

  function dispatch(event: FlowEvent): void {
    if (closed) return;
    const before = state;
    state = transition(state, event);
    for (const listener of listeners) listener(state);
    const integration = shownIn(state)?.unique_key;
    if (state.view !== before.view)
      emit({ type: 'view', view: state.view, ...(integration && { integration }) });
  }

  function fail(reason: unknown, integration: Integration | null): void {
    const error = isConnectError(reason)
      ? reason
      : new ConnectError('unknown_error', 'Something unexpected happened.');
    dispatch({ type: 'failed', integration, error, at: Date.now() });
    if (!closed) emit({ type: 'error', error });
  }

  /** The person goes elsewhere: what is being read is no longer wanted, and the window is given up. */
  function leave(): AbortSignal {
    reads.abort();
    attempt?.abandon();
    attempt = null;
    filled = null;
    reads = new AbortController();
    return reads.signal;
  }

  /** Shows what is waited for, and goes on with the answer, unless the person has gone elsewhere by then. */
  function after<Answer>(
    answer: Promise<Answer>,
    signal: AbortSignal,
    integration: Integration | null,
    next: (answer: Answer) => void,
  ): void {
    dispatch(integration ? { type: 'chosen', integration } : { type: 'load' });
    answer.then(
      (value) => {
        if (!signal.aborted) next(value);
      },
      (error: unknown) => {
        if (!signal.aborted) fail(error, integration);
      },
    );
  }

  function authorize(integration: Integration): void {
    // Nobody has pressed anything yet.
    if (!inGesture) return dispatch({ type: 'blocked', integration, reason: 'gesture' });
    const popup = options.openPopup(integration);
    if (!popup) {
      // Blocked in the person's own gesture: one more of them changes nothing.
      if (blockedFor === integration.unique_key) fail(blocked(integration.unique_key), integration);
      else dispatch({ type: 'blocked', integration, reason: 'browser' });
      blockedFor = integration.unique_key;
      return;
    }
    blockedFor = null;
    dispatch({ type: 'authorize', integration });
    // A listener may have closed the widget just now.
    if (closed) {
      popup.close();
      return;
    }
    const begun = options.begin(popup, integration.unique_key, { ...connection, ...filled?.sent }, (step) => {
      if (attempt === begun) dispatch({ type: step });
    });
    attempt = begun;
    begun.outcome.then(
      (outcome) => {
        // A window that was given up can still be finished: what the server holds by now is shown.
        if (closed || (attempt !== begun && shownIn(state)?.unique_key !== integration.unique_key)) return;
        if (attempt !== begun) attempt?.abandon();
        attempt = null;
        // What was typed goes with its view.
        filled = null;
        settle(outcome.connection);
        dispatch({ type: 'connected', integration, ...outcome });
      },
      (error: unknown) => {
        if (attempt === begun) fail(error, integration);
      },
    );
  }

  /** Shows the form, when there is something to ask; else goes on to the window. */
  function ask(integration: Integration, definition: Definition, signal: AbortSignal): void {
    const id = integration.unique_key;
    const route = authModes[modeOf(definition)]?.route;
    const show = (known: Session | null): void => {
      const preset = known?.preset?.(id) ?? {};
      const reconnects = known?.reconnects === true;
      let form: Form;
      try {
        form = formOf(integration, definition, { params: connection.params, preset, reconnects });
      } catch (error) {
        return fail(error, integration);
      }
      const docs = known?.docs?.(id) ?? definition.docs_connect;
      if (route === null && !isAsked(form)) authorize(integration);
      else dispatch({ type: 'form', integration, form, values: {}, error: null, docs });
    };
    const publicKey = config.kind === 'publicKey';
    if (route === undefined)
      fail(
        new ConnectError('invalid_auth_mode', 'This version does not know its auth mode.', {
          integration: id,
        }),
        integration,
      );
    else if (route && publicKey)
      fail(serverError('session_token_required', null, String, { integration: id }), integration);
    // No await for a window: it has to be opened in the person's gesture.
    else if (
      publicKey ||
      session ||
      (!route && !isAsked(formOf(integration, definition, { preset: {}, reconnects: false })))
    )
      show(session);
    else
      after(proof.verify(signal), signal, integration, (known) => {
        session = known;
        show(known);
      });
  }

  /** Sends what the form was filled with, once: what comes of it counts even when the person has left. */
  function send(integration: Integration): void {
    const mine = filled;
    if (!mine?.submission) return authorize(integration);
    const { again, submission } = mine;
    dispatch(again);
    dispatch({ type: 'submit', values: again.values });
    calls.submit(integration.unique_key, submission).then(
      (made) => {
        const shown = filled === mine && !closed;
        if (shown) {
          filled = null;
          settle(made);
          dispatch({ type: 'connected', integration, connection: made, windowLeft: false });
        }
        queueMicrotask(() => emit({ type: 'connect', ...made }));
      },
      (reason: unknown) => {
        if (filled !== mine || closed) return;
        if (!isMendable(reason)) return fail(reason, integration);
        dispatch({ ...again, error: reason });
        emit({ type: 'error', error: reason });
      },
    );
  }

  function submit(values: Values): void {
    if (state.view !== 'form' || state.sending) return;
    const { integration } = state;
    const definition = definitions.now(integration);
    if (!definition) return;
    filled = filledFormOf(state, definition, values, connection.params);
    send(integration);
  }

  function choose(integration: Integration): void {
    const signal = leave();
    const proceed = (definition: Definition | null): void => {
      if (definition) ask(integration, definition, signal);
      else authorize(integration);
    };
    const known = definitions.now(integration);
    // No await when it is known: the window has to be opened in the person's gesture.
    if (known === undefined) after(definitions.ask(integration), signal, integration, proceed);
    else proceed(known);
  }

  function load(): void {
    if (closed) return;
    const signal = leave();
    after(listOf(config, calls, proof, signal), signal, null, ({ list: found, session: known }) => {
      session = known ?? session;
      const [only] = session?.allowed?.length === 1 && found.length === 1 ? found : [];
      if (!wanted && !only) return dispatch({ type: 'listed', list: found });
      const integration = wanted ? found.find(({ unique_key }) => unique_key === wanted) : only;
      if (!integration)
        fail(
          new ConnectError('unknown_integration', `The list has no “${wanted}”.`, { integration: wanted }),
          null,
        );
      else choose(integration);
    });
  }

  return {
    connection: settled,
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: load,
    prefetch(integration) {
      if (definitions.now(integration) === undefined) definitions.ask(integration).catch(() => {});
    },
    choose(integration) {
      inGesture = true;
      choose(integration);
    },
    submit(values) {
      inGesture = true;
      submit(values);
    },
    retry() {
      inGesture = true;
      const integration = shownIn(state);
      if (!integration) load();
      else if (state.view === 'authorizing' && attempt && !attempt.popup.closed) attempt.popup.focus();
      else {
        if (state.view === 'authorizing') proof.forget();
        // Filled in already: what was typed goes along once more.
        if (filled) {
          attempt?.abandon();
          attempt = null;
          send(integration);
        } else choose(integration);
      }
    },
    back() {
      blockedFor = null;
      leave();
      dispatch({ type: 'back' });
    },
    close() {
      if (closed) return;
      leave();
      closed = true;
      settle(null);
      options.onClose();
    },
  };
}

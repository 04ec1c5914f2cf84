import type { Calls, Session, SignInOptions } from '../api/calls.ts';
import type { Config } from '../options.ts';
import type { Connection, ConnectEvent, ConnectionOptions, Definition, Integration } from '../types.ts';
import type { Attempt, Step } from './attempt.ts';
import type { Definitions } from './definitions.ts';
import type { FieldValues } from './fields.ts';
import type { FilledForm } from './filledForm.ts';
import type { Popup } from './popup.ts';
import type { Proof } from './proof.ts';
import { initialState } from './state.ts';
import { createStore, type Store } from './store.ts';

/** The steps of a flow that begin with a form. They are loaded before the first form. */
export interface FormSteps {
  /** Shows the form; goes on to the window when there is nothing to ask. */
  askOrSignIn(run: Run, integration: Integration, definition: Definition): void;
  /** Sends the values that the person typed. */
  submit(run: Run, values: FieldValues): void;
  /** Sends the filled form once: as a POST, or along with a sign-in. */
  send(run: Run, integration: Integration): void;
}

export interface FlowOptions {
  config: Config;
  calls: Calls;
  proof: Proof;
  definitions: Definitions;
  connection: ConnectionOptions;
  /** `unique_key` of the integration to go straight to. */
  wanted: string | undefined;
  /** Whether the flow begins in a person's gesture, so that a window may be opened at once. */
  inGesture: boolean;
  openPopup(integration: Integration): Popup | null;
  begin(popup: Popup, integration: string, connection: SignInOptions, onStep: (step: Step) => void): Attempt;
  /** Loads the files that a choice may lead to, ahead of it. */
  preload(): void;
  /** The steps of a form; `null` until its file is loaded. */
  formSteps(): FormSteps | null;
  /** Loads a form's view and its steps. */
  loadForm(): Promise<FormSteps>;
  /** Loads the view of a failure, before one is shown; `null` when there is nothing to wait for. */
  loadFailure(): Promise<unknown> | null;
  emit(event: ConnectEvent): void;
  onClose(): void;
}

/** A running flow: its options, its state, and everything else it has to remember. */
export interface Run extends FlowOptions {
  readonly store: Store;
  /** The connection; `null` when the person closes without one. */
  readonly connectionMade: Promise<Connection | null>;
  /** The first call decides. */
  settle(connection: Connection | null): void;
  /** The sign-in that is shown. */
  attempt: Attempt | null;
  /** The connect session, once it is known. */
  session: Session | null;
  /** The form that was sent: *Try again* sends it again. */
  filled: FilledForm | null;
  /** Aborts the reads for a view that the person has left. */
  reads: AbortController;
  /** Whether a person has pressed something: only then may a window be opened. */
  inGesture: boolean;
  /** `unique_key` of the integration whose window the browser has blocked. */
  blockedFor: string | null;
}

/** The first view of a flow. */
const goalOf = ({ wanted }: FlowOptions): 'list' | 'integration' => (wanted ? 'integration' : 'list');

export function createRun(options: FlowOptions): Run {
  let settle: (connection: Connection | null) => void = () => {};
  const connectionMade = new Promise<Connection | null>((resolve) => {
    settle = resolve;
  });
  return {
    ...options,
    store: createStore(initialState(goalOf(options)), options.emit),
    connectionMade,
    settle,
    attempt: null,
    session: null,
    filled: null,
    reads: new AbortController(),
    blockedFor: null,
  };
}

/** The person goes elsewhere: nothing that is being read is wanted any more, and the window is given up. */
export function leave(run: Run): AbortSignal {
  run.reads.abort();
  run.attempt?.abandon();
  run.attempt = null;
  run.filled = null;
  run.reads = new AbortController();
  return run.reads.signal;
}

/** Shows and emits an error when its view is here, unless something else is shown by then. */
export function fail({ store, loadFailure }: Run, reason: unknown, integration: Integration | null): void {
  const show = (): void => store.fail(reason, integration);
  const loading = loadFailure();
  if (!loading) return show();
  const { state } = store;
  void loading.then(() => {
    if (store.state === state) show();
  });
}

/** Goes on with an answer, unless the person has gone elsewhere by then. */
export function waitFor<Answer>(
  run: Run,
  answer: Promise<Answer>,
  integration: Integration | null,
  next: (answer: Answer) => void,
): void {
  const { signal } = run.reads;
  run.store.dispatch(integration ? { type: 'chosen', integration } : { type: 'load', goal: goalOf(run) });
  answer.then(
    (value) => {
      if (!signal.aborted) next(value);
    },
    (error: unknown) => {
      if (!signal.aborted) fail(run, error, integration);
    },
  );
}

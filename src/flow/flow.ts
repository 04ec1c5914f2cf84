import { shownName } from '../credential/quote.ts';
import { ConnectError } from '../errors.ts';
import type { Connection, Integration } from '../types.ts';
import { choose } from './choose.ts';
import type { Flow } from './contract.ts';
import { loadList } from './list.ts';
import { createRun, fail, leave, waitFor, type FlowOptions, type Run } from './run.ts';
import { integrationIn } from './store.ts';

export type { FlowOptions };

/** One run of the widget, from the list to a connection. */
export interface RunningFlow extends Flow {
  /** The connection; `null` when the person closes without one. */
  readonly connection: Promise<Connection | null>;
  start(): void;
}

/** Shows the list, or goes straight to the integration that was asked for or is the only one allowed. */
function showList(run: Run, list: readonly Integration[]): void {
  const { wanted, session, store } = run;
  const isOnlyOne = session?.allowed?.length === 1 && list.length === 1;
  if (!wanted && !isOnlyOne) return store.dispatch({ type: 'listed', list });
  const integration = wanted ? list.find(({ unique_key }) => unique_key === wanted) : list[0];
  if (integration) return choose(run, integration);
  const error = new ConnectError(
    'unknown_integration',
    `“${shownName(wanted ?? '')}” is not among the integrations that this page can connect. Check its id, and what the session allows.`,
    { integration: wanted },
  );
  fail(run, error, null);
}

function load(run: Run): void {
  if (run.store.isClosed) return;
  const signal = leave(run);
  waitFor(run, loadList(run.config, run.calls, run.proof, signal), null, ({ list, session }) => {
    run.session = session ?? run.session;
    showList(run, list);
  });
}

/** *Try again*, *Continue*, or *Open the window again*, as the view has it. */
function retry(run: Run): void {
  const { attempt, store } = run;
  const integration = integrationIn(store.state);
  if (!integration) return load(run);
  // Pressed twice before the form is drawn: it is being sent.
  if (store.state.view === 'form') return;
  const isSigningIn = store.state.view === 'authorizing';
  const isInReach = attempt && !attempt.popup.closed && !attempt.popup.isolated;
  const canFinish = isInReach && !attempt.interrupted;
  if (isSigningIn && canFinish) return attempt.popup.focus();
  // The window came back with nothing: a credential that is refused by now may be why.
  if (isSigningIn) run.proof.forget();
  if (!run.filled) return choose(run, integration);
  attempt?.abandon();
  run.attempt = null;
  run.formSteps()?.send(run, integration);
}

function close(run: Run): void {
  if (run.store.isClosed) return;
  leave(run);
  run.store.close();
  run.settle(null);
  run.onClose();
}

/** Runs the effects of a flow. Which state follows from which event is decided in `transition`. */
export function createFlow(options: FlowOptions): RunningFlow {
  const run = createRun(options);
  /** Remembers that a person has pressed something, for the windows that it leads to. */
  const inGesture = (): Run => Object.assign(run, { inGesture: true });
  return {
    connection: run.connectionMade,
    get state() {
      return run.store.state;
    },
    subscribe: run.store.subscribe,
    start: () => load(run),
    prefetch(integration) {
      run.preload();
      if (run.definitions.now(integration) === undefined) run.definitions.ask(integration).catch(() => {});
    },
    choose: (integration) => choose(inGesture(), integration),
    submit: (values) => run.formSteps()?.submit(inGesture(), values),
    retry: () => retry(inGesture()),
    back() {
      run.blockedFor = null;
      leave(run);
      run.store.dispatch({ type: 'back' });
    },
    close: () => close(run),
  };
}

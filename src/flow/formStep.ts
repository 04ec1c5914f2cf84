import type { Session } from '../api/calls.ts';
import type { Connection, Definition, Integration } from '../types.ts';
import { authModes, modeOf } from './authModes.ts';
import { formOf, type FieldValues, type Form } from './fields.ts';
import { filledFormOf, isAsked, isMendable } from './filledForm.ts';
import { fail, waitFor, type FormSteps, type Run } from './run.ts';
import { signIn } from './signIn.ts';

/** The form of a definition; `null` if a preset of the page or the session cannot be used, after the error is shown. */
function readForm(
  run: Run,
  integration: Integration,
  definition: Definition,
  session: Session | null,
): Form | null {
  try {
    return formOf(integration, definition, {
      params: run.connection.params,
      preset: session?.preset?.(integration.unique_key) ?? {},
      reconnects: session?.reconnects === true,
    });
  } catch (error) {
    fail(run, error, integration);
    return null;
  }
}

/** With the session known: the form when there is something to ask, else the window. */
function showFormOrSignIn(
  run: Run,
  integration: Integration,
  definition: Definition,
  session: Session | null,
): void {
  const id = integration.unique_key;
  const form = readForm(run, integration, definition, session);
  if (!form) return;
  const needsWindowOnly = authModes[modeOf(definition)]?.route === null && !isAsked(form);
  if (needsWindowOnly) return signIn(run, integration);
  const docs = session?.docs?.(id) ?? definition.docs_connect;
  run.store.dispatch({ type: 'form', integration, form, values: {}, error: null, docs });
}

/** Shows the form once the session is known, which may preset some of its values. */
function askOrSignIn(run: Run, integration: Integration, definition: Definition): void {
  const asksNothing =
    authModes[modeOf(definition)]?.route === null &&
    !isAsked(formOf(integration, definition, { preset: {}, reconnects: false }));
  // Without waiting where a window is next: it has to be opened in the person's gesture.
  if (run.config.kind === 'publicKey' || run.session || asksNothing)
    return showFormOrSignIn(run, integration, definition, run.session);
  waitFor(run, run.proof.verify(run.reads.signal), integration, (session) => {
    run.session = session;
    showFormOrSignIn(run, integration, definition, session);
  });
}

/** The connection that a form has made. It counts even when the person has left. */
function finish(run: Run, integration: Integration, connection: Connection, isShown: boolean): void {
  if (isShown) {
    run.filled = null;
    run.settle(connection);
    run.store.dispatch({ type: 'connected', integration, connection, windowLeft: false });
  }
  queueMicrotask(() => run.emit({ type: 'connect', ...connection }));
}

function send(run: Run, integration: Integration): void {
  const { filled, store } = run;
  if (!filled?.submission) return signIn(run, integration);
  const { again, submission } = filled;
  const isShown = (): boolean => run.filled === filled && !store.isClosed;
  store.dispatch(again);
  store.dispatch({ type: 'submit', values: again.values });
  run.calls.submit(integration.unique_key, submission).then(
    (connection) => finish(run, integration, connection, isShown()),
    (reason: unknown) => {
      if (!isShown()) return;
      if (!isMendable(reason)) return fail(run, reason, integration);
      store.dispatch({ ...again, error: reason });
      run.emit({ type: 'error', error: reason });
    },
  );
}

function submit(run: Run, values: FieldValues): void {
  const { state } = run.store;
  if (state.view !== 'form' || state.sending) return;
  const definition = run.definitions.now(state.integration);
  if (!definition) return;
  run.filled = filledFormOf(state, definition, values, run.connection.params);
  send(run, state.integration);
}

export const formSteps: FormSteps = { askOrSignIn, submit, send };

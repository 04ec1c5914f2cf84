import { sessionTokenRequired } from '../api/ownErrors.ts';
import { ConnectError } from '../errors.ts';
import { recordOf, withoutPrototype } from '../record.ts';
import type { Definition, Integration } from '../types.ts';
import { authModes, modeOf } from './authModes.ts';
import { fail, leave, waitFor, type Run } from './run.ts';
import { signIn } from './signIn.ts';

const unknownAuthMode = (integration: string): ConnectError =>
  new ConnectError(
    'invalid_auth_mode',
    'This version of Latchkey does not know the auth mode of the provider.',
    { integration },
  );

/** Whether a definition, or the session, leaves something open that a person may have to answer before the sign-in. */
function mayAsk(run: Run, integration: Integration, definition: Definition): boolean {
  const { connection_config, assertion_option } = withoutPrototype(definition);
  const preset = recordOf(run.session?.preset?.(integration.unique_key));
  return (
    Object.keys({ ...connection_config, ...assertion_option }).length > 0 ||
    Object.values(preset).includes('')
  );
}

/** Goes on to the form or the window, as the integration's definition says. */
function goOn(run: Run, integration: Integration, definition: Definition): void {
  const id = integration.unique_key;
  const route = authModes[modeOf(definition)]?.route;
  if (route === undefined) return fail(run, unknownAuthMode(id), integration);
  if (route && run.config.kind === 'publicKey') return fail(run, sessionTokenRequired(id), integration);
  // Without waiting for a file: the window has to be opened in the person's gesture.
  if (route === null && !mayAsk(run, integration, definition)) return signIn(run, integration);
  const steps = run.formSteps();
  if (steps) steps.askOrSignIn(run, integration, definition);
  else
    waitFor(run, run.loadForm(), integration, (loaded) => loaded.askOrSignIn(run, integration, definition));
}

/** The person, or the page, has chosen an integration. */
export function choose(run: Run, integration: Integration): void {
  leave(run);
  const proceed = (definition: Definition | null): void => {
    if (definition) goOn(run, integration, definition);
    else signIn(run, integration);
  };
  const known = run.definitions.now(integration);
  // Without waiting when it is known: a window has to be opened in the person's gesture.
  if (known === undefined) waitFor(run, run.definitions.ask(integration), integration, proceed);
  else proceed(known);
}

import { ConnectError } from '../errors.ts';
import { helpsWith } from '../options/help.ts';
import type { Integration } from '../types.ts';
import type { Attempt, Outcome } from './attempt.ts';
import { fail, type Run } from './run.ts';
import type { Filled } from './state.ts';
import { integrationIn } from './store.ts';

const blocked = (integration: string): ConnectError =>
  new ConnectError(
    'blocked_by_browser',
    'The browser blocked the sign-in window. In a sandboxed iframe it needs `allow-popups allow-popups-to-escape-sandbox`.',
    { integration },
  );

/** The form that goes along with the sign-in. */
const filledIn = ({ filled }: Run): Filled | null => filled && filled.again;

/**
 * One more gesture is asked for; when that one is blocked as well, another changes nothing. Where the site has a page for
 * that, the panel of the failure offers it at once, beside *Try again*.
 */
function showBlocked(run: Run, integration: Integration): void {
  const id = integration.unique_key;
  const isLastTime = run.blockedFor === id || run.config.fallbackPage !== undefined;
  run.blockedFor = id;
  if (isLastTime) fail(run, blocked(id), integration);
  else run.store.dispatch({ type: 'blocked', integration, reason: 'browser', filled: filledIn(run) });
}

/** Shows a success, even of a window that was given up: by now the server holds the connection. */
function finish(run: Run, attempt: Attempt, integration: Integration, outcome: Outcome): void {
  const isShown = integrationIn(run.store.state)?.unique_key === integration.unique_key;
  if (run.store.isClosed || (run.attempt !== attempt && !isShown)) return;
  if (run.attempt !== attempt) run.attempt?.abandon();
  run.attempt = null;
  // Typed values go with their view.
  run.filled = null;
  run.settle(outcome.connection);
  run.store.dispatch({ type: 'connected', integration, ...outcome });
}

/** Opens the sign-in window and follows it. Has to be called in the person's gesture, before any `await`. */
export function signIn(run: Run, integration: Integration): void {
  const filled = filledIn(run);
  if (!run.inGesture) return run.store.dispatch({ type: 'blocked', integration, reason: 'gesture', filled });
  const popup = run.openPopup(integration);
  if (!popup) return showBlocked(run, integration);
  run.blockedFor = null;
  const isHelping = helpsWith('waiting', run.config);
  // A window that is told to forget this page cannot be brought to the front from here.
  const front = isHelping && !run.config.isolateWindow;
  run.store.dispatch({ type: 'authorize', integration, front, filled });
  // A listener may have closed the widget just now.
  if (run.store.isClosed) return popup.close();
  const connection = { ...run.connection, ...run.filled?.sent };
  const attempt = run.begin(popup, integration.unique_key, connection, (step) => {
    if (run.attempt !== attempt || (step === 'lasting' && !isHelping)) return;
    run.store.dispatch({ type: step });
  });
  run.attempt = attempt;
  attempt.outcome.then(
    (outcome) => finish(run, attempt, integration, outcome),
    (error: unknown) => {
      if (run.attempt === attempt) fail(run, error, integration);
    },
  );
}

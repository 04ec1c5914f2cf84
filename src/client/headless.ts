import type { Session } from '../api/calls.ts';
import { sessionTokenRequired } from '../api/ownErrors.ts';
import { shownName } from '../credential/quote.ts';
import { ConnectError } from '../errors.ts';
import { authModes, modeOf, submissionOf } from '../flow/authModes.ts';
import type { Popup } from '../flow/popup.ts';
import { integrationOf } from '../integration.ts';
import type { AuthRequest } from '../options.ts';
import type { Connection, ConnectEvent, Credentials, Definition, Integration } from '../types.ts';
import { signInWindow, type Attempts } from './attempts.ts';
import type { Languages } from './language.ts';
import { checkRenewal } from './renewal.ts';
import { createVisit, type SharedByFlows, type Visit } from './visit.ts';

/** The parts of the client that a headless connection needs. */
export interface Headless extends SharedByFlows {
  readonly attempts: Attempts;
  readonly languages: Languages;
  emit(event: ConnectEvent): void;
}

/** Milliseconds to wait for a result after the window reads as closed. */
const usualClosedTimeout = 60_000;

/** A browser lets a timer for longer than this many milliseconds, 24 days, end at once. */
const longestTimer = 2 ** 31 - 1;

const idOf = (integration: string | Integration): string =>
  typeof integration === 'string' ? integration : integration.unique_key;

async function definitionFor(
  { calls, definitions }: Visit,
  integration: string | Integration,
  signal: AbortSignal,
): Promise<Definition | null> {
  const id = idOf(integration);
  const found =
    typeof integration === 'string'
      ? (await calls.integrations(signal)).find(({ unique_key }) => unique_key === id)
      : integrationOf(integration);
  if (!found)
    throw new ConnectError(
      'unknown_integration',
      `“${shownName(id)}” is not among the integrations of this session. Check its id, and what the session allows.`,
      { integration: id },
    );
  const known = definitions.now(found);
  return known === undefined ? definitions.ask(found) : known;
}

/** Before the window goes anywhere: an integration that takes credentials has no sign-in page. */
async function verifySignIn(
  { config }: Headless,
  visit: Visit,
  integration: string | Integration,
  signal: AbortSignal,
): Promise<Session> {
  const session = await visit.proof.verify(signal);
  // On a current server a public key may not read definitions: there the server reports the error.
  if (config.kind === 'publicKey') return session;
  const definition = await definitionFor(visit, integration, signal);
  if (definition && authModes[modeOf(definition)]?.route)
    throw new ConnectError(
      'credentials_required',
      `“${shownName(idOf(integration))}” has no sign-in window. Pass \`credentials\` of type ${modeOf(definition)} to auth.`,
      { integration: idOf(integration) },
    );
  return session;
}

/**
 * Credentials as they are sent: what becomes a text only in JSON, such as a `URL`, is searched for in a server's words as
 * the text that it becomes.
 *
 * @throws {ConnectError} `invalid_option` for what JSON cannot say, such as an object that contains itself.
 */
function asSent(credentials: Credentials, integration: string): Credentials {
  try {
    return JSON.parse(JSON.stringify(credentials)) as Credentials;
  } catch {
    throw new ConnectError(
      'invalid_option',
      'credentials cannot be sent as JSON. Expected texts, numbers, and lists and objects of them that do not contain themselves.',
      { integration },
    );
  }
}

/** Sends credentials that the page was given. */
async function submit(
  { config, emit }: Headless,
  { calls, proof }: Visit,
  integration: string,
  request: AuthRequest,
  credentials: Credentials,
  signal: AbortSignal,
): Promise<Connection> {
  const { params = {} } = request.connection;
  if (config.kind === 'publicKey') throw sessionTokenRequired(integration);
  const submission = submissionOf(asSent(credentials, integration), params);
  if (!submission) {
    const posted = Object.entries(authModes).flatMap(([name, mode]) => (mode?.route ? name : []));
    throw new ConnectError(
      'invalid_option',
      `credentials.type cannot be used. Expected one of ${posted.join(', ')}.`,
      { integration },
    );
  }
  // Else the server itself checks the session.
  if (request.reconnect) await proof.verify(signal);
  const connection = await calls.submit(integration, submission, signal);
  queueMicrotask(() => emit({ type: 'connect', ...connection }));
  return connection;
}

/** Milliseconds to wait for the result of a window that is out of reach: nobody can tell whether it is still open. */
const outsideTimeout = 30 * 60_000;

/** Signs in through a window that was opened in a gesture, or that the page opens. */
async function signIn(
  headless: Headless,
  visit: Visit,
  integration: string | Integration,
  request: AuthRequest,
  popup: Popup,
  signal: AbortSignal,
): Promise<Connection> {
  const id = idOf(integration);
  let timer: ReturnType<typeof setTimeout> | undefined;
  function endAfter(milliseconds: number, error: ConnectError): void {
    // There is one already where the page hands over its window late: it was out of reach until then.
    clearTimeout(timer);
    timer = setTimeout(() => attempt.end(error), milliseconds);
  }
  const attempt = headless.attempts.begin(
    visit.calls,
    verifySignIn(headless, visit, integration, signal),
    popup,
    id,
    request.connection,
    (step) => {
      const { closedTimeout = usualClosedTimeout } = request;
      if (step === 'unfinished')
        endAfter(Math.min(closedTimeout, longestTimer), closedWithoutResult(id, closedTimeout));
      if (step === 'outside') endAfter(outsideTimeout, outsideWithoutResult(id));
    },
  );
  const abort = (): void => attempt.end(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    return (await attempt.outcome).connection;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

const closedWithoutResult = (integration: string, timeout: number): ConnectError =>
  new ConnectError(
    'window_closed',
    `The sign-in window was closed, and no result arrived within ${timeout / 1000} s.`,
    { integration },
  );

const outsideWithoutResult = (integration: string): ConnectError =>
  new ConnectError(
    'timeout',
    'No result of the sign-in arrived within 30 minutes. To stop waiting sooner, pass a `signal`.',
    { integration },
  );

/** @throws {ConnectError} `blocked_by_browser`. */
function popupFor(
  { config, gate, languages }: Headless,
  integration: string | Integration,
  window: Window | null,
): Popup {
  const id = idOf(integration);
  const name = typeof integration === 'string' ? integration : integration.display_name || id;
  const popup = signInWindow(config, gate, window, languages(null).line(name));
  if (popup) return popup;
  throw new ConnectError(
    'blocked_by_browser',
    'The browser blocked the sign-in window. Call auth in a click, before any await.',
    { integration: id },
  );
}

/** Connects without the widget: in a window, or with credentials. */
export async function authenticate(
  headless: Headless,
  integration: string | Integration,
  request: AuthRequest,
  window: Window | null,
  signal: AbortSignal,
): Promise<Connection> {
  const id = idOf(integration);
  // It may have been aborted while this file was being loaded.
  signal.throwIfAborted();
  const ending = new AbortController();
  const { lang } = headless.languages(null);
  const visit = createVisit(headless, lang, {
    reason: 'auth',
    integration: id,
    ...(request.reconnect && { reconnect: request.reconnect }),
    signal: AbortSignal.any([signal, ending.signal]),
  });
  try {
    const connection = request.credentials
      ? await submit(headless, visit, id, request, request.credentials, signal)
      : await signIn(headless, visit, integration, request, popupFor(headless, integration, window), signal);
    checkRenewal(request.reconnect, connection);
    return connection;
  } finally {
    ending.abort();
  }
}

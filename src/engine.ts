import { createCalls, type SignInOptions } from './api/calls.ts';
import { createCredential } from './api/credential.ts';
import { openWindow } from './page.ts';
import { ConnectError } from './errors.ts';
import { serverError } from './api/reply.ts';
import { submissionOf } from './flow/authModes.ts';
import { startAttempt, type Attempt, type Step } from './flow/attempt.ts';
import { createDefinitions } from './flow/definitions.ts';
import { createFlow, type RunningFlow } from './flow/flow.ts';
import { holdPopup, type Popup } from './flow/popup.ts';
import { createProof } from './flow/proof.ts';
import { FormView } from './form/index.tsx';
import { createGate } from './gate.ts';
import { en } from './locales/en.ts';
import { mergeMessages } from './locales/merge.ts';
import { requestOf, type AuthOptions, type Config, type OpenOptions } from './options.ts';
import type { ConnectEvent, Connection, Credentials } from './types.ts';
import { mountWidget } from './widget/index.tsx';
import { fill } from './widget/words.tsx';

/** What is loaded at the first use: client, flow and widget, put together. */
export interface Engine {
  open(options: OpenOptions): Promise<Connection | null>;
  /** Returns the unmount. */
  mount(target: HTMLElement, options: OpenOptions): () => void;
  /** Connects in the window, or with credentials that the page was given. */
  auth(
    integration: string,
    options: AuthOptions,
    window: Window | null,
    signal: AbortSignal,
  ): Promise<Connection>;
  close(): void;
}

/** Milliseconds that a headless sign-in waits for a result after its window reads as closed. */
const closedFor = 60_000;

/** @param life Ends everything when it aborts, and lets nothing begin after that. */
export function createEngine(config: Config, emit: (event: ConnectEvent) => void, life: AbortSignal): Engine {
  const gate = createGate(config);
  const calls = createCalls({
    gate,
    credential: createCredential(config),
    lang: config.lang,
    ended: life,
  });
  const proof = createProof(config, calls);
  const definitions = createDefinitions(config, calls);
  const messages = mergeMessages(en, config.messages);
  /** Sign-ins that can still end, those that the person gave up among them. */
  const attempts = new Set<Attempt>();
  const unmounts = new Set<() => void>();
  let modal: RunningFlow | null = null;

  const hold = (window: Window, app: string): Popup =>
    holdPopup(gate, window, fill(messages.authorizing.placeholder, { app }));

  function begin(
    popup: Popup,
    integration: string,
    connection: SignInOptions,
    onStep: (step: Step) => void,
  ): Attempt {
    const attempt = startAttempt({
      gate,
      calls,
      popup,
      integration,
      connection,
      websocketsPath: config.websocketsPath ?? (config.kind === 'publicKey' ? '/' : undefined),
      proof: proof.verify(),
      onStep,
      // Told of every success, also when nobody waits for it any more: the server holds it.
      onConnection: (made) => emit({ type: 'connect', ...made }),
    });
    attempts.add(attempt);
    attempt.outcome.catch(() => {}).finally(() => attempts.delete(attempt));
    return attempt;
  }

  function show(
    target: HTMLElement | null,
    options: OpenOptions,
    onClose: (inPage: boolean, hadFocus: boolean) => void,
    focus = false,
  ): RunningFlow {
    const flow = createFlow({
      config,
      calls,
      proof,
      definitions,
      connection: requestOf(config, options),
      wanted: Object.hasOwn(options, 'integration') ? options.integration : undefined,
      inGesture: !target,
      openPopup({ display_name }) {
        const window = openWindow();
        return window && hold(window, display_name);
      },
      begin,
      emit,
      onClose() {
        const inPage = widget.element.isConnected;
        const hadFocus = widget.element.matches(':focus-within');
        widget.destroy();
        onClose(inPage, hadFocus);
      },
    });
    const widget = mountWidget({
      flow,
      target,
      host: config.host.host,
      theme: config.theme ?? 'system',
      accent: config.accent,
      // Our own words are English, whatever language the server is asked for.
      lang: config.messages && config.lang,
      messages,
      support: config.support,
      focus,
      logo: gate.logo,
      formView: () => FormView,
      developerDetails: false,
      reconnects: false,
    });
    if (config.kind === 'sessionToken')
      proof.verify().then(
        ({ look, reconnects }) => {
          widget.update({
            theme: config.theme ?? look?.theme ?? 'system',
            accent: config.accent ?? look?.accent,
            reconnects: reconnects ?? false,
          });
        },
        // The flow asks as well, and says what failed.
        () => {},
      );
    return flow;
  }

  /** Once the flow can be reached: a listener of `open` may close it again. */
  function start(flow: RunningFlow): void {
    emit({ type: 'open' });
    flow.start();
  }

  /** Sends credentials that the page was given. */
  async function submit(
    integration: string,
    options: AuthOptions,
    credentials: Credentials,
    signal: AbortSignal,
  ): Promise<Connection> {
    const { params = {} } = requestOf(config, options);
    if (config.kind === 'publicKey')
      throw serverError('session_token_required', null, calls.redact, { integration });
    const submission = submissionOf(credentials, params);
    if (!submission)
      throw new ConnectError('invalid_option', 'credentials.type is no auth mode that is posted.', {
        integration,
      });
    const made = await calls.submit(integration, submission, signal);
    queueMicrotask(() => emit({ type: 'connect', ...made }));
    return made;
  }

  /** A sign-in without the widget. */
  async function signIn(
    integration: string,
    options: AuthOptions,
    window: Window,
    signal: AbortSignal,
  ): Promise<Connection> {
    const connection = requestOf(config, options);
    const abort = (): void => attempt.end(signal.reason);
    const closed = (): void =>
      attempt.end(
        new ConnectError('window_closed', 'The sign-in window was closed a minute ago, without a result.', {
          integration,
        }),
      );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = begin(hold(window, integration), integration, connection, (step) => {
      if (step === 'unfinished') timer = setTimeout(closed, closedFor);
    });
    signal.addEventListener('abort', abort);
    try {
      return (await attempt.outcome).connection;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  }

  life.addEventListener('abort', () => {
    modal?.close();
    for (const unmount of unmounts) unmount();
    for (const attempt of attempts) attempt.end(life.reason);
  });

  return {
    async open(options) {
      if (modal?.state.view === 'connected') modal.close();
      if (modal) return modal.connection;
      const flow = show(null, options, () => {
        modal = null;
        emit({ type: 'close' });
      });
      modal = flow;
      start(flow);
      return flow.connection;
    },

    mount(target, options) {
      if (life.aborted) return () => {};
      let flow: RunningFlow;
      let mounted = true;
      // Done with one connection, an inline widget is ready for the next, unless the page took it away.
      const fresh = (focus?: boolean): void => {
        flow = show(
          target,
          options,
          (inPage, hadFocus) => {
            emit({ type: 'close' });
            if (!inPage) unmount();
            else if (mounted) fresh(hadFocus);
          },
          focus,
        );
        start(flow);
      };
      const unmount = (): void => {
        mounted = false;
        unmounts.delete(unmount);
        flow.close();
      };
      unmounts.add(unmount);
      fresh();
      return unmount;
    },

    async auth(integration, options, window, signal) {
      // It may have been aborted while this file was on its way.
      signal.throwIfAborted();
      if (options.credentials) return submit(integration, options, options.credentials, signal);
      if (window) return signIn(integration, options, window, signal);
      throw new ConnectError('blocked_by_browser', 'Call auth in a click, before any await.', {
        integration,
      });
    },

    close: () => modal?.close(),
  };
}

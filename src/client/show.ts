import type { Session } from '../api/calls.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import { createFlow, type RunningFlow } from '../flow/flow.ts';
import { isOfPage, openWindow, whenIdle } from '../page.ts';
import type { OpenRequest } from '../options.ts';
import { helpsWith } from '../options/help.ts';
import type { ConnectEvent } from '../types.ts';
import type { Widget } from '../widget/index.tsx';
import { signInWindow, type Attempts } from './attempts.ts';
import type { Languages, Wording } from './language.ts';
import { fallbackPageOf } from './fallbackPage.ts';
import { changesLook, lookOf } from './look.ts';
import { helpsWithForms, loadLaterParts } from './parts.ts';
import { checkRenewal } from './renewal.ts';
import { createLaterViews } from './views.ts';
import { createVisit, type SharedByFlows } from './visit.ts';

/** What every flow of a handle is shown with. */
export interface Stage extends SharedByFlows {
  readonly attempts: Attempts;
  readonly languages: Languages;
  emit(event: ConnectEvent): void;
}

export interface ShowOptions {
  /** Where the widget is shown; `null` for a dialog over the page. */
  target: HTMLElement | ShadowRoot | null;
  request: OpenRequest;
  /** Whether the widget takes the focus: it replaces one that had it. */
  focus?: boolean;
  /** @param place Where the widget was: `inPage` unless the page has removed it. */
  onClose(place: { inPage: boolean; hadFocus: boolean }): void;
  /** A file of the widget could not be loaded: there is nothing to see. */
  onLoadFailed(error: unknown): void;
}

/** A flow with its widget. */
export interface Shown {
  readonly flow: RunningFlow;
  /** Shows what `update` has changed. */
  refresh(): void;
}

/** Begins a flow, so that its requests leave at once, and shows it when the widget is here. */
export function show(
  stage: Stage,
  { target, request, focus = false, onClose, onLoadFailed }: ShowOptions,
): Shown {
  const { config, gate, parts } = stage;
  const language = stage.languages(target);
  const ending = new AbortController();
  const visit = createVisit(stage, language.lang, {
    reason: target ? 'mount' : 'open',
    ...(request.integration && { integration: request.integration }),
    ...(request.reconnect && { reconnect: request.reconnect }),
    signal: ending.signal,
  });
  let widget: Widget | null = null;
  let session: Session | null = null;
  /** What the widget says now. */
  let shown: Wording | null = null;
  const later = createLaterViews(parts, language);

  const preload = (): void => {
    if (!ending.signal.aborted) loadLaterParts(parts, config);
  };

  const flow = createFlow({
    config,
    ...visit,
    connection: request.connection,
    wanted: request.integration,
    inGesture: !target,
    openPopup({ display_name }) {
      const window = config.openWindow ? null : openWindow(config.popup);
      return signInWindow(config, gate, window, language.line(display_name));
    },
    begin: (popup, integration, connection, onStep) =>
      stage.attempts.begin(visit.calls, visit.proof.verify(), popup, integration, connection, onStep),
    preload,
    loadForm() {
      // It comes after the form, which does not wait for it, and works without it.
      if (helpsWithForms(config)) later.loadAssist().then(update, () => {});
      return later.loadForm();
    },
    formSteps: later.formSteps,
    loadFailure() {
      const loading = later.loadFailure();
      if (loading) return loading.then(update);
      update();
      return null;
    },
    emit: stage.emit,
    onClose() {
      ending.abort();
      const place = widget?.element ?? target;
      const inPage = !place || (place.isConnected && isOfPage(place));
      const hadFocus = widget?.element.matches(':focus-within') ?? false;
      widget?.destroy();
      onClose({ inPage, hadFocus });
    },
  });

  const stopWaitingForList = flow.subscribe(({ view }) => {
    if (view !== 'list') return;
    stopWaitingForList();
    whenIdle(preload);
  });

  /** Another language is shown once its words are here. Until then, and without them, the widget stays as it is. */
  function update(): void {
    const wording = language.now();
    const lacksFailures = flow.state.view === 'failed' && shown?.messages.failed && !wording?.messages.failed;
    if (!widget || !wording || lacksFailures) return;
    shown = wording;
    widget.update(lookOf(config, wording, session, gate));
  }

  async function loadWords(): Promise<void> {
    await language.ready();
    if (shown?.messages.failed) await language.failuresReady();
  }

  function refresh(): void {
    update();
    // Where the words were here already, they are shown.
    const updateWords = (): void => {
      if (language.now() !== shown) update();
    };
    loadWords().then(updateWords, () => {});
  }

  async function mount(): Promise<void> {
    const [{ mountWidget }] = await Promise.all([parts.widget(), language.ready()]);
    // The page may have chosen another language meanwhile.
    const wording = await language.ready();
    if (ending.signal.aborted) return;
    if (target && !isOfPage(target)) return flow.close();
    shown = wording;
    widget = mountWidget({
      flow,
      target,
      host: config.host.host,
      ...lookOf(config, wording, session, gate),
      focus,
      logo: gate.logo,
      formView: later.formView,
      failedView: later.failedView,
      assist: later.assist,
      helpsWith: (kind) => helpsWith(kind, config),
      askForPage: fallbackPageOf(config, ending.signal, request.reconnect),
    });
    // Before anything fails: by then the files may be out of reach.
    parts.failure().catch(() => {});
    language.failuresReady().catch(() => {});
  }
  mount().catch((error: unknown) => {
    if (ending.signal.aborted) return;
    // Before the flow is closed, which would otherwise be taken for the person's doing.
    onLoadFailed(
      isConnectError(error)
        ? error
        : new ConnectError('load_failed', 'The widget could not be shown in this page.', { cause: error }),
    );
    flow.close();
  });

  void flow.connection.then((connection) => checkRenewal(request.reconnect, connection));

  if (config.kind === 'sessionToken')
    visit.proof.verify().then(
      (known) => {
        session = known;
        if (changesLook(known)) update();
      },
      // The flow asks as well, and shows what failed.
      () => {},
    );
  return { flow, refresh };
}

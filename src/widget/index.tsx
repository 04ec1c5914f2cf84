import { render } from 'preact';
import type { Flow } from '../flow/contract.ts';
import type { State } from '../flow/state.ts';
import { directionOf } from '../locales/direction.ts';
import type { HelpOptions } from '../options.ts';
import { documentOwn, isOfPage } from '../page.ts';
import { createAnnouncer } from './announcer.ts';
import { showDialog } from './dialog.ts';
import { takeDrops } from './drop.ts';
import { createViewFocus } from './focus.ts';
import { keepHeight } from './height.ts';
import { createHost } from './host.ts';
import { go, lossOf, type LeaveQuestion } from './leave.ts';
import { contextOf, type WidgetLook } from './look.ts';
import { keepInside } from './outgoing.ts';
import { Panel } from './panel.tsx';
import { watchRemoval } from './removal.ts';
import { slideOf } from './slide.ts';
import { createPainter } from './theme.ts';
import type { AskForPage, Assist, Exit, FailedView, FormView, ViewContext } from './view.ts';
import { topRows } from './visibleRows.ts';
import css from './widget.css?inline';

// The form and the failure come after this file and need these: they are here for both.
export { TabLink } from './tabLink.tsx';
export { useCopy } from './useCopy.ts';
export { PlainFailure } from './views/failure.tsx';

/** The version of this file: `parts/part.ts` compares it with the page's. */
export const version = __VERSION__;

/** The options of a widget. */
export interface WidgetOptions extends WidgetLook {
  flow: Flow;
  /** Where the widget is shown; `null` for a dialog over the page. */
  target: HTMLElement | ShadowRoot | null;
  /** The API's host, as people read it. */
  host: string;
  /** Whether it takes the focus at once: it replaces one that had it. A dialog always does. */
  focus: boolean;
  /** The view of a form: it is loaded before the state asks for it. */
  formView(): FormView;
  /** The view of a failure, which is loaded before the state asks for it; `null` when its file could not be loaded. */
  failedView(): FailedView | null;
  /** What helps with a form; `null` until it is here, and where the page wants no help. */
  assist(): Assist | null;
  /** Whether the page leaves a kind of help on. */
  helpsWith(kind: keyof HelpOptions): boolean;
  /** Asks for the site's page where no window can be opened; `null` when the site has none. */
  askForPage: AskForPage | null;
  /** The gate's say on an image: its URL when it may be loaded, else `null`. */
  logo(url: string | undefined): string | null;
}

/** A widget in the page. */
export interface Widget {
  readonly element: HTMLElement;
  /** Changes how it looks or what it says. The view stays as it is, with what was typed into it. */
  update(changes: Partial<WidgetLook>): void;
  /** Leaves the page as it was, with the focus where it was before a dialog. */
  destroy(): void;
}

/** The views in which a press beside the dialog does nothing: something is typed there, or under way. */
const heldViews: ReadonlySet<State['view']> = new Set(['form', 'authorizing']);

/** Shows the flow's state, from now until `destroy`. */
export function mountWidget(options: WidgetOptions): Widget {
  const { flow, target } = options;
  const modal = target === null;
  let look: WidgetLook = options;
  let question: LeaveQuestion | null = null;
  let shown: State['view'] | null = null;
  let destroyed = false;

  const { element, shadow, root, addStyles, keepStyles } = createHost(modal, css);
  const announcer = createAnnouncer(shadow);
  const focus = createViewFocus(shadow);
  const place = target ?? documentOwn('body');
  const painter = createPainter(root, place instanceof ShadowRoot ? place.host : place);
  const height = keepHeight(root, modal);

  /** The parts of the context that stay the same as long as the widget is shown. */
  const base = {
    flow,
    host: options.host,
    modal,
    focusSearch: modal && matchMedia('(pointer: fine)').matches,
    logo: options.logo,
    formView: options.formView,
    failedView: options.failedView,
    assist: options.assist,
    helpsWith: options.helpsWith,
    askForPage: options.askForPage,
    announce: announcer.announce,
    addStyles,
    root,
    memory: { query: '', row: null, rows: topRows },
    unsaved: { current: null },
    typed: new Map(),
    fileTaker: { current: null },
    escape: { current: null },
    isAsking: () => question !== null,
    leave,
    repaint,
    fit: () => height.fit(),
  } satisfies Partial<ViewContext>;
  let context = contextOf(base, look);

  function repaint(): void {
    // The page may move its place into another document during a sign-in. Nothing can be rendered there.
    if (!isOfPage(root)) return;
    const stay = () => answer(false);
    const leaveNow = () => answer(true);
    render(
      <Panel state={flow.state} context={context} question={question} onStay={stay} onLeave={leaveNow} />,
      root,
    );
  }

  function leave(to: Exit): void {
    if (question) return answer(false);
    const loss = lossOf(flow.state, to, context.unsaved);
    if (!loss) return go(flow, to);
    question = { to, loss, focused: shadow.activeElement };
    repaint();
    // The view keeps its room above the question.
    height.fit();
  }

  function answer(leaves: boolean): void {
    if (!question) return;
    const { to, focused } = question;
    question = null;
    if (leaves) return go(flow, to);
    repaint();
    height.fit();
    focus.giveBack(focused);
  }

  /** The browser has closed the dialog without asking. Where something would be lost, it comes back with the question. */
  function reopen(dialog: HTMLDialogElement): void {
    const isLoss = question ?? lossOf(flow.state, 'close', context.unsaved);
    // One that the page has taken away meanwhile cannot be shown.
    if (!isLoss || !dialog.isConnected) return flow.close();
    dialog.showModal();
    if (!question) return leave('close');
    // A new one takes the focus.
    question = { ...question };
    repaint();
  }

  function show(state: State): void {
    const isNew = state.view !== shown;
    const hadFocus = focus.has();
    const takesFocus = modal || hadFocus || (shown === null && options.focus);
    const focused = question?.focused ?? null;
    // The question no longer applies.
    if (question && lossOf(state, question.to, context.unsaved) !== question.loss) question = null;
    // The first view comes with the dialog.
    if (isNew && shown) root.dataset['slide'] = slideOf(shown, state.view);
    repaint();
    if (state.view === 'connected') context.typed.delete(state.integration.unique_key);
    announcer.announceState(state, isNew, takesFocus);
    // It was in the question, which is gone.
    if (hadFocus && !focus.has()) focus.giveBack(focused);
    else if (!isNew || !takesFocus) focus.rescue();
    // Each step of a sign-in has its own words, more or less of them.
    if (isNew) height.fit(takesFocus ? focus.enter : undefined);
    else if (state.view === 'authorizing') height.fit();
    shown = state.view;
  }

  function paint(): void {
    const { lang = 'en' } = look;
    root.lang = lang;
    root.dir = directionOf(lang);
    painter.paintScheme(look.theme);
  }

  function escape(): void {
    if (!context.escape.current?.()) leave('close');
  }

  // A dialog takes its Escape before it comes to this.
  const stayOnEscape = (event: KeyboardEvent): void => {
    if (!question || event.key !== 'Escape') return;
    event.preventDefault();
    answer(false);
  };
  root.addEventListener('keydown', stayOnEscape);
  keepInside(root, modal);
  takeDrops(root, () => (question ? null : base.fileTaker.current));
  // While nothing in the page is new, the browser knows its colour scheme.
  paint();
  place.append(element);
  painter.paintAccent(look.accent);
  const hideDialog =
    root instanceof HTMLDialogElement &&
    showDialog(root, {
      host: element,
      onEscape: escape,
      onBackdrop: () => {
        if (!heldViews.has(flow.state.view)) leave('close');
      },
      onClose: () => reopen(root),
    });

  function leavePage(): void {
    height.stop();
    painter.stop();
    if (hideDialog) hideDialog();
    element.remove();
  }

  try {
    show(flow.state);
  } catch (error) {
    // What Preact cannot render, as in a page that has polluted `Object.prototype`, leaves no empty dialog behind.
    leavePage();
    throw error;
  }
  const removal = watchRemoval(root, modal, flow, keepStyles);
  const unsubscribe = flow.subscribe((state) => {
    show(state);
    // After what this state tells the page.
    queueMicrotask(removal.check);
  });

  return {
    element,
    update(changes) {
      // A session or a language may arrive when the person has left.
      if (destroyed) return;
      look = { ...look, ...changes };
      context = contextOf(base, look);
      paint();
      painter.paintAccent(look.accent);
      repaint();
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      unsubscribe();
      removal.stop();
      render(null, root);
      leavePage();
    },
  };
}

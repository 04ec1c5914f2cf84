import { render } from 'preact';
import type { Flow } from '../flow/contract.ts';
import type { State } from '../flow/state.ts';
import type { Messages } from '../locales/en.ts';
import { documentOwn } from '../page.ts';
import type { Theme } from '../types.ts';
import { createHost, focused } from './host.ts';
import { Panel } from './panel.tsx';
import { lockScroll } from './scroll.ts';
import { paintTheme } from './theme.ts';
import type { FormView, ViewContext } from './view.ts';
import { page } from './views/list.tsx';
import css from './widget.css?inline';

/** What can change while a widget is shown. */
export interface Looks {
  theme: Theme;
  /** Any CSS colour; the theme's own when left out, or when it is not one. */
  accent: string | undefined;
  lang: string | undefined;
  messages: Messages;
  /** An `https:` URL or an e-mail address. */
  support: string | undefined;
  /** Whether the developer's part of a failure is open from the start. */
  developerDetails: boolean;
}

/** What a widget is made of. */
export interface WidgetOptions extends Looks {
  flow: Flow;
  /** Where the widget is shown; `null` for a dialog over the page. */
  target: HTMLElement | ShadowRoot | null;
  /** The API's host, as people read it. */
  host: string;
  /** Whether it takes the focus at once: it comes in the place of one that had it. A dialog does in any case. */
  focus: boolean;
  /** The view of a form: it is loaded before the state asks for it. */
  formView(): FormView;
  /** The gate's say on an image: its URL when it may be loaded, else `null`. */
  logo(url: string | undefined): string | null;
}

/** A widget in the page. */
export interface Widget {
  readonly element: HTMLElement;
  /** Shows other looks. What was typed stays. */
  update(looks: Looks): void;
  /** Leaves the page as it was, with the focus where it was before a dialog. */
  destroy(): void;
}

const rightToLeft = /^(ar|fa|he|ps|ur)\b/i;

/** Shows the flow's state, from now until `destroy`. */
export function mountWidget(options: WidgetOptions): Widget {
  const { flow, target, messages, lang = 'en' } = options;
  const modal = target === null;
  /** The latest first. */
  const undo: (() => void)[] = [];
  const { element, shadow, root } = createHost(modal, css);
  root.lang = lang;
  root.dir = rightToLeft.test(lang) ? 'rtl' : 'ltr';

  const textOf = (selector: string) => root.querySelector(selector)?.textContent ?? '';
  const say = (text: string) => root.lastElementChild?.replaceChildren(text);

  const context: ViewContext = {
    flow,
    messages,
    lang,
    host: options.host,
    support: options.support,
    modal,
    focusSearch: modal && matchMedia('(pointer: fine)').matches,
    logo: options.logo,
    formView: options.formView,
    developerDetails: options.developerDetails,
    unsaved: { current: null },
    announce(text) {
      // A screen reader is silent about a text that does not change: the space makes “Copied” new each time.
      say(textOf('output') === text ? `${text}\u00a0` : text);
    },
    root,
    memory: { query: '', row: null, limit: page },
    repaint: () => render(<Panel state={flow.state} context={context} />, root),
  };

  let shown: State['view'] | null = null;
  let said = '';
  const paint = ({ view }: State) => {
    const moveFocus = modal || shadow.activeElement !== null || (shown === null && options.focus);
    context.repaint();
    const text = textOf('#text');
    const focus = (selector: string) => {
      const goal = root.querySelector<HTMLElement>(selector);
      goal?.focus();
      return goal;
    };
    if (view === shown) {
      if (text !== said) context.announce(text);
      // A button that has nothing more to do would take the focus with it.
      if (shadow.activeElement?.matches(':disabled')) focus('#title');
    } else {
      // A list is what a widget in the page begins with: nobody has to be told of it who is elsewhere.
      say(moveFocus || /list|loading/.test(view) ? '' : textOf('#title'));
      if (moveFocus && !focus('[data-focus]')) focus('#title');
    }
    shown = view;
    said = text;
  };

  // The page's shortcuts are not for what is typed here; nor are its own dialog's guards for a dialog on top of it.
  const keep = (event: Event) => {
    if (modal || /^.$/u.test((event as KeyboardEvent).key)) event.stopPropagation();
  };
  for (const type of ['keydown', 'keypress', 'pointerdown', 'touchmove', 'wheel'])
    root.addEventListener(type, keep, { passive: true });

  const opener = focused();
  (target ?? documentOwn('body')).append(element);
  undo.unshift(() => element.remove());
  paintTheme(root, options.theme, options.accent);
  if (root instanceof HTMLDialogElement) undo.unshift(showDialog(root, opener, flow));
  paint(flow.state);
  undo.unshift(() => render(null, root));

  let seen = false;
  // A page can take it away, itself or with what is around it. A window that is open outlives the place of an inline
  // widget: the page hears what comes of it.
  const leave = () => {
    const { state } = flow;
    const here = root.isConnected;
    if (seen && !here && (modal || state.view !== 'authorizing' || state.step === 'unfinished')) flow.close();
    seen ||= here;
  };
  // What is taken out of the page loses its size.
  const watch = new ResizeObserver(leave);
  watch.observe(root);
  undo.unshift(
    () => watch.disconnect(),
    flow.subscribe((state) => {
      paint(state);
      // After what this state tells the page.
      queueMicrotask(leave);
    }),
  );

  return {
    element,
    update(looks) {
      paintTheme(root, looks.theme, looks.accent);
      Object.assign(context, { messages: looks.messages, support: looks.support });
      paint(flow.state);
    },
    destroy() {
      for (const step of undo.splice(0)) step();
    },
  };
}

/** Opens the dialog over the page. Returns the undo, which gives the focus back. */
function showDialog(dialog: HTMLDialogElement, opener: HTMLElement | null, flow: Flow): () => void {
  const unlock = lockScroll();
  let pressed: EventTarget | null = null;
  dialog.oncancel = (event) => {
    event.preventDefault();
    flow.close();
  };
  // Chromium lets a second Escape through, whatever `cancel` says.
  dialog.onclose = () => flow.close();
  // Both ends of the press: a selection dragged out of a field is not a click on the backdrop. A form could be full, a
  // sign-in half done.
  dialog.onpointerdown = ({ target }) => (pressed = target);
  dialog.onclick = ({ target, detail }) => {
    // The second press of a double click on the opener lands here.
    const isOne = detail < 2 && target === dialog && pressed === dialog;
    if (isOne && !/form|authorizing/.test(flow.state.view)) flow.close();
  };
  dialog.showModal();
  return () => {
    dialog.onclose = null;
    dialog.close();
    unlock();
    opener?.focus({ preventScroll: true });
  };
}

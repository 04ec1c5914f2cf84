import { documentOwn } from '../page.ts';

/** Elements that the keyboard can reach. */
const focusable =
  'a[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]:not([tabindex="-1"])';

/** The element with the focus, inside of shadow roots too. */
function focusedElement(): HTMLElement | null {
  let element = documentOwn('activeElement');
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** Moves the focus without scrolling. Returns whether the element took it: a hidden or disabled one does not. */
function takesFocus(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus({ preventScroll: true });
  return element.matches(':focus');
}

/** What an element is inside of, the nearest first, out of shadow roots too. */
function ancestorsOf(element: Element): Element[] {
  const root = element.getRootNode();
  const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/**
 * Remembers the element that has the focus. Returns what gives the focus back: to that element, to the one that took
 * its place meanwhile (a page that renders again keeps its id), or to the nearest one that is left.
 */
export function returnFocus(): () => void {
  const opener = focusedElement();
  if (!opener || opener === documentOwn('body')) return () => {};
  const { id } = opener;
  const scope = opener.getRootNode();
  const ancestors = ancestorsOf(opener);
  return () => {
    if (takesFocus(opener)) return;
    const successor = id && (scope instanceof ShadowRoot ? scope : document).getElementById(id);
    if (successor && takesFocus(successor)) return;
    const around = ancestors.find((ancestor) => ancestor.isConnected);
    if (!around || around === documentOwn('body') || around === documentOwn('documentElement')) return;
    [...around.querySelectorAll(focusable)].some(takesFocus);
  };
}

/** The focus inside the widget. */
export interface ViewFocus {
  /** Whether the widget has it. */
  has(): boolean;
  /** Moves it into a view that is new: to what the view names by `data-focus`, else to its title. */
  enter(): void;
  /** Moves it to the title when the element that had it was disabled. */
  rescue(): void;
  /** Gives it back to an element that had it; to the title where that one is gone. */
  giveBack(element: Element | null): void;
}

export function createViewFocus(shadow: ShadowRoot): ViewFocus {
  const title = () => shadow.getElementById('title');
  return {
    has: () => shadow.activeElement !== null,
    enter() {
      const named = shadow.querySelector<HTMLElement>('[data-focus]');
      const goal = named ?? title();
      goal?.focus();
      // In the next picture the widget has the height of the new view: in a low window the field may be below it.
      requestAnimationFrame(() => goal?.scrollIntoView({ block: 'nearest' }));
    },
    rescue() {
      if (shadow.activeElement?.matches(':disabled')) title()?.focus();
    },
    giveBack(element) {
      if (element instanceof HTMLElement) element.focus();
      if (!shadow.activeElement) title()?.focus();
    },
  };
}

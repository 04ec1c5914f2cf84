/** The first visible element that matches, also inside shadow roots. `name` is its accessible name. */
export interface Wanted {
  css: string;
  /** Its label, or else its text. */
  name?: string;
}

/** A place in a window, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

export type WindowOrFrame = 'own' | 'other' | 'frame';

/** Keys other than letters. */
export type Key = 'Enter' | 'Escape';

/** A browser engine as a person drives it: by mouse and keyboard, in the window in use. */
export interface Engine {
  /** Its name and version. */
  readonly version: string;
  /** Shows a page in a new window, the only one. */
  open(url: string): Promise<void>;
  /** The value of an expression in the page, which has to be JSON. */
  ask(expression: string): Promise<unknown>;
  /** Moves the mouse there. */
  point(place: Place): Promise<void>;
  click(place: Place): Promise<void>;
  /** Typed wherever the focus is. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** How many windows are open. */
  windows(): Promise<number>;
  /** Switches to the page's own window, to the one that it opened, or to the frame that fills the page's own. */
  use(place: WindowOrFrame): Promise<void>;
  /** A picture of the window, as PNG. */
  picture(): Promise<Uint8Array>;
  quit(): Promise<void>;
}

/** Runs in a page, so it may use nothing from around it. */
function find({ css, name }: Wanted): Place | null {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const nameOf = (element: Element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const text = element.getAttribute('aria-label') ?? label ?? element.textContent;
    return text?.replace(/\s+/g, ' ').trim();
  };
  const fits = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && (name === undefined || nameOf(element) === name);
  // A dialog that is still becoming higher would carry the element away from the press. Dots and spinners never end.
  const isMoving = roots.some((root) =>
    root.getAnimations().some(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime)),
  );
  if (isMoving) return null;
  for (const root of roots)
    for (const element of [...root.querySelectorAll(css)].filter(fits)) {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const place = { x: left + width / 2, y: top + height / 2 };
      // Nothing covers it.
      const hit = root.elementFromPoint(place.x, place.y);
      if (hit && (element.contains(hit) || hit.contains(element))) return place;
    }
  return null;
}

/** An expression that gives the middle of an element, or null as long as nobody can see it. */
export const finding = (wanted: Wanted): string => `(${find})(${JSON.stringify(wanted)})`;

/** An element, inside of shadow roots too: the first that is seen and, when `name` is given, is called so. */
export interface Wanted {
  css: string;
  /** What people read or hear: its label, else its text. */
  name?: string;
}

/** A place in a window, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** Keys that are not letters. */
export type Key = 'Enter' | 'Escape';

/** A browser engine as a person drives it: by mouse and keyboard, in the window in use. */
export interface Engine {
  /** What it calls itself. */
  readonly version: string;
  /** Shows a page in a new window, the only one. */
  open(url: string): Promise<void>;
  /** What an expression gives in the page; it has to be JSON. */
  ask(expression: string): Promise<unknown>;
  /** Moves the mouse there. */
  point(place: Place): Promise<void>;
  click(place: Place): Promise<void>;
  /** Typed wherever the focus is. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** How many windows are open. */
  windows(): Promise<number>;
  /** From now on the page's own window is used, or the one that it opened. */
  use(window: 'own' | 'other'): Promise<void>;
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
  for (const root of roots)
    for (const element of [...root.querySelectorAll(css)].filter(fits)) {
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const place = { x: left + width / 2, y: top + height / 2 };
      // Nothing lies over it.
      const hit = root.elementFromPoint(place.x, place.y);
      if (hit && (element.contains(hit) || hit.contains(element))) return place;
    }
  return null;
}

/** An expression that gives the middle of an element, or null as long as nobody can see it. */
export const finding = (wanted: Wanted): string => `(${find})(${JSON.stringify(wanted)})`;

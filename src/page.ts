/** The size of the sign-in window, in CSS pixels. */
export interface WindowSize {
  width?: number | undefined;
  height?: number | undefined;
}

/** Places a window of this size in the middle of the page's own window. */
function featuresOf({ width = 500, height = 680 }: WindowSize): string {
  const left = Math.round(screenX + (outerWidth - width) / 2);
  const top = Math.round(screenY + (outerHeight - height) / 2);
  return `popup,width=${width},height=${height},left=${left},top=${top}`;
}

/** Whether a window is one of the page's own. Each of them can be compared even when it is of another origin. */
const isOwnWindow = (opened: Window): boolean => [window, parent, top, opener].includes(opened);

/** Whether a window is new and has nothing in it, so that it may be written to. */
function isBlank(opened: Window): boolean {
  try {
    const { document: blank, location } = opened;
    return blank !== document && location.href === 'about:blank' && !blank.body?.hasChildNodes();
  } catch {
    // In a sandboxed frame without an origin, a new window has another one and is out of reach.
    return window.origin === 'null';
  }
}

/**
 * A new, empty, same-origin window; where it goes is the gate's. Has to be called in the person's gesture, before any
 * `await`.
 *
 * In web views without a second window, `window.open` returns the page's own; in tests of a page, a test double. Both
 * count as blocked: what is not a fresh blank window is neither written to nor closed.
 *
 * @returns `null` when the browser blocks it.
 */
export function openWindow(size: WindowSize = {}): Window | null {
  const opened = open('', '_blank', featuresOf(size));
  return opened && !isOwnWindow(opened) && isBlank(opened) ? opened : null;
}

/** A page that is narrower cannot be read. */
const leastBeside = 360;

/**
 * Opens another page in a window at the side of a box of this one; it learns nothing of this page. Has to be called in
 * the person's gesture.
 *
 * @returns `false` where there is no room for it at either side, as on a phone.
 */
export function openBeside(address: string, { left, right }: Pick<DOMRect, 'left' | 'right'>): boolean {
  const gap = 16;
  const rooms = { left: left - 2 * gap, right: innerWidth - right - 2 * gap };
  const side = rooms.right >= rooms.left ? 'right' : 'left';
  const width = Math.floor(rooms[side]);
  if (width < leastBeside) return false;
  const begin = Math.round(screenX + (side === 'right' ? right + gap : gap));
  open(
    address,
    '_blank',
    `noopener,noreferrer,popup,width=${width},height=${innerHeight},left=${begin},top=${screenY}`,
  );
  return true;
}

/**
 * Reads a property of `document` itself. `document.body` and the like give an image or a form of that name instead,
 * where the page's markup has one.
 */
export const documentOwn = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

/** Whether a node belongs to the page's own document: a style sheet, and with it a widget, cannot be moved to another. */
export const isOfPage = ({ ownerDocument }: Node): boolean => ownerDocument === document;

/**
 * Defines a global, unless the page has one of that name. Only own properties of the window count: an element whose id
 * is the name makes a property as well, but an inherited one.
 *
 * @returns What has the name now: the value, or what had it before.
 */
export function exposeGlobal(name: string, value: object): unknown {
  if (Object.hasOwn(globalThis, name)) return Reflect.get(globalThis, name);
  // Without a prototype: with a `get` that every object inherits, this would throw.
  Object.defineProperty(globalThis, name, {
    __proto__: null,
    value: Object.freeze(value),
    enumerable: true,
  } as PropertyDescriptor);
  return value;
}

/** Whether this is a browser that can show the widget: a server is not, and neither is jsdom. */
export const canShowWidgets = (): boolean =>
  typeof document !== 'undefined' &&
  typeof CSSStyleSheet !== 'undefined' &&
  'replaceSync' in CSSStyleSheet.prototype &&
  'adoptedStyleSheets' in Document.prototype;

/** An element or a shadow root, also by a selector of the element; `null` if there is none. */
export function placeAt(target: Element | ShadowRoot | string): HTMLElement | ShadowRoot | null {
  try {
    const found = typeof target === 'string' ? document.querySelector(target) : target;
    return (found instanceof HTMLElement || found instanceof ShadowRoot) && isOfPage(found) ? found : null;
  } catch {
    // Not a selector. The browser's error repeats the text, which could be a key in the wrong place.
    return null;
  }
}

/** The `lang` that an element inherits, through shadow roots; that of the document without an element. */
export function languageAround(place: Element | ShadowRoot | null): string {
  const element = place instanceof ShadowRoot ? place.host : (place ?? documentOwn('documentElement'));
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root) : '';
}

/** The languages that the person reads, the most wanted first. */
export const preferredLanguages = (): readonly string[] => navigator.languages;

/** Whether the page is being developed: it is served from this computer. */
export const isLocalPage = (): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.localhost)$/.test(location.hostname);

/** The origin that the page comes from. */
export const pageOrigin = (): string => location.origin;

/** The host of the page, as people read it; empty for a page from a file. */
export const pageHost = (): string => location.host;

/** Calls back when the page has loaded and has nothing else to do. Safari has no idle callback. */
export function whenIdle(action: () => void): void {
  if (typeof document === 'undefined') return;
  const wait = (): unknown =>
    typeof requestIdleCallback === 'undefined' ? setTimeout(action, 200) : requestIdleCallback(action);
  if (documentOwn('readyState') === 'complete') wait();
  else addEventListener('load', wait);
}

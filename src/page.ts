/**
 * A new, empty, same-origin window; where it goes is the gate's. Has to be called in the person's gesture, before any
 * `await`.
 *
 * @returns `null` when the browser blocks it.
 */
export const openWindow = (_size?: {
  width?: number | undefined;
  height?: number | undefined;
}): Window | null =>
  open('', '_blank', `popup,width=500,height=680,left=${screenX + outerWidth / 2 - 250},top=${screenY + 80}`);

/**
 * A property of the document's own. In `document.body` an image or a form of that name, which anybody's markup can
 * hold, stands in its place.
 */
export const documentOwn = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

/**
 * Gives the page a global, unless it has one of that name. Looks at own properties only: an element with the name
 * as its id is a property of the window, too, but not its own.
 *
 * @returns Whether it was given.
 */
export function exposeGlobal(name: string, value: object): boolean {
  if (Object.hasOwn(globalThis, name)) return false;
  // Without a prototype: a `get` that every object inherits would make it an error.
  Object.defineProperty(globalThis, name, {
    __proto__: null,
    value: Object.freeze(value),
    enumerable: true,
  } as PropertyDescriptor);
  return true;
}

/** Whether this is a browser that can show the widget: a server is not, and neither is jsdom. */
export const canShowWidgets = (): boolean =>
  typeof document !== 'undefined' &&
  typeof CSSStyleSheet !== 'undefined' &&
  'replaceSync' in CSSStyleSheet.prototype &&
  'adoptedStyleSheets' in Document.prototype;

/** Whether the page is being developed: it is served from this computer. */
export const isLocalPage = (): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\]|[\w-]+\.localhost)$/.test(location.hostname);

/** Calls back when the page has loaded and has nothing else to do. Safari has no idle callback. */
export function whenIdle(action: () => void): void {
  if (typeof document === 'undefined') return;
  const wait = (): unknown =>
    typeof requestIdleCallback === 'undefined' ? setTimeout(action, 200) : requestIdleCallback(action);
  if (documentOwn('readyState') === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

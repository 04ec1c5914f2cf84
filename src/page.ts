/**
 * A new, empty, same-origin window; where it goes is the gate's. Has to be called in the person's gesture, before any
 * `await`.
 *
 * @returns `null` when the browser blocks it.
 */
export const openWindow = (): Window | null =>
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

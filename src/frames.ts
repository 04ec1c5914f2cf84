/** Whether the page is in a frame of another one. Most pages are not, and on a server there is no window at all. */
export const isFramed = (): boolean => globalThis.window !== globalThis.top;

/** The frames around the page, from the inside out, as far as it can see: up to the first page of another origin. */
export function framesAround(): Element[] {
  const frames: Element[] = [];
  let inner: Window = window;
  for (let frame = inner.frameElement; frame; frame = inner.frameElement) {
    frames.push(frame);
    inner = inner.parent;
  }
  return frames;
}

import { framesAround, isFramed } from '../frames.ts';
import { isRecord } from '../record.ts';

/** Whether a frame's own sandbox also holds the windows that are opened in it. */
function holdsWindows(frame: Element): boolean {
  const tokens = frame.getAttribute('sandbox')?.toLowerCase().split(/\s+/);
  return tokens !== undefined && !tokens.includes('allow-popups-to-escape-sandbox');
}

/**
 * Whether a document is in a sandbox, from the browser's own words. Every sandbox forbids to assign `document.domain`,
 * but so does every browser for a domain that is not the document's own: this assignment always fails, changes nothing
 * and leaves no warning. Chromium and WebKit say in the error which of the two it was. Firefox does not, so there a
 * window whose sandbox the page cannot see goes to the provider.
 */
function isForbiddenBySandbox(document: Document): boolean {
  try {
    Reflect.set(document, 'domain', 'latchkey.invalid');
    return false;
  } catch (error) {
    // With a space in it, so that it cannot be the page's own host.
    return isRecord(error) && String(error.message).includes('sandboxed iframe');
  }
}

/** Whether a window that is still empty is in a sandbox, which it has from the frame of the page that opened it. */
export function isSandboxed(opened: Window): boolean {
  if (!isFramed()) return false;
  try {
    return framesAround().some(holdsWindows) || isForbiddenBySandbox(opened.document);
  } catch {
    // Out of reach: the sandbox gave the window an origin of its own.
    return true;
  }
}

import { withoutPrototype } from '../record.ts';

/**
 * Whether the browser lets the page ask for what is on the clipboard. Reads nothing. Only Chromium tells: elsewhere a
 * button that may do nothing is worse than none.
 */
export async function mayAskForClipboard(): Promise<boolean> {
  try {
    if (typeof navigator.clipboard.readText !== 'function') return false;
    const { state } = await navigator.permissions.query(
      withoutPrototype({ name: 'clipboard-read' as PermissionName }),
    );
    return state !== 'denied';
  } catch {
    // There is no clipboard on plain http, and no such permission in Firefox and Safari.
    return false;
  }
}

/** The text on the clipboard, in the person's press; `null` when they or the browser say no. */
export async function readClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}

/**
 * Puts a text on the clipboard.
 *
 * @returns Whether it is there: the browser keeps pages from it on plain http, and when the person or a policy says no.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // oxlint-disable-next-line no-restricted-globals -- the clipboard is on this computer: nothing is sent
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

import { returnFocus } from './focus.ts';
import { lockScroll } from './scroll.ts';

interface DialogOptions {
  /** The element in the page's document whose shadow root has the dialog. */
  host: HTMLElement;
  /** Escape was pressed. */
  onEscape(): void;
  /** Somebody pressed beside the dialog. */
  onBackdrop(): void;
  /** The browser closed it, whatever this file says. */
  onClose(): void;
}

/** Opens the dialog over the page. Returns the undo, which gives the focus back. */
export function showDialog(dialog: HTMLDialogElement, options: DialogOptions): () => void {
  const { host, onEscape, onBackdrop, onClose } = options;
  const giveBack = returnFocus();
  const unlock = lockScroll();
  let pressed: EventTarget | null = null;

  /**
   * Escape closes one dialog at a time: those of Radix and others, below this one, listen in the document's capture
   * phase. The window's comes before it.
   */
  const takeEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Another dialog may be on top of this one.
    if (!event.composedPath().includes(host)) return;
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  };
  addEventListener('keydown', takeEscape, true);

  dialog.oncancel = (event) => {
    // That of a file chooser bubbles up to here.
    if (event.target !== dialog) return;
    event.preventDefault();
    onEscape();
  };
  // Browsers let a second Escape through, whatever `cancel` says; Chromium on Android a second *Back*.
  dialog.onclose = onClose;
  // Both ends of the press: a selection dragged out of a field is not a click on the backdrop.
  dialog.onpointerdown = ({ target }) => {
    pressed = target;
  };
  dialog.onclick = ({ target, detail }) => {
    // The second press of a double click on the opener lands here.
    if (detail < 2 && target === dialog && pressed === dialog) onBackdrop();
  };
  // A press on a text would leave the keys to the page's body.
  dialog.tabIndex = -1;
  dialog.showModal();
  return () => {
    removeEventListener('keydown', takeEscape, true);
    dialog.onclose = null;
    dialog.close();
    unlock();
    giveBack();
  };
}

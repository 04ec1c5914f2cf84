/**
 * Decides which events inside the widget reach the page.
 *
 * They are stopped at the widget's root, on their way up. A listener of the page in the capture phase hears an event on
 * its way down, before anything in here can stop it.
 */

/** Events that carry what is typed, or edit it: they stay inside. */
const typingEvents = [
  'beforeinput',
  // Between the two, with what is typed: the standard no longer has it, and Chrome and Safari still send it.
  'textInput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'beforecopy',
  'copy',
  'beforecut',
  'cut',
  'beforepaste',
  'paste',
  'dragstart',
  'drag',
  'dragenter',
  'dragover',
  'dragleave',
  'drop',
  'dragend',
] as const;

const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Presses, scrolling and moves of the focus: they stay inside a dialog. A dialog of the page, under it, would take them
 * for its own outside: close, keep them from scrolling, or take the focus back.
 */
const dialogEvents = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
] as const;

/** Keys with a name that type, edit, or move in a text or a list. Every other key with a name is for the page, too. */
const typingKeys = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'Clear',
  'Copy',
  'Cut',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'EraseEof',
  'Home',
  'Insert',
  'PageDown',
  'PageUp',
  'Paste',
  'Process',
  'Redo',
  'Undo',
  'Unidentified',
]);

/** Letters that edit together with Ctrl or ⌘: select all, copy, paste, cut, redo, undo. Others are shortcuts. */
const editingLetters = new Set(['a', 'c', 'v', 'x', 'y', 'z']);

/** The name of a key. Anything else is what it types: a key of the Arabic keyboard types two letters. */
const keyName = /^(F\d{1,2}|Fn|[A-Z][A-Za-z\d]{2,})$/;

/** Whether a key types or edits. */
export function isTyping(event: KeyboardEvent): boolean {
  const { key, isComposing, ctrlKey, metaKey } = event;
  if (isComposing || typingKeys.has(key)) return true;
  if (keyName.test(key)) return false;
  // AltGr, which types `@` and `{` on many keyboards, reads as Ctrl and Alt.
  const isShortcut = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
  return !isShortcut || editingLetters.has(key.toLowerCase());
}

const stop = (event: Event): void => event.stopPropagation();

function stopTyping(event: KeyboardEvent): void {
  // An Escape that emptied the search is used up.
  if (isTyping(event) || event.defaultPrevented) event.stopPropagation();
}

/** Stops the events that are not for the page, as long as `root` exists. */
export function keepInside(root: HTMLElement, modal: boolean): void {
  const stopped = modal ? [...typingEvents, ...dialogEvents] : typingEvents;
  for (const type of stopped) root.addEventListener(type, stop, { passive: true });
  for (const type of keyEvents) root.addEventListener(type, stopTyping, { passive: true });
}

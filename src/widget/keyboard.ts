import type { RefObject } from 'preact';
import { fold } from './search.ts';

/** A key that an input method is composing a word with. Safari reports the last one as not composing, but with 229. */
const isComposing = ({ isComposing: composing, keyCode }: KeyboardEvent): boolean =>
  composing || keyCode === 229;

/** A single printable character other than a blank, which presses the focused button. */
const isLetter = (key: string): boolean => /^[^\s\p{Cc}]$/u.test(key);

/** The position of the row that an event comes from; -1 when it comes from elsewhere. */
function positionOf(target: EventTarget | null): number {
  const item = target instanceof Element ? target.closest('[aria-posinset]') : null;
  return Number(item?.getAttribute('aria-posinset') ?? 0) - 1;
}

interface KeyboardWalk {
  field: RefObject<HTMLInputElement | null>;
  /** The first of the rendered rows. */
  first: number;
  /** Shows the results for the field's text, and returns their names. */
  settle(): readonly string[];
  /** Empties the search. Returns whether there was anything to empty. */
  clear(): boolean;
  focusRow(at: number): void;
}

/** The keys of a list: arrows, *Home* and *End* walk along the rows, letters search. */
export function useKeyboardWalk({ field, first, settle, clear, focusRow }: KeyboardWalk) {
  /** Where a key leads to from the search field. */
  const fromField = (key: string): number | null => (key === 'ArrowDown' || key === 'Enter' ? 0 : null);

  /** Where a key leads to from a row, or from above the rows. */
  function fromRow(key: string, at: number, last: number): number | 'field' | null {
    switch (key) {
      case 'ArrowDown':
        return at < 0 ? first : at + 1;
      case 'ArrowUp':
        return at > 0 ? at - 1 : 'field';
      case 'Home':
        return 0;
      case 'End':
        return last;
      case '/':
        return 'field';
      default:
        return null;
    }
  }

  /** The next row whose name begins with the letter, from the one with the focus on, around the end. */
  function rowWithLetter(names: readonly string[], letter: string, at: number): number | null {
    const wanted = fold(letter);
    const begins = (name: string): boolean => fold(name).startsWith(wanted);
    const after = names.findIndex((name, index) => index > at && begins(name));
    const found = after >= 0 ? after : names.findIndex(begins);
    return found >= 0 ? found : null;
  }

  return (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const inField = field.current !== null && target === field.current;
    // An Enter that is held came from the search: it must not choose the row that it led to.
    if (event.repeat && key === 'Enter') return event.preventDefault();
    if (inField && key === 'Escape') {
      if (clear()) event.preventDefault();
      return;
    }
    // A letter in the field does not wait for what the letters before it found.
    if (inField && key.length === 1) return;
    const names = settle();
    const at = positionOf(target);
    const goal = inField ? fromField(key) : fromRow(key, at, names.length - 1);
    if (goal === 'field' && field.current) {
      event.preventDefault();
      field.current.focus();
    } else if (typeof goal === 'number' && goal < names.length) {
      event.preventDefault();
      focusRow(goal);
    } else if (!inField && isLetter(key)) {
      const row = field.current ? null : rowWithLetter(names, key, at);
      // Not prevented: the letter itself goes into the field.
      if (field.current) field.current.focus();
      else if (row !== null) focusRow(row);
    }
  };
}

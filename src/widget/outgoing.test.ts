import { expect, test } from 'vitest';
import { isTyping } from './outgoing.ts';

/** A key event, as far as it is looked at. */
const pressed = (key: string, more: Partial<KeyboardEvent> & { altGraph?: boolean } = {}): KeyboardEvent =>
  ({
    key,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    getModifierState: (name: string) => name === 'AltGraph' && more.altGraph === true,
    ...more,
  }) as KeyboardEvent;

test.each([
  ['a'],
  ['Z'],
  ['/'],
  [' '],
  ['é'],
  ['👍'],
  // One key of the Arabic keyboard, and of others that type several letters at once.
  ['لا'],
  ['क्ष'],
  ['ch'],
  ['Ch'],
  ['C’H'],
  ['x\u030c'],
  ['👨‍👩‍👧'],
  ['Backspace'],
  ['Delete'],
  ['Enter'],
  ['ArrowLeft'],
  ['ArrowDown'],
  ['Home'],
  ['End'],
  ['PageDown'],
  ['Insert'],
  ['Paste'],
  ['Dead'],
  ['Process'],
  ['Unidentified'],
])('%s stays inside', (key) => {
  expect(isTyping(pressed(key))).toBe(true);
});

test.each([
  ['Escape'],
  ['Tab'],
  ['F1'],
  ['F5'],
  ['F12'],
  ['Fn'],
  ['Control'],
  ['Shift'],
  ['Alt'],
  ['Meta'],
  ['MediaPlayPause'],
])('%s is for the page, too', (key) => {
  expect(isTyping(pressed(key))).toBe(false);
});

test.each(['a', 'c', 'v', 'x', 'y', 'z', 'V', 'Z'])('Ctrl or ⌘ with %s edits, and stays inside', (key) => {
  expect(isTyping(pressed(key, { ctrlKey: true }))).toBe(true);
  expect(isTyping(pressed(key, { metaKey: true }))).toBe(true);
});

test.each(['k', 's', 'r', 'f', '/', '1'])('Ctrl or ⌘ with %s is a shortcut, and for the page', (key) => {
  expect(isTyping(pressed(key, { ctrlKey: true }))).toBe(false);
  expect(isTyping(pressed(key, { metaKey: true }))).toBe(false);
});

test('a letter that is typed with AltGr stays inside', () => {
  expect(isTyping(pressed('@', { ctrlKey: true, altGraph: true }))).toBe(true);
});

test('a key of an input method stays inside, also its Escape', () => {
  expect(isTyping(pressed('Escape', { isComposing: true }))).toBe(true);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Popup } from './popup.ts';
import { watchWindow } from './windowWatch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const popup = { closed: false };
  const looks: number[] = [];
  const watch = watchWindow(popup as Popup, (closedFor) => looks.push(closedFor));
  return { popup, looks, watch };
}

it('a window is looked at every half second, and said to be closed for so long without a break', () => {
  const { popup, looks, watch } = watched();
  vi.advanceTimersByTime(499);
  expect(looks).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(looks).toEqual([0]);
  popup.closed = true;
  vi.advanceTimersByTime(1_500);
  popup.closed = false;
  vi.advanceTimersByTime(500);
  popup.closed = true;
  vi.advanceTimersByTime(500);
  expect(looks).toEqual([0, 500, 1_000, 1_500, 0, 500]);
  watch.stop();
  expect(vi.getTimerCount()).toBe(0);
});

it('a window is believed to be closed at the second look', () => {
  const { popup, watch } = watched();
  popup.closed = true;
  vi.advanceTimersByTime(500);
  expect(watch.readsClosed).toBe(false);
  vi.advanceTimersByTime(500);
  expect(watch.readsClosed).toBe(true);
  popup.closed = false;
  vi.advanceTimersByTime(500);
  expect(watch.readsClosed).toBe(false);
  watch.stop();
});

it('a window that is no longer looked at was not left open', () => {
  const { popup, watch } = watched();
  popup.closed = true;
  vi.advanceTimersByTime(2_000);
  watch.stop();
  expect(watch.readsClosed).toBe(false);
});

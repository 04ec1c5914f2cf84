import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisposers } from './disposers.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('what was begun is undone at the end, once', () => {
  const disposers = createDisposers();
  const [first, second] = [vi.fn(), vi.fn()];
  disposers.add(first);
  disposers.add(second);
  expect(disposers.disposed).toBe(false);
  expect(first).not.toHaveBeenCalled();
  disposers.dispose();
  expect(disposers.disposed).toBe(true);
  disposers.dispose();
  expect(first).toHaveBeenCalledOnce();
  expect(second).toHaveBeenCalledOnce();
});

it('what begins after the end is undone at once', () => {
  const disposers = createDisposers();
  disposers.dispose();
  const undo = vi.fn();
  disposers.add(undo);
  expect(undo).toHaveBeenCalledOnce();
});

it('an action happens after its time, unless everything has ended by then', () => {
  const disposers = createDisposers();
  const [soon, late, never] = [vi.fn(), vi.fn(), vi.fn()];
  disposers.after(1_000, soon);
  disposers.after(2_000, late);
  vi.advanceTimersByTime(999);
  expect(soon).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(soon).toHaveBeenCalledOnce();
  disposers.dispose();
  disposers.after(1_000, never);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(10_000);
  expect(late).not.toHaveBeenCalled();
  expect(never).not.toHaveBeenCalled();
});

import { expect, it } from 'vitest';
import { joinWaiting } from './waiting.ts';

it('a sign-in is alone while it waits and no other does', () => {
  const first = joinWaiting();
  expect(first.alone).toBe(true);
  const second = joinWaiting();
  expect([first.alone, second.alone]).toEqual([false, false]);
  first.leave();
  first.leave();
  expect([first.alone, second.alone]).toEqual([false, true]);
  second.leave();
  expect([first.alone, second.alone]).toEqual([false, false]);
});

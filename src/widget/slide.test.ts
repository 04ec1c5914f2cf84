import { expect, test } from 'vitest';
import { slideOf } from './slide.ts';

test.each([
  ['list', 'form', 'forward'],
  ['form', 'authorizing', 'forward'],
  ['authorizing', 'connected', 'forward'],
  ['form', 'list', 'back'],
  ['failed', 'form', 'back'],
  ['loading', 'list', 'none'],
  ['blocked', 'authorizing', 'none'],
] as const)('from %s to %s a view slides: %s', (before, view, slide) => {
  expect(slideOf(before, view)).toBe(slide);
});

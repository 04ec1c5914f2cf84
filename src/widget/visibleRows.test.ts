import { expect, test } from 'vitest';
import { rowsWith } from './visibleRows.ts';

test.each([
  ['a row that is rendered changes nothing', { from: 0, to: 9 }, 5, { from: 0, to: 9 }],
  ['the next row brings more below', { from: 0, to: 9 }, 9, { from: 0, to: 33 }],
  ['the row before brings more above', { from: 100, to: 148 }, 99, { from: 76, to: 148 }],
  ['nothing is rendered above the first', { from: 10, to: 58 }, 9, { from: 0, to: 58 }],
  ['nothing is rendered below the last', { from: 4_980, to: 4_990 }, 4_990, { from: 4_980, to: 5_000 }],
  ['the last of all brings its neighbours alone', { from: 0, to: 9 }, 4_999, { from: 4_975, to: 5_000 }],
  ['so does the first', { from: 4_975, to: 5_000 }, 0, { from: 0, to: 24 }],
  ['and one in the middle', { from: 0, to: 9 }, 2_500, { from: 2_476, to: 2_524 }],
])('%s', (_fact, rows, at, expected) => {
  expect(rowsWith(rows, at, 5_000)).toEqual(expected);
});

import { expect, test } from 'vitest';
import { inSequence } from './sentences.ts';

test.each([
  [['One.'], 'One.'],
  [['One.', 'Two.', 'Three.'], 'One. Two. Three.'],
  [['一つ。', '二つ。'], '一つ。二つ。'],
  [['一つ？', 'two.', 'three.'], '一つ？two. three.'],
])('%j follow each other as “%s”', (sentences, text) => {
  expect(inSequence(...sentences)).toBe(text);
});

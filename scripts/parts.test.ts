import { expect, it } from 'vitest';
import { createParts, type PartLoaders } from '../src/parts/part.ts';
import { parts } from './project.mjs';

it('the build makes a file for each part that is loaded on demand', () => {
  const never = () => Promise.reject(new Error('Not loaded in this test.'));
  const loaders = createParts({ client: never, widget: never, form: never, en: never } satisfies PartLoaders);
  expect(new Set(parts.map(({ name }): string => name))).toEqual(new Set(Object.keys(loaders)));
});

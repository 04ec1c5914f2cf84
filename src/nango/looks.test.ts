import { expect, it } from 'vitest';
import { languageOf, themeOf } from './looks.ts';

it.each([
  ['fr', 'fr'],
  ['pt-BR', 'pt-BR'],
  ['en_US', 'en-US'],
  ['', undefined],
  ['<script>', undefined],
  [null, undefined],
])('the language %j is taken as %j', (asked, expected) => {
  expect(languageOf(asked)).toBe(expected);
});

it.each([
  ['dark', 'dark'],
  ['pink', undefined],
  [undefined, undefined],
])('the theme %j is taken as %j', (asked, expected) => {
  expect(themeOf(asked)).toBe(expected);
});

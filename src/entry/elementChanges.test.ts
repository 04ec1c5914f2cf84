import { expect, it } from 'vitest';
import { changeOf, usersIn, type Start } from './elementChanges.ts';

/** Where a page names the user: in the element's attribute, in its property `options`, for all elements. */
type Places = readonly [attribute?: string | undefined, property?: string | undefined, shared?: string];

const started = ([attribute, property, shared]: Places): Start => {
  const user = attribute ?? property ?? shared;
  return {
    shared: {},
    options: user === undefined ? {} : { user },
    users: usersIn(
      ...[attribute, property, shared].map((named) => (named === undefined ? {} : { user: named })),
    ),
    request: {},
  };
};

it.each<[what: string, before: Places, after: Places, change: string]>([
  ['nobody', [], [], 'nothing'],
  ['the same user', ['jane'], ['jane'], 'nothing'],
  ['another user in the attribute', ['jane'], ['joe'], 'restart'],
  ['another user for all elements', [undefined, undefined, 'jane'], [undefined, undefined, 'joe'], 'restart'],
  ['the same user for all elements as in the attribute', ['jane'], ['jane', undefined, 'jane'], 'nothing'],
  ['another user for all elements, beside an attribute', ['jane'], ['jane', undefined, 'joe'], 'restart'],
  ['the former user again', ['jane', undefined, 'joe'], ['jane', undefined, 'jane'], 'restart'],
  ['a third one', ['jane', undefined, 'joe'], ['jane', undefined, 'jim'], 'restart'],
  ['another user in the property, beside an attribute', ['jane', 'jane'], ['jane', 'joe'], 'restart'],
  ['nobody any more', ['jane', undefined, 'jane'], ['jane', undefined, ''], 'restart'],
])('an element whose page names %s', (_what, before, after, change) => {
  expect(changeOf(started(before), started(after))).toBe(change);
});

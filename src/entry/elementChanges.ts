import type { ConnectOptions, OpenOptions } from '../options.ts';
import { compareOptions, type Change } from '../options/changes.ts';
import { withoutPrototype } from '../record.ts';

/** What an element is started with. */
export interface Start {
  /** The shared options among them. */
  shared: ConnectOptions;
  options: ConnectOptions;
  /** Everybody whom the page names as the user: in the attribute, in the property `options`, or for all elements. */
  users: ReadonlySet<unknown>;
  request: OpenOptions;
}

/**
 * Everybody who is named as the user. A library that keeps an element for another page keeps its attributes, so that an
 * attribute `user` can be of the page before: what the page says elsewhere counts as well.
 */
export function usersIn(...places: readonly ConnectOptions[]): ReadonlySet<unknown> {
  const users = places.map((options) => withoutPrototype(options).user);
  return new Set(users.filter((user) => user !== undefined));
}

const areSame = (some: ReadonlySet<unknown>, others: ReadonlySet<unknown>): boolean =>
  some.size === others.size && [...some].every((one) => others.has(one));

/** How an element applies changed options: not at all, in place, or by a restart. */
export function changeOf(before: Start, after: Start): Change {
  if (before.request.integration !== after.request.integration) return 'restart';
  if (!areSame(before.users, after.users)) return 'restart';
  const changes = new Set([
    // A page that configures another function for its tokens has another person before it.
    compareOptions(before.shared, after.shared, 'the same function'),
    compareOptions(before.options, after.options, 'any function'),
  ]);
  if (changes.has('restart')) return 'restart';
  return changes.has('update') ? 'update' : 'nothing';
}

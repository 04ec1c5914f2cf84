import { describe, expect, it } from 'vitest';
import type { ConnectOptions } from '../options.ts';
import type { Integration } from '../types.ts';
import { compareOptions, updatesIn, type Change } from './changes.ts';

const publicKey = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const github = { unique_key: 'github', provider: 'github', display_name: 'GitHub' };

/** Options of every kind, made as new objects at each call. */
const options = (): ConnectOptions => ({
  publicKey,
  host: 'https://nango.example',
  integrations: [{ ...github, definition: { auth_mode: 'OAUTH2' } }],
  params: { subdomain: 'acme' },
  userScope: ['read', 'write'],
  popup: { width: 400 },
  messages: { list: { title: 'Pick one' } },
  theme: 'dark',
});

const changes: [what: string, change: ConnectOptions, expected: Change][] = [
  ['nothing', {}, 'nothing'],
  ['the theme', { theme: 'light' }, 'update'],
  ['a theme that is gone', { theme: undefined }, 'update'],
  ['the accent', { accent: 'green' }, 'update'],
  ['the logo', { logo: '/logo.svg' }, 'update'],
  ['the language', { lang: 'de' }, 'update'],
  ['the support address', { support: 'help@example.com' }, 'update'],
  ['what is connected', { connected: ['github'] }, 'update'],
  ['the developer details', { developerDetails: true }, 'update'],
  ['one word', { messages: { list: { title: 'Pick two' } } }, 'update'],
  ['the callback, where there was none', { onEvent: () => {} }, 'update'],
  ['the key', { publicKey: publicKey.replace('3', '4') }, 'restart'],
  ['the user', { user: 'jane' }, 'restart'],
  ['the host', { host: 'https://other.example' }, 'restart'],
  ['the order of a list', { userScope: ['write', 'read'] }, 'restart'],
  ['the length of a list', { userScope: ['read'] }, 'restart'],
  ['a value deep inside', { integrations: [{ ...github, definition: { auth_mode: 'BASIC' } }] }, 'restart'],
  ['a property more', { params: { subdomain: 'acme', region: 'eu' } }, 'restart'],
  ['a property of another name', { params: { domain: 'acme' } }, 'restart'],
  ['the size of the window', { popup: { width: 500 } }, 'restart'],
  ['the looks and the key', { theme: 'light', host: 'https://other.example' }, 'restart'],
];

describe('options that a page sets again', () => {
  it.each(changes)('with a change of %s', (_what, change, expected) => {
    for (const functions of ['any function', 'the same function'] as const) {
      expect(compareOptions(options(), { ...options(), ...change }, functions)).toBe(expected);
      expect(compareOptions({ ...options(), ...change }, options(), functions)).toBe(expected);
    }
  });

  it('with another function change nothing where any function will do', () => {
    const before = { sessionToken: () => 'a', onEvent: () => {} };
    const after = { sessionToken: () => 'b', onEvent: () => {} };
    expect(compareOptions(before, after, 'any function')).toBe('nothing');
    expect(compareOptions(before, after, 'the same function')).toBe('restart');
    expect(compareOptions(before, { ...before, onEvent: after.onEvent }, 'the same function')).toBe('update');
    expect(compareOptions(before, { ...before }, 'the same function')).toBe('nothing');
  });

  it('restart where a text takes the place of a function', () => {
    expect(compareOptions({ sessionToken: () => 'a' }, { sessionToken: 'a' }, 'any function')).toBe(
      'restart',
    );
  });

  it('are compared by what they have themselves', () => {
    expect(compareOptions({ params: {} }, { params: { toString: 'x' } }, 'any function')).toBe('restart');
    expect(compareOptions({ params: { toString: 'x' } }, { params: { region: 'x' } }, 'any function')).toBe(
      'restart',
    );
  });
});

describe('options that contain themselves', () => {
  /** Apps that each know all of them. */
  function appsOf(count: number, onRead: () => void, last: string): ConnectOptions {
    const integrations: Integration[] = [];
    for (let at = 0; at < count; at += 1)
      integrations.push({
        get unique_key() {
          onRead();
          return at === count - 1 ? last : `app-${at}`;
        },
        provider: 'github',
        display_name: 'GitHub',
        ...{ others: [integrations] },
      });
    return { publicKey, integrations };
  }

  it('are compared in few looks, whether they are equal or not', () => {
    let reads = 0;
    const apps = (last: string) => appsOf(100, () => (reads += 1), last);
    expect(compareOptions(apps('z'), apps('z'), 'any function')).toBe('nothing');
    expect(compareOptions(apps('z'), apps('y'), 'any function')).toBe('restart');
    expect(reads).toBeLessThan(1_000);
  });
});

describe('the options for update', () => {
  it('are those that can change in place, with undefined for each that is gone', () => {
    const onEvent = (): void => {};
    expect(updatesIn({ ...options(), onEvent })).toEqual({
      support: undefined,
      lang: undefined,
      theme: 'dark',
      accent: undefined,
      logo: undefined,
      messages: { list: { title: 'Pick one' } },
      connected: undefined,
      developerDetails: undefined,
      onEvent,
    });
    expect(Object.keys(updatesIn({}))).toHaveLength(9);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../locales/stage/en.ts';
import { readConfig } from '../options/config.ts';
import { changesLook, lookOf } from './look.ts';

beforeEach(() => vi.stubGlobal('location', { hostname: 'app.example' }));
afterEach(() => vi.unstubAllGlobals());

const config = readConfig({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' });
const gate = { logo: () => null };
const english = { lang: 'en', messages: en, advice: null };
const session = { allowed: null, websocketsPath: undefined };

it('a connection that is renewed has texts of its own', () => {
  const { messages } = lookOf(config, english, { ...session, reconnects: true }, gate);
  expect(messages.connected.title).toBe('{app} is connected again');
});

it.each([
  [
    'ids',
    ['github', '__proto__'],
    [
      ['github', ''],
      ['__proto__', ''],
    ],
  ],
  ['labels', { github: 'acme' }, [['github', 'acme']]],
  ['nothing', undefined, []],
])('what is connected already is known by id, from %s', (_from, connected, expected) => {
  const look = lookOf({ ...config, connected }, english, null, gate);
  expect([...look.connected]).toEqual(expected);
});

it('the developer’s part is folded in a shell, whose pages are often served from localhost', () => {
  vi.stubGlobal('location', { hostname: 'localhost' });
  expect(lookOf(config, english, null, gate).developerDetails).toBe(true);
  expect(lookOf({ ...config, openWindow: () => {} }, english, null, gate).developerDetails).toBe(false);
});

it('any other connection has the usual texts', () => {
  expect(lookOf(config, english, session, gate).messages.connected.title).toBe('{app} is connected');
  expect(lookOf(config, english, null, gate).messages.connected.title).toBe('{app} is connected');
});

it('the site’s own logo is the option’s, where it may be shown', () => {
  vi.stubGlobal('location', { hostname: 'app.example', origin: 'https://app.example' });
  const look = lookOf({ ...config, logo: '/logo.svg' }, english, null, gate);
  expect(look.siteLogo).toBe('https://app.example/logo.svg');
  expect(lookOf(config, english, null, gate).siteLogo).toBeNull();
});

it.each([
  ['no look', {}, false],
  ['the server’s own look', { look: { theme: 'system', accent: undefined } }, false],
  ['a theme', { look: { theme: 'dark', accent: undefined } }, true],
  ['an accent', { look: { theme: undefined, accent: '#123456' } }, true],
  ['a connection to renew', { reconnects: true }, true],
] as const)('what a session changes of a look: %s', (_what, settings, changes) => {
  expect(changesLook({ ...session, ...settings })).toBe(changes);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { siteLogoOf } from './siteLogo.ts';

const permitted = 'https://cdn.example/logo.svg';
const gate = { logo: (url: string | undefined) => (url === permitted ? url : null) };
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeEach(() => vi.stubGlobal('location', { origin: 'https://app.example' }));
afterEach(() => {
  vi.unstubAllGlobals();
  warn.mockClear();
});

it.each([
  ['nothing', undefined, null],
  ['a path, from the page’s own origin', '/logo.svg', 'https://app.example/logo.svg'],
  ['an image in the text itself', 'data:image/png;base64,AA', 'data:image/png;base64,AA'],
  ['an address of the page’s own origin', 'https://app.example/a.svg', 'https://app.example/a.svg'],
  ['an address that the gate permits', permitted, permitted],
])('%s is shown', (_what, logo, shown) => {
  expect(siteLogoOf(logo, gate)).toBe(shown);
  expect(warn).not.toHaveBeenCalled();
});

it('an address elsewhere is not shown, and the console says so', () => {
  expect(siteLogoOf('https://app.example.evil/logo.svg', gate)).toBeNull();
  expect(warn.mock.calls.flat().join(' ')).toContain('logo is not shown: its origin is not in logoOrigins.');
});

it('a path is not shown in a frame without an address, whose origin is “null”', () => {
  vi.stubGlobal('location', { origin: 'null' });
  expect(siteLogoOf('/logo.svg', gate)).toBeNull();
});

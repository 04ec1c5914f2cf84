import { afterEach, expect, it, vi } from 'vitest';
import { takeAddress } from './address.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['https://connect.example/?session_token=t', 'https://connect.example/'],
  [
    'https://connect.example/page/?lang=de&session_token=t#here',
    'https://connect.example/page/?lang=de#here',
  ],
  ['https://connect.example//page/?session_token=t', 'https://connect.example//page/'],
])('the token is taken out of %s', (href, left) => {
  const replaceState = vi.fn();
  vi.stubGlobal('location', { href });
  vi.stubGlobal('history', { replaceState });
  expect(takeAddress().token).toBe('t');
  const [, , address] = replaceState.mock.lastCall ?? [];
  expect(new URL(address, href).href).toBe(left);
});

it('an address without a token stays as it is', () => {
  const replaceState = vi.fn();
  vi.stubGlobal('location', { href: 'https://connect.example/?lang=de' });
  vi.stubGlobal('history', { replaceState });
  expect(takeAddress()).toMatchObject({ token: undefined, lang: 'de' });
  expect(replaceState).not.toHaveBeenCalled();
});

import type { Part } from './row.ts';

/** The window in which the person signs in. */
export const windows: Part = {
  title: 'The sign-in window',
  text: 'A window opens in the person’s own gesture only.',
  rows: [
    {
      name: 'The person closes the window',
      way: 'window',
      after: ['the login is shown', 'the person closes the window'],
      ending: { choice: 'unfinished' },
    },
    {
      name: 'The person closes the window of `auth`',
      way: 'auth',
      after: ['the login is shown', 'the person closes the window', { pass: 62 }],
      ending: { rejected: 'window_closed' },
    },
    {
      name: 'The browser blocks the window of `auth`',
      way: 'auth at load',
      ending: { rejected: 'blocked_by_browser' },
    },
  ],
};

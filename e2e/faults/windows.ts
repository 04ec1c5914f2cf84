import type { Part, Row } from './row.ts';

const isolated = (openerPolicy: string) => [{ provider: { openerPolicy } }];

/** What follows where the page or the provider has its windows cut off. */
const cutOff: Pick<Row, 'after' | 'ending'> = {
  after: ['the login is shown', 'the window reads as closed', 'the person signs in'],
  ending: { connected: 'with its id', windowLeft: true },
};

const pages: Row[] = ['unsafe-none', 'same-origin-allow-popups', 'noopener-allow-popups'].map((policy) => ({
  name: `The page is sent with COOP \`${policy}\``,
  way: 'window',
  page: { 'cross-origin-opener-policy': policy },
  after: ['the person signs in'],
  ending: { connected: 'with its id' },
}));

const providers: Row[] = ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'].map(
  (policy) => ({
    name: `The provider is sent with COOP \`${policy}\``,
    way: 'window',
    faults: isolated(policy),
    ...cutOff,
  }),
);

/** The window in which the person signs in. */
export const windows: Part = {
  title: 'The sign-in window',
  text: 'COOP is `Cross-Origin-Opener-Policy`.',
  rows: [
    {
      name: 'The browser blocks the window',
      way: 'window at load',
      ending: { choice: 'blocked' },
    },
    {
      name: 'The browser blocks the window of `auth`',
      way: 'auth at load',
      ending: { rejected: 'blocked_by_browser' },
    },
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
      name: 'The person declines at the provider',
      way: 'window',
      after: ['the person cancels at the provider'],
      ending: { panel: 'callback_err' },
    },
    ...pages,
    {
      name: 'The page is sent with COOP `same-origin`',
      way: 'window',
      page: { 'cross-origin-opener-policy': 'same-origin' },
      ...cutOff,
    },
    {
      name: 'The page is isolated across origins, with COEP `require-corp` too',
      way: 'window',
      page: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
      ...cutOff,
    },
    ...providers,
    {
      name: 'The person closes the dialog',
      way: 'window',
      after: ['the login is shown', 'the person closes the dialog'],
      ending: { closed: 'with the window' },
    },
    {
      name: 'The person closes the dialog, and finishes in a window that was cut off',
      way: 'window',
      faults: isolated('same-origin'),
      after: [
        'the login is shown',
        'the window reads as closed',
        'the person closes the dialog',
        'the person signs in',
      ],
      ending: { closed: 'and connected later' },
    },
    {
      name: 'The laptop sleeps for an hour',
      way: 'window',
      after: ['the login is shown', { sleep: 3600 }, 'the person signs in'],
      ending: { connected: 'with its id' },
    },
    {
      name: 'A phone suspends the page behind the login, and drops its socket',
      way: 'window',
      faults: [{ websocket: 'dropAtResult' }],
      after: ['the login is shown', 'the page is suspended', 'the person signs in', 'the page wakes up'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'A phone suspends the page behind the login, and its socket is dead but reads as open',
      way: 'window',
      faults: [{ websocket: 'noResult' }],
      after: ['the login is shown', 'the page is suspended', 'the person signs in', 'the page wakes up'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'The browser is offline for a while',
      way: 'window',
      after: [
        'the login is shown',
        'the browser goes offline',
        'the browser is online again',
        'the person signs in',
      ],
      ending: { connected: 'with its id' },
    },
    {
      name: 'The server restarts',
      way: 'window',
      after: ['the login is shown', 'the server restarts', 'the person signs in'],
      ending: { connected: 'without an id' },
    },
    {
      name: 'The server restarts, and the window was cut off',
      way: 'window',
      faults: isolated('same-origin'),
      after: ['the login is shown', 'the window reads as closed', 'the server restarts'],
      ending: { choice: 'interrupted' },
    },
    {
      name: 'The same, and the person takes their time',
      way: 'window',
      faults: isolated('same-origin'),
      after: ['the login is shown', 'the window reads as closed', 'the server restarts', { pass: 32 }],
      ending: { panel: 'connection_lost' },
    },
  ],
};

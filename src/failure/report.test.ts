import { expect, test } from 'vitest';
import { report } from './report.ts';

const facts = {
  code: 'unknown_account',
  host: 'api.nango.dev',
  at: Date.UTC(2026, 7, 21, 12, 34, 56),
  version: '1.2.3',
  browser: 'Firefox/145.0',
  message: 'It is down.',
};

test('the details are facts, a line each, and the path has lost its query', () => {
  const error = {
    status: 401,
    path: '/oauth/connect/github?public_key=b0b1#x',
    reason: 'The key expired.',
  };
  expect(report({ ...facts, error, app: 'github' }).split('\n')).toEqual([
    'Error code: unknown_account',
    'HTTP status: 401',
    'Path: /oauth/connect/github',
    'Integration: github',
    'Server: api.nango.dev',
    'Time: 2026-08-21T12:34:56.000Z',
    'Latchkey version: 1.2.3',
    'Browser: Firefox/145.0',
    'Message: It is down.',
    'Reason from the provider: The key expired.',
  ]);
});

test('what is not known has no line', () => {
  expect(report({ ...facts, error: {}, app: undefined }).split('\n')).toEqual([
    'Error code: unknown_account',
    'Server: api.nango.dev',
    'Time: 2026-08-21T12:34:56.000Z',
    'Latchkey version: 1.2.3',
    'Browser: Firefox/145.0',
    'Message: It is down.',
  ]);
});

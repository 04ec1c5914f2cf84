import { expect, test } from 'vitest';
import { report } from './report.ts';

test('the details are facts, a line each, and the path has lost its query', () => {
  const details = report({
    code: 'unknown_account',
    error: { status: 401, path: '/oauth/connect/github?public_key=b0b1#x', message: 'It is down.' },
    app: 'github',
    host: 'api.nango.dev',
    at: Date.UTC(2026, 7, 21, 12, 34, 56),
    version: '1.2.3',
    browser: 'Firefox/145.0',
  });
  expect(details.split('\n')).toEqual([
    'Code: unknown_account',
    'Status: 401',
    'Path: /oauth/connect/github',
    'App: github',
    'Host: api.nango.dev',
    'Time: 2026-08-21T12:34:56.000Z',
    'Latchkey: 1.2.3',
    'Browser: Firefox/145.0',
    'Says: It is down.',
  ]);
});

import type { RouteFault } from '../../demo/server/faults.ts';
import type { Happening, Part, Row } from './row.ts';

const row = (
  name: string,
  panel: string,
  requests: number,
  fault: Omit<RouteFault, 'route'>,
  ...after: Happening[]
): Row => ({
  name,
  way: 'list',
  faults: [{ route: { path: '/integrations' }, ...fault }],
  ...(after.length && { after }),
  ending: { panel },
  requests,
});

const truncated = '{"data":[{"unique_key":"github","provi';

/** GETs, with the list as the example. */
export const reads: Part = {
  title: 'What is read',
  text: 'By the example of the list. A read is sent three times at most, and again only when that can help.',
  rows: [
    {
      ...row('429 with `X-RateLimit-Reset`', 'too_many_request', 1, {
        status: 429,
        body: { error: { code: 'too_many_request' } },
        resetInSeconds: 60,
      }),
      ending: { panel: 'too_many_request', countdown: true },
    },
    {
      ...row('503, twice', '', 3, { status: 503, body: '<h1>Service Unavailable</h1>', times: 2 }),
      ending: { list: true },
    },
    row('502 with a page, always', 'invalid_response', 3, { status: 502, body: '<h1>Bad Gateway</h1>' }),
    row('500 with a code, always', 'generic_error_support', 3, {
      status: 500,
      body: { error: { code: 'generic_error_support' } },
    }),
    row('No answer', 'timeout', 1, { cut: 'hang' }, { pass: 10 }),
    row('Half of the answer, and then nothing', 'timeout', 1, { cut: 'stall' }, { pass: 10 }),
    row('Half of the answer, and the connection ends', 'network_error', 3, { cut: 'truncate' }),
    row('The connection is reset', 'network_error', 3, { cut: 'reset' }),
    row('A proxy’s answer without CORS', 'network_error', 3, { status: 502, cors: false }),
    row('200 with truncated JSON', 'invalid_response', 1, { status: 200, body: truncated }),
    row('200 with text', 'invalid_response', 1, { status: 200, body: 'OK' }),
    row('200 with HTML', 'invalid_response', 1, {
      status: 200,
      body: '<!doctype html><title>Dashboard</title>',
    }),
    row('200 with an `error`', 'resource_capped', 1, {
      status: 200,
      body: { error: { code: 'resource_capped' } },
    }),
    row('200 and empty', 'invalid_response', 1, { status: 200 }),
    row('200 of another shape', 'invalid_response', 1, { status: 200, body: { data: { integrations: [] } } }),
    {
      name: 'The browser is offline, and the widget’s own file is not there yet',
      way: 'list',
      before: ['the browser goes offline'],
      ending: { unloaded: 'load_failed' },
    },
    {
      name: 'The browser is offline',
      way: 'list',
      before: ['the page preloads the widget', 'the browser goes offline'],
      ending: { panel: 'network_error' },
    },
    {
      ...row('The laptop sleeps for an hour while an answer is due', 'timeout', 1, { cut: 'hang' }),
      after: [{ sleep: 3600 }],
    },
    row('304', 'invalid_response', 1, { status: 304 }),
  ],
};

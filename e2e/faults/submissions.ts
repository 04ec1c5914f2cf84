import type { RouteFault } from '../../demo/server/faults.ts';
import type { Ending, Happening, Part, Row } from './row.ts';

const row = (name: string, ending: Ending, fault: Omit<RouteFault, 'route'>, ...after: Happening[]): Row => ({
  name,
  way: 'form',
  faults: [{ route: { method: 'POST', path: '/api-auth/api-key/*' }, ...fault }],
  after: ['the person sends the form', ...after],
  ending,
  requests: 1,
});

const refusal = (status: number, code: string): Omit<RouteFault, 'route'> => ({
  status,
  body: { error: { code } },
});

/** The answer says nothing about what the server did. */
const lost = (code: string): Ending => ({ panel: code, mayHaveWorked: true });

const bodies = {
  'with truncated JSON': '{"connectionId":"c0ffee","providerConf',
  'with HTML': '<!doctype html><title>Dashboard</title>',
  'and empty': undefined,
  'of another shape': { data: { connection: {} } },
};

/** POSTs, which only the person repeats. */
export const submissions: Part = {
  title: 'What is sent',
  text: 'A form is sent once, whatever comes of it; only the person sends it again. Where no answer comes from Nango itself, the connection may have been made all the same: the panel says so, “Connection interrupted”.',
  rows: [
    row(
      '429 with `X-RateLimit-Reset`',
      { panel: 'too_many_request', countdown: true },
      { ...refusal(429, 'too_many_request'), resetInSeconds: 60 },
    ),
    row('503 with a page', lost('invalid_response'), { status: 503, body: '<h1>Service Unavailable</h1>' }),
    row('504 with a gateway’s JSON', lost('invalid_response'), {
      status: 504,
      body: { message: 'Endpoint request timed out' },
    }),
    row('504 with a gateway’s own code', lost('GATEWAY_TIMEOUT'), refusal(504, 'GATEWAY_TIMEOUT')),
    row('500 with a code', { panel: 'generic_error_support' }, refusal(500, 'generic_error_support')),
    row(
      '400: the provider refuses the key',
      { form: 'connection_test_failed' },
      refusal(400, 'connection_test_failed'),
    ),
    row('No answer', lost('timeout'), { cut: 'hang' }, { pass: 45 }),
    row('Half of the answer, and then nothing', lost('timeout'), { cut: 'stall' }, { pass: 45 }),
    row('Half of the answer, and the connection ends', lost('network_error'), { cut: 'truncate' }),
    row('The connection is reset', lost('network_error'), { cut: 'reset' }),
    row('The server restarts', lost('network_error'), { delayMs: 20_000, times: 1 }, 'the server restarts'),
    {
      name: 'The browser is offline',
      way: 'form',
      after: ['the browser goes offline', 'the person sends the form'],
      ending: lost('network_error'),
    },
    ...Object.entries(bodies).map(([name, body]) =>
      row(`200 ${name}`, lost('invalid_response'), { status: 200, body }),
    ),
    row('200 with an `error`', { panel: 'resource_capped' }, refusal(200, 'resource_capped')),
    row('304', lost('invalid_response'), { status: 304 }),
    {
      ...row(
        'Enter is held down, and the key is refused meanwhile',
        { form: 'connection_test_failed' },
        { ...refusal(400, 'connection_test_failed'), delayMs: 100 },
      ),
      after: ['the person holds Enter down'],
    },
    {
      ...row('A double click', { connected: 'with its id' }, { delayMs: 300 }),
      after: ['the person double-clicks *Connect*'],
    },
  ],
};

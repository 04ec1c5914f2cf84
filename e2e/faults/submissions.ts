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

/** POSTs: never repeated but by the person. */
export const submissions: Part = {
  title: 'What is sent',
  text: 'A form is sent once, whatever comes of it; only the person sends it again.',
  rows: [
    row(
      '429 with `X-RateLimit-Reset`',
      { panel: 'too_many_request', countdown: true },
      { ...refusal(429, 'too_many_request'), resetInSeconds: 60 },
    ),
    row('503', { panel: 'invalid_response' }, { status: 503, body: '<h1>Service Unavailable</h1>' }),
    row('500 with a code', { panel: 'generic_error_support' }, refusal(500, 'generic_error_support')),
    row(
      '400: the provider refuses the key',
      { form: 'connection_test_failed' },
      refusal(400, 'connection_test_failed'),
    ),
    row('No answer', { panel: 'timeout' }, { cut: 'hang' }, { pass: 45 }),
    row('Half of the answer, and then nothing', { panel: 'timeout' }, { cut: 'stall' }, { pass: 45 }),
    {
      ...row('A double click', { connected: 'with its id' }, { delayMs: 300 }),
      after: ['the person double-clicks *Connect*'],
    },
  ],
};

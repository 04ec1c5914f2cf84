import type { RouteFault } from '../../demo/server/faults.ts';
import type { Part } from './row.ts';

const keyCheck = '/oauth/connect/latchkey-key-check';
const refusal = (path: string, status: number, code: string): RouteFault => ({
  route: { path },
  status,
  body: { error: { code } },
});

/** What is asked before a window goes to the provider. */
export const proof: Part = {
  title: 'The proof in front of the window',
  text: 'It runs beside the opening of the window.',
  rows: [
    {
      name: '503, twice',
      way: 'window',
      faults: [{ ...refusal(keyCheck, 503, 'odd'), times: 2 }],
      after: ['the person signs in'],
      ending: { connected: 'with its id' },
      requests: 3,
    },
  ],
};

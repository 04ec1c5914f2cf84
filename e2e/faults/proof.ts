import type { RouteFault } from '../../demo/server/faults.ts';
import type { Part } from './row.ts';

const keyCheck = '/oauth/connect/latchkey-key-check';
const session = '/connect/session';
const refusal = (path: string, status: number, code: string): RouteFault => ({
  route: { path },
  status,
  body: { error: { code } },
});

/** Requests before a window goes to the provider. */
export const proof: Part = {
  title: 'The proof in front of the window',
  text: 'The window closes again; nothing is sent to the provider.',
  rows: [
    {
      name: '401 to the public key',
      way: 'window',
      faults: [refusal(keyCheck, 401, 'deprecated_authentication')],
      ending: { panel: 'deprecated_authentication' },
      requests: 1,
    },
    {
      name: '401 to the session token',
      way: 'auth',
      faults: [refusal(session, 401, 'unknown_connect_session_token')],
      ending: { rejected: 'unknown_connect_session_token' },
      requests: 1,
    },
    {
      name: '400',
      way: 'window',
      faults: [refusal(keyCheck, 400, 'invalid_query_params')],
      ending: { panel: 'invalid_query_params' },
      requests: 1,
    },
    {
      name: '429 with `X-RateLimit-Reset`',
      way: 'window',
      faults: [{ ...refusal(keyCheck, 429, 'too_many_request'), resetInSeconds: 60 }],
      ending: { panel: 'too_many_request', countdown: true },
      requests: 1,
    },
    {
      name: '503, twice',
      way: 'window',
      faults: [{ ...refusal(keyCheck, 503, 'odd'), times: 2 }],
      after: ['the person signs in'],
      ending: { connected: 'with its id' },
      requests: 3,
    },
    {
      name: 'No answer',
      way: 'window',
      faults: [{ route: { path: keyCheck }, cut: 'hang' }],
      after: [{ pass: 10 }],
      ending: { panel: 'timeout' },
      requests: 1,
    },
  ],
};

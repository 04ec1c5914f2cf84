import { afterEach, expect, it } from 'vitest';
import { createGate } from '../gate.ts';
import { readConfig } from '../options/config.ts';
import type { LaterParts } from './parts.ts';
import { createVisit } from './visit.ts';

afterEach(() => Reflect.deleteProperty(Object.prototype, 'reconnect'));

it('renews nothing when a polluted prototype names a connection', async () => {
  const config = readConfig({ sessionToken: `nango_connect_session_${'0a'.repeat(32)}` });
  const gate = createGate(config, {
    fetch: async () => Response.json({ data: { allowed_integrations: ['github'] } }),
    socket: () => {
      throw new Error('No socket is opened.');
    },
    onMessage: () => () => {},
  });
  Object.assign(Object.prototype, { reconnect: 'evil' });
  const { proof } = createVisit(
    {
      config,
      gate,
      parts: {} as LaterParts,
      knownDefinitions: new Map(),
      life: new AbortController().signal,
    },
    'en',
    { reason: 'open', signal: new AbortController().signal },
  );
  expect(await proof.verify()).toMatchObject({ allowed: ['github'] });
});

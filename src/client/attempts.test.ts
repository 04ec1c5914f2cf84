import { expect, it, vi } from 'vitest';
import type { Calls } from '../api/calls.ts';
import type { Attempt, AttemptOptions } from '../flow/attempt.ts';
import type { Popup } from '../flow/popup.ts';
import type { Gate } from '../gate.ts';
import { readConfig } from '../options/config.ts';
import type { ConnectEvent, Connection } from '../types.ts';
import { createAttempts } from './attempts.ts';
import type { LaterParts } from './parts.ts';

const connection: Connection = {
  integration: 'github',
  connectionId: 'c-1',
  isPending: false,
  confirmed: true,
};

/** Settles what is under way. */
const tick = () => new Promise((resolve) => setTimeout(resolve));

function attemptsWith(outcome: Attempt['outcome'], emit: (event: ConnectEvent) => void) {
  let report: AttemptOptions['onStep'] = () => {};
  const started = { outcome, end: vi.fn() } as Partial<Attempt> as Attempt;
  const load = (async () => ({
    startAttempt: ({ onStep }: AttemptOptions) => {
      report = onStep;
      return started;
    },
  })) as unknown as LaterParts['signIn'];
  const config = readConfig({ publicKey: '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f' });
  const attempts = createAttempts(config, {} as Gate, load, emit);
  const attempt = attempts.begin(
    {} as Calls,
    Promise.resolve({ allowed: null, websocketsPath: '/' }),
    { close() {} } as Partial<Popup> as Popup,
    'github',
    {},
    () => {},
  );
  return { attempts, attempt, started, step: (...given: Parameters<typeof report>) => report(...given) };
}

it('emits a connection after those who wait for the outcome have it', async () => {
  const order: string[] = [];
  const { attempt } = attemptsWith(Promise.resolve({ connection, windowLeft: false }), ({ type }) =>
    order.push(type),
  );
  attempt.outcome.then(() => order.push('outcome')).catch(() => {});
  await tick();
  expect(order).toEqual(['outcome', 'connect']);
});

it('emits that the window went to the provider, and that it reads as closed', async () => {
  const events: ConnectEvent[] = [];
  const { step } = attemptsWith(new Promise(() => {}), (event) => events.push(event));
  await tick();
  step('navigated');
  step('interrupted');
  step('unfinished');
  expect(events).toEqual([
    { type: 'window', state: 'opened', integration: 'github' },
    { type: 'window', state: 'closed', integration: 'github' },
  ]);
});

it('ends the sign-ins that are running, and no other', async () => {
  const running = attemptsWith(new Promise(() => {}), () => {});
  const over = attemptsWith(Promise.reject(new Error('over')), () => {});
  await tick();
  running.attempts.end('destroyed');
  over.attempts.end('destroyed');
  expect(running.started.end).toHaveBeenCalledExactlyOnceWith('destroyed');
  expect(over.started.end).not.toHaveBeenCalled();
});

import { describe, expect, it, vi } from 'vitest';
import { ConnectError } from '../errors.ts';
import type { Attempt, AttemptOptions, Outcome } from '../flow/attempt.ts';
import type { LaterParts } from './parts.ts';
import { startWhenLoaded } from './laterAttempt.ts';

type SignInPart = Awaited<ReturnType<LaterParts['signIn']>>;

const outcome: Outcome = {
  connection: { integration: 'github', connectionId: 'c-1', isPending: false, confirmed: true },
  windowLeft: false,
};

function attemptWith(load: (part: SignInPart) => Promise<SignInPart>) {
  const close = vi.fn();
  const started = {
    outcome: Promise.resolve(outcome),
    abandon: vi.fn(),
    end: vi.fn(),
    interrupted: true,
  } as Partial<Attempt> as Attempt;
  const startAttempt = vi.fn(() => started);
  const part = { startAttempt } as Partial<SignInPart> as SignInPart;
  const attempt = startWhenLoaded(() => load(part), {
    popup: { close },
    integration: 'github',
    proof: Promise.reject(new ConnectError('unknown_account', 'No.')),
  } as object as AttemptOptions);
  attempt.outcome.catch(() => {});
  return { attempt, started, startAttempt, close };
}

const loaded = async (part: SignInPart) => part;
const never = () => new Promise<SignInPart>(() => {});

describe('a sign-in whose file is loaded', () => {
  it('is the sign-in of that file', async () => {
    const { attempt, started, close } = attemptWith(loaded);
    expect(await attempt.outcome).toBe(outcome);
    expect(attempt.interrupted).toBe(true);
    attempt.abandon();
    attempt.end('over');
    expect(started.abandon).toHaveBeenCalledOnce();
    expect(started.end).toHaveBeenCalledWith('over');
    expect(close).not.toHaveBeenCalled();
  });
});

describe('a sign-in whose file is not here', () => {
  it('closes its window and rejects when the file cannot be loaded', async () => {
    const error = new ConnectError('load_failed', 'No.');
    const { attempt, close } = attemptWith(() => Promise.reject(error));
    await expect(attempt.outcome).rejects.toBe(error);
    expect(close).toHaveBeenCalledOnce();
  });

  it('ends at once when the person gives up', async () => {
    const { attempt, close } = attemptWith(never);
    attempt.abandon();
    await expect(attempt.outcome).rejects.toMatchObject({ code: 'window_closed' });
    expect(close).toHaveBeenCalledOnce();
  });

  it('ends at once with an error, and never starts', async () => {
    let arrive: () => void = () => {};
    const { attempt, startAttempt, close } = attemptWith(
      (part) =>
        new Promise((resolve) => {
          arrive = () => resolve(part);
        }),
    );
    attempt.end('destroyed');
    await expect(attempt.outcome).rejects.toBe('destroyed');
    arrive();
    await Promise.resolve();
    expect(startAttempt).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });
});

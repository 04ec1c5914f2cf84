import type { Attempt, AttemptOptions, Outcome } from '../flow/attempt.ts';
import { gaveUp } from '../flow/gaveUp.ts';
import type { LaterParts } from './parts.ts';

/**
 * A sign-in that starts when its file is here. Its window is open already, in the person's gesture.
 *
 * @returns Its outcome rejects with `load_failed`, and its window closes, when the file cannot be loaded.
 */
export function startWhenLoaded(load: LaterParts['signIn'], options: AttemptOptions): Attempt {
  const { popup, integration, proof } = options;
  let started: Attempt | null = null;
  let isOver = false;
  let endBeforeStart: (error: unknown) => void = () => {};

  // It may be rejected before anything waits for it, which would be an unhandled rejection.
  proof.catch(() => {});
  const outcome = new Promise<Outcome>((resolve, reject) => {
    endBeforeStart = (error) => {
      isOver = true;
      popup.close();
      reject(error);
    };
    load().then(({ startAttempt }) => {
      if (isOver) return;
      started = startAttempt(options);
      resolve(started.outcome);
    }, endBeforeStart);
  });

  return {
    outcome,
    popup,
    get interrupted() {
      return started?.interrupted ?? false;
    },
    abandon() {
      if (started) started.abandon();
      else endBeforeStart(gaveUp(integration));
    },
    end(error) {
      if (started) started.end(error);
      else endBeforeStart(error);
    },
  };
}

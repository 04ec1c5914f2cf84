/** Milliseconds that a person waits for a file they can do without. */
const patience = 5_000;

/** The value of a promise; `null` when it rejects, or does not resolve in time: within 5 seconds, unless told otherwise. */
export function soon<Value>(promise: Promise<Value>, milliseconds = patience): Promise<Value | null> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null);
    const timer = setTimeout(giveUp, milliseconds);
    promise.then(resolve, giveUp).finally(() => clearTimeout(timer));
  });
}

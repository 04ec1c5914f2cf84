/** Milliseconds that a person waits for a file they can do without. */
const patience = 5_000;

/** The value of a promise; `null` when it rejects, or does not resolve within 5 seconds. */
export function soon<Value>(promise: Promise<Value>): Promise<Value | null> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null);
    const timer = setTimeout(giveUp, patience);
    promise.then(resolve, giveUp).finally(() => clearTimeout(timer));
  });
}

import { randomUUID } from 'node:crypto';

/** How a sign-in ends. */
export type Outcome = 'completed' | { type: string; description: string };

/** A sign-in window that waits for its outcome. */
export interface SignIn {
  /** Sends the window on, to where the provider would send it. */
  decide(code: string): void;
}

/** A test's decision, which is carried out when a window is there and the server has heard of it. */
interface Decision {
  outcome: Outcome;
  code: string;
  carriedOut: () => void;
  failed: (error: Error) => void;
}

/** Milliseconds until a test is told that no window came. */
const patience = 15_000;

/** The sign-in windows, and what tests decide about them, in the order in which they come. */
export class SignIns {
  #windows: SignIn[] = [];
  /** Those that wait for a window. */
  #decisions: Decision[] = [];
  readonly #byCode = new Map<string, Decision>();
  /** Those that have not been carried out, whether they wait for a window or for what it brings back. */
  readonly #pending = new Set<Decision>();
  #stopped = false;

  /** Adds a window that waits. Returns a function for when it was closed. */
  wait(signIn: SignIn): () => void {
    this.#windows.push(signIn);
    this.#match();
    return () => {
      this.#windows = this.#windows.filter((other) => other !== signIn);
    };
  }

  /**
   * Decides about the window that waits longest, or about the next one.
   *
   * @returns The code that the window brings back, once the server has exchanged it.
   */
  decide(outcome: Outcome): Promise<string> {
    return new Promise((resolve, reject) => {
      const code = randomUUID();
      const timer = setTimeout(() => {
        decision.failed(
          new Error(`No sign-in was finished within ${patience / 1000} seconds: was its window opened?`),
        );
      }, patience);
      const end = (): void => {
        clearTimeout(timer);
        this.#pending.delete(decision);
        this.#decisions = this.#decisions.filter((other) => other !== decision);
      };
      const decision: Decision = {
        outcome,
        code,
        carriedOut() {
          end();
          resolve(code);
        },
        failed(error) {
          end();
          reject(error);
        },
      };
      this.#pending.add(decision);
      this.#decisions.push(decision);
      if (this.#stopped) this.stop();
      else this.#match();
    });
  }

  /** What a code stands for: a window that a person sent on by hand has been completed. */
  exchange(code: string): Outcome {
    const decision = this.#byCode.get(code);
    // After the server has reported it.
    setImmediate(() => decision?.carriedOut());
    return decision?.outcome ?? 'completed';
  }

  /** Ends every decision, now and from now on: no window comes any more. */
  stop(): void {
    this.#stopped = true;
    for (const { failed } of this.#pending)
      failed(new Error('No sign-in was finished: the server was stopped.'));
  }

  #match(): void {
    while (this.#windows.length > 0 && this.#decisions.length > 0) {
      const signIn = this.#windows.shift();
      const decision = this.#decisions.shift();
      if (!signIn || !decision) return;
      this.#byCode.set(decision.code, decision);
      signIn.decide(decision.code);
    }
  }
}

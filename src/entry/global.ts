import type { createConnect } from '../connect.ts';
import type { isConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
import type { policy } from '../policy.ts';

/** The global `Latchkey` of the script tag. */
export interface LatchkeyGlobal {
  /** Starts a handle of its own, beside that of the script tag. */
  createConnect: typeof createConnect;
  /** Whether a caught value is a `ConnectError`. */
  isConnectError: typeof isConnectError;
  /** Everything that Latchkey can send. Deeply frozen. */
  policy: typeof policy;
  /** The version of this build, such as `0.1.0`. */
  version: string;
  /**
   * Sets what attributes of the script tag cannot: `sessionToken`, `onEvent`, `messages`, …. A later call adds to earlier
   * ones. Another credential or host restarts the dialog and every `<latchkey-connect>`, with a `close` event first.
   */
  configure(options: ConnectOptions): void;
}

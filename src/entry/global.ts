import type { createConnect } from '../connect.ts';
import type { isConnectError } from '../errors.ts';
import type { ConnectOptions } from '../options.ts';
import type { policy } from '../policy.ts';

/** The global `Latchkey` of the script tag. */
export interface LatchkeyGlobal {
  createConnect: typeof createConnect;
  isConnectError: typeof isConnectError;
  policy: typeof policy;
  version: string;
  /**
   * Sets what attributes of the script tag cannot: `sessionToken`, `onEvent`, `messages`, …. A later call adds to earlier
   * ones. Another credential or host restarts the dialog and every `<latchkey-connect>`, with a `close` event first.
   */
  configure(options: ConnectOptions): void;
}

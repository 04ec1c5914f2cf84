/**
 * Registers `<latchkey-connect>`, and types it in Preact's JSX.
 *
 * docs/preact.md shows how it is used.
 *
 * @packageDocumentation
 */

// oxlint-disable-next-line no-restricted-imports -- only its types, for an application's own Preact
import type { HTMLAttributes } from 'preact';
import './element.ts';
import type {
  ConnectOptions,
  LatchkeyConnectAttributes,
  LatchkeyConnectElement,
  LatchkeyConnectListeners,
} from './index.ts';

/** The element `<latchkey-connect>` in Preact's JSX. */
export interface LatchkeyConnectJsx
  extends Omit<HTMLAttributes<LatchkeyConnectElement>, keyof LatchkeyConnectAttributes>,
    LatchkeyConnectAttributes,
    LatchkeyConnectListeners {
  /** What attributes cannot say, such as `sessionToken`. */
  options?: ConnectOptions | undefined;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-connect': LatchkeyConnectJsx;
    }
  }
}

/**
 * Registers `<latchkey-connect>`, and types it in Solid's JSX.
 *
 * docs/solid.md shows how it is used.
 *
 * @packageDocumentation
 */

import type { JSX } from 'solid-js';
import './element.ts';
import type {
  ConnectOptions,
  LatchkeyConnectAttributes,
  LatchkeyConnectElement,
  LatchkeyEventMap,
} from './index.ts';

/** The listeners of Solid: `on:latchkey-connect`, …. */
type Listeners = {
  [Name in keyof LatchkeyEventMap as `on:${Name}`]?: ((event: LatchkeyEventMap[Name]) => void) | undefined;
};

/** The element `<latchkey-connect>` in Solid's JSX. */
export interface LatchkeyConnectJsx
  extends Omit<JSX.HTMLAttributes<LatchkeyConnectElement>, keyof LatchkeyConnectAttributes>,
    LatchkeyConnectAttributes,
    Listeners {
  /** What attributes cannot say, such as `sessionToken`. */
  'prop:options'?: ConnectOptions | undefined;
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-connect': LatchkeyConnectJsx;
    }
  }
}

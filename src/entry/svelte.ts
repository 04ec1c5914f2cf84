/**
 * Registers `<latchkey-connect>`, and types it in Svelte components.
 *
 * docs/svelte.md shows how it is used.
 *
 * @packageDocumentation
 */

import type { HTMLAttributes } from 'svelte/elements';
import './element.ts';
import type {
  ConnectOptions,
  LatchkeyConnectAttributes,
  LatchkeyConnectElement,
  LatchkeyConnectListeners,
  LatchkeyEventMap,
} from './index.ts';

/** The directives of Svelte 4: `on:latchkey-connect`, …. */
type Directives = {
  [Name in keyof LatchkeyEventMap as `on:${Name}`]?: ((event: LatchkeyEventMap[Name]) => void) | undefined;
};

/** The element `<latchkey-connect>` in a Svelte component. */
export interface LatchkeyConnectMarkup
  extends Omit<HTMLAttributes<LatchkeyConnectElement>, keyof LatchkeyConnectAttributes>,
    LatchkeyConnectAttributes,
    LatchkeyConnectListeners,
    Directives {
  /** What attributes cannot say, such as `sessionToken`. */
  options?: ConnectOptions | undefined;
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'latchkey-connect': LatchkeyConnectMarkup;
  }
}

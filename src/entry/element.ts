/**
 * Registers `<latchkey-connect>`, and types it and its `latchkey-*` events in the DOM. On a server it does nothing.
 *
 * docs/frameworks.md has an example for each framework, and docs/options.md#attributes the attributes.
 *
 * @packageDocumentation
 */

import { defineElement } from './defineElement.ts';
import type { LatchkeyConnectElement, LatchkeyEventMap } from './index.ts';

export type { LatchkeyConnectElement, LatchkeyEventMap };

declare global {
  interface HTMLElementTagNameMap {
    'latchkey-connect': LatchkeyConnectElement;
  }
  interface ElementEventMap extends LatchkeyEventMap {}
  interface DocumentEventMap extends LatchkeyEventMap {}
  interface WindowEventMap extends LatchkeyEventMap {}
}

defineElement();

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

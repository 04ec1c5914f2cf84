import { defineElement } from './defineElement.ts';
import type { LatchkeyConnectElement } from './defineElement.ts';

export type { LatchkeyConnectElement };

declare global {
  interface HTMLElementTagNameMap {
    'latchkey-connect': LatchkeyConnectElement;
  }
}

defineElement();

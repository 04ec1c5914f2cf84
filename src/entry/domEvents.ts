import type { Connect } from '../handle.ts';
import { eventTypes } from '../events.ts';
import type { ConnectEventOf, ConnectEventType } from '../types.ts';

/** The `latchkey-*` events of the DOM, by name. */
export type LatchkeyEventMap = {
  [Type in ConnectEventType as `latchkey-${Type}`]: CustomEvent<ConnectEventOf<Type>>;
};

/** Dispatches each event on an element as `latchkey-open`, `latchkey-connect`, …. They bubble out of shadow trees too. */
export function forwardEvents(connect: Connect, target: () => EventTarget): void {
  for (const type of eventTypes)
    connect.on(type, (detail) => {
      target().dispatchEvent(new CustomEvent(`latchkey-${type}`, { detail, bubbles: true, composed: true }));
    });
}

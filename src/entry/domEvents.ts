import type { Connect } from '../handle.ts';
import { eventTypes } from '../events.ts';
import type { ConnectEvent, ConnectEventOf, ConnectEventType } from '../types.ts';

/** The `latchkey-*` events of the DOM, by name. */
export type LatchkeyEventMap = {
  [Type in ConnectEventType as `latchkey-${Type}`]: CustomEvent<ConnectEventOf<Type>>;
};

/** The listeners of the element in markup, for frameworks that name them `onlatchkey-connect`, …. */
export type LatchkeyConnectListeners = {
  [Name in keyof LatchkeyEventMap as `on${Name}`]?: ((event: LatchkeyEventMap[Name]) => void) | undefined;
};

/** Dispatches each event on an element as `latchkey-open`, `latchkey-connect`, …. They bubble out of shadow trees too. */
export function forwardEvents(connect: Connect, target: (event: ConnectEvent) => EventTarget): void {
  for (const type of eventTypes)
    connect.on(type, (detail) => {
      target(detail).dispatchEvent(
        new CustomEvent(`latchkey-${type}`, { detail, bubbles: true, composed: true }),
      );
    });
}

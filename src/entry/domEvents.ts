import type { Connect } from '../connect.ts';
import type { ConnectEventType } from '../types.ts';

const types = ['open', 'view', 'connect', 'error', 'close'] as const satisfies readonly ConnectEventType[];

/** Tells the page of each event: `latchkey-open`, `latchkey-connect`, …, bubbling out of shadow trees too. */
export function forwardEvents(connect: Connect, target: () => EventTarget): void {
  for (const type of types)
    connect.on(type, (detail) => {
      target().dispatchEvent(new CustomEvent(`latchkey-${type}`, { detail, bubbles: true, composed: true }));
    });
}

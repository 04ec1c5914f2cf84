import { callSafely } from '../events.ts';
import type { ConnectOptions } from '../options.ts';
import type { ConnectEvent, ConnectEventOf, ConnectEventType } from '../types.ts';

/** A handler for each type of event, as a component takes them: `onOpen`, `onConnect`, …. */
export type ConnectEventHandlers = {
  [Type in ConnectEventType as `on${Capitalize<Type>}`]?: ((event: ConnectEventOf<Type>) => void) | undefined;
};

function handle(event: ConnectEvent, handlers: ConnectEventHandlers): void {
  switch (event.type) {
    case 'open':
      return handlers.onOpen?.(event);
    case 'view':
      return handlers.onView?.(event);
    case 'connect':
      return handlers.onConnect?.(event);
    case 'error':
      return handlers.onError?.(event);
    case 'window':
      return handlers.onWindow?.(event);
    case 'close':
      return handlers.onClose?.(event);
    default:
      return event satisfies never;
  }
}

/** Options whose events also reach the handlers of a component: one that the component leaves out does not compile. */
export const withHandlers = (
  options: ConnectOptions,
  handlers: Required<ConnectEventHandlers>,
): ConnectOptions => ({
  ...options,
  onEvent(event) {
    if (options.onEvent) callSafely(options.onEvent, event);
    handle(event, handlers);
  },
});

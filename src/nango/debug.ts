import type { ConnectEvent } from '../types.ts';

/** Tells the developer what happens, where they asked for it. No key, token or credential is in it. */
export function say(message: string): void {
  // oxlint-disable-next-line no-console -- the application asked for it, by the option `debug`
  console.log(`Latchkey: ${message}`);
}

/** Tells what an event says. */
export function sayEvent(event: ConnectEvent): void {
  switch (event.type) {
    case 'window':
      return say(
        event.state === 'opened'
          ? `The sign-in window of ${event.integration} went to the provider.`
          : `The sign-in window of ${event.integration} reads as closed.`,
      );
    case 'connect':
      return say(`${event.integration} is connected${event.isPending ? ', and waits for approval' : ''}.`);
    case 'error':
      return say(`${event.error.message} (${event.error.code})`);
    case 'open':
    case 'view':
    case 'close':
      return;
    default:
      event satisfies never;
  }
}

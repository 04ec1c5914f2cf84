import { createConnect, type ConnectEvent, type ConnectEventOf, type LatchkeyEventMap } from 'latchkey';
import 'latchkey/element';

// One union that `type` tells apart, down to `never`.
export function describe(event: ConnectEvent): string {
  switch (event.type) {
    case 'open':
    case 'close':
      return event.type;
    case 'view':
      return `${event.view} of ${event.integration ?? 'no integration'}`;
    case 'connect':
      return event.connectionId ?? event.integration;
    case 'error':
      return event.error.code;
    case 'window':
      return `${event.integration}: ${event.state}`;
    default:
      return event satisfies never;
  }
}

const connect = createConnect({ publicKey: 'key', onEvent: describe });
export const stop: () => void = connect.on('connect', ({ integration, isPending, confirmed }) => {
  console.log(integration.toUpperCase(), isPending && confirmed);
});

// In the DOM: on the element, on a button (by any way to find it), on the document and on the window.
const element = document.querySelector('latchkey-connect');
element?.addEventListener('latchkey-connect', (event) => event.detail.integration.toUpperCase());
if (element) element.options = { publicKey: 'key' };
document
  .querySelector('[data-latchkey]')
  ?.addEventListener('latchkey-error', (event) => event.detail.error.code.toUpperCase());
document
  .querySelector<HTMLButtonElement>('button')
  ?.addEventListener('latchkey-view', (event) => event.detail.view.toUpperCase());
document
  .createElement('button')
  .addEventListener('latchkey-close', (event) => event.detail.type satisfies 'close');
document.addEventListener('latchkey-window', (event) => event.detail.state.toUpperCase());
window.addEventListener('latchkey-open', (event) => event.detail.type satisfies 'open');
document.createElement('latchkey-connect').options = { sessionToken: () => 'token' };

export const listener = ({ detail }: LatchkeyEventMap['latchkey-connect']): ConnectEventOf<'connect'> =>
  detail;
document.body.addEventListener('latchkey-connect', listener);
document.body.removeEventListener('latchkey-connect', listener);

import { createConnect, type ConnectEvent } from 'latchkey';
import 'latchkey/element';

const connect = createConnect({ publicKey: 'key' });

// @ts-expect-error an unknown event
connect.on('done', () => {});
// @ts-expect-error an error has no connection
connect.on('error', ({ connectionId }) => connectionId);
// @ts-expect-error only the events of a view have one
export const view = (event: ConnectEvent) => event.view;
// @ts-expect-error an event that ends has no integration
document.addEventListener('latchkey-close', (event) => event.detail.integration);
// @ts-expect-error the id can be null
window.addEventListener('latchkey-connect', (event) => event.detail.connectionId.toUpperCase());
document
  .querySelector('button')
  // @ts-expect-error a code is text
  ?.addEventListener('latchkey-error', (event) => event.detail.error.code.toFixed());
// @ts-expect-error an element's options are options
document.createElement('latchkey-connect').options = { secret: 'key' };

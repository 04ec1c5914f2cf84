import type { CallbackFault } from './faults.ts';
import { escapeHtml, page, scriptValue } from './page.ts';

/** The page that ends a good sign-in in the popup. */
export function successPage(fault?: CallbackFault): string {
  return page({
    title: 'Connected',
    main: '<h1>You are connected</h1><p>This window closes by itself. You can also close it now.</p>',
    script: fault ? '' : report({ type: 'nango_oauth_callback_success' }, { closesItself: true }),
  });
}

/** The page that ends a failed one; it stays open, since the person has to read it. */
export function errorPage(message: string, fault?: CallbackFault): string {
  // Whatever went wrong, a real page gives this one type; the true one is only on the WebSocket.
  const payload = { message, errorType: 'connection_validation_failed' };
  return page({
    title: 'Not connected',
    main: `<h1>The connection was not made</h1><p>${escapeHtml(message)}</p><p>Close this window and try again.</p>`,
    script: fault ? '' : report({ type: 'nango_oauth_callback_error', payload }, { closesItself: false }),
  });
}

/**
 * Tells the opener what happened. A real page needs about a tenth of a second before it speaks, by which time the
 * WebSocket has spoken: the pause keeps that order.
 */
function report(message: object, { closesItself }: { closesItself: boolean }): string {
  return `
addEventListener('message', (event) => {
  if (event.source === opener && event.data && event.data.type === 'nango_oauth_callback_ack') close();
});
setTimeout(() => {
  if (opener) opener.postMessage(${scriptValue(message)}, '*');
  ${closesItself ? 'setTimeout(() => close(), 500);' : ''}
}, 100);
`;
}

import type { CallbackFault } from './faults.ts';
import { escapeHtml, page, scriptValue } from './page.ts';

/** The popup's last page after a successful sign-in. */
export function successPage(fault?: CallbackFault): string {
  return page({
    title: 'Connected',
    main: '<h1>You are connected</h1><p>This window closes by itself. You can also close it now.</p>',
    script: fault ? '' : report({ type: 'nango_oauth_callback_success' }, { closesItself: true }),
  });
}

/** The popup's last page after a failed sign-in. It stays open, because the person has to read it. */
export function errorPage(message: string, fault?: CallbackFault): string {
  // A real page names this type for every failure. The actual type is only on the WebSocket.
  const payload = { message, errorType: 'connection_validation_failed' };
  return page({
    title: 'Not connected',
    main: `<h1>The connection was not made</h1><p>${escapeHtml(message)}</p><p>Close this window and try again.</p>`,
    script: fault ? '' : report({ type: 'nango_oauth_callback_error', payload }, { closesItself: false }),
  });
}

/**
 * Posts the result to the opener. A real page does so about 100 ms after the WebSocket's message: the pause keeps that
 * order.
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

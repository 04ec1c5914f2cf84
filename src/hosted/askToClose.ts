/** Asks the page around to take the frame away, whoever that is: without a way out, it may lie over all of that page. */
export const askToClose = (): void => parent.postMessage({ type: 'close' }, '*');

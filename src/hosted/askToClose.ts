/** Asks the page around this one to remove the frame. Any page may be asked: the frame can cover all of it, and a person needs a way out. */
export const askToClose = (): void => parent.postMessage({ type: 'close' }, '*');

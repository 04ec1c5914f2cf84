/**
 * Every way out of the page, and the only code that uses the browser's globals for it. It is a value, so that tests can
 * replace it. Only the gate calls it. Each member looks up its global when it is called, so that importing this works on
 * a server.
 */
export interface Environment {
  fetch(request: Request, init: RequestInit): Promise<Response>;
  socket(url: string): WebSocket;
  /** Listens to messages from other windows; returns the undo. */
  onMessage(listener: (event: MessageEvent) => void): () => void;
}

export const environment: Environment = {
  fetch: (request, init) => fetch(request, init),
  socket: (url) => new WebSocket(url),
  onMessage(listener) {
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  },
};

/**
 * Every way out of the page, and nothing else: the one place that touches the browser's own globals for it.
 * A value, so that tests swap it. Only the gate calls it; each member looks its global up at the call, so that
 * importing works on a server.
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

import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A WebSocket client that keeps every message. */
export class Listener {
  readonly frames: string[] = [];
  closed = false;
  readonly #socket: WebSocket;

  constructor(url: string) {
    this.#socket = new WebSocket(url.replace('http', 'ws'));
    this.#socket.on('message', (data: Buffer) => this.frames.push(data.toString()));
    this.#socket.on('close', () => (this.closed = true));
  }

  get messages(): Record<string, unknown>[] {
    return this.frames.map((frame) => JSON.parse(frame) as Record<string, unknown>);
  }

  /** Opens the WebSocket, waits for the first message, and returns the client's id in it. */
  async acknowledged(): Promise<string> {
    if (this.frames.length === 0) await once(this.#socket, 'message');
    return String(this.messages.at(-1)?.['ws_client_id']);
  }

  async opened(): Promise<void> {
    if (this.#socket.readyState !== WebSocket.OPEN) await once(this.#socket, 'open');
    await this.settled();
  }

  async ended(): Promise<void> {
    if (!this.closed) await once(this.#socket, 'close');
  }

  /** Resolves when everything that the server has sent has arrived, because its answer to a ping arrives last. */
  async settled(): Promise<void> {
    if (this.closed) return;
    const pong = once(this.#socket, 'pong');
    this.#socket.ping();
    await Promise.race([pong, once(this.#socket, 'close')]);
  }

  close(): void {
    this.#socket.terminate();
  }
}

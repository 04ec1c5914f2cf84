import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A client on the server's WebSocket that keeps all it hears. */
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

  /** Opens, waits for the first message, and returns the id by which the server knows this client. */
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

  /** Returns when all that the server has sent so far has arrived: its answer to a ping comes after it. */
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

import { randomBytes } from 'node:crypto';
import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import type { Duplex } from 'node:stream';
import { parseJson } from '../json.ts';
import { recordOf } from '../record.ts';
import { connectionProblem, NoAnswer } from './ask.ts';

type Message = Record<string, unknown>;

/** A WebSocket that the server has acknowledged. */
export interface AcknowledgedSocket {
  /** The id that results are sent to. */
  id: string;
  /** The next message of a type, whatever comes before it; `null` when none comes in time. */
  next(type: string): Promise<Message | null>;
  close(): void;
}

/** The server answered the handshake with something else than a WebSocket. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/** The text of the first frame of some bytes, and what comes after it; `null` while it is not complete. */
function frameIn(bytes: Buffer): { opcode: number; text: string; rest: Buffer } | null {
  if (bytes.length < 2) return null;
  const length = bytes.readUInt8(1) & 0x7f;
  // This server never sends a frame longer than 65,535 bytes.
  const head = length === 126 ? 4 : 2;
  if (bytes.length < head) return null;
  const size = length === 126 ? bytes.readUInt16BE(2) : length;
  if (bytes.length < head + size) return null;
  return {
    opcode: bytes.readUInt8(0) & 0x0f,
    text: bytes.toString('utf8', head, head + size),
    rest: bytes.subarray(head + size),
  };
}

const textFrame = 1;

/** So many bytes wait to be read. This server's messages are much shorter, and few. */
const mostWaiting = 1_000_000;

/** The JSON messages that arrive on a socket, one after the other. */
function messagesOf(socket: Duplex, timeout: number): () => Promise<Message | null> {
  let bytes: Buffer = Buffer.alloc(0);
  let wake = (): void => {};
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (bytes.length > mostWaiting) socket.destroy();
    wake();
  });
  for (const event of ['end', 'close', 'error']) socket.on(event, () => wake());

  function take(): Message | null {
    for (let frame = frameIn(bytes); frame; frame = frameIn(bytes)) {
      bytes = frame.rest;
      if (frame.opcode === textFrame) return recordOf(parseJson(frame.text));
    }
    return null;
  }

  return async () => {
    const until = Date.now() + timeout;
    for (
      let left = timeout;
      left > 0 && !socket.readableEnded && !socket.destroyed;
      left = until - Date.now()
    ) {
      const message = take();
      if (message) return message;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return take();
  };
}

/**
 * The next message that is accepted. A server that says something else for ever is waited for no longer than a silent
 * one.
 */
async function firstOf(
  next: () => Promise<Message | null>,
  accepts: (message: Message) => boolean,
  timeout: number,
): Promise<Message | null> {
  const until = Date.now() + timeout;
  for (let message = await next(); message; message = await next()) {
    if (accepts(message)) return message;
    if (Date.now() >= until) return null;
  }
  return null;
}

/** The socket of a handshake that the server accepted. */
function connect(url: URL, timeout: number): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'wss:' ? askSecure : askPlain;
    const target = new URL(url);
    target.protocol = url.protocol.replace('ws', 'http');
    const request = ask(target, {
      signal: AbortSignal.timeout(timeout),
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
      },
    });
    request.on('upgrade', (_response: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.on('response', ({ statusCode = 0 }: IncomingMessage) => {
      request.destroy();
      reject(new Refused(statusCode));
    });
    request.on('error', (error) =>
      reject(new NoAnswer(connectionProblem(error.name === 'AbortError' ? error.cause : error, timeout))),
    );
    request.end();
  });
}

/**
 * Opens the WebSocket of the server, and waits for its acknowledgement.
 *
 * @throws {Refused} for another answer than a WebSocket.
 * @throws {NoAnswer} when nothing comes, or when something else than an acknowledgement comes.
 */
export async function openSocket(url: URL, timeout: number): Promise<AcknowledgedSocket> {
  const socket = await connect(url, timeout);
  const messages = messagesOf(socket, timeout);
  const close = (): void => void socket.destroy();
  const next = (type: string) => firstOf(messages, ({ message_type }) => message_type === type, timeout);
  const { ws_client_id } = (await next('connection_ack')) ?? {};
  if (typeof ws_client_id === 'string') return { id: ws_client_id, next, close };
  close();
  throw new NoAnswer('it is a WebSocket, but it does not acknowledge the connection as Nango’s does');
}

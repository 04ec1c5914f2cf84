import { ConnectError } from '../errors.ts';
import type { Gate, SocketPath } from '../gate.ts';
import { textOf } from '../integration.ts';
import { parseJson } from '../json.ts';
import { isRecord } from '../record.ts';

/** The server's report about a sign-in. */
export type SignInResult =
  | { type: 'success'; connectionId: string | null; isPending: boolean }
  | { type: 'error'; code: string | undefined; words: unknown };

export interface Channel {
  /** The id that the sign-in's result will be sent to. */
  readonly id: Promise<string>;
  /** Sends a heartbeat now: a socket that the network has dropped finds out, and closes. */
  beat(): void;
  close(): void;
}

export interface ChannelOptions {
  onResult(result: SignInResult): void;
  /** The socket closed after its acknowledgement: no result will come over it. */
  onLost(): void;
  /** Milliseconds between two heartbeats. */
  heartbeat?: number;
}

/** Milliseconds to wait for the server's first message. */
const ackTimeout = 10_000;
/**
 * Proxies close a quiet socket, nginx after 60 seconds by default, and the server itself never sends a ping. An empty
 * frame, which the server ignores, keeps the socket open while a person takes their time at the provider. Three fit
 * into that minute: a browser may delay the timers of a page in the background.
 */
const defaultHeartbeat = 20_000;
/**
 * Characters of all messages together, and one for each message. A real sign-in has two messages of a few hundred. A
 * browser hands over only whole messages: the one that is too long is the last one that is downloaded.
 */
const mostHeard = 64_000;
/** Characters of an error code. */
const longestCode = 64;

/** The socket failed before the window went anywhere. */
export const socketFailed = (): ConnectError =>
  new ConnectError(
    'connection_lost',
    'The WebSocket to the server did not open, or closed before the sign-in began. Check `connect-src`, `websocketsPath`, and the proxies in front of the server.',
  );

/** An error code; `undefined` for a text that is too long to be one. */
export const codeIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= longestCode ? value : undefined;

/** How long a message is: characters of a text, bytes of anything else. */
function lengthOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return data instanceof Blob ? data.size : 0;
}

/** A message of the server's; `null` when it is not a JSON object. */
function messageOf(data: unknown): Record<string, unknown> | null {
  const message = typeof data === 'string' ? parseJson(data) : null;
  return isRecord(message) ? message : null;
}

/** The result in a message; `null` for a message of any other type. */
function resultIn(message: Record<string, unknown>): SignInResult | null {
  if (message.message_type === 'success')
    return {
      type: 'success',
      connectionId: textOf(message.connection_id) || null,
      isPending: message.is_pending === true,
    };
  return message.message_type === 'error'
    ? { type: 'error', code: codeIn(message.error_type), words: message.error_desc }
    : null;
}

/** The id in the server's first message; `undefined` for any other message. */
const idIn = (message: Record<string, unknown>): string | undefined =>
  message.message_type === 'connection_ack' ? textOf(message.ws_client_id) : undefined;

/** Opens the WebSocket that a sign-in's result arrives on. */
export function openChannel(gate: Gate, path: SocketPath, options: ChannelOptions): Channel {
  const { onResult, onLost, heartbeat = defaultHeartbeat } = options;
  let socket: WebSocket | undefined;
  let ackTimer: ReturnType<typeof setTimeout> | undefined;
  let beats: ReturnType<typeof setInterval> | undefined;

  // Only once it is acknowledged: a socket that is still connecting throws.
  let beat = (): void => {};
  const stopTimers = (): void => {
    clearTimeout(ackTimer);
    clearInterval(beats);
  };

  const id = new Promise<string>((resolve, reject) => {
    const opened = gate.socket(path);
    socket = opened;
    const refuse = (): void => reject(socketFailed());
    ackTimer = setTimeout(refuse, ackTimeout);
    /** No result will come over it any more. */
    const end = (): void => {
      stopTimers();
      opened.onmessage = opened.onerror = opened.onclose = null;
      if (beats) onLost();
      else refuse();
    };
    let heard = 0;
    opened.onmessage = ({ data }) => {
      heard += lengthOf(data) + 1;
      if (heard > mostHeard) {
        opened.close();
        return end();
      }
      const message = messageOf(data);
      const clientId = message && idIn(message);
      const result = message && resultIn(message);
      if (clientId && !beats) {
        clearTimeout(ackTimer);
        beat = () => opened.send('');
        beats = setInterval(beat, heartbeat);
        resolve(clientId);
      }
      if (result) onResult(result);
    };
    // Chromium reports a socket that `connect-src` forbids as an error, and not as closed.
    opened.onerror = opened.onclose = end;
  });

  return {
    id,
    beat: () => beat(),
    close() {
      stopTimers();
      if (!socket) return;
      socket.onmessage = socket.onerror = socket.onclose = null;
      socket.close();
    },
  };
}

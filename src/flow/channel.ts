import { ConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { textOf } from '../integration.ts';
import { isRecord, parseJson } from '../record.ts';

/** What the server tells of a sign-in. */
export type SignInResult =
  | { type: 'success'; connectionId: string | null; isPending: boolean }
  | { type: 'error'; code: unknown; said: unknown };

export interface Channel {
  /** The id that the sign-in's result will be sent to. */
  readonly id: Promise<string>;
  close(): void;
}

interface Listeners {
  onResult(result: SignInResult): void;
  /** The socket is gone: no result will come by it. */
  onLost(): void;
}

/** Milliseconds to wait for the server's first message. */
const ackTimeout = 10_000;

/** Opens the WebSocket that a sign-in's result comes by. */
export function openChannel(gate: Gate, websocketsPath: string, { onResult, onLost }: Listeners): Channel {
  const lost = new ConnectError(
    'connection_lost',
    'The WebSocket broke. Check `connect-src`, `websocketsPath`, and proxies.',
  );
  let socket: WebSocket | undefined;
  let acknowledged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const id = new Promise<string>((resolve, reject) => {
    const opened = gate.socket(websocketsPath);
    socket = opened;
    timer = setTimeout(() => reject(lost), ackTimeout);
    opened.onmessage = ({ data }) => {
      const message = parseJson(String(data));
      // What is not known is ignored.
      if (!isRecord(message)) return;
      switch (message.message_type) {
        case 'connection_ack': {
          const socketId = textOf(message.ws_client_id);
          if (!socketId) return;
          acknowledged = true;
          clearTimeout(timer);
          resolve(socketId);
          return;
        }
        case 'success':
          onResult({
            type: 'success',
            connectionId: textOf(message.connection_id) ?? null,
            isPending: message.is_pending === true,
          });
          return;
        case 'error':
          onResult({ type: 'error', code: message.error_type, said: message.error_desc });
      }
    };
    // Of a socket that `connect-src` forbids, Chromium tells an error, and no end.
    opened.onerror = opened.onclose = () => {
      clearTimeout(timer);
      reject(lost);
      if (acknowledged) onLost();
    };
  });
  return {
    id,
    close() {
      clearTimeout(timer);
      if (!socket) return;
      socket.onmessage = socket.onerror = socket.onclose = null;
      socket.close();
    },
  };
}

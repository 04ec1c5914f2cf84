import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Faults, WebSocketBehaviour } from './faults.ts';

/** The end of a flow, as its page is told. */
export type FlowResult =
  | { message_type: 'success'; provider_config_key: string; connection_id: string; is_pending: boolean }
  | {
      message_type: 'error';
      provider_config_key: string;
      connection_id?: string | undefined;
      error_type: string;
      error_desc: string;
    };

type Send = (message: object | string) => void;

/** The behavior of a WebSocket when it opens and when its result is due, for each fault, or for none. */
interface Behaviour {
  opened?: (send: Send, ack: object, socket: WebSocket, wire: Duplex) => void;
  result?: (send: Send, result: FlowResult, socket: WebSocket) => void;
}

const unknownMessage = { message_type: 'something_new', detail: 'to be ignored' };

const behaviours = {
  refuse: {},
  dropBeforeAck: { opened: (_send, _ack, socket) => socket.terminate() },
  dropAfterAck: {
    opened: (send, ack, socket) => {
      send(ack);
      socket.close();
    },
  },
  brokenFrame: {
    opened: (send, ack, _socket, wire) => {
      send(ack);
      wire.write(Buffer.from([0xff, 0xff]));
    },
  },
  dropAtResult: { result: (_send, _result, socket) => socket.terminate() },
  silent: { opened: () => {}, result: () => {} },
  malformed: { opened: (send) => send('{"message_type": "connection_a') },
  malformedResult: { result: (send) => send('<html>not JSON</html>') },
  unknownMessage: {
    opened: (send, ack) => {
      send(unknownMessage);
      send(ack);
    },
    result: (send, result) => {
      send(unknownMessage);
      send(result);
    },
  },
  noResult: { result: () => {} },
  manyResults: {
    result: (send, result) => {
      send(result);
      send({ ...result, connection_id: 'the-second' });
      send({ ...result, message_type: 'error', error_type: 'late_err', error_desc: 'Too late.' });
    },
  },
  pending: {
    result: (send, result) =>
      send(result.message_type === 'success' ? { ...result, is_pending: true } : result),
  },
} as const satisfies Record<WebSocketBehaviour, Behaviour>;

interface Listener {
  socket: WebSocket;
  behaviour: Behaviour;
}

/** The WebSocket at `/`: gives each client an id, and sends it one result. The server never closes it. */
export class ResultChannel {
  readonly #server = new WebSocketServer({ noServer: true, path: '/' });
  readonly #listeners = new Map<string, Listener>();

  constructor(http: Server, faults: Faults) {
    http.on('upgrade', (request, socket, head) => {
      const fault = faults.takeWebSocket()?.websocket;
      if (fault === 'refuse') {
        socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      const behaviour: Behaviour = fault === undefined ? {} : behaviours[fault];
      // Other paths than `/` are answered with 400.
      this.#server.handleUpgrade(request, socket, head, (opened) => this.#open(opened, behaviour, socket));
    });
  }

  /** Sends a flow's result. A client gets one result only. */
  publish(clientId: string | null, result: FlowResult): void {
    if (clientId === null) return;
    const listener = this.#listeners.get(clientId);
    if (!listener) return;
    this.#listeners.delete(clientId);
    const { socket, behaviour } = listener;
    if (behaviour.result) behaviour.result(sender(socket), result, socket);
    else sender(socket)(result);
  }

  /** Ends every connection. The results of their flows are lost. */
  drop(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  #open(socket: WebSocket, behaviour: Behaviour, wire: Duplex): void {
    const clientId = randomUUID();
    this.#listeners.set(clientId, { socket, behaviour });
    socket.on('close', () => this.#listeners.delete(clientId));
    // An error of a client does not matter, but without a listener the event would end the process.
    socket.on('error', () => socket.terminate());
    const ack = { message_type: 'connection_ack', ws_client_id: clientId };
    if (behaviour.opened) behaviour.opened(sender(socket), ack, socket, wire);
    else sender(socket)(ack);
  }
}

function sender(socket: WebSocket): Send {
  return (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
}

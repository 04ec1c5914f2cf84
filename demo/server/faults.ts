/** Answers a route in the server's place, or holds its answer back. */
export interface RouteFault {
  /** Without a method every method but OPTIONS; `*` in the path stands for any text. */
  route: { method?: string; path: string };
  /** The answer's status; without it the real answer is given, after `delayMs`. */
  status?: number;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
  /**
   * No answer at all: the request stays open (`hang`), or its connection is reset. Or half of the answer's body, and
   * then nothing more (`stall`), or the end of the connection (`truncate`).
   */
  cut?: 'hang' | 'reset' | 'stall' | 'truncate';
  /** Sends `X-RateLimit-Reset`, which lies so many seconds ahead. */
  resetInSeconds?: number;
  /** False leaves the CORS headers out, as a proxy in front of the server does. */
  cors?: boolean;
  times?: number;
}

export type WebSocketBehaviour =
  /** The upgrade is answered 503. */
  | 'refuse'
  | 'dropBeforeAck'
  | 'dropAfterAck'
  /** Bytes that are no WebSocket frame come after the acknowledgement: the browser breaks the connection off. */
  | 'brokenFrame'
  /** The connection drops when the result is due. */
  | 'dropAtResult'
  /** No message is ever sent. */
  | 'silent'
  /** A frame that is not JSON comes in place of the acknowledgement. */
  | 'malformed'
  /** A frame that is not JSON comes in place of the result. */
  | 'malformedResult'
  /** A message of an unknown type comes before the acknowledgement and before the result. */
  | 'unknownMessage'
  | 'noResult'
  /** A success, and after it another one and an error. */
  | 'manyResults'
  /** A success says that it waits for approval. */
  | 'pending';

export interface WebSocketFault {
  websocket: WebSocketBehaviour;
  times?: number;
}

/** Every page of the providers is sent with this `Cross-Origin-Opener-Policy`. */
export interface ProviderFault {
  provider: { openerPolicy: string };
  times?: number;
}

/** The callback page tells its opener nothing and stays open. */
export interface CallbackFault {
  callback: 'silent';
  times?: number;
}

/** What is connected to this integration waits for approval: the POST and the WebSocket say so. */
export interface PendingFault {
  pending: string;
  times?: number;
}

export type Fault = RouteFault | WebSocketFault | ProviderFault | CallbackFault | PendingFault;

/** The switchboard on which a test turns faults on. The latest that fits is used; `times` of them, then it is gone. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** Turns a fault on and returns what turns it off. */
  add(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#faults.unshift(entry);
    return () => {
      this.#faults = this.#faults.filter((other) => other !== entry);
    };
  }

  clear(): void {
    this.#faults = [];
  }

  list(): Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  takeRoute(method: string, path: string): RouteFault | undefined {
    return this.#take((fault): fault is RouteFault => 'route' in fault && fits(fault, method, path));
  }

  takeWebSocket(): WebSocketFault | undefined {
    return this.#take((fault): fault is WebSocketFault => 'websocket' in fault);
  }

  takeProvider(): ProviderFault | undefined {
    return this.#take((fault): fault is ProviderFault => 'provider' in fault);
  }

  takeCallback(): CallbackFault | undefined {
    return this.#take((fault): fault is CallbackFault => 'callback' in fault);
  }

  takePending(integration: string): PendingFault | undefined {
    return this.#take((fault): fault is PendingFault => 'pending' in fault && fault.pending === integration);
  }

  #take<F extends Fault>(wanted: (fault: Fault) => fault is F): F | undefined {
    for (const entry of this.#faults) {
      if (!wanted(entry.fault)) continue;
      entry.left -= 1;
      if (entry.left <= 0) this.#faults = this.#faults.filter((other) => other !== entry);
      return entry.fault;
    }
    return undefined;
  }
}

function fits({ route }: RouteFault, method: string, path: string): boolean {
  if (route.method === undefined ? method === 'OPTIONS' : route.method !== method) return false;
  const pattern = route.path.split('*').map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(path);
}

/** Recognises a fault that came over the control port. */
export function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null) return false;
  if ('route' in value) {
    const { route } = value;
    return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
  }
  return ['websocket', 'provider', 'callback', 'pending'].some((kind) => kind in value);
}

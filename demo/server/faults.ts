/** Replaces or delays a route's answer. */
export interface RouteFault {
  /** Without a method it matches every method except OPTIONS. `*` in the path stands for any text. */
  route: { method?: string; path: string };
  /** The answer's status. Without it, the real answer is sent, after `delayMs`. */
  status?: number;
  /** A string is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
  /**
   * No answer: the request stays open (`hang`), or its connection is reset (`reset`). Or half of the answer's body, and
   * then silence (`stall`) or the end of the connection (`truncate`).
   */
  cut?: 'hang' | 'reset' | 'stall' | 'truncate';
  /** Sends `X-RateLimit-Reset`, this many seconds in the future. */
  resetInSeconds?: number;
  /** `false` omits the CORS headers, like a proxy in front of the server. */
  cors?: boolean;
  times?: number;
}

export type WebSocketBehaviour =
  /** The upgrade is answered 503. */
  | 'refuse'
  | 'dropBeforeAck'
  | 'dropAfterAck'
  /** Invalid bytes follow the acknowledgement, so that the browser closes the connection. */
  | 'brokenFrame'
  /** The connection drops when the result is due. */
  | 'dropAtResult'
  /** No message is ever sent. */
  | 'silent'
  /** A message that is not JSON replaces the acknowledgement. */
  | 'malformed'
  /** A message that is not JSON replaces the result. */
  | 'malformedResult'
  /** Messages of an unknown type precede the acknowledgement and the result. */
  | 'unknownMessage'
  | 'noResult'
  /** Another success and an error follow the success. */
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

/** The callback page posts no message to its opener and stays open. */
export interface CallbackFault {
  callback: 'silent';
  times?: number;
}

/** New connections of this integration wait for approval, according to the POST and the WebSocket. */
export interface PendingFault {
  pending: string;
  times?: number;
}

export type Fault = RouteFault | WebSocketFault | ProviderFault | CallbackFault | PendingFault;

/** The faults that are on. The latest one that matches is used, and turned off after `times` uses. */
export class Faults {
  #faults: { fault: Fault; left: number }[] = [];

  /** Turns a fault on, and returns a function that turns it off. */
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

/** Whether a value from the control port is a fault. */
export function isFault(value: unknown): value is Fault {
  if (typeof value !== 'object' || value === null) return false;
  if ('route' in value) {
    const { route } = value;
    return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
  }
  return ['websocket', 'provider', 'callback', 'pending'].some((kind) => kind in value);
}

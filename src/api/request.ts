import ky, { isHTTPError, isTimeoutError, type Options } from 'ky';
import { ConnectError, isConnectError } from '../errors.ts';
import type { Gate } from '../gate.ts';
import { recordFrom, withoutPrototype } from '../record.ts';
import { mayHaveWorked, replyOf, type Reply } from './reply.ts';

/** The options of a read. */
export interface ReadOptions {
  /** Sent as `Authorization: Bearer`. */
  bearer?: string | undefined;
  /** Whether a redirect is an answer (it is never followed), or an error. Default: an error. */
  redirect?: 'manual' | 'error';
  signal?: AbortSignal | undefined;
}

/** Requests through the gate. Each resolves with what the server answered, whatever its status, or rejects with a {@link ConnectError}. */
export interface Requests {
  /** A read: repeated twice at most, when that can help. */
  get(url: URL, options?: ReadOptions): Promise<Reply>;
  /** A submission: sent once. */
  post(url: URL, body: string | null, signal?: AbortSignal): Promise<Reply>;
}

export interface RequestOptions {
  gate: Gate;
  /** Sent as `Accept-Language`. */
  lang: string | undefined;
  /** Ends every request, with its reason. */
  ended?: AbortSignal | undefined;
}

/** Milliseconds until one try of a read is given up. */
const readTimeout = 10_000;
/** The same for a submission, whose credentials the server tries at the provider. */
const submitTimeout = 45_000;

/** Statuses that a repeated read can change. 429 is not among them: the person sees when to try again. */
const retryStatuses: readonly number[] = [408, 500, 502, 503, 504];

/** Every option of ky and `fetch`. */
const optionNames = {
  body: true,
  cache: true,
  context: true,
  credentials: true,
  fetch: true,
  headers: true,
  hooks: true,
  integrity: true,
  json: true,
  keepalive: true,
  method: true,
  mode: true,
  onDownloadProgress: true,
  onUploadProgress: true,
  parseJson: true,
  prefixUrl: true,
  priority: true,
  redirect: true,
  referrer: true,
  referrerPolicy: true,
  retry: true,
  searchParams: true,
  signal: true,
  stringifyJson: true,
  throwHttpErrors: true,
  timeout: true,
  window: true,
} satisfies Record<keyof Options, true>;

/**
 * Every option, unset. ky spreads its options into an ordinary object: an option that is not its own would be read from
 * an `Object.prototype` that the page has polluted.
 */
const unset: Options = recordFrom(Object.keys(optionNames).map((name) => [name, undefined]));

/** Settles as the promise does, or rejects when the signal aborts. */
function unlessAborted<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    // Without an options object, whose `signal` and `once` could be inherited from a polluted prototype.
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Why a request was ended from here: the reason of the signal when it is one of Latchkey's errors. */
const abortError = ({ reason }: AbortSignal, path: string): ConnectError =>
  isConnectError(reason) ? reason : new ConnectError('aborted', 'The request was aborted.', { path });

/** The one place where an error of the network, of ky, or of a page's own `fetch` becomes a ConnectError. */
function translate(error: unknown, { host, pathname: path }: URL, isSubmission: boolean): ConnectError {
  if (isConnectError(error)) return error;
  const next = isSubmission ? mayHaveWorked : 'Try again later.';
  if (isTimeoutError(error))
    return new ConnectError('timeout', `${host} did not answer in time. ${next}`, { path });
  // Without the original error as its cause: its words differ by browser, and can hold the address with its token.
  return new ConnectError(
    'network_error',
    `${host} cannot be reached: it is down, the browser is offline, or \`connect-src\` forbids it. ${next}`,
    { path },
  );
}

/** Creates the requests of one flow. */
export function createRequests(options: RequestOptions): Requests {
  const { gate, lang, ended } = withoutPrototype(options);
  const replies = new WeakMap<Response, Reply>();

  /** Reads the body as well: ky's time-out ends with what its `fetch` resolves with, and has to cover the body. */
  async function exchange(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const response = await gate.fetch(request);
    replies.set(response, await replyOf(response, new URL(request.url).pathname));
    return response;
  }

  const http = ky.create({
    ...unset,
    // ky drops an undefined one.
    searchParams: '',
    // ky always passes a Request. A page's replacement of `fetch` may ignore the signal: the request ends all the same.
    fetch: (input) => {
      const request = input as Request;
      return unlessAborted(request.signal, exchange(request));
    },
    // ky retries only what it throws. The last answer is taken out of its error again.
    throwHttpErrors: (status) => retryStatuses.includes(status),
    retry: {
      limit: 2,
      methods: ['get'],
      statusCodes: [...retryStatuses],
      // `Retry-After` cannot be read across origins, and would have no limit.
      afterStatusCodes: [],
      backoffLimit: 1_000,
      // The gate would refuse the same request again.
      shouldRetry: ({ error }) => (isConnectError(error) ? false : undefined),
    },
  });

  async function send(url: URL, request: Options, signal: AbortSignal | undefined): Promise<Reply> {
    const given = [signal, ended].filter((one) => one !== undefined);
    const over = AbortSignal.any(given);
    const answered = (response: Response): Reply => {
      const reply = replies.get(response);
      if (reply) return reply;
      throw new TypeError('A response that did not come through the gate.');
    };
    try {
      // A Request, since a URL inherits `headers` and `signal` from a polluted prototype.
      return answered(await http(new Request(url, withoutPrototype({})), { ...request, signal: over }));
    } catch (error) {
      const aborted = given.find((one) => one.aborted);
      if (aborted) throw abortError(aborted, url.pathname);
      if (isHTTPError(error)) return answered(error.response);
      throw translate(error, url, request.method === 'post');
    }
  }

  return {
    get(url, options = {}) {
      const { bearer, redirect = 'error', signal } = withoutPrototype(options);
      const headers = new Headers();
      if (bearer) headers.set('authorization', `Bearer ${bearer}`);
      if (lang) headers.set('accept-language', lang);
      return send(url, { method: 'get', headers, redirect, timeout: readTimeout }, signal);
    },
    post(url, body, signal) {
      const headers = new Headers({ 'content-type': 'application/json' });
      return send(url, { method: 'post', headers, body, redirect: 'error', timeout: submitTimeout }, signal);
    },
  };
}

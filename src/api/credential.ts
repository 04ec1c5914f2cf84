import { checkFingerprint } from '../credential/fingerprint.ts';
import { checkShape } from '../credential/shape.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { Config, SessionToken, TokenRequest } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import { sessionTokenFailed, tokenOf } from './tokenAnswer.ts';

/** The credential of one flow, checked before it is handed out. */
export interface Credential {
  readonly kind: Config['kind'];
  /** The value, shared by all requests of the flow; rejects when it is refused or cannot be had. */
  value(): Promise<string>;
  /** Another value in place of one that the server no longer knows; `null` when there is no other. */
  renew(stale: string): Promise<string | null>;
  /** Every value handed out so far: none may appear in what is shown. */
  values(): readonly string[];
}

/** Milliseconds until a token that is asked of the page is given up. */
const timeout = 30_000;

type TokenFunction = Exclude<SessionToken, string>;

/** Settles as the answer does; rejects when the flow ends, or after the time-out. */
async function waitFor(answer: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = (): void => {};
  const given = new Promise<never>((_, reject) => {
    abort = () =>
      reject(isConnectError(signal.reason) ? signal.reason : new ConnectError('aborted', 'The flow ended.'));
    timer = setTimeout(
      () => reject(sessionTokenFailed('did not answer within 30 seconds. Check that its promise settles')),
      timeout,
    );
  });
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([answer, given]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

/** Asks the page's function for a token. */
async function askPage(ask: TokenFunction, request: TokenRequest): Promise<string> {
  const answer = (async () => {
    try {
      return await ask(request);
    } catch (cause) {
      // Why the page could not be started, from the script tag or the element.
      if (isConnectError(cause)) throw cause;
      throw sessionTokenFailed('threw an error (see `cause`). Look at what your server answers', { cause });
    }
  })();
  return tokenOf(await waitFor(answer, request.signal));
}

/** Creates the credential of one flow. The page's `sessionToken` function is called once, and once for each renewal. */
export function createCredential(
  { kind, credential, refusedFingerprints }: Config,
  flow: TokenRequest,
): Credential {
  const seen = new Set<string>();
  let current: Promise<string> | null = null;

  async function obtain(reason: TokenRequest['reason']): Promise<string> {
    const value =
      typeof credential === 'function'
        ? await askPage(credential, withoutPrototype({ ...flow, reason }))
        : checkShape(kind, credential);
    if (kind === 'publicKey') await checkFingerprint(value, refusedFingerprints);
    seen.add(value);
    return value;
  }

  /** Remembers the promise, so that requests side by side share it; forgets a failed one. */
  function begin(reason: TokenRequest['reason']): Promise<string> {
    const promise = obtain(reason);
    current = promise;
    promise.catch(() => {
      if (current === promise) current = null;
    });
    return promise;
  }

  return {
    kind,
    value: () => current ?? begin(flow.reason),
    async renew(stale) {
      if (typeof credential !== 'function') return null;
      const shared = current;
      const value = await shared;
      if (value && value !== stale) return value;
      // Another request that failed beside this one may have begun to renew it meanwhile.
      const renewed = await (current && current !== shared ? current : begin('expired'));
      return renewed === stale ? null : renewed;
    },
    values: () => [...seen],
  };
}

import { checkFingerprint } from '../credential/fingerprint.ts';
import { checkShape } from '../credential/shape.ts';
import { ConnectError, isConnectError } from '../errors.ts';
import type { Config, TokenRequest } from '../options.ts';
import { redact } from './redact.ts';

/** The credential in use, checked before it is handed out. */
export interface Credential {
  readonly kind: Config['kind'];
  /** The value; rejects when it is refused or cannot be had. */
  value(): Promise<string>;
  /** Another value in place of one that the server no longer knows; `null` when there is no other. */
  renew(stale: string): Promise<string | null>;
  /** Takes every value handed out so far out of a text, and those that are given. */
  redact(text: string, typed?: unknown): string;
}

/** Milliseconds until a token that is asked of the page is given up. */
const timeout = 30_000;

export function createCredential(
  { kind, credential, refusedFingerprints }: Config,
  request: TokenRequest,
): Credential {
  const seen = new Set<string>();
  let current: Promise<string> | null = null;

  async function obtain(): Promise<string> {
    let value: unknown = credential;
    if (typeof credential === 'function') {
      let timer: ReturnType<typeof setTimeout> | undefined;
      try {
        value = await Promise.race([
          credential(request),
          new Promise<never>((_, reject) => {
            timer = setTimeout(reject, timeout);
          }),
        ]);
        checkShape(kind, value);
      } catch (error) {
        if (isConnectError(error) && error.code !== 'invalid_session_token') throw error;
        // Its error stays behind: what a back end throws can hold a URL with a token, and what it gives, anything.
        throw new ConnectError(
          'session_token_failed',
          'The sessionToken function failed, or gave no token in half a minute. Look at what your server answers.',
        );
      } finally {
        clearTimeout(timer);
      }
    }
    const checked = checkShape(kind, value);
    if (kind === 'publicKey') await checkFingerprint(checked, refusedFingerprints);
    seen.add(checked);
    return checked;
  }

  /** Remembers the promise, so that requests side by side share it; forgets a failed one. */
  function begin(): Promise<string> {
    const promise = obtain();
    current = promise;
    promise.catch(() => {
      if (current === promise) current = null;
    });
    return promise;
  }

  return {
    kind,
    value: () => current ?? begin(),
    async renew(stale) {
      if (typeof credential !== 'function') return null;
      // Another request that failed beside this one may have renewed it already.
      if (current && (await current) !== stale) return current;
      const renewed = await begin();
      return renewed === stale ? null : renewed;
    },
    redact: (text, typed) => redact(text, [...seen], typed),
  };
}

import { checkFingerprint } from '../credential/fingerprint.ts';
import { checkShape } from '../credential/shape.ts';
import type { Config, TokenRequest } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import { askPage } from './askPage.ts';
import type { RefusalPart } from './refusals.ts';

/** The credential of one flow, checked before it is handed out. */
export interface Credential {
  readonly kind: Config['kind'];
  /** The value, shared by all requests of the flow; rejects when it is refused or cannot be had. */
  value(): Promise<string>;
  /** A new value for one that the server no longer accepts; `null` if the page has no other. */
  renew(stale: string): Promise<string | null>;
  /** Every value handed out so far: none of them may be shown. */
  values(): readonly string[];
}

/**
 * Creates the credential of one flow. The page's `sessionToken` function is called once, and once for each renewal.
 *
 * @param loadRefusal Loads what explains an answer that is not a token.
 */
export function createCredential(
  { kind, credential, refusedFingerprints }: Config,
  flow: TokenRequest,
  loadRefusal: () => Promise<RefusalPart>,
): Credential {
  const seen = new Set<string>();
  let current: Promise<string> | null = null;

  async function obtain(reason: TokenRequest['reason']): Promise<string> {
    const value =
      typeof credential === 'function'
        ? await askPage(credential, withoutPrototype({ ...flow, reason }), loadRefusal)
        : checkShape(kind, credential);
    if (kind === 'publicKey') await checkFingerprint(value, refusedFingerprints);
    seen.add(value);
    return value;
  }

  /** Remembers the promise, so that requests side by side share it; forgets a failed one. None begins while another runs. */
  function begin(reason: TokenRequest['reason']): Promise<string> {
    const promise = obtain(reason);
    current = promise;
    promise.catch(() => {
      current = null;
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

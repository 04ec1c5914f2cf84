import { checkFingerprint } from '../credential/fingerprint.ts';
import { checkShape } from '../credential/shape.ts';
import type { Config, TokenRequest } from '../options.ts';
import { withoutPrototype } from '../record.ts';
import { askPage } from './askPage.ts';
import type { RefusalPart } from './refusals.ts';

/** Looks at a value that replaces another one of the same flow, before it is handed out. Rejects if it may not. */
export type CheckOther = (value: string) => Promise<void>;

/** The credential of one flow, checked before it is handed out. */
export interface Credential {
  readonly kind: Config['kind'];
  /** The value, shared by all requests of the flow; rejects when it is refused or cannot be had. */
  value(check?: CheckOther): Promise<string>;
  /** A new value for one that the server no longer accepts; `null` if the page has no other. */
  renew(stale: string, check?: CheckOther): Promise<string | null>;
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
  /** The value that was handed out last. */
  let accepted: string | null = null;

  async function obtain(check?: CheckOther): Promise<string> {
    // Once the flow has had a token, somebody else may have signed in. A page that refused once is told so again.
    const reason = accepted === null ? flow.reason : 'expired';
    const value =
      typeof credential === 'function'
        ? await askPage(credential, withoutPrototype({ ...flow, reason }), loadRefusal)
        : checkShape(kind, credential);
    if (kind === 'publicKey') await checkFingerprint(value, refusedFingerprints);
    seen.add(value);
    if (accepted !== null && accepted !== value) await check?.(value);
    accepted = value;
    return value;
  }

  /** Remembers the promise, so that requests side by side share it; forgets a failed one. None begins while another runs. */
  function begin(check?: CheckOther): Promise<string> {
    const promise = obtain(check);
    current = promise;
    promise.catch(() => {
      current = null;
    });
    return promise;
  }

  return {
    kind,
    value: (check) => current ?? begin(check),
    async renew(stale, check) {
      if (typeof credential !== 'function') return null;
      const shared = current;
      const value = await shared;
      if (value && value !== stale) return value;
      // Another request that failed beside this one may have begun to renew it meanwhile.
      const renewed = await (current && current !== shared ? current : begin(check));
      return renewed === stale ? null : renewed;
    },
    values: () => [...seen],
  };
}

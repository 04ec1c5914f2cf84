import { ConnectError } from '../errors.ts';

/** Fingerprints that the build of the page knows: the plugin `latchkey/vite` replaces this name with them. */
declare const __LATCHKEY_REFUSED_FINGERPRINTS__: unknown;

/**
 * Refuses a key whose SHA-256 is on the list of keys that must never run in a browser. Without
 * `crypto.subtle` (plain http) the check cannot be made and fails closed.
 *
 * @param refused `sha256-` and the base64 digest of the lower-cased key.
 * @throws {ConnectError} `secret_key_refused` or `fingerprint_unavailable`.
 */
export async function checkFingerprint(key: string, refused: readonly string[]): Promise<void> {
  // Without the plugin it is not declared, or it is an element of the page with this id.
  const all =
    refused.join() +
    (typeof __LATCHKEY_REFUSED_FINGERPRINTS__ === 'string' ? __LATCHKEY_REFUSED_FINGERPRINTS__ : '');
  if (!all) return;
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle)
    throw new ConnectError(
      'fingerprint_unavailable',
      'refusedFingerprints needs crypto.subtle: serve this page over https.',
    );
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(key.toLowerCase()));
  if (all.includes(`sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`))
    throw new ConnectError(
      'secret_key_refused',
      'This key is listed in refusedFingerprints: it is a secret key. Remove it from this page and rotate it.',
    );
}

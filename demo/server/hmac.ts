import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Account } from './accounts.ts';

/** A back end's digest of `integration:connection_id`, in hexadecimal. */
export function signHmac(hmacKey: string, integration: string, connectionId: string): string {
  return createHmac('sha256', hmacKey).update(`${integration}:${connectionId}`).digest('hex');
}

export interface HmacFailure {
  type: 'missing_hmac' | 'invalid_hmac';
  description: string;
}

/** The error code for a public key's digest; undefined if the digest is right, or not required. */
export function checkHmac(
  { hmacRequired, hmacKey }: Account,
  integration: string,
  connectionId: string | undefined,
  given: string | null,
): HmacFailure | undefined {
  if (!hmacRequired || hmacKey === undefined) return undefined;
  if (!given) return { type: 'missing_hmac', description: 'Missing HMAC digest.' };
  const expected = Buffer.from(signHmac(hmacKey, integration, connectionId ?? ''));
  const digest = Buffer.from(given);
  if (digest.length === expected.length && timingSafeEqual(digest, expected)) return undefined;
  return { type: 'invalid_hmac', description: 'Invalid HMAC digest.' };
}

import { createHash } from 'node:crypto';
import type { Secret } from './secrets.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/**
 * Fingerprints as `refusedFingerprints` takes them, of the secrets that are UUIDs v4. Nothing else passes for a
 * public key, and 122 random bits cannot be guessed from their hash; a password's hash could be.
 */
export const fingerprintsOf = (secrets: readonly Secret[]): string[] => {
  const keys = secrets.map(({ value }) => value.toLowerCase()).filter((value) => uuid.test(value));
  return [...new Set(keys)].map((key) => `sha256-${createHash('sha256').update(key).digest('base64')}`);
};

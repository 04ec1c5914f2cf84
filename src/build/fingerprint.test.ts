import { describe, expect, it } from 'vitest';
import { checkFingerprint } from '../credential/fingerprint.ts';
import { readConfig } from '../options/config.ts';
import { fingerprintsOf } from './fingerprint.ts';

const key = '3F2C8F0E-5B1D-4C7A-9E2F-0A1B2C3D4E5F';
const secret = (value: string) => ({ name: 'NANGO_SECRET_KEY', from: '.env', value });

describe('fingerprintsOf', () => {
  it('gives what refusedFingerprints takes, by which the key is refused in either case', async () => {
    const refusedFingerprints = fingerprintsOf([secret(key)]);
    const config = readConfig({ publicKey: key.replace('3', '4'), refusedFingerprints });
    for (const written of [key, key.toLowerCase()])
      await expect(checkFingerprint(written, config.refusedFingerprints)).rejects.toMatchObject({
        code: 'secret_key_refused',
      });
  });

  it('gives one for a key that is there twice', () => {
    expect(fingerprintsOf([secret(key), secret(key.toLowerCase())])).toHaveLength(1);
  });

  it.each([
    ['a password', 'correct horse battery staple'],
    ['a UUID that is not random', '3f2c8f0e-5b1d-1c7a-9e2f-0a1b2c3d4e5f'],
    ['a UUID with more around it', `Bearer ${key}`],
    ['another kind of key', `nango_sbx_v1_${'0'.repeat(64)}`],
  ])('gives none for %s', (_what, value) => {
    expect(fingerprintsOf([secret(value)])).toEqual([]);
  });
});

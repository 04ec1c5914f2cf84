import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkFingerprint } from './fingerprint.ts';

const key = '3F2C8F0E-5B1D-4C7A-9E2F-0A1B2C3D4E5F';
const fingerprint = `sha256-${createHash('sha256').update(key.toLowerCase()).digest('base64')}`;

afterEach(() => vi.unstubAllGlobals());

describe('checkFingerprint', () => {
  it('refuses a key on the list, in upper and lower case', async () => {
    for (const written of [key, key.toLowerCase()])
      await expect(checkFingerprint(written, ['sha256-other', fingerprint])).rejects.toMatchObject({
        code: 'secret_key_refused',
        message:
          'This key is listed in refusedFingerprints: it is a secret key. Remove it from this page and rotate it.',
      });
  });

  it('lets any other key through', async () => {
    await expect(checkFingerprint(key.replace('3', '4'), [fingerprint])).resolves.toBeUndefined();
  });

  it('refuses a key whose fingerprint the build of the page put in', async () => {
    vi.stubGlobal('__LATCHKEY_REFUSED_FINGERPRINTS__', `sha256-other ${fingerprint}`);
    await expect(checkFingerprint(key, [])).rejects.toMatchObject({ code: 'secret_key_refused' });
    await expect(checkFingerprint(key.replace('3', '4'), [])).resolves.toBeUndefined();
  });

  it('ignores an element of the page with that id', async () => {
    vi.stubGlobal('crypto', {});
    vi.stubGlobal('__LATCHKEY_REFUSED_FINGERPRINTS__', { id: '__LATCHKEY_REFUSED_FINGERPRINTS__' });
    await expect(checkFingerprint(key, [])).resolves.toBeUndefined();
  });

  it('fails closed where crypto.subtle is missing', async () => {
    vi.stubGlobal('crypto', {});
    await expect(checkFingerprint(key, [fingerprint])).rejects.toMatchObject({
      code: 'fingerprint_unavailable',
      message: 'refusedFingerprints needs crypto.subtle: serve this page over https.',
    });
  });

  it('needs no crypto.subtle when there is no list', async () => {
    vi.stubGlobal('crypto', {});
    await expect(checkFingerprint(key, [])).resolves.toBeUndefined();
  });
});

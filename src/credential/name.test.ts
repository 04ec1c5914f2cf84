import { describe, expect, it } from 'vitest';
import { checkNames, isSecretName } from './name.ts';

describe('checkNames', () => {
  it('names the property that is called like a secret', () => {
    expect(() => checkNames(['host', 'secretKey'])).toThrow(
      expect.objectContaining({
        code: 'secret_key_refused',
        message:
          '“secretKey” is called like a secret. Keep it on your server; rotate it if it was ever published.',
      }),
    );
  });

  it.each([
    `${'a'.repeat(1_000_000)}apiKey`,
    'data-secret-3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f',
    'secret=sk_live_hunter42',
    'apikey123',
  ])('does not show a name that may hold a key (%#)', (name) => {
    expect(() => checkNames([name])).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^“…” is called like a secret\. /) }),
    );
  });

  it('accepts every other name', () => {
    expect(() => checkNames(['host', 'publicKey', ''])).not.toThrow();
    expect(() => checkNames([])).not.toThrow();
  });
});

describe('isSecretName', () => {
  it('sees the word wherever it is in a name', () => {
    expect(isSecretName(`${'a'.repeat(1_000_000)}SECRET`)).toBe(true);
    expect(isSecretName('a'.repeat(1_000_000))).toBe(false);
  });
});

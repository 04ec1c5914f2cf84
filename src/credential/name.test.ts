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

  it('shows the end of a name that is long', () => {
    expect(() => checkNames([`${'a'.repeat(1_000_000)}.apiKey`])).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^“a{193}\.apiKey” is called like/) }),
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

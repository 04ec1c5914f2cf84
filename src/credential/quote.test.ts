import { describe, expect, it } from 'vitest';
import { secretRuleOf, shownName } from './quote.ts';

describe('a name in an error', () => {
  it.each(['host', 'oauth2', 'x1y2', '', 'data-latchkey', 'a'.repeat(40), `12${'a'.repeat(38)}`])(
    'is shown: %j',
    (name) => {
      expect(shownName(name)).toBe(name);
    },
  );

  it.each([
    'a'.repeat(41),
    'x123',
    '1a2b3c',
    '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f',
    'sk_abcdefgh',
    'sb_secret_x',
    '-----BEGIN PRIVATE KEY',
  ])('is not shown when it may be a key: %j', (name) => {
    expect(shownName(name)).toBe('…');
  });
});

it('a secret is recognised wherever it stands in a text, in whatever it wears', () => {
  for (const text of ['sk_live_4242', 'see "sk_live_4242"', 'sk%5Flive%5F4242'])
    expect(secretRuleOf(text)?.kind).toBe('a secret key');
  for (const text of ['', 'undefined', 'the secret one', 'KEY=42', 'sk-SK', 'token'])
    expect(secretRuleOf(text)).toBeUndefined();
});

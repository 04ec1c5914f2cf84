import { describe, expect, it } from 'vitest';
import { isPlaceholder, placeholders } from './placeholder.ts';

describe('a placeholder', () => {
  it.each([
    '<your key>',
    '[key]',
    '{key}',
    '${KEY}',
    '$KEY',
    '%KEY%',
    'your_key',
    'YOUR-KEY',
    'xxxx',
    'XXXXXXXX',
    'sk_****1234',
    'sk_•••',
    'sk_...',
    'sk_…1234',
    '-----BEGIN KEY-----\n...\n-----END KEY-----',
  ])('is known: %s', (value) => expect(isPlaceholder(value)).toBe(true));

  it.each(['k-1', 'xxx', 'a<b>', '$', 'x$KEY', 'a..b', 'p*ss**d', 'yours'])('is not: %s', (value) =>
    expect(isPlaceholder(value)).toBe(false),
  );

  it.each(placeholders.map((pattern) => [pattern.source]))('is found in linear time by %s', (source) => {
    const repeats = source.replaceAll(/\\./g, '').match(/[*+]|\{\d+,\}/g) ?? [];
    expect(repeats.length).toBeLessThanOrEqual(source.startsWith('^') ? 1 : 0);
  });
});

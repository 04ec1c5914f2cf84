import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';
import { recordOf } from './record.ts';

describe('the value of a JSON text', () => {
  it('has no prototype at any depth, and a name such as __proto__ is a name like any other', () => {
    const value = parseJson('{"a":[{"__proto__":{"b":1}}]}') as { a: [Record<string, unknown>] };
    const [inner] = value.a;
    for (const one of [value, inner, inner['__proto__']]) expect(Object.getPrototypeOf(one)).toBeNull();
    expect(Object.keys(inner)).toEqual(['__proto__']);
  });

  it('is read however deep it is', () => {
    expect(parseJson('['.repeat(100_000) + ']'.repeat(100_000))).toBeInstanceOf(Array);
  });

  it.each([
    ['lists', '['.repeat(2_400_000) + ']'.repeat(2_400_000)],
    ['objects', `[${'{},'.repeat(1_600_000)}0]`],
    ['names', `{${Array.from({ length: 450_000 }, (_, at) => `"a${at}":0`).join()}}`],
  ])('is undefined where there are so many %s that a page would stand still', (_, text) => {
    expect(parseJson(text)).toBeUndefined();
  });

  it('is read with as many apps as a list may have', () => {
    const app = {
      unique_key: 'github',
      provider: 'github',
      display_name: 'GitHub',
      logo: 'https://api.nango.dev/images/template-logos/github.svg',
      forward_webhooks: true,
      created_at: '2026-11-30T06:30:47.000Z',
      updated_at: '2026-11-30T06:30:47.000Z',
      credentials_label: { apiKey: 'API key', user: 'User' },
      preconfigured_credentials: ['client_id'],
    };
    const text = JSON.stringify({ data: Array.from({ length: 10_000 }, () => app) });
    expect(recordOf(parseJson(text)).data).toHaveLength(10_000);
  });

  it('is undefined where the text is not JSON', () => {
    expect(parseJson('{')).toBeUndefined();
  });
});

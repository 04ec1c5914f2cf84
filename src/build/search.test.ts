import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type Occurrence } from './search.ts';
import { runs } from '../../scripts/runs.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const secretOf = (value: string) => ({ name: 'NANGO_SECRET_KEY', from: '.env', value });
const searchFor = (content: string | Uint8Array, value = key): Occurrence[] =>
  createSearch([secretOf(value)])(content);

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const each = (text: string, write: (hex: string) => string): string =>
  [...text].map((one) => write(one.charCodeAt(0).toString(16))).join('');
const map = (text: string, name = 'src/config.ts'): string =>
  JSON.stringify({ version: 3, sources: ['src/main.ts', name], sourcesContent: [null, text], mappings: '' });
const inline = (content: string): string =>
  `run();\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(content)}`;

describe('the search', () => {
  it.each([
    ['plain', 'plain', `const key="${key}";`],
    ['in capitals', 'plain', key.toUpperCase()],
    ['in mixed case', 'plain', key.replace('f', 'F').replace('e', 'E')],
    [
      'in a binary file',
      'plain',
      Buffer.concat([Buffer.from([0, 255, 128]), Buffer.from(key), Buffer.from([254])]),
    ],
    ['as base64', 'base64', btoa(key)],
    ['as base64 of more, one byte on', 'base64', base64(`x${key}!`)],
    ['as base64 of more, two bytes on', 'base64', base64(`{"${key}"}`)],
    ['as base64 of capitals', 'base64', base64(`"${key.toUpperCase()}`)],
    ['as base64url', 'base64', base64url(`id:${key}:more`)],
    ['percent-encoded', 'percent-encoded', each(key, (hex) => `%${hex}`)],
    ['percent-encoded in part, and twice', 'percent-encoded', key.replaceAll('-', '%252D')],
    [
      'percent-encoded in capitals',
      'percent-encoded',
      each(key.toUpperCase(), (hex) => `%${hex.toUpperCase()}`),
    ],
    ['escaped as in JSON', 'escaped', each(key, (hex) => `\\u00${hex}`)],
    ['escaped as in JSON in a script', 'escaped', each(key, (hex) => `\\\\u00${hex}`)],
    ['escaped as in JavaScript', 'escaped', each(key, (hex) => `\\x${hex}`)],
    ['escaped by code point', 'escaped', each(key, (hex) => `\\u{${hex}}`)],
  ])('finds a key %s', (_what, how, content) => {
    expect(searchFor(content)).toEqual([{ secret: secretOf(key), how, inside: null }]);
  });

  it.each([
    [
      'quotes and slashes',
      'a"b/c\\d\'e<f>g&h',
      (text: string) => JSON.stringify(text).replaceAll('/', '\\/'),
    ],
    [
      'quotes in HTML',
      'a"b/c d\'e<f>g&h',
      (text: string) =>
        text
          .replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')
          .replaceAll('<', '&lt;')
          .replaceAll("'", '&#39;'),
    ],
    [
      'every sign of ASCII, as the names that HTML has for them',
      'a!"#$%&\'()*+,./:;<=>?@[\\]^_`{|}',
      () =>
        'a&excl;&quot;&num;&dollar;&percnt;&amp;&apos;&lpar;&rpar;&ast;&plus;&comma;&period;&sol;&colon;&semi;&lt;' +
        '&equals;&gt;&quest;&commat;&lsqb;&bsol;&rsqb;&Hat;&lowbar;&grave;&lcub;&vert;&rcub;',
    ],
    [
      'every letter of Latin-1, as the names that HTML has for them',
      'àéîõüÿ\u00a0çñø ß §£©½ ÀÉ',
      () =>
        '&agrave;&eacute;&icirc;&otilde;&uuml;&yuml;&nbsp;&ccedil;&ntilde;&oslash; &szlig; &sect;&pound;&copy;&frac12; &Agrave;&Eacute;',
    ],
    [
      'signs beyond Latin-1, by name',
      '10 € – “so” it’s…',
      () => '10 &euro; &ndash; &ldquo;so&rdquo; it&rsquo;s&hellip;',
    ],
    ['a backslash in a query', 'pass\\word-and-more', encodeURIComponent],
    ['a backslash in HTML', 'pass\\word-and-more', (text: string) => text.replace('\\', '&#92;')],
    ['a backslash in base64', 'pass\\word-and-more', base64],
    ['a query', 'some pass word +/=?&', (text: string) => new URLSearchParams({ q: text }).toString()],
    ['lines', '-----BEGIN KEY-----\nabc\r\n\tdef', JSON.stringify],
    [
      'lines in JSON in JSON',
      '-----BEGIN KEY-----\nabc\r\n\tdef',
      (text: string) => JSON.stringify(JSON.stringify(text)),
    ],
    ['other alphabets', 'pässwörd 密码 🔑', (text: string) => text],
    ['other alphabets, encoded', 'pässwörd 密码 🔑', encodeURIComponent],
    [
      'other alphabets, escaped',
      'pässwörd 密码 🔑',
      (text: string) =>
        text.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['other alphabets, as base64', 'pässwörd 密码 🔑', base64],
    ['base64 with + and / in JSON', '~~~???>>>ÿþýüû', (text: string) => base64(text).replaceAll('/', '\\/')],
    ['base64 with + and / in a query', '~~~???>>>ÿþýüû', (text: string) => encodeURIComponent(base64(text))],
    ['base64url with - and _', '~~~???>>>ÿþýüû', base64url],
    ['signs of a pattern', '^a.b*c(d)[e]{2}$|?+', (text: string) => text],
  ] as const)('finds a secret with %s', (_what, value, write) => {
    expect(searchFor(`x = ${write(value)};`, value)).toHaveLength(1);
  });

  it.each([
    ['another key', key.replace('3', '4')],
    ['a part of the key', key.slice(0, -1)],
    ['base64 of another key', base64(key.replace('f2', 'f3'))],
    ['the key’s name', 'process.env.NANGO_SECRET_KEY'],
    ['an empty file', ''],
  ])('does not take %s for it', (_what, content) => {
    expect(searchFor(content)).toEqual([]);
  });

  it('finds any secret between any bytes, plain and as base64', () => {
    const value = fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme' });
    const bytes = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(value, bytes, bytes, (secret, before, after) => {
        const content = Buffer.concat([before, Buffer.from(secret), after]);
        expect(searchFor(content, secret)).toContainEqual(expect.objectContaining({ how: 'plain' }));
        expect(searchFor(base64(content), secret)).toContainEqual(expect.objectContaining({ how: 'base64' }));
      }),
      { numRuns: runs(30) },
    );
  });

  it('tells long secrets apart that begin and end alike', () => {
    const pem = (middle: string) =>
      `-----BEGIN KEY-----\n${'MIIEvQ'.repeat(99)}${middle}${'AB+/'.repeat(99)}\n-----END KEY-----`;
    const [mine, other] = ['one'.repeat(60), 'two'.repeat(60)].map(pem) as [string, string];
    expect(searchFor(JSON.stringify(mine), mine)).toMatchObject([{ how: 'plain' }]);
    expect(searchFor(base64(mine), mine)).toMatchObject([{ how: 'base64' }]);
    for (const text of [JSON.stringify(other), base64(other)]) expect(searchFor(text, mine)).toEqual([]);
  });

  it.each([
    ['letters', 'MIIEvQ'.repeat(10)],
    ['backslashes', '\\-'.repeat(20)],
    ['backslashes in a row', `pass${'\\'.repeat(20)}`],
    ['percent signs', '%25'.repeat(20)],
    ['ampersands', '&amp;'.repeat(19)],
    ['semicolons', '&;'.repeat(20)],
    ['what looks like entities', '&#52;2;'.repeat(10)],
    ['plus signs', '+ '.repeat(20)],
    ['what looks escaped', 'u0075'.repeat(10)],
  ])('is soon through a file that nearly holds a secret of %s', (_what, value) => {
    const near = value.repeat(500);
    for (const content of [near, JSON.stringify(near), encodeURIComponent(near), base64(near)])
      expect(searchFor(content, `${value}~~`)).toEqual([]);
  });

  it('names the source of a source map', () => {
    expect(searchFor(map(`// ${key}`))).toEqual([
      { secret: secretOf(key), how: 'plain', inside: 'the source src/config.ts' },
    ]);
    expect(searchFor(map(`// ${key}`, `${key}.ts`))).toEqual([
      { secret: secretOf(key), how: 'plain', inside: 'the source …' },
    ]);
  });

  it('looks into an inline source map, whatever its case, and into one in that', () => {
    const inside = 'the source src/config.ts';
    const mixed = key.replace('f', 'F');
    for (const text of [mixed, each(key, (hex) => `%${hex}`), inline(map(mixed))])
      expect(searchFor(inline(map(text)))).toMatchObject([{ inside }]);
    expect(searchFor(inline(map('nothing')))).toEqual([]);
  });

  it('looks into any other data: URL', () => {
    const url = `url("data:image/svg+xml;base64,${base64(`<svg>${each(key, (hex) => `%${hex}`)}</svg>`)}")`;
    expect(searchFor(url)).toMatchObject([{ how: 'percent-encoded', inside: 'a data: URL' }]);
    expect(searchFor(encodeURIComponent(url))).toMatchObject([{ inside: 'a data: URL' }]);
  });

  it('tells the secrets apart', () => {
    const other = { ...secretOf(key.replace('3', '4')), name: 'OTHER' };
    expect(createSearch([secretOf(key), other])(other.value)).toMatchObject([{ secret: { name: 'OTHER' } }]);
  });

  it('takes no longer for a file that is full of backslashes', () => {
    const begin = performance.now();
    expect(searchFor(`${'\\'.repeat(100_000)}7 ${key}`)).toMatchObject([{ how: 'plain' }]);
    expect(searchFor(`${'\\'.repeat(100_000)}7 nothing`)).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(1_000);
  }, 60_000);
});

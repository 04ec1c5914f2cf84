import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';
import { runs } from '../../scripts/runs.ts';

const utf8 = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');
const base64 = (text: string): string => btoa(utf8(text));
const numbered = (text: string): string => [...text].map((char) => `&#${char.codePointAt(0)};`).join('');
const named = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
const ascii = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** How a server may say a value. */
const echoes: Record<string, (value: string) => string> = {
  'as it is': (value) => value,
  'in capitals': (value) => value.toUpperCase(),
  'as JSON': (value) => JSON.stringify(value),
  'as JSON of ASCII only': ascii,
  'as a part of a URL': encodeURIComponent,
  'as a field of a form': (value) => new URLSearchParams({ value }).toString().slice(6),
  'with every byte percent-encoded': (value) =>
    [...utf8(value)]
      .map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`)
      .join(''),
  'as HTML': named,
  'as HTML by numbers': numbered,
  'as PHP writes HTML': (value) => named(value).replaceAll('&#x27;', '&#039;'),
  'as PHP writes JSON': (value) => ascii(value).replaceAll('/', '\\/'),
  'as a string of bytes': (value) =>
    [...utf8(value)].map((byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  'as base64': base64,
  'as base64 in a URL': (value) => encodeURIComponent(base64(value)),
  'as base64 in PHP’s JSON': (value) => base64(value).replaceAll('/', '\\/'),
  'as base64 for URLs': (value) =>
    base64(value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'as Basic credentials': (value) => base64(`jane:${value}`),
  'as Basic credentials of others': (value) => base64(`jo:${value}`),
  'in the middle of base64': (value) => base64(`{"password":"${value}","more":1}`),
};

const values = [
  'hunter2-hunter2',
  'p@ss "word" \\ <b>&amp;</b> 100%',
  "l'été/x's",
  'пароль + ключ = 🔑🔑',
  'line one\nline two\ttab',
  '(a|b)*[c]{2}^$.+?',
  '000000',
];

describe('a value', () => {
  for (const value of values)
    it.each(Object.entries(echoes))(`${JSON.stringify(value)} is struck out %s`, (_, echo) => {
      const said = echo(value);
      const struck = redact(`The key ${said} is refused.`, value);
      expect(struck).toMatch(/^The key .{0,80}…"? is refused\.$/);
      // Of base64 a few bits are left at its start, which it shares with what is before it.
      expect(struck).not.toContain(said.slice(1, -1));
      expect(struck.length).toBeLessThan(said.length + 24);
    });

  const ways = Object.entries(echoes).filter(([way]) => !/base64|Basic/.test(way));

  it.each(values)('%j is struck out in one writing in another: JSON in an error page, say', (value) => {
    for (const [outer, wrap] of ways)
      for (const [inner, echo] of ways)
        expect(redact(`The key ${wrap(echo(value))} is refused.`, value), `${inner}, then ${outer}`).toMatch(
          /^The key .{0,40} is refused\.$/,
        );
  });

  it('is struck out whatever each of its characters is written as', () => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.infiniteStream(fc.constantFrom(...ways)), (value, each) => {
        // A bare backslash before the one of `\\x20` reads as an escaped one: nobody who writes so leaves it bare.
        const bare = value.includes('\\') ? 'as a string of bytes' : '';
        const said = [...value]
          .map((char) => {
            const [way, echo] = each.next().value;
            return way === bare ? char : echo(char).replace(/^"(.+)"$/, '$1');
          })
          .join('');
        expect(redact(`no ${said}`, value)).toMatch(/^no (.*")?…"?$/);
      }),
    );
  });

  it('is struck out wherever it is', () => {
    expect(redact('hunter22, hunter22 and xhunter22x', 'hunter22')).toBe('…, … and x…x');
  });

  it('is struck out before one that it holds', () => {
    expect(redact('hunter2 and hunter2-long', ['hunter2', 'hunter2-long'])).toBe('… and …');
  });

  it('is found in objects and lists of any depth, numbers too', () => {
    const typed = { a: [{ b: 'hunter22' }], c: 12_345_678, d: null, e: true, f: undefined, g: '' };
    expect(redact('hunter22 12345678 null true undefined', typed)).toBe('… … null true undefined');
  });

  it('of a file’s length is struck out', () => {
    const file = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBg+/=\n'.repeat(400)}-----END PRIVATE KEY-----`;
    for (const echo of [String, JSON.stringify, encodeURIComponent, base64])
      expect(redact(`no ${echo(file)}`, file).replaceAll('"', '')).toBe('no …');
  });
});

describe('a short value', () => {
  it('is struck out where it stands alone, and takes no letter out of a word', () => {
    expect(redact('Key a of account "a" is bad (a).', 'a')).toBe('Key … of account "…" is bad (…).');
    expect(redact('The name is not good: ood', 'ood')).toBe('The name is not good: …');
    expect(redact('No %70, no &#112;', 'p')).toBe('No …, no …');
  });
});

describe('a text', () => {
  it('without a value in it stays as it is', () => {
    const words = 'The token was refused: 401 + {"error":"invalid_grant"} &amp; no more\\n.';
    expect(redact(words, values, 'a', 'I')).toBe(words);
    expect(redact(words)).toBe(words);
  });

  it('is looked through in time that grows with its length, whatever it repeats', () => {
    for (const part of ['a', '&', '&a', '%', '%70', '%25', '&amp;', '\\', 'hunter', 'aHVudGVy'])
      expect(redact(part.repeat(4_000 / part.length), 'hunter22-hunter22', '&<>"')).toContain(part);
  });

  it('holds no value, whatever the value and the way it is said', () => {
    const value = fc.string({ minLength: 6, maxLength: 90 });
    fc.assert(
      fc.property(value, fc.constantFrom(...Object.entries(echoes)), (typed, [, echo]) => {
        const said = echo(typed);
        expect(redact(`<${said}>`, typed)).not.toContain(said.slice(4));
      }),
      { numRuns: runs(1_000) },
    );
  }, 30_000);
});

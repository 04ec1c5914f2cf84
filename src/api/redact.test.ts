import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSteps } from '../../scripts/count-steps.ts';
import { redactor } from './redact.ts';
import { runs } from '../../scripts/runs.ts';

const redact = (text: string, ...values: unknown[]): string => redactor(...values)(text);

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
/** How PHP's `htmlentities` names characters, in HTML 4 and, behind the first line, in HTML 5. */
const names: Readonly<Record<string, string>> = {
  ...{ é: 'eacute', '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot' },
  ...{ '@': 'commat', '/': 'sol', '+': 'plus', '=': 'equals', '%': 'percnt', ';': 'semi', '.': 'period' },
  ...{ '(': 'lpar', ')': 'rpar', '[': 'lbrack', ']': 'rsqb', '{': 'lbrace', '}': 'rcub', '|': 'vert' },
  ...{ '*': 'ast', '^': 'Hat', $: 'dollar', '?': 'quest', '\\': 'bsol', "'": 'apos' },
};
const allNamed = (text: string): string =>
  [...text].map((char) => (names[char] ? `&${names[char]};` : char)).join('');
/** As the old `escape` of browsers: by bytes of Latin-1, and by UTF-16 units behind them. */
const escaped = (text: string): string =>
  text.replaceAll(/[^\w@*+\-./]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase();
    return code.length > 2 ? `%u${code.padStart(4, '0')}` : `%${code.padStart(2, '0')}`;
  });
const ascii = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const bytesOf = (text: string): number[] => [...utf8(text)].map((byte) => byte.charCodeAt(0));
const octal = (text: string): string =>
  bytesOf(text)
    .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
    .join('');
const braced = (text: string): string =>
  [...text].map((char) => `\\u{${char.codePointAt(0)?.toString(16)}}`).join('');
const wrapped = (text: string): string => text.replaceAll(/.{16}(?=.)/g, '$&\n');

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
  'as HTML by names': allNamed,
  'as JavaScript’s `escape` writes it': escaped,
  'as PHP writes JSON': (value) => ascii(value).replaceAll('/', '\\/'),
  'as a string of bytes': (value) =>
    [...utf8(value)].map((byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  'as octal bytes': octal,
  'by code points in braces': braced,
  'as a byte string of Python': (value) =>
    `b'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`,
  'in Unicode’s decomposed form': (value) => value.normalize('NFD'),
  'in Unicode’s compatibility form': (value) => value.normalize('NFKC'),
  'without blanks': (value) => value.replaceAll(/\s/g, ''),
  'with a blank after each letter': (value) => [...value].join(' '),
  'with zero-width spaces between': (value) => [...value].join('\u200b'),
  'with bidi marks between': (value) => [...value].join('\u2066'),
  'with lone surrogates between': (value) => [...value].join('\ud800'),
  'as base64': base64,
  'as base64 twice': (value) => base64(base64(value)),
  'as wrapped base64': (value) => wrapped(base64(value)),
  'as wrapped base64 in JSON': (value) => wrapped(base64(value)).replaceAll('\n', '\\n'),
  'as base64 in a URL': (value) => encodeURIComponent(base64(value)),
  'as base64 in PHP’s JSON': (value) => base64(value).replaceAll('/', '\\/'),
  'as base64 for URLs': (value) =>
    base64(value).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'as Basic credentials': (value) => base64(`jane:${value}`),
  'as Basic credentials of others': (value) => base64(`jo:${value}`),
  'in the middle of base64': (value) => base64(`{"password":"${value}","more":1}`),
};

/** Those that may be applied to each letter, and inside each other. */
const isWholeOnly = /base64|Basic|blank|Python|between/;
const ways = Object.entries(echoes).filter(([way]) => !isWholeOnly.test(way));

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
    it.each(Object.entries(echoes))(`${JSON.stringify(value)} is redacted %s`, (_, echo) => {
      const said = echo(value);
      const struck = redact(`The key ${said} is refused.`, value);
      expect(struck).toMatch(/^The key .{0,80}…["']? is refused\.$/);
      // Quotes and a `b` before them may be left.
      expect(struck.length).toBeLessThan('The key  is refused.'.length + 5);
    });

  it.each(values)('%j is redacted in one writing in another: JSON in an error page, say', (value) => {
    for (const [outer, wrap] of ways)
      for (const [inner, echo] of ways)
        expect(redact(`The key ${wrap(echo(value))} is refused.`, value), `${inner}, then ${outer}`).toMatch(
          /^The key .{0,40} is refused\.$/,
        );
  });

  it('is redacted whatever each of its characters is written as', () => {
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

  it.each([
    ['clé-secrète-été', 'cl&eacute;-secr&egrave;te-&eacute;t&eacute;'],
    ['Ünïcödé-Pässwörd', '&Uuml;n&iuml;c&ouml;d&eacute;-P&auml;ssw&ouml;rd'],
    ['zażółć-gęślą', 'za&zdot;&oacute;&lstrok;&cacute;-g&eogon;&sacute;l&aogon;'],
    ['smørrebrød', 'sm&oslash;rrebr&oslash;d'],
    ['κωδικος', '&kappa;&omega;&delta;&iota;&kappa;&omicron;&sigmaf;'],
    ['50€/½-£20§', '50&euro;/&frac12;-&pound;20&sect;'],
  ])('is redacted where HTML names its letters: %s', (value, said) => {
    expect(redact(`The key ${said} is refused.`, value)).toBe('The key … is refused.');
  });

  it('is redacted wherever it is', () => {
    expect(redact('hunter22, hunter22 and xhunter22x', 'hunter22')).toBe('…, … and x…x');
  });

  it('is redacted before one that it holds', () => {
    expect(redact('hunter2 and hunter2-long', ['hunter2', 'hunter2-long'])).toBe('… and …');
  });

  it('is found in objects and lists of any depth, numbers too', () => {
    const typed = { a: [{ b: 'hunter22' }], c: 12_345_678, d: null, e: true, f: undefined, g: '' };
    expect(redact('hunter22 12345678 null true undefined', typed)).toBe('… … null true undefined');
  });

  it('of a file’s length is redacted', () => {
    const file = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBg+/=\n'.repeat(400)}-----END PRIVATE KEY-----`;
    for (const echo of [String, JSON.stringify, encodeURIComponent, base64])
      expect(redact(`no ${echo(file)}`, file).replaceAll('"', '')).toBe('no …');
  });

  it('is redacted when eight letters of it or more are repeated', () => {
    const key = 'key-Qm9zc2VyLURldGFpbA-2299';
    expect(redact(`Key ${key.slice(0, 8)}… is refused`, key)).toBe('Key …… is refused');
    expect(redact(`Key ${key.slice(0, 20)}*** is refused`, key)).toBe('Key …*** is refused');
    expect(redact(`Key ***${key.slice(-8)} is refused`, key)).toBe('Key ***… is refused');
    expect(redact(`Its key: ${key.slice(3, 15)}${key.slice(-4)}`, key)).toBe('Its key: …2299');
    expect(redact(`bad_${key.slice(0, 8)}`, key)).toBe('bad_…');
    expect(redact(`Key ${key.slice(0, 7)} is refused`, key)).toBe('Key key-Qm9 is refused');
  });

  it('is redacted of Basic credentials that are short', () => {
    expect(redact('Basic am86cHc= is refused', { username: 'jo', password: 'pw' })).toBe(
      'Basic …= is refused',
    );
    expect(redact('Basic YTpi is refused', 'a', 'b')).toBe('Basic … is refused');
  });

  it('leaves the scheme of other links alone', () => {
    const typed = 'https://jane-doe.example/hunter2';
    expect(redact(`${typed} is not https://docs.test`, typed)).toBe('https://… is not https://docs.test');
  });

  it.each(['%EF%BB%BF', '\\xef\\xbb\\xbf', '&#65279;', '\\ufeff'])(
    'that encodes a byte order mark and nothing else is redacted: %s',
    (typed) => {
      expect(redact(`no ${typed} here`, typed)).toMatch(/^no \\?… here$/);
    },
  );

  it('with a byte order mark inside is redacted, percent-encoded too', () => {
    const typed = 'hunter\ufeff2hunter';
    for (const echo of [String, encodeURIComponent, base64])
      expect(redact(`no ${echo(typed)} here`, typed)).toBe('no … here');
  });

  it('that is nothing but blanks is not looked for', () => {
    expect(redact('no way', ' ', '\n\t')).toBe('no way');
  });

  it.each(['""""""', '\u0301\u0302\u0303', "'`'", '\ud800'])(
    'that has no letter to look for hides the whole text: %j',
    (typed) => {
      expect(redact('no way', typed)).toBe('…');
    },
  );
});

describe('a short value', () => {
  it('is redacted where it stands alone, and takes no letter out of a word', () => {
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

  it('is shown up to 2,000 characters, of which none begins a value that goes on behind them', () => {
    expect(redact('- '.repeat(1_000), 'hunter22')).toBe('- '.repeat(1_000));
    expect(redact('- '.repeat(9_000), 'hunter22')).toBe(`${'- '.repeat(1_000)}…`);
    for (let at = 1_980; at < 2_000; at += 3)
      expect(redact(`${'-'.repeat(at)}hunter22${'-'.repeat(at)}`, 'hunter22').replace(/^-+/, '')).toMatch(
        /^…-*…?$/,
      );
    for (let at = 3_980; at < 4_000; at += 3)
      expect(redact(`${'-'.repeat(at)}hunter22`, 'hunter22')).not.toContain('h');
  });

  it('is not shown when the values are too long to look for', () => {
    expect(redact('no way', 'x'.repeat(50_001))).toBe('…');
    expect(redact('no way', 'x'.repeat(50_000))).toBe('no way');
  });

  it('is not shown when there are too many ways to read it', () => {
    expect(redact(`${'V'.repeat(3_990)}%252541`, 'something else')).toBe('…');
  });

  it('and values of 1 MB are looked through in a bounded number of steps, whatever they repeat', () => {
    for (const part of [
      'a',
      '&',
      '&a',
      '%',
      '%70',
      '%25',
      '&amp;',
      '&#0',
      '\\',
      '\\u{',
      'hunter',
      'aHVudGVy',
      ' ',
      'é',
    ])
      expect(
        countSteps(() => redact(part.repeat(1_000_000 / part.length), 'hunter22-hunter22', '&<>"')),
        part,
      ).toBeLessThan(1_000_000);
    expect(countSteps(() => redact('no way', 'hunter22'.repeat(125_000)))).toBeLessThan(1_000_000);
    expect(countSteps(() => redact('no way', '%41\\n'.repeat(10_000)))).toBeLessThan(3_000_000);
    expect(countSteps(() => redact('no way', 'a\n'.repeat(25_000)))).toBeLessThan(3_000_000);
  }, 60_000);

  it('holds no value, whatever the value and the ways in which it is said', () => {
    const letter = fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    );
    // Ten letters that can be looked for, with anything between them.
    const visible = fc.stringMatching(/^[a-zA-Z0-9а-яα-ω漢-直_.~-]$/u);
    const value = fc
      .array(fc.tuple(visible, fc.array(letter, { maxLength: 3 })), { minLength: 10, maxLength: 40 })
      .map((parts) => `${parts.map(([seen, rest]) => seen + rest.join('')).join('')}z`);
    const echo = fc.constantFrom(...Object.entries(echoes));
    const inner = fc.constantFrom(...ways);
    fc.assert(
      fc.property(value, inner, echo, (typed, [, first], [, second]) => {
        for (const said of [second(typed), second(first(typed).replace(/^"(.+)"$/s, '$1'))]) {
          const left = redact(`<${said}>`, typed).replaceAll(/[<>…"'\s]/g, '');
          // `b` of Python, the user name of Basic credentials and the JSON around a password may be left.
          expect(left.length).toBeLessThan(12);
        }
      }),
      { numRuns: runs(200) },
    );
  }, 60_000);
});

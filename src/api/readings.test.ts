import { describe, expect, it } from 'vitest';
import { lettersOfText, textOfLetters } from './letters.ts';
import { decodedValues, readingsOf } from './readings.ts';

/** Everything that a text says. */
const saidBy = (text: string): string[] =>
  (readingsOf(text) ?? []).map(({ letters }) => textOfLetters(letters));

it('a text is its letters, each at its place', () => {
  expect(lettersOfText('ab')).toEqual([
    { unit: 'a', start: 0, end: 1 },
    { unit: 'b', start: 1, end: 2 },
  ]);
  expect(textOfLetters(lettersOfText('a🔑b'))).toBe('a🔑b');
});

describe('a text in which nothing is encoded', () => {
  it.each([
    'plain',
    '',
    'a b',
    '100%',
    'a&b',
    '\\',
    '\\z',
    '&;',
    '&hearts;',
    '%',
    '%6',
    '%zz',
    '\\x6',
    '\\u006',
    '&#;',
  ])('says what it is: %j', (text) => {
    expect(readingsOf(text)).toEqual([{ letters: lettersOfText(text), isGuess: false }]);
  });
});

describe('an encoded character', () => {
  it.each([
    // Percent signs.
    ['%68', 'h'],
    ['%2F', '/'],
    ['%2f', '/'],
    ['%C3%A9', 'é'],
    ['%c3%a9', 'é'],
    ['%E2%82%AC', '€'],
    ['%F0%9F%94%91', '🔑'],
    ['%C3', 'Ã'],
    ['%C3%28', 'Ã('],
    ['%A9', '©'],
    ['%FF', 'ÿ'],
    ['%E2%82', 'â\u0082'],
    ['%EF%BB%BF', '\ufeff'],
    // Bytes of a string.
    ['\\x68', 'h'],
    ['\\X68', 'h'],
    ['\\xc3\\xa9', 'é'],
    ['\\xE2\\x82\\xAC', '€'],
    ['\\xf0\\x9f\\x94\\x91', '🔑'],
    ['\\xc3', 'Ã'],
    ['\\xff', 'ÿ'],
    // The same in octal.
    ['\\150', 'h'],
    ['\\000', '\0'],
    ['\\377', 'ÿ'],
    ['\\303\\251', 'é'],
    ['\\342\\202\\254', '€'],
    ['\\360\\237\\224\\221', '🔑'],
    ['\\303', 'Ã'],
    // Code units and code points.
    ['\\u0068', 'h'],
    ['\\u00E9', 'é'],
    ['\\u00e9', 'é'],
    ['\\U00e9', 'é'],
    ['\\ud83d\\udd11', '🔑'],
    ['\\u{68}', 'h'],
    ['\\u{1F511}', '🔑'],
    ['\\u{10ffff}', '\u{10ffff}'],
    ['\\u{110000}', ''],
    // Escaped characters.
    ['\\b', '\b'],
    ['\\f', '\f'],
    ['\\n', '\n'],
    ['\\r', '\r'],
    ['\\t', '\t'],
    ['\\v', '\v'],
    ['\\N', '\n'],
    ['\\"', '"'],
    ["\\'", "'"],
    ['\\`', '`'],
    ['\\\\', '\\'],
    ['\\/', '/'],
    // Entities.
    ['&#x68;', 'h'],
    ['&#x68', 'h'],
    ['&#X68;', 'h'],
    ['&#x00000068;', 'h'],
    ['&#x1F511;', '🔑'],
    ['&#x1f511;', '🔑'],
    ['&#x110000;', ''],
    ['&#104;', 'h'],
    ['&#104', 'h'],
    ['&#0000104;', 'h'],
    ['&#128273;', '🔑'],
    ['&#1114111;', '\u{10ffff}'],
    ['&#1114112;', ''],
    ['&amp;', '&'],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&apos;', "'"],
    ['&nbsp;', ' '],
    ['&AMP;', '&'],
  ])('%s says %j', (written, character) => {
    expect(saidBy(`<${written}>`)).toContain(`<${character}>`);
  });

  it('is at the place where all of it is written, and others are where they were', () => {
    const letters = [
      { unit: 'a', start: 0, end: 1 },
      { unit: 'é', start: 1, end: 7 },
      { unit: 'b', start: 7, end: 8 },
      { unit: '&', start: 8, end: 13 },
      { unit: 'c', start: 13, end: 14 },
    ];
    expect(readingsOf('a%C3%A9b&amp;c')).toEqual([
      { letters, isGuess: true },
      { letters: lettersOfText('a%C3%A9b&amp;c'), isGuess: false },
      { letters, isGuess: false },
    ]);
  });

  it('that stands for two units has both at its place', () => {
    expect(readingsOf('&#x1F511;')?.[2]?.letters).toEqual([
      { unit: '\ud83d', start: 0, end: 9 },
      { unit: '\udd11', start: 0, end: 9 },
    ]);
  });

  it('can be encoded three times, and is then where the outermost is', () => {
    expect(saidBy('%252568')).toContain('h');
    expect(saidBy('&amp;amp;lt;')).toContain('<');
    expect(saidBy('%5Cu0068')).toContain('h');
    expect(saidBy('%25252568')).not.toContain('h');
    expect(readingsOf('%2568')?.at(-1)).toEqual({
      letters: [{ unit: 'h', start: 0, end: 5 }],
      isGuess: false,
    });
  });

  it('can be broken by the end of a line', () => {
    expect(readingsOf('a%6\r\n8b')).toEqual([
      {
        letters: [
          { unit: 'a', start: 0, end: 1 },
          { unit: 'h', start: 1, end: 6 },
          { unit: 'b', start: 6, end: 7 },
        ],
        isGuess: true,
      },
      { letters: lettersOfText('a%6\r\n8b'), isGuess: false },
    ]);
  });
});

describe('base64', () => {
  it.each([
    ['aHVudGVyMg==', 'hunter2'],
    ['aHVudGVyMg', 'hunter2'],
    ['aHVu\r\ndGVyMg==', 'hunter2'],
    ['Pz8/Pj4+', '???>>>'],
    ['Pz8_Pj4-', '???>>>'],
    ['w6nDqcOp', 'ééé'],
    ['4oKs4oKs', '€€'],
    ['8J+UkfCflJE=', '🔑🔑'],
    // Bytes that are not UTF-8 are read one by one.
    ['w6nDKCho', 'éÃ((h'],
    ['//79/Pv6', 'ÿþýüûú'],
    ['wcHBwcHB', 'ÁÁÁÁÁÁ'],
    ['wqnCqcKp', '©©©'],
    ['34Hfgd+B34E=', '߁߁߁߁'],
    ['37/fv8KA', '\u07ff\u07ff\u0080'],
    ['4KCA4KCA77+/', '\u0800\u0800\uffff'],
    ['wYFBQUFB', 'Á\u0081AAAA'],
    ['QcN/w8BB', 'AÃ\u007fÃÀA'],
    ['8JCAgPCQgIE=', '\u{10000}\u{10001}'],
  ])('%j says %j', (written, text) => {
    expect(saidBy(written)).toContain(text);
  });

  it('may begin at each of four places', () => {
    for (const before of ['', 'x', 'xx', 'xxx'])
      expect(
        saidBy(`${before}aHVudGVyMg==`).some((said) => said.includes('hunter2')),
        before,
      ).toBe(true);
  });

  it('is a guess, and each letter is at the place of the whole words that it is in', () => {
    const guess = readingsOf('no aHVudGVy MjIyMjIy')?.find(({ letters }) =>
      textOfLetters(letters).includes('hunter222222'),
    );
    expect(guess?.isGuess).toBe(true);
    const found = guess?.letters.slice(-12) ?? [];
    expect(textOfLetters(found)).toBe('hunter222222');
    expect(found.map(({ start }) => start)).toEqual([3, 3, 3, 3, 3, 3, 12, 12, 12, 12, 12, 12]);
    expect(found.map(({ end }) => end)).toEqual([11, 11, 11, 11, 11, 11, 20, 20, 20, 20, 20, 20]);
  });

  it('ends with its padding', () => {
    expect(saidBy('aHVudGVyMg== aHVudGVyMg==')).toContain('hunter2hunter2');
    expect(saidBy('aHVudGVyMg==\naHVudGVyMg==')).toContain('hunter2hunter2');
    expect(saidBy('aHVudGVyMg==.aHVudGVyMg==')).toContain('hunter2hunter2');
  });

  it('of fewer than eight characters is not read', () => {
    expect(saidBy('aHVudGV')).toEqual(['aHVudGV']);
    expect(saidBy('aHVudGVy')).toHaveLength(5);
    expect(saidBy('aHVu.dGV')).toEqual(['aHVu.dGV']);
  });

  it('is read inside of other encodings, and inside of itself', () => {
    expect(saidBy('aHVudGVyMg%3D%3D')).toContain('hunter2');
    expect(saidBy('YUhWdWRHVnlNZz09')).toContain('hunter2');
    expect(saidBy('JTY4JTY5JTY4')).toContain('hih');
  });
});

describe('the ways to read a text', () => {
  it('are too many for a text of 60,001 letters, and for one with as many letters in its readings', () => {
    expect(readingsOf('.'.repeat(60_000))).toHaveLength(1);
    expect(readingsOf('.'.repeat(60_001))).toBeNull();
    // Twice: as it is, and decoded.
    expect(readingsOf(`%68${'.'.repeat(29_998)}`)).not.toBeNull();
    expect(readingsOf(`%68${'.'.repeat(29_999)}`)).toBeNull();
  });
});

describe('a value', () => {
  it('is looked for as it is, and as it is when it has been decoded, three times at most', () => {
    expect(decodedValues('plain')).toEqual(['plain']);
    expect(decodedValues('a%2568')).toEqual(['a%2568', 'a%68', 'ah']);
    expect(decodedValues('%25252568')).toEqual(['%25252568', '%252568', '%2568', '%68']);
    expect(decodedValues('a\\nb')).toEqual(['a\\nb', 'a\nb']);
  });
});

import { describe, expect, it } from 'vitest';
import { foldLetters, foldText } from './folding.ts';
import { lettersOfText, textOfLetters } from './letters.ts';

/** A text, and its letters that are compared. */
const folded: [text: string, letters: string][] = [
  ['Hunter2', 'hunter2'],
  ['', ''],
  ['a b\tc\nd\u00a0e', 'abcde'],
  ['"a" \'b\' “c” ‘d’ «e» `f` ´g´', 'abcdefg'],
  ['a+b\\c', 'abc'],
  ['a-b_c.d/e=f', 'a-b_c.d/e=f'],
  ['é É e\u0301 E\u0301', 'eeee'],
  ['\u0301a', 'a'],
  ['zero\u200bwidth\u00adsoft\ufeffmark', 'zerowidthsoftmark'],
  ['bidi\u202eoverride\u2066isolate', 'bidioverrideisolate'],
  ['control\u0000\u0007\u007fend', 'controlend'],
  ['half\ud800pair', 'halfpair'],
  ['ﬁne ｗｉｄｅ', 'finewide'],
  ['Straße STRASSE', 'strassestrasse'],
  ['ΟΔΟΣ οδος οδοσ', 'οδοσοδοσοδοσ'],
  ['İ', 'i'],
  ['ПАРОЛЬ', 'пароль'],
  ['漢字', '漢字'],
  ['🔑', '🔑'],
];

describe('the letters of a text that are compared', () => {
  it.each(folded)('of %j are %j', (text, letters) => {
    expect(foldText(text)).toBe(letters);
  });

  it.each(folded)('of %j are %j, one by one too', (text, letters) => {
    expect(textOfLetters(foldLetters(lettersOfText(text)))).toBe(letters);
  });

  it('are at the place where they are written', () => {
    expect(foldLetters(lettersOfText('A "b"'))).toEqual([
      { unit: 'a', start: 0, end: 1 },
      { unit: 'b', start: 3, end: 4 },
    ]);
    expect(foldLetters([{ unit: 'A', start: 3, end: 6 }])).toEqual([{ unit: 'a', start: 3, end: 6 }]);
    expect(foldLetters([])).toEqual([]);
  });

  it('have the place of the accents behind them', () => {
    expect(foldLetters(lettersOfText('e\u0301\u0302x'))).toEqual([
      { unit: 'e', start: 0, end: 3 },
      { unit: 'x', start: 3, end: 4 },
    ]);
    expect(foldLetters(lettersOfText('éx'))).toEqual([
      { unit: 'e', start: 0, end: 1 },
      { unit: 'x', start: 1, end: 2 },
    ]);
    // What is written before them may be the same escape.
    expect(
      foldLetters([
        { unit: 'e', start: 0, end: 9 },
        { unit: '\u0301', start: 0, end: 4 },
      ]),
    ).toEqual([{ unit: 'e', start: 0, end: 9 }]);
  });

  it('share a place where one character is written for several, or several units for one', () => {
    expect(foldLetters(lettersOfText('xß'))).toEqual([
      { unit: 'x', start: 0, end: 1 },
      { unit: 's', start: 1, end: 2 },
      { unit: 's', start: 1, end: 2 },
    ]);
    expect(foldLetters(lettersOfText('🔑x'))).toEqual([
      { unit: '\ud83d', start: 0, end: 2 },
      { unit: '\udd11', start: 0, end: 2 },
      { unit: 'x', start: 2, end: 3 },
    ]);
  });
});

import { getProviders } from '@nangohq/providers';
import { array, assert, constantFrom, letrec, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSteps } from '../../scripts/count-steps.ts';
import { formBudget, matches } from './pattern.ts';
import { runs } from '../../scripts/runs.ts';

/** Every pattern that a provider has, with an example of what it describes. */
const real = new Map(
  Object.values(getProviders() ?? {})
    .flatMap(({ credentials, connection_config }) => Object.values({ ...credentials, ...connection_config }))
    .flatMap(({ pattern, example = '' }) => (pattern ? [[pattern, example]] : [])),
);

/** A text whole, cut, doubled, with more before and behind. */
const around = (text: string): string[] => {
  const middle = text.length >> 1;
  return [
    text,
    text.slice(1),
    text.slice(0, -1),
    text + text,
    ` ${text}`,
    `${text}\n`,
    `${text}!`,
    text.slice(0, middle) + text.slice(middle + 1),
    `${text.slice(0, middle)}é${text.slice(middle)}`,
    text.toUpperCase(),
  ];
};

const others = ['acme', 'a.lightning.force.com'];

const isReadable = (pattern: string): boolean => {
  try {
    return Boolean(RegExp(pattern));
  } catch {
    return false;
  }
};

describe('a pattern is matched as the browser matches it', () => {
  it('every pattern of the real providers', () => {
    expect(real.size).toBeGreaterThan(200);
    const wrong = [...real]
      .filter(([pattern]) => isReadable(pattern))
      .flatMap(([pattern, example]) =>
        [...others, example]
          .flatMap(around)
          .filter((text) => matches(pattern, text) !== RegExp(pattern).test(text))
          .map((text) => [pattern, text]),
      );
    expect(wrong).toEqual([]);
  });

  /** Patterns out of all that is understood, nested a few times. */
  const { pattern } = letrec<{ pattern: string; term: string }>((tie) => ({
    term: oneof(
      { maxDepth: 3, depthIdentifier: 'depth' },
      constantFrom(
        'a',
        'b',
        '.',
        '[ab]',
        '[^a]',
        '\\w',
        '\\b',
        '\\B',
        '^',
        '$',
        '\\u0061',
        '\\x62',
        '-',
        '{',
        '[]',
        '[^]',
      ),
      tuple(constantFrom('(', '(?:', '(?<n>'), tie('pattern')).map(([open, inner]) => `${open}${inner})`),
      tuple(constantFrom('(?=', '(?!'), tie('pattern')).map(([open, inner]) => `${open}${inner})`),
    ),
    pattern: oneof(
      { maxDepth: 3, depthIdentifier: 'depth' },
      array(
        tuple(tie('term'), constantFrom('', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '+?')).map(
          (both) => both.join(''),
        ),
        { maxLength: 4 },
      ).map((terms) => terms.join('')),
      tuple(tie('pattern'), tie('pattern')).map((ways) => ways.join('|')),
    ),
  }));
  const text = string({ unit: constantFrom('a', 'b', '-', '\n', 'é'), maxLength: 7 });

  it('patterns that nobody wrote', () => {
    let read = 0;
    assert(
      property(pattern, text, (source, value) => {
        if (!isReadable(source)) return;
        read += 1;
        expect(matches(source, value)).toBe(RegExp(source).test(value));
      }),
      { seed: 1, numRuns: runs(3000) },
    );
    expect(read).toBeGreaterThan(runs(1000));
  });
});

describe('a pattern that would hold the page up', () => {
  const many = 'a'.repeat(2000);

  it.each([
    ['^(a+)+$', false],
    ['^(a|a)*$', false],
    ['^(a|aa)+$', false],
    ['^(a*)*$', false],
    ['(a+a+)+b', false],
    ['^(.*a){9}$', false],
    ['^(?=(a+)+b)', false],
    ['a*a*a*a*a*a*a*a*b', false],
    ['^([a-z0-9]+)*[^!]$', false],
    ['((a{0,99}){0,99}){0,99}b', false],
  ])('%s is answered all the same', (pattern, found) => {
    expect(matches(pattern, `${many}!`)).toBe(found);
  });

  it.each([
    '(?:){999999999}',
    '(?:(?:(?:|){9999}){9999}){9999}',
    '(?=(?=(?=.*x).*x).*x)',
    `(?:${'|'.repeat(900)}){9999}`,
  ])('%s is given up', (pattern) => {
    expect(matches(pattern, `${many}!`)).toBeNull();
  });
});

it('a certificate with its chain is no more than a pattern may look at', () => {
  const pattern = [...real.keys()].find((one) => one.includes('BEGIN CERTIFICATE')) ?? '';
  const line = `${'M'.repeat(64)}\n`;
  const body = `-----BEGIN CERTIFICATE-----\n${line.repeat(130)}-----END CERTIFICATE-----`;
  expect(matches(pattern, body)).toBe(true);
  expect(matches(pattern, body.replace('M', '*'))).toBe(false);
});

it.each(['[b-a]', '(', '(a)\\1', '(?<=a)b', '\\k<n>(?<n>a)'])('of %s nothing is said', (pattern) => {
  expect(matches(pattern, 'aa')).toBeNull();
});

describe('a budget', () => {
  const hostile = '(?=(?=(?=.*x).*x).*x)';
  const many = `${'a'.repeat(2000)}!`;

  it('is used up by all patterns of a form together, one of which takes 100,000 steps at most', () => {
    const budget = formBudget();
    expect(budget.steps).toBe(500_000);
    expect(matches('^a+!$', many, budget)).toBe(true);
    expect(budget.steps).toBeLessThan(500_000 - 2000);
    const answers = Array.from({ length: 150 }, () => matches(hostile, many, budget));
    expect(answers.every((answer) => answer === null)).toBe(true);
    // One pattern may go over it by its last part.
    expect(budget.steps).toBeGreaterThan(-3000);
    expect(matches('^a+!$', many, budget)).toBeNull();
  });

  it('is left for the other fields by a pattern that is too expensive', () => {
    const budget = formBudget();
    expect(matches(hostile, many, budget)).toBeNull();
    expect(budget.steps).toBeGreaterThan(390_000);
    expect(matches('^a+!$', many, budget)).toBe(true);
  });

  it('of its own has each pattern that is given none', () => {
    for (let count = 0; count < 20; count += 1) expect(matches('^a+!$', many)).toBe(true);
  });
});

describe('an input of 1 MB', () => {
  it.each([
    ['a text', '^(a+)+$', 'a'.repeat(1_000_000)],
    ['a text of blanks', '\\S', ' '.repeat(1_000_000)],
    ['a pattern', 'a'.repeat(1_000_000), 'a'],
    ['a pattern of groups', '('.repeat(500_000) + ')'.repeat(500_000), 'a'],
    ['a pattern of alternatives', '|'.repeat(1_000_000), 'a'],
  ])('is not matched: %s', (_, pattern, text) => {
    const budget = { steps: 100_000 };
    expect(countSteps(() => expect(matches(pattern, text, budget)).toBeNull())).toBeLessThan(100);
    expect(budget.steps).toBe(100_000);
  });
});

import { describe, expect, it } from 'vitest';
import type { Field } from '../flow/fields.ts';
import { cleanOf, faultOf } from './validation.ts';

const field = (changes: Partial<Field>): Field => ({
  name: 'x',
  group: 'params',
  title: 'A field',
  ...changes,
});
const pem = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----';
const pemPattern = '^-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+)\\s*-----END PRIVATE KEY-----$';

describe('what is typed or pasted', () => {
  it.each<[string, Partial<Field>, string, string]>([
    ['a space at the edge of a password stays', { secret: true }, ' pass word ', ' pass word '],
    [
      'so it does where a pattern takes it',
      { secret: true, pattern: '^.{8,}$' },
      ' pass word ',
      ' pass word ',
    ],
    [
      'a space that the pattern of a secret refuses goes',
      { secret: true, pattern: '^[a-z]+$' },
      ' abc ',
      'abc',
    ],
    ['nothing else of a secret goes', { secret: true, pattern: '^[a-z]+$' }, 'pass/word', 'pass/word'],
    [
      'also where it looks like an address',
      { secret: true, pattern: '^[a-z]+$' },
      'a://pass#w',
      'a://pass#w',
    ],
    ['the line break at the end of a pasted key goes', { secret: true }, 'key\r\n', 'key'],
    ['so does one that Unix has copied', { secret: true }, 'key\n', 'key'],
    ['a key of several lines stays to the letter', { secret: true }, `${pem}\n`, `${pem}\n`],
    ['so does one of two lines', { secret: true }, 'line one\nline two', 'line one\nline two'],
    ['a value that is not a secret stays as well', {}, ' Jane ', ' Jane '],
    ['nothing but blanks is nothing', { secret: true }, ' \n ', ''],
    ['white space goes where there is a format', { format: 'email' }, ' jane@x.com ', 'jane@x.com'],
    ['white space goes beside a suffix', { suffix: '.x.com' }, ' acme ', 'acme'],
    [
      'a prefix and a suffix pasted with it are not doubled',
      { prefix: 'https://', suffix: '.x.com' },
      'https://acme.x.com',
      'acme',
    ],
    ['no letters go where no prefix stands', { prefix: 'https://' }, 'acme.example.com', 'acme.example.com'],
    ['no letters go where no suffix stands', { suffix: '.x.com' }, 'acme.y.com', 'acme.y.com'],
    ['case does not hide a suffix', { suffix: '.x.com' }, 'acme.X.COM', 'acme'],
    ['case does not hide a prefix', { prefix: 'https://' }, 'HTTPS://acme.com', 'acme.com'],
    ['a URL where a hostname is asked', { format: 'hostname' }, 'https://acme.com/settings?a=b', 'acme.com'],
    ['an address below another', { pattern: '^[a-z.]+/a$' }, 'https://acme.com/a/', 'acme.com/a'],
    ['an address inside of a value stays', { pattern: '^[a-z]+/[a-z]+$' }, 'x/https://y', 'x/https://y'],
    ['a slash at the end of an address', { pattern: '^[a-z.]+$' }, 'https://acme.com/', 'acme.com'],
    [
      'a URL where a subdomain is asked',
      { pattern: '^[a-z]+$', suffix: '.x.com' },
      'https://acme.x.com/login',
      'acme',
    ],
    ['a whole URL where one is asked', { format: 'uri' }, 'https://acme.com/a', 'https://acme.com/a'],
    ['a key out of a JSON file', { pattern: pemPattern }, pem.replaceAll('\n', '\\n'), pem],
    ['so is one that is a secret', { secret: true, pattern: pemPattern }, pem.replaceAll('\n', '\\n'), pem],
    [
      'a key for a JSON file',
      { pattern: '^-----BEGIN PRIVATE KEY-----\\\\n' },
      pem,
      pem.replaceAll('\n', '\\n'),
    ],
    ['what nothing can be made of stays as it is', { pattern: '^[a-z]+$' }, 'A b', 'A b'],
  ])('%s', (_what, changes, typed, clean) => {
    expect(cleanOf(field(changes), typed)).toBe(clean);
  });
});

it('all fields of a form share one budget of steps, and what exceeds it is not looked at', () => {
  const hostile = field({ pattern: '(a+a+)+b' });
  const typed = 'a'.repeat(500);
  const budget = { steps: 20_000 };
  const faults = Array.from({ length: 150 }, () => faultOf(hostile, cleanOf(hostile, typed, budget), budget));
  expect(faultOf(hostile, typed, { steps: 90_000 })).toBe('pattern');
  expect(new Set(faults)).toEqual(new Set([null]));
  // One pattern can exceed the rest of the budget by a single step of as many places as the text has.
  expect(budget.steps).toBeGreaterThan(-1000);
});

const uuid = '123e4567-e89b-42d3-a456-426614174000';

describe('a value', () => {
  it.each<[string, Partial<Field>, string[]]>([
    ['required', {}, ['']],
    ['choice', { enum: ['a', 'b'] }, ['c', 'A', 'ab']],
    ['pattern', { pattern: '^a+$' }, ['b', 'ab']],
    [
      'hostname',
      { format: 'hostname' },
      [
        'not a host',
        '-acme',
        'acme-',
        'acme.',
        '.acme',
        'acme:',
        'acme:123456',
        'acme:x',
        'acme/x',
        '!',
        'x ',
      ],
    ],
    [
      'uri',
      { format: 'uri' },
      [
        'acme',
        'x https://acme.com',
        'https://acme.com x',
        'https://',
        '://acme.com',
        '1s://acme.com',
        'https:/a',
      ],
    ],
    [
      'uuid',
      { format: 'uuid' },
      [
        '1234',
        `x${uuid}`,
        `${uuid}x`,
        uuid.slice(1),
        uuid.slice(0, -1),
        uuid.replace('e89b', 'e89'),
        uuid.replace('-e89b', ''),
        uuid.replaceAll('-', ''),
        uuid.replace('1', 'g'),
        uuid.replace('e89b', 'g89b'),
        uuid.replace('0', 'g'),
      ],
    ],
    [
      'email',
      { format: 'email' },
      [
        'jane',
        '@x.com',
        'jane@',
        'jane@x@y',
        'x jane@x.com',
        'jane@x.com y',
        'a@b@x.com',
        ' @x.com',
        'jane@ ',
      ],
    ],
  ])('that fails: %s', (fault, changes, values) => {
    for (const value of values) expect(faultOf(field(changes), value), value).toBe(fault);
  });

  it.each<[string, Partial<Field>, string[]]>([
    ['nothing, where it is optional', { optional: true, pattern: '^a+$' }, ['']],
    ['one of the choices', { enum: ['a', 'b'] }, ['a', 'b']],
    ['what matches', { pattern: '^a+$' }, ['aa']],
    ['what matches, whatever the format', { pattern: '^a+$', format: 'uuid' }, ['aa']],
    [
      'a hostname',
      { format: 'hostname' },
      [
        'acme.example.com:8000',
        'a',
        '1',
        '_a',
        'a-b',
        'a_b',
        'a.b',
        'é.example',
        'x1',
        'acme:8',
        'acme:65535',
      ],
    ],
    ['a hostname behind a prefix', { format: 'hostname', prefix: 'https://' }, ['acme.com']],
    ['an address', { format: 'uri' }, ['https://acme.com/x?y#z', 'HTTP://a', 's3://bucket', 'a+b.c-d://e']],
    ['the rest of an address', { format: 'uri', prefix: 'https://' }, ['acme.com']],
    ['a UUID', { format: 'uuid' }, [uuid, uuid.toUpperCase()]],
    ['an email address', { format: 'email' }, ['jane@x.com', 'j@x', 'jane.doe+x@mail.example']],
    ['anything, where the pattern cannot be read', { pattern: '[b-a]' }, ['x']],
    ['anything, where the format is unknown', { format: 'constructor' }, ['x']],
  ])('that passes: %s', (_what, changes, values) => {
    for (const value of values) expect(faultOf(field(changes), value), value).toBeNull();
  });
});

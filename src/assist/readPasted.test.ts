import {
  array,
  assert,
  constantFrom,
  property,
  record,
  string,
  stringMatching,
  tuple,
  uniqueArray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../scripts/runs.ts';
import { readPasted } from './readPasted.ts';

const names = stringMatching(/^[A-Za-z_][A-Za-z\d_]{0,20}$/);
/** The names and values in a text. */
const namedIn = (text: string) => readPasted(text)?.named.map(([name, value]) => [name, value]);

/** A value as keys are: no white space, and nothing that a format gives a meaning. */
const keys = stringMatching(/^[A-Za-z\d_.+/=~-]{1,60}$/);
/** A value with anything in it. */
const texts = string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const settings = uniqueArray(tuple(names, keys), { selector: ([name]) => name, minLength: 1, maxLength: 8 });

const quoteForShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

describe('a text that was pasted', () => {
  it('gives back every value of a JSON object, in objects too', () => {
    assert(
      property(uniqueArray(tuple(names, texts), { selector: ([name]) => name, maxLength: 8 }), (entries) => {
        const object = Object.fromEntries(entries);
        const own = Object.entries(object);
        expect(namedIn(JSON.stringify(object))).toEqual(own);
        expect(namedIn(JSON.stringify({ data: { inner: object } }, null, 2))).toEqual(own);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('gives back every value of a .env file, quoted or not', () => {
    const quotes = constantFrom('', '"', "'");
    assert(
      property(settings, quotes, constantFrom('', 'export '), (entries, quote, before) => {
        const file = entries.map(([name, value]) => `${before}${name}=${quote}${value}${quote}`);
        expect(namedIn(`# Keys\n\n${file.join('\r\n')}\n`)).toEqual(entries);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('gives back the values of headers and of messages, to the letter', () => {
    expect(namedIn('Subdomain: acme\nAPI key: p#s #1\nNote:\nthanks!')).toEqual([
      ['Subdomain', 'acme'],
      ['API key', 'p#s #1'],
    ]);
    expect(namedIn('A=b # the b\nC="d # e"\nD=\'f\\n\'')).toEqual([
      ['A', 'b'],
      ['C', 'd # e'],
      ['D', 'f\\n'],
    ]);
  });

  it('gives back a quoted value of several lines', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----';
    expect(namedIn(`A=1\nKEY="${key}"\nB=2`)).toEqual([
      ['A', '1'],
      ['KEY', key],
      ['B', '2'],
    ]);
    expect(namedIn(`KEY="${key.replaceAll('\n', '\\n')}"`)).toEqual([['KEY', key]]);
  });

  it('gives back a pair, split at its first colon', () => {
    assert(
      property(
        stringMatching(/^[A-Za-z\d_-]{1,40}$/),
        stringMatching(/^[A-Za-z\d:_.!-]{1,40}$/),
        (user, password) => {
          expect(readPasted(`${user}:${password}`)).toMatchObject({ login: { user, password }, bare: true });
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('gives back the login, the token, the headers and the body of a curl command', () => {
    const anything = texts.filter((text) => !text.includes('\0'));
    assert(
      property(
        record({
          user: keys.filter((text) => !text.includes(':')),
          password: anything,
          token: keys,
          name: names,
          value: anything,
        }),
        constantFrom('-u ', '-u', '--user ', '-sSu '),
        ({ user, password, token, name, value }, option) => {
          const body = JSON.stringify({ [name]: value });
          const login = `curl ${option}${quoteForShell(`${user}:${password}`)} https://api.example.com`;
          expect(readPasted(login)?.login).toEqual({ user, password });
          const request = `curl -X POST "https://api.example.com/v1?limit=5" \\\n  -H "Authorization: Bearer ${token}" \\\n  -H 'X-Account: 42' --data-raw ${quoteForShell(body)}`;
          const found = readPasted(request);
          expect(found?.token).toBe(token);
          expect(found?.address?.host).toBe('api.example.com');
          expect(namedIn(request)).toEqual([
            ['Authorization', `Bearer ${token}`],
            ['X-Account', '42'],
            ['limit', '5'],
            ...Object.entries({ [name]: value }),
          ]);
        },
      ),
      { numRuns: runs(2_000) },
    );
  });

  it('gives back the login of a Basic header', () => {
    const header = `curl -H 'Authorization: Basic ${btoa('jane:pass:word')}' https://api.example.com`;
    expect(readPasted(header)?.login).toEqual({ user: 'jane', password: 'pass:word' });
    expect(readPasted('curl -u key: https://api.example.com')?.login).toEqual({ user: 'key', password: '' });
  });

  it('gives back what an address says', () => {
    const found = readPasted('https://jane:p%40ss@acme.example.com/a?api_key=k-1&x=');
    expect(found?.address?.hostname).toBe('acme.example.com');
    expect(found?.login).toEqual({ user: 'jane', password: 'p@ss' });
    expect(found?.named).toEqual([['api_key', 'k-1']]);
  });

  it.each([
    '',
    '   ',
    'sk_live_abc123',
    'a word or two',
    '-----BEGIN PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nabc',
    '{"broken": ',
    '[1, 2]',
    "curl 'not closed",
    'https://',
    `{"a":"${'x'.repeat(20_000)}"}`,
    `API_KEY=${'x'.repeat(20_000)}`,
  ])('is a value when it is in no format: %j', (text) => {
    expect(readPasted(text)).toBeNull();
  });

  it('throws for nothing', () => {
    const parts = constantFrom(
      '{',
      '}',
      '"',
      "'",
      '\\',
      '=',
      ':',
      '\n',
      'curl ',
      '-u',
      '-H',
      'https://',
      '%',
      '$',
      '#',
      'a',
      ' ',
    );
    assert(
      property(array(parts, { maxLength: 60 }), (pieces) => {
        readPasted(pieces.join(''));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('reads nothing that is inherited, and a name such as __proto__ like any other', () => {
    expect(namedIn('{"__proto__": {"apiKey": "k"}, "constructor": "c"}')).toEqual([
      ['constructor', 'c'],
      ['apiKey', 'k'],
    ]);
    expect(Reflect.get({}, 'apiKey')).toBeUndefined();
  });
});

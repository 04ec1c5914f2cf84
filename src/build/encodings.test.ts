import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { createSearch, type Occurrence } from './search.ts';

const key = '3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f';
const pem = `-----BEGIN PRIVATE KEY-----\n${['MIIEvQIBADANBgkqhkiG9w0BAQEFAASC', 'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj', 'MzEfYyjiWA4R4ypbHqGC0H0+tG3dGyZ1'].join('\n')}\n-----END PRIVATE KEY-----\n`;

const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const each = (text: string, write: (code: number) => string): string =>
  [...text].map((one) => write(one.charCodeAt(0))).join('');
const hex = (code: number): string => code.toString(16);
const wrap = (text: string, end: string): string => text.replaceAll(/.{20}(?=.)/g, `$&${end}`);
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

interface Row {
  /** How the value is in the file. */
  what: string;
  value?: string;
  content: string | Uint8Array;
  /** What the report says; `null`: it is not found. */
  how: Occurrence['how'] | null;
}

const rows: readonly Row[] = [
  { what: 'As it is, in any letter case', content: key.toUpperCase(), how: 'plain' },
  {
    what: 'In a binary file',
    content: Buffer.concat([Buffer.from([255, 200]), Buffer.from(key)]),
    how: 'plain',
  },
  { what: 'A UUID without its dashes', content: key.replaceAll('-', ''), how: 'without dashes' },
  { what: 'Hexadecimal digits of each byte', content: each(key, hex), how: 'hexadecimal' },
  {
    what: 'Percent-encoded, also more than once',
    content: each(key, (code) => `%25${hex(code)}`),
    how: 'percent-encoded',
  },
  {
    what: 'JSON and JavaScript escapes: `\\u0033`',
    content: each(key, (code) => `\\u00${hex(code)}`),
    how: 'escaped',
  },
  {
    what: 'JavaScript escapes: `\\x33`, `\\u{33}`',
    content: each(key, (code) => `\\u{${hex(code)}}`),
    how: 'escaped',
  },
  {
    what: 'Octal escapes: `\\063`',
    content: each(key, (code) => `\\${code.toString(8).padStart(3, '0')}`),
    how: 'escaped',
  },
  { what: 'CSS escapes: `\\33 `, all of them or the first', content: `\\33 ${key.slice(1)}`, how: 'escaped' },
  {
    what: 'CSS escapes of six digits: `\\000033`',
    content: each(key, (code) => `\\0000${hex(code)}`),
    how: 'escaped',
  },
  { what: 'HTML entities: `&#51;`', content: each(key, (code) => `&#${code};`), how: 'escaped' },
  {
    what: 'HTML entities: `&#x33;`',
    content: each(key, (code) => `&#x${hex(code).toUpperCase()};`),
    how: 'escaped',
  },
  {
    what: 'HTML entities by name: `&apos;`, `&nbsp;`, `&eacute;`',
    value: "it's caf\u00e9\u00a0au lait!",
    content: 'it&apos;s caf&eacute;&nbsp;au lait&excl;',
    how: 'escaped',
  },
  {
    what: 'HTML entities without their semicolon: `&amp`, `&#39`',
    value: "it's-a-pass&word",
    content: 'it&#39s-a-pass&ampword',
    how: 'escaped',
  },
  { what: 'Line continuations in a string', content: wrap(key, '\\\n'), how: 'over several lines' },
  {
    what: 'Base64 and base64url, also in the middle of more',
    content: base64(`user:${key}!`),
    how: 'base64',
  },
  { what: 'Base64 over several lines', content: wrap(base64(`{"key":"${key}"}`), '\n'), how: 'base64' },
  {
    what: 'Base64 over several lines, in a JSON string',
    content: JSON.stringify(wrap(base64(key), '\r\n')),
    how: 'base64',
  },
  { what: 'Base64 of base64', content: base64(`x${base64(`y${key}z`)}`), how: 'base64' },
  {
    what: 'Base64 of a UUID without its dashes',
    content: base64(`x${key.replaceAll('-', '')}`),
    how: 'base64',
  },
  { what: 'A UTF-16 file with a byte order mark', content: utf16(`key = "${key}"`), how: 'UTF-16' },
  { what: 'A big-endian UTF-16 file', content: utf16(`key = "${key}"`).swap16(), how: 'UTF-16' },
  { what: 'A UTF-16 file without the mark', content: utf16(key).subarray(2), how: 'UTF-16' },
  {
    what: 'Quoted-printable',
    content: each(key, (code) => `=${hex(code).toUpperCase()}`),
    how: 'quoted-printable',
  },
  { what: 'Quoted-printable with soft line breaks', content: wrap(key, '=\r\n'), how: 'quoted-printable' },
  { what: 'A PEM key', value: pem, content: pem, how: 'plain' },
  {
    what: 'A PEM key with Windows’ line ends',
    value: pem,
    content: pem.replaceAll('\n', '\r\n'),
    how: 'over several lines',
  },
  {
    what: 'A PEM key that is indented',
    value: pem,
    content: pem.replaceAll('\n', '\n    '),
    how: 'over several lines',
  },
  {
    what: 'A PEM key on one line',
    value: pem,
    content: pem.replaceAll('\n', ' '),
    how: 'over several lines',
  },
  {
    what: 'A PEM key on one line without blanks',
    value: pem,
    content: pem.replaceAll('\n', ''),
    how: 'over several lines',
  },
  {
    what: 'A PEM key with `\\n` for its line ends',
    value: pem,
    content: JSON.stringify(pem),
    how: 'escaped',
  },
  {
    what: 'A PEM key whose variable has `\\n` for its line ends',
    value: pem.replaceAll('\n', '\\n'),
    content: pem,
    how: 'over several lines',
  },
  { what: 'A PEM key in base64', value: pem, content: base64(pem), how: 'base64' },
  { what: 'Put together at run time', content: `'${key.slice(0, 18)}' + '${key.slice(18)}'`, how: null },
  {
    what: 'A list of character codes',
    content: [...key].map((one) => one.charCodeAt(0)).join(','),
    how: null,
  },
  { what: 'Backwards', content: [...key].reverse().join(''), how: null },
  { what: 'In a compressed file (gzip, brotli, ZIP, WOFF2)', content: gzipSync(key), how: null },
  { what: 'Base64 of base64 of base64', content: base64(base64(base64(key))), how: null },
  {
    what: 'Base64 of the 16 bytes that a UUID stands for',
    content: base64(Buffer.from(key.replaceAll('-', ''), 'hex')),
    how: null,
  },
  { what: 'Base64 of hexadecimal digits', content: base64(each(key, hex)), how: null },
  { what: 'Encrypted', content: each(key, (code) => String.fromCharCode(code ^ 42)), how: null },
];

describe('a value in a file', () => {
  it.each(rows)('is found or not as the docs say: $what', ({ value = key, content, how }) => {
    const secret = { name: 'NANGO_SECRET_KEY', from: '.env', value };
    const found = createSearch([secret])(content).map((occurrence) => occurrence.how);
    expect(found).toEqual(how === null ? [] : [how]);
  });

  it.each(rows)('is not mistaken for another: $what', ({ value = key, content }) => {
    const other =
      value === key ? key.replace('3f2c', '4a5b').replace('4e5f', '6d7e') : pem.replace('VJTUt9', 'XXXXXX');
    const secret = { name: 'NANGO_SECRET_KEY', from: '.env', value: other };
    expect(createSearch([secret])(content)).toEqual([]);
  });
});

it('docs/build-check.md lists what is found and what is not', async () => {
  const table = (title: string, some: readonly Row[]): string =>
    [
      `## ${title}`,
      '',
      '| In the file | Reported as |',
      '| --- | --- |',
      ...some.map(({ what, how }) => `| ${what} | ${how ?? 'not found'} |`),
      '',
    ].join('\n');
  const page = [
    '# What `latchkey check` finds',
    '',
    '`latchkey check` and the plugin `guardSecrets()` search the files of a build for the values of your secrets. ' +
      'The rows are the tests of `src/build/encodings.test.ts`; `npx vitest run src/build/encodings.test.ts -u` writes this page.',
    '',
    'A value is taken without the quotes, the scheme (`Bearer`, `Basic`, `base64:`) and the `;` or `,` at its end that ' +
      'it has in its variable. What it has in it is searched for as well: each UUID, with its dashes or without, each ' +
      'other key of Nango’s (`nango_sbx_…`), and the text that it is the base64 of. Of a variable that one `.env` file ' +
      'sets twice, both values are searched for. Files are searched by their names, too, and source maps and `data:` ' +
      'URLs are opened.',
    '',
    'Of a `.env` file, every line that begins like an assignment is read as Node reads it (`util.parseEnv`, which Vite 8 ' +
      'uses) and as dotenv does (which Vite 7 and older use): `NAME=value`, `NAME = value`, `NAME: value`, with `export` ' +
      'before it or not, and a value in quotes over several lines. Where the two read different values, both are ' +
      'searched for. What only another grammar takes for an assignment is not read.',
    '',
    'A variable that refers to others (`$NAME`, `${NAME}`, `${NAME:-default}`) is searched for with every value that any ' +
      'of the `.env` files or the environment gives them, and as it is written, up to about a hundred values. If one of ' +
      'them is not known, `latchkey check` says so and exits with 2, unless it finds a secret; the plugin warns. A `$` ' +
      'in the middle of a value, before a name that is neither in capitals nor in braces, can also be a character of a ' +
      'password: it is read as both, and nothing is said if no variable of that name is known. A name that begins with a ' +
      'digit is one only in braces. Tools differ over a `\\$` inside of a value that another one refers to: not every ' +
      'reading of it is tried.',
    '',
    'A value can also stand for a secret that is elsewhere: a pointer says where it is or holds it encrypted (`op://…`, ' +
      '`vault:…`, `encrypted:…`, `ENC[…]`, `$(…)`, `{{…}}`, a path), and a placeholder waits for it ' +
      '(`your_key_here`, `<your key>`, `changeme`). `latchkey check` says so and exits with 2, unless it finds a secret; ' +
      'the plugin warns. Run it with the tool that puts the secret in its place: ' +
      '`dotenvx run -- npx latchkey check dist`. Nothing is said where the secret is known: for a pointer, from the same ' +
      'variable in the environment, if no file has another value for it; for a placeholder, from the same variable ' +
      'anywhere; for a variable that is named for a pointer (`NANGO_SECRET_KEY_FILE`, or `_PATH`, `_ARN`, `_URI`, ' +
      '`_URL`, `_REF`, `_ID`, `_NAME`), from the one without that ending. Where several files have values, name the one ' +
      'that you build with: ' +
      '`dotenvx run -f .env.production -- npx latchkey check --env .env.production dist`. ' +
      '[`src/build/standIns.ts`](../src/build/standIns.ts) has the forms. A value of another form counts as the secret: ' +
      'an `https:` address, say, or what was encrypted without a sign of it. So does one with a UUID in it, except for a ' +
      'command and the address of a store.',
    '',
    '`latchkey check` searches what is there when it runs, in the folders that you name: ' +
      '[which ones](frameworks.md#which-folders-to-check) depends on the framework. With the scripts of Next ' +
      '(`.next/static`) or SvelteKit (`client`), it searches the pages that were rendered ahead (`.next/server`, ' +
      '`prerendered`), too, and says so. Of a build of Next it also searches the headers and redirects ' +
      'that the server answers with (in `routes-manifest.json`), and leaves what browsers do not get: the server’s ' +
      'code, the other manifests and the cache.',
    '',
    'The plugin searches what the bundler writes for browsers, ' +
      '`public/`, and what is in the same directories at the end of the build, of later builds in the same process and, ' +
      'from Vite 7, of the whole application. It leaves the directories and the code that Vite writes for a server, and cannot see ' +
      'what is written later or elsewhere: with prerendering, run `latchkey check` last. Where the directory of the output ' +
      'is the root of the project or above it, the plugin searches only what the bundler itself writes, and warns.',
    '',
    table(
      'Found',
      rows.filter(({ how }) => how !== null),
    ),
    table(
      'Not found',
      rows.filter(({ how }) => how === null),
    ),
  ].join('\n');
  const options: unknown = JSON.parse(await readFile('.prettierrc.json', 'utf8'));
  await expect(await format(page, { ...(options as object), parser: 'markdown' })).toMatchFileSnapshot(
    '../../docs/build-check.md',
  );
});

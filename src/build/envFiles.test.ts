import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { envFilesIn, readEnvFile } from './envFiles.ts';

const directory = (): string => mkdtempSync(join(tmpdir(), 'latchkey-env-'));

function variablesOf(text: string): string[] {
  const file = join(directory(), '.env');
  writeFileSync(file, text);
  return readEnvFile(file, '.env').variables.map((pair) => pair.join('='));
}

describe('envFilesIn', () => {
  it('finds the files of every mode, but neither examples nor what is called alike', () => {
    const folder = directory();
    const wanted = ['.env', '.env.local', '.env.production', '.env.production.local', '.env.staging'];
    for (const name of [
      ...wanted,
      '.env.example',
      '.env.local.example',
      '.env.sample',
      '.envrc',
      'x.env',
      'a.env.b',
    ])
      writeFileSync(join(folder, name), '');
    expect(envFilesIn(folder)).toEqual(wanted.map((name) => join(folder, name)));
  });

  it('leaves a directory that is called .env', () => {
    const folder = directory();
    mkdirSync(join(folder, '.env'));
    expect(envFilesIn(folder)).toEqual([]);
  });
});

describe('readEnvFile', () => {
  it('reads quotes, comments, exports, lines in quotes, Windows’ ends of line and its mark', () => {
    const text = '\uFEFFA=one # said\r\nexport B="two # not"\r\n# C=no\r\nD=\'x\ny\'\n';
    expect(variablesOf(text)).toEqual(['A=one', 'B=two # not', 'D=x\ny']);
  });

  it('gives every value of a variable that is set more than once', () => {
    const text = 'A=one\nB=two\nA="three\nfour" # more\nexport A = five\nC=${A}\n';
    expect(variablesOf(text)).toEqual(['A=one', 'B=two', 'A=three\nfour', 'A=five', 'C=${A}']);
  });

  it.each([
    ['a colon', 'A: one', ['A=one']],
    ['a colon and quotes', 'export A: "one\ntwo" # more', ['A=one\ntwo']],
    ['a colon, before a line with a sign', 'A: one\nB=two', ['A=one', 'B=two']],
    ['a line without a sign before it', 'Our keys\nA=one', ['A=one']],
    ['a line without a sign before an export', 'Our keys\n  export A="one"', ['A=one']],
    [
      'a quotation mark that is not closed before it',
      "A=\"one\nB=two\nC='three'",
      ['A="one', 'B=two', 'C=three'],
    ],
    ['quotes on the next line', 'A=\n"one"', ['A=one']],
    ['a sign on the next line', 'A\n=one', ['A=one']],
    ['more after its quotes', 'A="one"two', ['A=one', 'A="one"two']],
    ['quotes in its quotes', String.raw`A='one\'two'`, [String.raw`A=one\'two`]],
    ['line ends that are escaped', String.raw`A: "one\ntwo"`, ['A=one\ntwo']],
    ['the line ends of an old Mac', 'A=one\rB=two', ['A=one', 'B=two']],
    ['a name that every object has', 'toString: one\n__proto__: two', ['toString=one', '__proto__=two']],
  ])('gives the value of an assignment with %s', (_what, text, variables) => {
    expect(variablesOf(text)).toEqual(expect.arrayContaining(variables));
  });

  it('leaves what is no assignment', () => {
    expect(variablesOf('# A: one\n#B=two\nhttps://c\nD:five\nnot this: six\n')).toEqual([]);
  });
});

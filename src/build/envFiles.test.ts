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
    expect(variablesOf(text)).toEqual(['A=one', 'A=three\nfour', 'A=five', 'B=two', 'C=${A}']);
  });
});

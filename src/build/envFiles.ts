import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { VariableSource } from './secrets.ts';

/** `.env`, `.env.local`, `.env.production`, …: of every mode, since any of them may have been built with. */
const envFile = /^\.env(\..+)?$/;
/** Examples for newcomers hold placeholders. */
const example = /\.(example|sample|template|dist|defaults)$/;

/** The `.env` files in a directory, whatever their mode. */
export const envFilesIn = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && envFile.test(entry.name) && !example.test(entry.name))
    .map(({ name }) => join(directory, name))
    .sort();

/** Where an assignment begins. */
const assignment = /^[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)[^\S\n]*=/gm;

/** Every value that a file gives to each variable: tools differ in whether the first or the last one counts. */
function assignmentsIn(text: string): [name: string, value: string][] {
  const places = [...text.matchAll(assignment)].map(({ 1: name = '', index }) => ({ name, index }));
  const values = places.flatMap(({ name, index }, at): [string, string][] => {
    const next = places.slice(at + 1).find((place) => place.name === name);
    if (next === undefined) return [];
    const value = parseEnv(text.slice(index, next.index))[name];
    return value === undefined ? [] : [[name, value]];
  });
  const last = Object.entries(parseEnv(text)).map(([name, value = '']): [string, string] => [name, value]);
  return [...values, ...last];
}

/** The variables of a file as they are written. */
export const readEnvFile = (path: string, from: string): VariableSource => ({
  from,
  variables: assignmentsIn(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')),
});

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

/** Replaces references to other variables: `$NAME`, `${NAME}`, `${NAME:-default}`; `\$` is a dollar sign. */
const expand = (value: string, variables: NodeJS.ProcessEnv): string =>
  value.replace(
    /\\\$|\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g,
    (whole, braced?: string, standard?: string, bare?: string) =>
      whole === '\\$' ? '$' : (variables[braced ?? bare ?? ''] ?? standard ?? whole),
  );

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

/**
 * The variables of a file, each as it is written and, where it refers to others, with those put in: tools differ in
 * which of the two they take.
 */
export function readEnvFile(path: string, from: string, outer: NodeJS.ProcessEnv): VariableSource {
  const written = assignmentsIn(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const known: NodeJS.ProcessEnv = { ...outer, ...Object.fromEntries(written) };
  return {
    from,
    variables: written.flatMap(([name, value]) => {
      const once = expand(value, known);
      return [...new Set([value, once, expand(once, known)])].map((text) => [name, text] as const);
    }),
  };
}

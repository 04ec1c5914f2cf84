import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Environment } from './secrets.ts';

/** `.env`, `.env.local`, `.env.production`, …: of every mode, since any of them may have been built with. */
const envFile = /^\.env(\..+)?$/;
/** What a repository shows to newcomers holds placeholders. */
const example = /\.(example|sample|template|dist|defaults)$/;

/** The `.env` files in a directory, whatever their mode. */
export const envFilesIn = (directory: string): string[] =>
  readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && envFile.test(entry.name) && !example.test(entry.name))
    .map(({ name }) => join(directory, name))
    .sort();

/** References to other variables put in: `$NAME`, `${NAME}`, `${NAME:-default}`; `\$` is a dollar. */
const expand = (value: string, variables: NodeJS.ProcessEnv): string =>
  value.replace(
    /\\\$|\$\{(\w+)(?::?-([^}]*))?\}|\$(\w+)/g,
    (whole, braced?: string, standard?: string, bare?: string) =>
      whole === '\\$' ? '$' : (variables[braced ?? bare ?? ''] ?? standard ?? whole),
  );

/**
 * The variables of a file, each as it is written and, where it refers to others, with those put in: tools differ in
 * which of the two they take.
 */
export function readEnvFile(path: string, from: string, outer: NodeJS.ProcessEnv): Environment {
  const written = parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const known = { ...outer, ...written };
  return {
    from,
    variables: Object.entries(written).flatMap(([name, value = '']) => {
      const once = expand(value, known);
      return [...new Set([value, once, expand(once, known)])].map((text) => [name, text] as const);
    }),
  };
}

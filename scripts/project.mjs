// Where things are, for every script.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path Relative to the project's root. */
export const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @type {{ name: string, version: string }} */
export const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The ways in of a page: what each is built from, and the names of what is built. */
export const entries = /** @type {const} */ ([
  { name: 'latchkey', source: 'src/entry/index.ts', bundle: 'latchkey.js', types: 'latchkey.d.ts' },
  { name: 'element', source: 'src/entry/element.ts', bundle: 'element.js', types: 'element.d.ts' },
  { name: 'script', source: 'src/entry/script.ts', bundle: 'latchkey.iife.js', types: 'script.d.ts' },
]);

/** What runs in Node beside a build: the plugin and the command. */
export const buildEntries = /** @type {const} */ ([
  { name: 'vite', source: 'src/build/vite.ts', types: 'build/vite.d.ts' },
  { name: 'cli', source: 'src/build/cli.ts' },
]);

/** The ways in that an import reaches, each with its declarations and its report in `api/`. */
export const typedEntries = [...entries, buildEntries[0]];

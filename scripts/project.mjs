// Paths and names that all scripts share.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path Relative to the project's root. */
export const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** @type {{ name: string, version: string, sideEffects: string[], dependencies: Record<string, string>, exports: Record<string, unknown>, repository?: { url: string } }} */
export const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** The entries of a page. Each is `dist/<name>.js`, with its declarations and its report in `api/`. */
export const entries = /** @type {const} */ ([
  { name: 'latchkey', source: 'src/entry/index.ts', types: 'latchkey.d.ts' },
  { name: 'element', source: 'src/entry/element.ts', types: 'element.d.ts' },
  { name: 'script', source: 'src/entry/script.ts', types: 'script.d.ts' },
  { name: 'react', source: 'src/entry/react.tsx', types: 'react.d.ts' },
  { name: 'vue', source: 'src/entry/vue.ts', types: 'vue.d.ts' },
  { name: 'preact', source: 'src/entry/preact.ts', types: 'preact.d.ts' },
  { name: 'solid', source: 'src/entry/solid.ts', types: 'solid.d.ts' },
  { name: 'svelte', source: 'src/entry/svelte.ts', types: 'svelte.d.ts' },
  // Its types are those of @nangohq/frontend, and not of the main entry.
  { name: 'nango', source: 'src/nango/index.ts', types: 'nango.d.ts', ownTypes: true },
]);

/** The hosted page: `dist/page/page.js`. The files beside it come from the same folder of the sources. */
export const hostedPage = /** @type {const} */ ({ name: 'page', source: 'src/hosted/index.ts' });

/**
 * The parts that are loaded on demand. Each is `latchkey.<name>.js`, as `src/parts/` expects it. A part that is loaded
 * `after` others imports their entries, so that what it needs of them is in their files.
 */
export const parts = /** @type {const} */ ([
  { name: 'client', source: 'src/client/index.ts' },
  { name: 'widget', source: 'src/widget/index.tsx' },
  { name: 'form', source: 'src/form/index.tsx', after: ['client', 'widget'] },
  { name: 'assist', source: 'src/assist/index.tsx', after: ['client', 'widget', 'form'] },
  { name: 'failure', source: 'src/failure/index.tsx', after: ['widget'] },
  { name: 'refusal', source: 'src/refusal/index.ts', after: ['client'] },
  { name: 'signIn', source: 'src/signIn/index.ts', after: ['client'] },
]);

/** The languages, by their BCP 47 tags. Each is `latchkey.<tag>.js` and `latchkey.<tag>.failure.js`. */
export const languages = readdirSync(at('src/locales')).flatMap(
  (file) => /^([a-z]{2}(-[A-Z][A-Za-z]+)?)\.ts$/.exec(file)?.[1] ?? [],
);

/** Everything that is loaded on demand. */
export const laterFiles = [
  ...parts,
  ...languages.flatMap((tag) => [
    { name: tag, source: `src/locales/${tag}.ts` },
    { name: `${tag}.failure`, source: `src/locales/failed/${tag}.ts` },
  ]),
];

/** What the hosted page says in each language. English is in the page itself. */
export const hostedWords = languages
  .filter((tag) => tag !== 'en')
  .map((tag) => ({ name: `${tag}.hosted`, source: `src/locales/hosted/${tag}.ts` }));

/** The entries that run in Node: the build plugin and the command. */
export const buildEntries = /** @type {const} */ ([
  { name: 'vite', source: 'src/build/vite.ts', types: 'build/vite.d.ts' },
  { name: 'cli', source: 'src/cli.ts' },
]);

/** The entries for tests, which run in Node: the server, and the fixture for Playwright. */
export const testingEntries = /** @type {const} */ ([
  { name: 'testing', source: 'demo/testing/index.ts', types: 'testing/index.d.ts' },
  { name: 'testing.playwright', source: 'demo/testing/playwright.ts', types: 'testing/playwright.d.ts' },
]);

/** The entries that an import reaches. */
export const typedEntries = [...entries, buildEntries[0], ...testingEntries];

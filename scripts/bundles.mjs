// The JavaScript in dist: modules for bundlers, modules and classic scripts for browsers, and the build check.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { minify } from 'terser';
import { build } from 'vite';
import {
  at,
  buildEntries,
  entries,
  hostedPage,
  hostedWords,
  laterFiles,
  manifest,
  root,
  testingEntries,
} from './project.mjs';

/** @import { InlineConfig, Plugin } from 'vite' */

/** Dependencies that applications share with their own code, and that their audits see. */
const dependencies = /^(preact|ky|react|vue)($|\/)/;

/** Entries whose code React may not run on a server: each says so itself, for frameworks with server components. */
const clientEntries = new Set(['react']);

/** Without the report that Terser takes most of the time. */
const checks = { pluginTimings: false };

/** @satisfies {InlineConfig} */
const shared = {
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __VERSION__: JSON.stringify(manifest.version) },
};

/**
 * The only minifier. Vite's own leaves the whitespace of an ES library alone, and cannot escape other characters than
 * ASCII, which a classic script in a page without a charset would read as Latin-1.
 * @type {Plugin}
 */
const minifier = {
  name: 'terser',
  async renderChunk(code, { isEntry, name }, { format }) {
    const result = await minify(code, {
      ecma: 2020,
      module: format === 'es',
      toplevel: true,
      compress: { passes: 2 },
      format: {
        // A module is read as UTF-8 whatever the page's charset is.
        ascii_only: format !== 'es',
        ...(isEntry && clientEntries.has(name) && { preamble: '"use client";' }),
      },
      sourceMap: true,
    });
    return { code: result.code ?? code, map: typeof result.map === 'string' ? result.map : null };
  },
};

/** What each file is made of, for `npm run size`: characters of each module before they are minified, by file. */
export const contents = '.cache/contents.json';
/** @type {Record<string, Record<string, number>>} */
const modulesByFile = {};

/** @param {string} outDir @returns {Plugin} */
const contentsOf = (outDir) => ({
  name: 'contents',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        modulesByFile[`${outDir}/${chunk.fileName}`] = Object.fromEntries(
          Object.entries(chunk.modules).map(([id, { renderedLength }]) => [
            relative(root, id),
            renderedLength,
          ]),
        );
  },
});

/** @type {ReadonlyMap<string, string>} */
const partFiles = new Map(
  [...laterFiles, ...hostedWords].map(({ name, source }) => [at(source), `./latchkey.${name}.js`]),
);

/**
 * Each part is an entry of the build, and an `import()` of it stays an import of its file. Else Rolldown would wrap the
 * exports of a part in an object that it fills by `for … in`, which throws on a page with a polluted `Object.prototype`.
 * @type {Plugin}
 */
const partsAsFiles = {
  name: 'parts-as-files',
  async resolveId(source, importer, { kind }) {
    if (kind !== 'dynamic-import') return null;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    const file = resolved && partFiles.get(resolved.id);
    return file ? { id: file, external: 'absolute' } : null;
  },
};

/** @param {'modules' | 'script' | 'all'} variant How parts are loaded: what the builds differ in. */
const loadPartsBy = (variant) => ({
  alias: [{ find: /^\.\/parts\/index\.ts$/, replacement: at(`src/parts/${variant}.ts`) }],
});

/** @param {string} outDir @param {boolean} emptyOutDir */
const output = (outDir, emptyOutDir) => ({
  outDir,
  emptyOutDir,
  target: 'es2022',
  // The oldest browsers that docs/browsers.md names.
  cssTarget: ['chrome123', 'firefox128', 'safari18'],
  minify: false,
  cssMinify: true,
  sourcemap: true,
});

/**
 * Modules that load their parts on demand. What several parts share is in `latchkey.core.js`.
 * @param {{ outDir: string, names: readonly string[], external?: RegExp }} graph
 */
const buildModules = ({ outDir, names, external }) =>
  build({
    ...shared,
    plugins: [partsAsFiles, minifier, contentsOf(outDir)],
    build: {
      ...output(outDir, true),
      lib: {
        entry: Object.fromEntries([
          ...[...entries, hostedPage]
            .filter(({ name }) => names.includes(name))
            .map(({ name, source }) => [name, at(source)]),
          ...[...laterFiles, ...(names.includes(hostedPage.name) ? hostedWords : [])].map(
            ({ name, source }) => [`latchkey.${name}`, at(source)],
          ),
        ]),
        formats: ['es'],
      },
      rolldownOptions: {
        checks,
        ...(external && { external }),
        // A part may export more than its entry says, for another part: no file of shared code has to be waited for.
        preserveEntrySignatures: 'allow-extension',
        output: {
          // Otherwise Rolldown prints the minified code again, with white space.
          minify: false,
          entryFileNames: '[name].js',
          chunkFileNames: 'latchkey.[name].js',
          codeSplitting: { groups: [{ name: coreName, debugName: 'core' }] },
        },
      },
    },
  });

/**
 * Puts a module into a file of its own, `latchkey.core.js`, when it is needed at several moments.
 * @param {string} id
 * @param {{ getModuleInfo(id: string): { isEntry: boolean, importers: readonly string[], dynamicImporters: readonly string[] } | null }} graph
 */
function coreName(id, graph) {
  /** @type {Set<string>} */
  const users = new Set();
  const seen = new Set([id]);
  for (const module of seen) {
    const info = graph.getModuleInfo(module);
    if (info?.isEntry || info?.dynamicImporters.length) users.add(partFiles.get(module) ?? 'at once');
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  // A part that comes after another user finds the module in that one's file.
  const first = [...users].filter((user) => !predecessors.get(user)?.some((file) => users.has(file)));
  return first.length > 1 && !partFiles.has(id) ? 'core' : null;
}

/**
 * Which files are there before a part is asked for.
 * @type {ReadonlyMap<string, readonly string[]>}
 */
const predecessors = new Map(
  laterFiles.flatMap((part) =>
    'after' in part
      ? [[`./latchkey.${part.name}.js`, part.after.map((name) => `./latchkey.${name}.js`)]]
      : [],
  ),
);

/** @param {'script' | 'all'} variant */
const buildScript = (variant) =>
  build({
    ...shared,
    resolve: loadPartsBy(variant),
    plugins: [minifier, contentsOf('dist/browser')],
    build: {
      ...output('dist/browser', false),
      // The entry registers the global itself; the format asks for a name all the same.
      lib: { entry: at('src/entry/script.ts'), name: 'Latchkey', formats: ['iife'] },
      rolldownOptions: {
        checks,
        output: { minify: false, entryFileNames: `latchkey.${variant}.js`, codeSplitting: false },
      },
    },
  });

export async function bundle() {
  await buildModules({ outDir: 'dist', names: entries.map(({ name }) => name), external: dependencies });
  await buildModules({ outDir: 'dist/browser', names: ['latchkey', 'element', 'nango'] });
  await buildModules({ outDir: 'dist/page', names: ['page'] });
  await buildScript('script');
  await buildScript('all');
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(at(contents), JSON.stringify(modulesByFile, null, 2));
}

/** The build check, for Node: in files of its own, and readable. */
export async function bundleGuard() {
  await build({
    ...shared,
    build: {
      outDir: 'dist/build',
      target: 'node20.19',
      minify: false,
      ssr: true,
      rolldownOptions: {
        checks,
        input: Object.fromEntries(buildEntries.map(({ name, source }) => [name, at(source)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'guard.js' },
      },
    },
  });
}

/**
 * The server for tests, for Node. `ws` is inside: an application that installs Latchkey for its page does not have to
 * install a server's WebSocket library. Its licence asks for its text in every copy.
 */
export async function bundleTesting() {
  const licence = readFileSync(at('node_modules/ws/LICENSE'), 'utf8');
  await build({
    ...shared,
    ssr: { noExternal: ['ws'] },
    build: {
      outDir: 'dist/testing',
      target: 'node20.19',
      minify: false,
      ssr: true,
      rolldownOptions: {
        checks,
        external: ['@playwright/test', 'bufferutil', 'utf-8-validate'],
        input: Object.fromEntries(
          testingEntries.map(({ types, source }) => [
            types.replace('testing/', '').replace('.d.ts', ''),
            at(source),
          ]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'server.js',
          banner: ({ name }) =>
            name === 'index'
              ? `/*!\n * This file contains ws:\n *\n${licence.trim().replaceAll(/^/gm, ' * ')}\n */`
              : '',
        },
      },
    },
  });
}

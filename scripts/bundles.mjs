// The JavaScript in dist: two ES modules that share their chunks, one file for a script tag, and the build guard.
import { readFileSync } from 'node:fs';
import { minify } from 'terser';
import { build } from 'vite';
import { at, buildEntries, entries, manifest, root } from './project.mjs';

/** The dependency of the ES modules stays an import, so that an application's own bundler shares it. */
export const external = /^preact($|\/)/;

const shared = /** @type {const} */ ({
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __VERSION__: JSON.stringify(manifest.version) },
});

/**
 * Names that stay the same from one version to the next, since they can be pinned and preloaded: what is loaded on
 * demand is called after its room in `src` (`latchkey.widget.js`) or, a language, after its file.
 * @param {{ facadeModuleId?: string | null | undefined }} chunk
 */
const chunkName = ({ facadeModuleId }) => {
  const [, room, file] = /\/src\/(\w+)\/([\w-]+)/.exec(facadeModuleId ?? '') ?? [];
  return `latchkey.${room === 'locales' ? file : (room ?? '[name]')}.js`;
};

/**
 * All that a way in needs at once goes into one chunk, whichever way in it is.
 * @param {string} id
 * @param {{ getModuleInfo(id: string): { isEntry: boolean, importers: readonly string[] } | null }} graph
 */
const coreChunk = (id, graph) => {
  const seen = new Set([id]);
  for (const module of seen) {
    const info = graph.getModuleInfo(module);
    if (info?.isEntry) return module === id ? null : 'core';
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return null;
};

/**
 * In the one-file bundle nothing is loaded on demand: a dynamic import becomes a static one of what is taken from it.
 * (A wrapper of all that there is would be made by `for … in`, and throw where a page has polluted `Object.prototype`.)
 */
export const eagerImports = {
  name: 'eager-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.startsWith(at('src'))) return null;
    /** @type {string[]} */
    const imports = [];
    const call = /(?<!typeof )\bimport\(\s*(['"])(\.[^'"]+)\1\s*\)(?=\s*\.then\(\s*\(\{([\w\s,]+)\}\))/g;
    const eager = code.replace(call, (_match, _quote, path, names) => {
      imports.push(`import {${names}} from '${path}';`);
      return `Promise.resolve({${names}})`;
    });
    return imports.length ? { code: `${eager}\n${imports.join('\n')}`, map: null } : null;
  },
};

/** JSX in calls that are shorter than those of the automatic runtime, and without a second module of preact's. */
const jsx = {
  oxc: { jsx: /** @type {const} */ ({ runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' }) },
  plugin: {
    name: 'jsx-imports',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform: (code, id) =>
      id.endsWith('.tsx') ? { code: `import { h, Fragment } from 'preact'; ${code}`, map: null } : null,
  },
};

const sheet = readFileSync(at('src/widget/widget.css'), 'utf8');
const own = [...new Set(sheet.match(/--lk-\w+/g))];

/** The style sheet's own properties, `--lk-…`: no page sees them, so that they are shortened as local names are. */
const privateProperties = {
  name: 'private-properties',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform: (code, id) =>
    id.startsWith(at('src/widget'))
      ? { code: code.replace(/--lk-\w+/g, (name) => `--lk${own.indexOf(name).toString(36)}`), map: null }
      : null,
};

/**
 * A page that says no charset reads a script as Latin-1 or so, where only escapes are safe.
 * @param {string} code
 * @param {import('terser').SourceMapOptions | true} sourceMap
 */
const shrink = (code, sourceMap) =>
  minify(code, {
    ecma: 2020,
    toplevel: true,
    // Statements in a row compress better than one with commas in it.
    compress: { passes: 3, sequences: false },
    format: { ascii_only: true },
    sourceMap,
  });

/** A second minifier, before Vite's own and behind it: what each leaves is something to the other. */
const terser = {
  name: 'terser',
  /** @param {string} code */
  async renderChunk(code) {
    const small = await shrink(code, true);
    return { code: small.code ?? code, map: typeof small.map === 'string' ? small.map : null };
  },
  /**
   * @param {unknown} _options
   * @param {import('vite').Rolldown.OutputBundle} bundle
   */
  async generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      const url = `${output.fileName}.map`;
      const map = bundle[url];
      // What only hands on what other files have has no map.
      if (output.type !== 'chunk' || map?.type !== 'asset') continue;
      const small = await shrink(output.code, { content: String(map.source), url });
      output.code = small.code ?? output.code;
      map.source = String(small.map);
    }
  },
};

/** The second minifier takes its time, and nobody has to be told at every build. */
const checks = { pluginTimings: false };

/** @param {boolean} emptyOutDir */
const settings = (emptyOutDir) => ({
  outDir: 'dist',
  emptyOutDir,
  target: 'es2022',
  // The oldest that README.md names: rewritten for older ones, the style sheet would be longer, and no more use.
  cssTarget: ['chrome123', 'firefox128', 'safari18'],
  sourcemap: true,
});

export async function bundle() {
  const modules = entries.filter(({ bundle }) => !bundle.endsWith('.iife.js'));
  await build({
    ...shared,
    plugins: [jsx.plugin, privateProperties, terser],
    oxc: jsx.oxc,
    build: {
      ...settings(true),
      lib: {
        entry: Object.fromEntries(modules.map(({ name, source }) => [name, at(source)])),
        formats: ['es'],
      },
      rolldownOptions: {
        checks,
        external,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: chunkName,
          codeSplitting: { groups: [{ name: coreChunk, debugName: 'core' }] },
          // Vite spares the whitespace of an ES library otherwise.
          minify: true,
        },
      },
    },
  });

  const script = entries.filter(({ bundle }) => bundle.endsWith('.iife.js'));
  for (const { bundle, source } of script) {
    await build({
      ...shared,
      plugins: [jsx.plugin, privateProperties, eagerImports, terser],
      oxc: jsx.oxc,
      build: {
        ...settings(false),
        // The entry registers the global itself; the format asks for a name all the same.
        lib: { entry: at(source), name: 'Latchkey', formats: ['iife'] },
        rolldownOptions: { checks, output: { entryFileNames: bundle, codeSplitting: false } },
      },
    });
  }
}

/** The build guard, for Node: in files of its own, and readable. */
export async function bundleGuard() {
  await build({
    ...shared,
    build: {
      outDir: 'dist/build',
      target: 'node20.19',
      minify: false,
      ssr: true,
      rolldownOptions: {
        input: Object.fromEntries(buildEntries.map(({ name, source }) => [name, at(source)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'guard.js' },
      },
    },
  });
}

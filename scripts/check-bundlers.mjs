// npm run check:bundlers: uses the packed package with each bundler and runtime that docs/bundlers.md names.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { installConsumer } from './consumers.mjs';

const folder = await installConsumer('bundlers');
const require = createRequire(`${folder}/package.json`);

/** @param {string[]} words @param {Record<string, string>} [variables] @returns What the program printed if it failed. */
function node(words, variables) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...variables },
  });
  return status === 0 ? '' : `${stdout}${stderr}` || 'it failed without a word';
}

/** Every entry that needs nothing but the package. */
const entries = ['', '/element', '/preact', '/script', '/nango', '/vite', '/testing'].map(
  (name) => `latchkey${name}`,
);

/** @param {import('webpack').Configuration} configuration @param {typeof webpack} [version] @returns {Promise<string>} */
const runWebpack = (configuration, version = webpack) =>
  new Promise((resolve, reject) => {
    const all = { mode: /** @type {const} */ ('production'), context: folder, ...configuration };
    version(all, (error, stats) => {
      if (error || !stats) reject(error ?? new Error('There are no stats.'));
      else resolve(stats.hasErrors() ? stats.toString({ all: false, errors: true }) : '');
    });
  });

/** @type {Record<string, () => string | Promise<string>>} What each answers: nothing, or its errors. */
const checks = {
  'Node imports every entry': () =>
    node(['--input-type=module', '--eval', entries.map((name) => `await import('${name}');`).join('')]),

  'Node requires every entry': () => node(['--eval', entries.map((name) => `require('${name}');`).join('')]),

  Vite: async () => {
    await vite({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { outDir: 'out/vite', rolldownOptions: { input: `${folder}/src/index.js` } },
    });
    return '';
  },

  'webpack 5': () => runWebpack({ entry: './src/index.js', output: { path: `${folder}/out/webpack` } }),

  esbuild: async () => {
    await esbuild({
      absWorkingDir: folder,
      entryPoints: ['src/index.js'],
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: 'out/esbuild',
      logLevel: 'error',
    });
    return '';
  },

  Rollup: async () => {
    // By a variable: it is in the consumer's packages only, where the compiler does not look.
    const plugin = '@rollup/plugin-node-resolve';
    const { nodeResolve } = require(plugin);
    const bundle = await rollup({ input: `${folder}/src/index.js`, plugins: [nodeResolve()] });
    await bundle.write({ dir: `${folder}/out/rollup` });
    return '';
  },

  Parcel: () =>
    node([
      'node_modules/parcel/lib/bin.js',
      'build',
      'src/index.html',
      '--no-cache',
      '--dist-dir',
      'out/parcel',
    ]),

  'Jest (jsdom), ES modules': () =>
    node(['node_modules/jest/bin/jest.js', '-c', 'jest/modules.json'], {
      NODE_OPTIONS: '--experimental-vm-modules',
    }),

  'Jest (jsdom), CommonJS by Babel': () =>
    node(['node_modules/jest/bin/jest.js', '-c', 'jest/transformed.json']),

  'webpack 4 says that it cannot read the syntax': async () => {
    const errors = await runWebpack({ entry: './src/root.js' }, require('webpack-4')).catch(String);
    return errors.includes('Unexpected token') ? '' : `it says: ${errors}`;
  },
};

for (const [fact, check] of Object.entries(checks)) {
  const problem = await Promise.resolve(check()).catch((error) => String(error));
  console.log(`${problem === '' ? 'ok  ' : 'FAIL'} ${fact}`);
  if (problem !== '') {
    console.log(problem.slice(0, 2000).replace(/^/gm, '     '));
    process.exitCode = 1;
  }
}

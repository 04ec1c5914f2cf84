// npm run size: what a page downloads, brotli at quality 11, against the budgets. 1 kB is 1000 bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { at, root } from './project.mjs';

/**
 * `goal` is where a size should go, `limit` is close above where it is: a commit that raises it says what for.
 * `key` is the row's marker in README.md, see check-package.mjs; a row without a budget only informs.
 * @type {readonly { key: string, what: string, goal?: number, limit?: number }[]}
 */
const rows = [
  { key: 'iife', what: 'script tag: everything, one file', goal: 18, limit: 30 },
  { key: 'esm', what: 'ES module: before the first click', goal: 3, limit: 3.6 },
  { key: 'esm-all', what: 'ES module: everything' },
  { key: 'element', what: 'element: before the first click' },
  { key: 'element-all', what: 'element: everything' },
];

/** @param {string | Buffer} content */
const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * Bundles an application that uses one of our modules, our dependency included, and weighs the files.
 * @param {string} use
 */
async function weighModule(use) {
  const app = at('.cache/size-app.js');
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(app, use);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: app, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .filter((output) => output.type === 'chunk');
  // What the entry imports at once, and what that imports; a Set that grows while it is read.
  const first = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of first) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      first.add(imported);
  }
  /** @param {typeof chunks} some */
  const total = (some) => some.reduce((sum, { code }) => sum + brotli(code), 0);
  return { first: total(chunks.filter(({ fileName }) => first.has(fileName))), all: total(chunks) };
}

/** Bytes by key. */
export async function sizes() {
  const module = await weighModule(
    "import { createConnect } from '../dist/latchkey.js'; globalThis.connect = createConnect(globalThis.options);",
  );
  const element = await weighModule("import '../dist/element.js';");
  return /** @type {Record<string, number>} */ ({
    iife: brotli(readFileSync(at('dist/latchkey.iife.js'))),
    esm: module.first,
    'esm-all': module.all,
    element: element.first,
    'element-all': element.all,
  });
}

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

async function main() {
  const measured = await sizes();
  console.log('brotli 11; 1 kB = 1000 bytes; dependencies included');
  for (const { key, what, goal, limit = Infinity } of rows) {
    const bytes = measured[key] ?? NaN;
    const isOver = !(bytes <= limit * 1000);
    const budget = goal ? `goal ${goal} kB, limit ${limit} kB${isOver ? '  OVER' : ''}` : '';
    console.log(`${what.padEnd(34)} ${inKilobytes(bytes).padStart(8)}  ${budget}`.trimEnd());
    if (isOver) process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main();

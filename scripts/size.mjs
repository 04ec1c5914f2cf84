// npm run size: the bytes that a page downloads at each moment, with brotli at quality 11. 1 kB is 1000 bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { contents } from './bundles.mjs';
import { firstFiles } from './page.mjs';
import { at, languages, root } from './project.mjs';

/**
 * `limit` and `goal` are in kB. The check fails above the limit, which is slightly above today's size: a commit that
 * raises it says why. `key` is the row's marker in README.md and docs/loading.md, see check-package.mjs. A moment is the sum of
 * its files, which are below `dist/browser` where no `folder` is named; or what an `application` loads at once.
 * @type {readonly {
 *   key: string, moment: string, goal: number, limit: number,
 *   files?: readonly string[], folder?: string, application?: string,
 * }[]}
 */
const rows = [
  {
    key: 'script',
    moment: 'script tag, before anything is pressed',
    goal: 4.5,
    limit: 11.1,
    files: ['latchkey.script.js'],
  },
  {
    key: 'esm',
    moment: 'ES module in an application, before anything is pressed',
    goal: 3.5,
    limit: 9.6,
    application:
      "import { createConnect } from '../dist/latchkey.js'; globalThis.connect = createConnect(globalThis.options);",
  },
  {
    key: 'list',
    moment: 'more until a list can be used',
    goal: 24,
    limit: 38.6,
    files: ['latchkey.core.js', 'latchkey.client.js', 'latchkey.widget.js'],
  },
  { key: 'form', moment: 'more for the first form', goal: 6, limit: 8, files: ['latchkey.form.js'] },
  {
    key: 'assist',
    moment: 'more for the help with a form',
    goal: 5,
    limit: 7.4,
    files: ['latchkey.assist.js'],
  },
  { key: 'signIn', moment: 'more for the first sign-in', goal: 3, limit: 4, files: ['latchkey.signIn.js'] },
  {
    key: 'failure',
    moment: 'more for the first failure',
    goal: 6,
    limit: 9.8,
    files: ['latchkey.failure.js', 'latchkey.refusal.js', 'latchkey.en.failure.js'],
  },
  { key: 'language', moment: 'a language: the largest', goal: 2, limit: 2.5 },
  { key: 'failureLanguage', moment: 'its words about failures: the largest', goal: 2.5, limit: 3.1 },
  { key: 'all', moment: 'latchkey.all.js', goal: 36, limit: 67.3, files: ['latchkey.all.js'] },
  {
    key: 'nango',
    moment: 'latchkey/nango in an application, at once',
    goal: 9,
    limit: 11.7,
    application: "import Nango from '../dist/nango.js'; globalThis.nango = new Nango(globalThis.options);",
  },
  {
    key: 'page',
    moment: 'hosted page, until its list can be used',
    goal: 40,
    limit: 50.1,
    folder: 'page',
    files: ['index.html', 'page.css', 'page.js', 'config.json', ...firstFiles],
  },
];

/** @param {string | Buffer} content */
const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @param {string} folder @param {string} file */
const weigh = (folder, file) => brotli(readFileSync(at(`dist/${folder}/${file}`)));

/** @param {string} tag */
const weighLanguage = (tag) => weigh('browser', `latchkey.${tag}.js`);

/** @param {string} tag */
const weighFailureLanguage = (tag) => weigh('browser', `latchkey.${tag}.failure.js`);

/** Bundles an application that uses an ES module, and measures the files that it loads at once. @param {string} code */
async function weighApplication(code) {
  const app = at('.cache/size-app.js');
  mkdirSync(at('.cache'), { recursive: true });
  writeFileSync(app, code);
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
  // The entry, and everything that it imports statically. The loop also visits what it adds to the Set.
  const first = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of first) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
      first.add(imported);
  }
  return chunks
    .filter(({ fileName }) => first.has(fileName))
    .reduce((sum, { code }) => sum + brotli(code), 0);
}

/** Bytes by key. */
export async function sizes() {
  /** @type {Record<string, number>} */
  const bytes = {
    language: Math.max(...languages.map(weighLanguage)),
    failureLanguage: Math.max(...languages.map(weighFailureLanguage)),
  };
  for (const { key, files = [], folder = 'browser', application } of rows) {
    const loaded = files.reduce((sum, file) => sum + weigh(folder, file), 0);
    bytes[key] ??= loaded + (application ? await weighApplication(application) : 0);
  }
  return bytes;
}

/** @param {number} bytes */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints the modules of each file, the largest first. */
function printContents() {
  /** @type {Record<string, Record<string, number>>} */
  const files = JSON.parse(readFileSync(at(contents), 'utf8'));
  console.log('\nmodules by file, in characters before they are minified');
  for (const [file, modules] of Object.entries(files)) {
    if (!file.startsWith('dist/browser/')) continue;
    console.log(file);
    const largest = Object.entries(modules).sort(([, a], [, b]) => b - a);
    for (const [module, characters] of largest)
      if (characters > 0) console.log(`${String(characters).padStart(8)} ${module}`);
  }
}

async function main() {
  const measured = await sizes();
  const byLanguage = languages.map(
    (tag) => `${tag} ${inKilobytes(weighLanguage(tag))} + ${inKilobytes(weighFailureLanguage(tag))}`,
  );
  if (process.argv.includes('--modules')) printContents();
  console.log('brotli 11; 1 kB = 1000 bytes; dependencies included');
  console.log(`languages: ${byLanguage.join(', ')}`);
  for (const { key, moment, goal, limit } of rows) {
    const bytes = measured[key] ?? NaN;
    const isOver = !(bytes <= limit * 1000);
    const budget = `goal ${goal} kB, limit ${limit} kB${isOver ? '  OVER' : ''}`;
    console.log(`${moment.padEnd(56)} ${inKilobytes(bytes).padStart(8)}  ${budget}`);
    if (isOver) process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main();

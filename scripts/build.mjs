// npm run build: everything in dist. With --api, also the committed reports of the public interface in api/.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, bundleGuard, bundleTesting } from './bundles.mjs';
import { writePage } from './page.mjs';
import { at } from './project.mjs';
import { writeTypes } from './types.mjs';

/** The integrity attribute of every file for browsers, for pages that pin a version. */
export function integrity() {
  const files = readdirSync(at('dist/browser'))
    .filter((file) => file.endsWith('.js'))
    .sort();
  const hash = (/** @type {string} */ file) =>
    createHash('sha384')
      .update(readFileSync(at(`dist/browser/${file}`)))
      .digest('base64');
  return Object.fromEntries(files.map((file) => [file, `sha384-${hash(file)}`]));
}

/** @param {string} folder @param {Record<string, string>} reports */
function writeReports(folder, reports) {
  mkdirSync(at(folder), { recursive: true });
  for (const [file, report] of Object.entries(reports)) writeFileSync(at(`${folder}/${file}`), report);
}

/** @param {{ updateApi?: boolean, progress?: (step: string) => void }} options */
export async function build({ updateApi = false, progress = () => {} } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  // First, so that a type error leaves no half build behind.
  progress('declarations');
  const { reports, declarations } = writeTypes();
  progress('bundles');
  await bundle();
  writePage();
  await bundleGuard();
  await bundleTesting();
  for (const [file, declaration] of Object.entries(declarations))
    writeFileSync(at(`dist/${file}`), declaration);
  writeFileSync(at('dist/sri.json'), `${JSON.stringify(integrity(), null, 2)}\n`);
  writeReports('.cache/api', reports);
  if (updateApi) writeReports('api', reports);
}

if (process.argv[1] === import.meta.filename) {
  await build({ updateApi: process.argv.includes('--api'), progress: console.log }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

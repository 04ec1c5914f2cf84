// npm run build: everything in dist. With --api, also the committed reports of the public interface in api/.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { bundle, bundleGuard } from './bundles.mjs';
import { at } from './project.mjs';
import { writeTypes } from './types.mjs';

/** The integrity attribute of every script, for pages that pin a version. */
export function integrity() {
  const scripts = readdirSync(at('dist'))
    .filter((file) => file.endsWith('.js'))
    .sort();
  const hash = (/** @type {string} */ file) =>
    createHash('sha384')
      .update(readFileSync(at(`dist/${file}`)))
      .digest('base64');
  return Object.fromEntries(scripts.map((file) => [file, `sha384-${hash(file)}`]));
}

/** @param {string} folder @param {Record<string, string>} reports */
function writeReports(folder, reports) {
  mkdirSync(at(folder), { recursive: true });
  for (const [file, report] of Object.entries(reports)) writeFileSync(at(`${folder}/${file}`), report);
}

export async function build({ updateApi = false } = {}) {
  await bundle();
  await bundleGuard();
  writeFileSync(at('dist/sri.json'), `${JSON.stringify(integrity(), null, 2)}\n`);
  const reports = writeTypes();
  writeReports('.cache/api', reports);
  if (updateApi) writeReports('api', reports);
}

if (process.argv[1] === import.meta.filename) {
  await build({ updateApi: process.argv.includes('--api') }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

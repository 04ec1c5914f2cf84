// npm run build: everything in dist. With --api, also what is committed about the public interface: the reports in api/, and
// the reference in docs/reference/.
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

/** Writes the files of a folder. What was in it is removed. @param {string} folder @param {Record<string, string>} files */
function writeFolder(folder, files) {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(at(`${folder}/${file}`), content);
}

/** @param {{ updateApi?: boolean, progress?: (step: string) => void }} options */
export async function build({ updateApi = false, progress = () => {} } = {}) {
  rmSync(at('dist'), { recursive: true, force: true });
  // First, so that a type error leaves no half build behind.
  progress('declarations');
  const { reports, declarations, pages } = await writeTypes();
  progress('bundles');
  await bundle();
  writePage();
  await bundleGuard();
  await bundleTesting();
  for (const [file, declaration] of Object.entries(declarations))
    writeFileSync(at(`dist/${file}`), declaration);
  writeFileSync(at('dist/sri.json'), `${JSON.stringify(integrity(), null, 2)}\n`);
  for (const folder of updateApi ? ['.cache/public', '.'] : ['.cache/public']) {
    writeFolder(`${folder}/api`, reports);
    writeFolder(`${folder}/docs/reference`, pages);
  }
}

if (process.argv[1] === import.meta.filename) {
  await build({ updateApi: process.argv.includes('--api'), progress: console.log }).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

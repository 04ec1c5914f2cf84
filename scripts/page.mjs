// The hosted page in dist/page: the files beside its scripts.
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from './project.mjs';

const source = (/** @type {string} */ file) => at(`src/hosted/${file}`);
const target = (/** @type {string} */ file) => at(`dist/page/${file}`);

/** What the list needs, in files: they are requested side by side, and not one after the other. */
export const firstFiles = ['start', 'core', 'client', 'widget', 'en'].map((name) => `latchkey.${name}.js`);

/** Writes the page and its settings. */
export function writePage() {
  const missing = firstFiles.filter((file) => !existsSync(target(file)));
  if (missing.length > 0) throw new Error(`dist/page has no ${missing.join(', ')}: see scripts/page.mjs.`);
  const preloads = firstFiles.map((file) => `<link rel="modulepreload" href="${file}" />`);
  const html = readFileSync(source('index.html'), 'utf8');
  writeFileSync(
    target('index.html'),
    html.replace('<link rel="stylesheet"', [...preloads, '<link rel="stylesheet"'].join('\n    ')),
  );
  for (const file of ['page.css', 'config.json']) copyFileSync(source(file), target(file));
  // Netlify and Cloudflare look for theirs in the root of what is published.
  copyFileSync(source('servers/_headers'), target('_headers'));
  cpSync(source('servers'), target('servers'), {
    recursive: true,
    filter: (file) => !file.endsWith('_headers'),
  });
}

// npm run test:browsers: the widget in Firefox and WebKit, where they are installed or can be. With --built it tests
// the files in dist as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { installPackages } from './apt.mjs';
import { at, root } from './project.mjs';

/**
 * `variable` can name another executable, and tells the tests which one to start; `beside` is what it needs.
 * @type {readonly { name: string, variable: string, programs: string[], beside: string[], packages: string[] }[]}
 */
const engines = [
  {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    programs: ['firefox', 'firefox-esr'],
    beside: [],
    packages: ['firefox-esr'],
  },
  {
    name: 'WebKit',
    variable: 'WEBKIT_DRIVER_PATH',
    programs: ['WebKitWebDriver'],
    beside: ['xvfb-run', 'xauth'],
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
];

const folders = (process.env['PATH'] ?? '').split(':');
/** @param {string} program */
const pathOf = (program) => folders.map((folder) => `${folder}/${program}`).find(existsSync);

/** @param {(typeof engines)[number]} engine */
function find({ variable, programs, beside }) {
  if (!beside.every(pathOf)) return '';
  return process.env[variable] ?? programs.map(pathOf).find(Boolean) ?? '';
}

/** @param {string} program @param {string[]} words @param {Record<string, string>} [variables] */
const run = (program, words, variables) =>
  spawnSync(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } }).status ===
  0;

/** @type {Record<string, string>} */
const paths = {};
for (const engine of engines) {
  if (!find(engine)) installPackages(engine.packages);
  const path = find(engine);
  paths[engine.variable] = path;
  console.log(
    `${engine.name}: ${path || `skipped, because ${engine.packages.join(', ')} cannot be installed`}`,
  );
}

mkdirSync(at('.cache'), { recursive: true });
const isGood =
  (process.argv.includes('--built') || run(process.execPath, ['scripts/build.mjs'])) &&
  run(
    at('node_modules/.bin/vitest'),
    [
      'run',
      '--config=e2e/engines/vitest.config.ts',
      '--reporter=verbose',
      '--reporter=json',
      '--outputFile.json=.cache/engines.json',
    ],
    paths,
  );
if (!isGood) process.exitCode = 1;

// npm run test:browsers: the widget in Firefox and in WebKit, as far as they are here or can be installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { findOrInstall } from './browser.mjs';
import { at, root } from './project.mjs';
import { vitestTotals } from './totals.mjs';

/**
 * `variable` names a program of one's own, and tells the tests which one is used; `beside` is what it needs.
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
const pathOf = (program) => folders.map((folder) => `${folder}/${program}`).find(existsSync) ?? null;

const programs = engines.map(({ name, variable, programs, beside, packages }) => {
  const chosen = process.env[variable];
  const path = findOrInstall(packages, () =>
    beside.every(pathOf) ? (chosen ?? programs.map(pathOf).find(Boolean) ?? null) : null,
  );
  console.log(path ? `${name}: ${path}` : `${name}: NOT RUN, for want of ${packages.join(', ')}`);
  return [variable, path ?? ''];
});

/** @param {string} program @param {string[]} words @param {Record<string, string>} [variables] */
const run = (program, words, variables) =>
  spawnSync(program, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...variables } }).status ===
  0;

const report = '.cache/engines.json';
mkdirSync(at('.cache'), { recursive: true });
rmSync(at(report), { force: true });
const words = ['run', '--config', 'e2e/engines/vitest.config.ts', '--reporter=verbose', '--reporter=json'];
const isGood =
  run(process.execPath, ['scripts/build.mjs']) &&
  run(
    at('node_modules/.bin/vitest'),
    [...words, `--outputFile.json=${report}`],
    Object.fromEntries(programs),
  );

const { passed, failed, skipped } = existsSync(at(report))
  ? vitestTotals(report)
  : { passed: 0, failed: 1, skipped: 0 };
if (!isGood) process.exitCode = 1;
console.log(`${passed} passed, ${isGood ? failed : Math.max(failed, 1)} failed, ${skipped} skipped`);

// npm test: every check in turn, to the end even when one fails, and the totals in the last line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { at, root } from './project.mjs';
import { playwrightTotals, vitestTotals } from './totals.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */

/**
 * A step counts as one, or as the tests that its `report` lists.
 * @type {readonly { name: string, command: string[], report?: { file: string, read: (file: string) => Totals } }[]}
 */
const steps = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.cache/unit.json'],
    report: { file: '.cache/unit.json', read: vitestTotals },
  },
  { name: 'build', command: ['node', 'scripts/build.mjs'] },
  { name: 'package', command: ['node', 'scripts/check-package.mjs'] },
  { name: 'size', command: ['node', 'scripts/size.mjs'] },
  { name: 'browser', command: ['node', 'scripts/browser.mjs'] },
  {
    name: 'end to end',
    command: ['playwright', 'test'],
    report: { file: '.cache/e2e.json', read: playwrightTotals },
  },
];

/** @param {(typeof steps)[number]} step @returns {Totals} */
function run({ command: [program = '', ...words], report }) {
  if (report) rmSync(at(report.file), { force: true });
  const executable = program === 'node' ? process.execPath : at(`node_modules/.bin/${program}`);
  const { status } = spawnSync(executable, words, { cwd: root, stdio: 'inherit' });
  const failed = status === 0 ? 0 : 1;
  if (!report || !existsSync(at(report.file))) return { passed: 1 - failed, failed, skipped: 0 };
  const totals = report.read(report.file);
  // A runner can fail although no test did: a file that does not load, an error outside of the tests.
  return { ...totals, failed: Math.max(totals.failed, failed) };
}

mkdirSync(at('.cache'), { recursive: true });
const results = steps.map((step) => {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  return { name: step.name, totals: run(step), seconds: (performance.now() - start) / 1000 };
});

console.log('\n── summary');
for (const { name, totals, seconds } of results) {
  const verdict = totals.failed > 0 ? 'FAIL' : 'ok';
  console.log(`${verdict.padEnd(5)}${name.padEnd(12)}${seconds.toFixed(1).padStart(6)} s`);
}
/** @param {keyof Totals} key */
const sum = (key) => results.reduce((total, { totals }) => total + totals[key], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);

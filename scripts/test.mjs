// npm test: the checks that everybody runs. npm run test:all (--all): every check. The last line has the totals.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { mainChecks, otherChecks } from './checks.mjs';
import { at, root } from './project.mjs';

/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {{ name: string, totals: Totals, seconds: number }} Result */

/** @param {import('./checks.mjs').Check} check @returns {Totals} */
function run({ command: [program = '', ...words], variables, report }) {
  if (report) rmSync(at(report.file), { force: true });
  const executable = program === 'node' ? process.execPath : at(`node_modules/.bin/${program}`);
  const env = { ...process.env, ...variables };
  const { status } = spawnSync(executable, words, { cwd: root, stdio: 'inherit', env });
  const failed = status === 0 ? 0 : 1;
  if (!report || !existsSync(at(report.file))) return { passed: 1 - failed, failed, skipped: 0 };
  const totals = report.read(report.file);
  // A runner can fail without a failed test, for example when a file does not load.
  return { ...totals, failed: Math.max(totals.failed, failed) };
}

/** @param {readonly import('./checks.mjs').Check[]} checks */
function runAll(checks) {
  /** @type {Result[]} */
  const results = [];
  for (const check of checks) {
    console.log(`\n── ${check.name}`);
    const needed = results.find(({ name }) => name === check.needs);
    if (needed && needed.totals.failed > 0) {
      console.log(`Not run: it needs the ${check.needs}, which failed.`);
      continue;
    }
    const start = performance.now();
    const totals = run(check);
    results.push({ name: check.name, totals, seconds: (performance.now() - start) / 1000 });
    // Its message says what to do. Without a browser, the other checks would prove little.
    if (check.name === 'browser' && totals.failed > 0) break;
  }
  return results;
}

/** @param {readonly Result[]} results */
function summarize(results) {
  console.log('\n── summary');
  for (const { name, totals, seconds } of results) {
    const verdict = totals.failed > 0 ? 'FAIL' : 'ok';
    console.log(`${verdict.padEnd(5)}${name.padEnd(12)}${seconds.toFixed(1).padStart(6)} s`);
  }
  /** @param {keyof Totals} key */
  const sum = (key) => results.reduce((total, { totals }) => total + totals[key], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

mkdirSync(at('.cache'), { recursive: true });
summarize(runAll(process.argv.includes('--all') ? [...mainChecks, ...otherChecks] : mainChecks));

// npm test: the checks that everybody runs. npm run test:all (--all): every check. The last line has the totals.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { mainChecks, otherChecks } from './checks.mjs';
import { at, root } from './project.mjs';

/** @typedef {import('./checks.mjs').Check} Check */
/** @typedef {import('./totals.mjs').Totals} Totals */
/** @typedef {{ name: string, totals: Totals, seconds: number }} Result */

/** @param {Check} check @param {number | null} status @returns {Totals} */
function totalsOf({ report }, status) {
  const failed = status === 0 ? 0 : 1;
  if (!report || !existsSync(at(report.file)))
    return { passed: 1 - failed, failed, skipped: 0, failures: [], secondTries: [] };
  const totals = report.read(report.file);
  // A runner can fail without a failed test, for example when a file does not load.
  return { ...totals, failed: Math.max(totals.failed, failed) };
}

/** @param {Check} check @param {boolean} isAlone Otherwise its output is kept until it ends. @returns {Promise<Result>} */
async function run(check, isAlone) {
  const { name, command, variables, report } = check;
  const [program = '', ...words] = command;
  if (report) rmSync(at(report.file), { force: true });
  if (isAlone) console.log(`\n── ${name}`);
  const start = performance.now();
  const child = spawn(program === 'node' ? process.execPath : at(`node_modules/.bin/${program}`), words, {
    cwd: root,
    stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
    env: { ...process.env, ...variables },
  });
  const outputs = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ''));
  /** @type {number | null} */
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(null)));
  if (!isAlone) console.log([`\n── ${name}`, ...(await Promise.all(outputs))].join('\n').trimEnd());
  return { name, totals: totalsOf(check, status), seconds: (performance.now() - start) / 1000 };
}

/** @param {readonly (Check | readonly Check[])[]} steps */
async function runAll(steps) {
  /** @type {Result[]} */
  const results = [];
  /** @param {string | undefined} name */
  const hasFailed = (name) => results.some((result) => result.name === name && result.totals.failed > 0);
  for (const step of steps) {
    const checks = [step].flat();
    if (checks.length > 1) console.log(`\n── side by side: ${checks.map(({ name }) => name).join(', ')}`);
    const ready = checks.filter(({ needs }) => !hasFailed(needs));
    for (const { name, needs } of checks.filter((check) => !ready.includes(check)))
      console.log(`\n── ${name}\nNot run: it needs the ${needs}, which failed.`);
    results.push(...(await Promise.all(ready.map((check) => run(check, checks.length === 1)))));
    // Its message says what to do. Without a browser, the other checks would prove little.
    if (hasFailed('browser')) break;
  }
  return results;
}

/** @param {readonly Result[]} results */
function summarize(results) {
  console.log('\n── summary');
  for (const { name, totals, seconds } of results) {
    const verdict = totals.failed > 0 ? 'FAIL' : 'ok';
    console.log(`${verdict.padEnd(5)}${name.padEnd(12)}${seconds.toFixed(1).padStart(6)} s`);
    for (const failure of totals.failures) console.log(`       failed: ${failure}`);
    for (const test of totals.secondTries) console.log(`       passed at the second try: ${test}`);
  }
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const sum = (key) => results.reduce((total, { totals }) => total + totals[key], 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

mkdirSync(at('.cache'), { recursive: true });
summarize(await runAll(process.argv.includes('--all') ? [...mainChecks, ...otherChecks] : mainChecks));

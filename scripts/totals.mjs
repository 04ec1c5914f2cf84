// Reads the totals in a test runner's report.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { at, root } from './project.mjs';

/**
 * `failures` and `secondTries` name tests; a second try is one that passed only when it was tried again.
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures
 * @property {readonly string[]} secondTries
 */

/** @param {string} file */
const readReport = (file) => JSON.parse(readFileSync(at(file), 'utf8'));

/** @param {string} file @returns {Totals} */
export function vitestTotals(file) {
  /** @typedef {{ status: string, fullName: string }} Test */
  /** @type {{ testResults: { name: string, status: string, assertionResults: Test[] }[] } & Record<string, number>} */
  const report = readReport(file);
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const path = relative(root, name);
    // A file that does not load fails without a failed test.
    if (status === 'failed' && failed.length === 0) return [path];
    return failed.map(({ fullName }) => `${path} › ${fullName}`);
  });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures,
    secondTries: [],
  };
}

/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ file: string, line: number, title: string, tests: { status: string }[] }[]} specs
 */

/** @param {Suite} suite @returns {Suite['specs']} */
const specsIn = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** @param {string} file @returns {Totals} */
export function playwrightTotals(file) {
  const { stats, suites } = readReport(file);
  const specs = specsIn({ specs: [], suites });
  /** @param {string} status */
  const named = (status) =>
    specs
      .filter(({ tests }) => tests.some((test) => test.status === status))
      .map(({ file: path, line, title }) => `${path}:${line} › ${title}`);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: named('unexpected'),
    secondTries: named('flaky'),
  };
}

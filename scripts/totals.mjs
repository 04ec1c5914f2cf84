// Reads the totals in a test runner's report.
import { readFileSync } from 'node:fs';
import { at } from './project.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @param {string} file @returns {Totals} */
export function vitestTotals(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(at(file), 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** @param {string} file @returns {Totals} */
export function playwrightTotals(file) {
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(at(file), 'utf8')).stats;
  if (flaky > 0) console.log(`${flaky} of these passed only when tried again: see the list above.`);
  return { passed: expected + flaky, failed: unexpected, skipped };
}

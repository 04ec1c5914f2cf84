// Reads the totals in a test runner's report.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { at, root } from './project.mjs';

/**
 * `failures` and `secondTries` name tests, and say what went wrong; a second try is one that passed only when it was
 * tried again.
 * @typedef {object} Totals
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} failures
 * @property {readonly string[]} secondTries
 */

/** @param {string} file */
const readReport = (file) => JSON.parse(readFileSync(at(file), 'utf8'));

/**
 * A test and the beginning of its first message, on one line, without the stack.
 * @param {string} name @param {readonly (string | undefined)[]} messages
 */
function withReason(name, [message = '']) {
  const [words = ''] = stripVTControlCharacters(message).split('\n    at ');
  const reason = words.replace(/\s+/g, ' ').slice(0, 300).trim();
  return reason ? `${name}: ${reason}` : name;
}

/** @param {string} file @returns {Totals} */
export function vitestTotals(file) {
  /** @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test */
  /** @type {{ testResults: { name: string, status: string, message: string, assertionResults: Test[] }[] } & Record<string, number>} */
  const report = readReport(file);
  /** @param {(test: Test) => boolean} isNamed */
  const named = (isNamed) =>
    report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(isNamed)
        .map(({ fullName, failureMessages }) =>
          withReason(`${relative(root, name)} › ${fullName}`, failureMessages),
        ),
    );
  // A file that does not load fails without a failed test.
  const unloaded = report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    .map(({ name, message }) => withReason(relative(root, name), [message]));
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
    failures: [...unloaded, ...named((test) => test.status === 'failed')],
    secondTries: named((test) => test.status === 'passed' && test.failureMessages.length > 0),
  };
}

/** @typedef {{ status: string, results: { errors: { message?: string }[] }[] }} Tried */
/**
 * @typedef {object} Suite
 * @property {Suite[]} [suites]
 * @property {{ file: string, line: number, title: string, tests: Tried[] }[]} specs
 */

/** @param {Suite} suite @returns {Suite['specs']} */
const specsIn = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** @param {string} file @returns {Totals} */
export function playwrightTotals(file) {
  const { stats, suites } = readReport(file);
  const specs = specsIn({ specs: [], suites });
  /** @param {string} status */
  const named = (status) =>
    specs.flatMap(({ file: path, line, title, tests }) =>
      tests
        .filter((test) => test.status === status)
        .map(({ results }) =>
          withReason(
            `${path}:${line} › ${title}`,
            results.flatMap(({ errors }) => errors.map(({ message }) => message)),
          ),
        ),
    );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: named('unexpected'),
    secondTries: named('flaky'),
  };
}

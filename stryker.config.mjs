// What npm run mutate tells Stryker. What is changed, and which tests have to notice it: scripts/mutate.mjs.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate.config.ts', related: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  thresholds: { high: 100, low: 95, break: 95 },
  ignorePatterns: ['dist', 'test-results', 'e2e', '.cache'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // On a busy machine, tests that pass are not to be taken for ones that never end.
  timeoutMS: 30_000,
  warnings: { slow: false },
  tempDirName: '.cache/stryker',
  // Stryker would rewrite its references with TypeScript's API, which TypeScript 7 does not have. It has none.
  tsconfigFile: 'no-tsconfig.json',
};

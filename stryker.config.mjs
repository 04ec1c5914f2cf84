// npm run mutate: mutates the core and lists the changes that no unit test notices.
// One file: npm run mutate -- --mutate src/flow/state.ts

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vite.config.ts', related: true },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/gate.ts',
    'src/options.ts',
    'src/credential/**/*.ts',
    'src/api/redact.ts',
    'src/api/reply.ts',
    'src/flow/{attempt,authModes,channel,proof,state}.ts',
    'src/form/validation.ts',
    '!src/**/*.test.ts',
  ],
  ignorePatterns: ['dist', 'test-results', 'e2e/snapshots', '.cache'],
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.cache/stryker',
  concurrency: 2,
  // Stryker would rewrite its references with TypeScript's API, which TypeScript 7 does not have. It has none.
  tsconfigFile: 'no-tsconfig.json',
};

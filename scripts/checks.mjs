// The checks of `npm test`, and those that `npm run test:all` adds.
import { playwrightTotals, vitestTotals } from './totals.mjs';

/**
 * A check counts as one, or as the tests that its report lists. It is left out when the check that it needs fails.
 * @typedef {object} Check
 * @property {string} name
 * @property {readonly string[]} command
 * @property {Record<string, string>} [variables]
 * @property {{ file: string, read: (file: string) => import('./totals.mjs').Totals }} [report]
 * @property {'build'} [needs]
 */

/** @param {string} name @param {string} project */
const units = (name, project) => {
  const file = `.cache/${name}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return { name, command: ['vitest', 'run', project, ...reporters], report: { file, read: vitestTotals } };
};

/** @param {string} name @param {string} which */
const browserTests = (name, which) => ({
  name,
  command: ['playwright', 'test', which, '@main'],
  report: { file: '.cache/e2e.json', read: playwrightTotals },
  needs: /** @type {const} */ ('build'),
});

/** What everybody runs. Those of an inner list run side by side. @type {readonly (Check | readonly Check[])[]} */
export const mainChecks = [
  { name: 'browser', command: ['node', 'scripts/browser.mjs'] },
  [
    // It often waits, for servers and bundlers. The others take one thread each.
    units('unit', '--project=!long'),
    { name: 'build', command: ['node', 'scripts/build.mjs'] },
    { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'lint', command: ['oxlint', '--deny-warnings'] },
  ],
  { name: 'size', command: ['node', 'scripts/size.mjs'], needs: 'build' },
  browserTests('main ways', '--grep'),
];

/** The rest: every provider, more generated cases, the package, all browser tests, and Firefox and WebKit. @type {readonly Check[]} */
export const otherChecks = [
  units('long', '--project=long'),
  // Those of `npm test` with ten times as many cases.
  {
    name: 'properties',
    command: [
      'vitest',
      'run',
      '--reporter=dot',
      'src/gate.hostile',
      'src/api/redact',
      'src/build/search',
      'src/credential/dressed',
      'src/form/pattern',
    ],
    variables: { LATCHKEY_RUNS: '1' },
  },
  { name: 'package', command: ['node', 'scripts/check-package.mjs'], needs: 'build' },
  { name: 'typescripts', command: ['node', 'scripts/check-types.mjs'], needs: 'build' },
  { name: 'bundlers', command: ['node', 'scripts/check-bundlers.mjs'], needs: 'build' },
  { name: 'examples', command: ['node', 'scripts/check-examples.mjs'], needs: 'build' },
  {
    name: 'fixture',
    command: ['node', 'scripts/check-fixture.mjs'],
    report: { file: '.cache/fixture.json', read: playwrightTotals },
    needs: 'build',
  },
  browserTests('other ways', '--grep-invert'),
  // If they can be installed. Otherwise their tests count as skipped.
  {
    name: 'engines',
    command: ['node', 'scripts/engines.mjs', '--built'],
    report: { file: '.cache/engines.json', read: vitestTotals },
    needs: 'build',
  },
];

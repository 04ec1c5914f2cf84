// npm run mutate: changes the core in many small ways, and lists the changes that no unit test notices. Fails when a file
// has more than 5 % of them. What was tried before is not tried again, as long as it and its tests are the same (--force).
// Some files: npm run mutate -- flow/state credential
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './project.mjs';

/** The share of the changes to a file that its tests have to notice. Those that change nothing do not count. */
const wanted = 95;

/**
 * Sources, and the tests that state what they do: those of the same folder, so that no change is noticed by a test far
 * away that happens to fail.
 * @type {readonly { name: string, sources: readonly string[], tests: readonly string[] }[]}
 */
const groups = [
  {
    name: 'gate',
    sources: ['src/gate.ts', 'src/policy.ts'],
    tests: ['src/gate*.test.ts', 'src/policy.test.ts'],
  },
  {
    name: 'credential',
    sources: ['fingerprint', 'name', 'normalize', 'refusalRules', 'shape', 'values'].map(
      (file) => `src/credential/${file}.ts`,
    ),
    tests: ['src/credential/*.test.ts'],
  },
  {
    name: 'options',
    sources: ['changes', 'check', 'config', 'host', 'rules', 'table'].map((file) => `src/options/${file}.ts`),
    tests: ['src/options/*.test.ts'],
  },
  {
    name: 'redaction',
    sources: ['folding', 'readings', 'redact'].map((file) => `src/api/${file}.ts`),
    tests: ['src/api/redact.test.ts', 'src/api/folding.test.ts', 'src/api/readings.test.ts'],
  },
  {
    name: 'api',
    sources: [
      'advice',
      'authorizeUrl',
      'codes',
      'credential',
      'keyCheck',
      'ownErrors',
      'reason',
      'refusals',
      'reply',
      'serverError',
      'session',
      'submission',
      'tokenAnswer',
    ].map((file) => `src/api/${file}.ts`),
    tests: ['src/api/!(redact|folding|readings).test.ts'],
  },
  {
    name: 'flow',
    sources: [
      'attempt',
      'authModes',
      'callbackPage',
      'channel',
      'disposers',
      'proof',
      'state',
      'verdict',
      'waiting',
      'windowWatch',
    ].map((file) => `src/flow/${file}.ts`),
    tests: ['src/flow/*.test.ts'],
  },
  { name: 'form', sources: ['src/form/validation.ts'], tests: ['src/form/validation.test.ts'] },
  { name: 'failure', sources: ['src/failure/explain.ts'], tests: ['src/failure/*.test.ts'] },
];

/** @typedef {import('@stryker-mutator/api/core').MutantResult} Mutant */

/** @param {readonly Mutant[]} mutants */
function countsOf(mutants) {
  /** @param {readonly import('@stryker-mutator/api/core').MutantStatus[]} statuses */
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  return { noticed, missed, equivalent: count('Ignored'), score: (100 * noticed) / (noticed + missed) };
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const force = process.argv.includes('--force');
/** @param {string} source */
const isChosen = (source) => words.length === 0 || words.some((word) => source.includes(word));

/** @type {Mutant[]} */
const all = [];
for (const { name, sources, tests } of groups) {
  const mutate = sources.filter(isChosen);
  if (mutate.length === 0) continue;
  process.env['LATCHKEY_MUTATE_SOURCES'] = mutate.join();
  process.env['LATCHKEY_MUTATE_TESTS'] = tests.join();
  mkdirSync('.cache/mutate', { recursive: true });
  all.push(
    ...(await new Stryker({
      mutate,
      concurrency: Number(process.env['WORKERS'] ?? 2),
      force,
      incrementalFile: `.cache/mutate/${name}.json`,
    }).runMutationTest()),
  );
}

const files = [...new Set(all.map(({ fileName }) => fileName))].sort();
console.log('\nnoticed  missed  equivalent  score  file');
for (const file of files) {
  const mutants = all.filter(({ fileName }) => fileName === file);
  const { noticed, missed, equivalent, score } = countsOf(mutants);
  const columns = [`${noticed}`.padStart(7), `${missed}`.padStart(6), `${equivalent}`.padStart(10)];
  console.log(`${columns.join('  ')}  ${score.toFixed(1).padStart(5)}  ${relative(root, file)}`);
  if (score < wanted) process.exitCode = 1;
}
for (const { fileName, location, mutatorName, statusReason } of all.filter(
  ({ status }) => status === 'Ignored',
))
  console.log(`${relative(root, fileName)}:${location.start.line} ${mutatorName}: ${statusReason}`);

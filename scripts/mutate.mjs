// npm run mutate: changes the core in many small ways, and lists the changes that no unit test notices. Fails when a file
// has more than 5 % of them. Results of unchanged sources and tests are reused, except with --force.
// Some files: npm run mutate -- flow/state credential
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from './project.mjs';

/** The percentage of the changes to a file that its tests have to notice. Changes without an effect do not count. */
const wanted = 95;

/** @param {string} folder @param {readonly string[]} names */
const filesIn = (folder, ...names) => names.map((name) => `${folder}/${name}.ts`);

/**
 * Sources, and the tests that state what they do: those beside them, so that no change is noticed by a test far away
 * that happens to fail.
 * @type {readonly { name: string, sources: readonly string[], tests: readonly string[] }[]}
 */
const groups = [
  {
    name: 'gate',
    sources: filesIn('src', 'gate', 'policy'),
    tests: filesIn('src', 'gate*.test', 'policy.test'),
  },
  {
    name: 'refusals',
    sources: filesIn('src/credential', 'name', 'refusalRules'),
    tests: filesIn('src/credential', 'name.test', 'refusals.test', 'values.test'),
  },
  {
    name: 'credential',
    sources: filesIn('src/credential', 'fingerprint', 'normalize', 'quote', 'shape', 'values'),
    tests: filesIn('src/credential', '*.test'),
  },
  {
    name: 'options',
    sources: filesIn('src/options', 'changes', 'check', 'config', 'host', 'rules', 'table'),
    tests: filesIn('src/options', '*.test'),
  },
  {
    name: 'redaction',
    sources: filesIn('src/api', 'base64', 'escapes', 'folding', 'letters', 'readings', 'redact'),
    tests: filesIn('src/api', 'folding.test', 'readings.test', 'redact.test'),
  },
  {
    name: 'codes',
    sources: filesIn('src/api', 'advice', 'codes'),
    tests: filesIn('src/api', 'advice.test', 'codes.test'),
  },
  {
    name: 'answers',
    sources: filesIn(
      'src/api',
      'body',
      'keyCheck',
      'ownErrors',
      'reason',
      'refusals',
      'reply',
      'serverError',
      'submission',
    ),
    tests: filesIn('src/api', '!(redact|folding|readings).test'),
  },
  {
    name: 'session',
    sources: filesIn('src/api', 'askPage', 'authorizeUrl', 'credential', 'session', 'tokenAnswer'),
    tests: filesIn('src/api', 'authorizeUrl.test', 'calls.test', 'credential.test', 'session.test'),
  },
  {
    name: 'flow',
    sources: filesIn(
      'src/flow',
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
    ),
    tests: filesIn('src/flow', '*.test'),
  },
  { name: 'form', sources: ['src/form/validation.ts'], tests: ['src/form/validation.test.ts'] },
  { name: 'failure', sources: filesIn('src/failure', 'explain', 'report'), tests: ['src/failure/*.test.ts'] },
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

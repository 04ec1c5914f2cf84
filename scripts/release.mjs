// npm run release: checks everything, and publishes the version in package.json. With --dry-run it publishes nothing, and
// looks at a tree that is not ready as well.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, manifest, root } from './project.mjs';
import { bumpBetween, bumpFor, changelogProblem, isAtLeast } from './releaseRules.mjs';

const isDry = process.argv.includes('--dry-run');
const { version } = manifest;
const tag = `v${version}`;

/** @param {string} program @param {...string} words */
function answerOf(program, ...words) {
  const { status, stdout } = spawnSync(program, words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** @param {string} program @param {...string} words */
function run(program, ...words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' });
  return status === 0 ? null : `\`${[program, ...words].join(' ')}\` failed.`;
}

/** The newest release before this one; empty when this is the first. */
const lastTag = answerOf('git', 'describe', '--tags', '--abbrev=0', '--match', 'v*');

/** What is wrong with the version, after the last one. */
function versionProblem() {
  if (lastTag === tag) return `${tag} is released already. Raise the version in package.json.`;
  if (!lastTag) return null;
  const before = lastTag.slice(1);
  const step = bumpBetween(before, version);
  if (!step) return `${version} does not follow ${before}.`;
  const least = bumpFor(answerOf('git', 'diff', lastTag, '--', 'api'), before);
  return isAtLeast(step, least)
    ? null
    : `The public interface changed since ${before} (\`git diff ${lastTag} -- api\`): that needs a ${least} version.`;
}

/** Each gives what is wrong, or null. @type {Readonly<Record<string, () => string | null>>} */
const steps = {
  'nothing is left uncommitted': () =>
    answerOf('git', 'status', '--porcelain') ? 'Commit or remove what `git status` shows.' : null,
  'the version follows the last one': versionProblem,
  'the changelog has its section': () => changelogProblem(readFileSync(at('CHANGELOG.md'), 'utf8'), version),
  'the package names its repository': () =>
    manifest.repository?.url
      ? null
      : 'Add `repository` to package.json: npm compares it with where the package was built.',
  'the build, with the hash of each file': () => run('npm', 'run', 'build'),
  'the package': () => run('npm', 'run', 'check:package'),
  // A try shows what would be published; everything else has run before each commit.
  ...(!isDry && { 'every check': () => run('npm', 'run', 'test:all') }),
  'the tarball': () =>
    isDry
      ? // Only a CI service can say where a package was built. The notices list the files.
        run('npm', 'publish', '--dry-run', '--no-provenance', '--loglevel=notice')
      : run('npm', 'publish', '--provenance'),
  ...(!isDry && { 'the tag': () => run('git', 'tag', tag) }),
};

let problems = 0;
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n── ${name}`);
  const problem = step();
  if (!problem) continue;
  console.error(problem);
  problems += 1;
  if (!isDry) break;
}
console.log(
  problems === 0
    ? `\n${version} ${isDry ? 'could be released' : `is released. Push the tag: git push origin ${tag}`}.`
    : `\n${version} cannot be released yet.`,
);
if (problems > 0) process.exitCode = 1;

// What a release has to keep: its version, its section in CHANGELOG.md, and what changed in the public interface.

/** @typedef {'major' | 'minor' | 'patch'} Bump */

/** From the smallest to the largest. @type {readonly Bump[]} */
const bumps = ['patch', 'minor', 'major'];

/** @param {string} version @returns {[number, number, number]} */
function numbersOf(version) {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`“${version}” is not a version such as 1.2.3.`);
  return [Number(major), Number(minor), Number(patch)];
}

/**
 * The step from one version to another; `null` when it goes nowhere or backwards, or skips a version.
 * @param {string} before @param {string} after @returns {Bump | null}
 */
export function bumpBetween(before, after) {
  const [major, minor, patch] = numbersOf(before);
  if (after === `${major + 1}.0.0`) return 'major';
  if (after === `${major}.${minor + 1}.0`) return 'minor';
  return after === `${major}.${minor}.${patch + 1}` ? 'patch' : null;
}

/**
 * The step that a change of the reports in `api/` needs at least: a line that is gone can break an application, and a new one
 * is a feature. Until 1.0 each counts one less.
 * @param {string} diff As Git writes it. @param {string} before @returns {Bump}
 */
export function bumpFor(diff, before) {
  const lines = diff.split('\n').filter((line) => !/^(\+\+\+|---)/.test(line));
  /** @type {Bump} */
  const usual = lines.some((line) => /^-\s*\S/.test(line))
    ? 'major'
    : lines.some((line) => /^\+\s*\S/.test(line))
      ? 'minor'
      : 'patch';
  const isEarly = before.startsWith('0.');
  return isEarly ? (bumps[Math.max(0, bumps.indexOf(usual) - 1)] ?? 'patch') : usual;
}

/** Whether one step is at least as large as another. @param {Bump} step @param {Bump} least */
export const isAtLeast = (step, least) => bumps.indexOf(step) >= bumps.indexOf(least);

/**
 * What is wrong with the newest section of CHANGELOG.md; `null` when nothing is.
 * @param {string} changelog @param {string} version
 */
export function changelogProblem(changelog, version) {
  const heading = /^## (.+)$/m.exec(changelog)?.[1] ?? '';
  if (!new RegExp(`^${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`).test(heading))
    return `The newest section of CHANGELOG.md is “${heading}”. Expected “${version}” and the day of the release, such as “${version} (2026-12-01)”.`;
  const section = changelog.slice(changelog.indexOf(`## ${heading}`)).split(/^## /m)[1] ?? '';
  return /^- /m.test(section) ? null : `The section ${heading} of CHANGELOG.md lists no change.`;
}

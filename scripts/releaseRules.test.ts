import { describe, expect, it } from 'vitest';
import { bumpBetween, bumpFor, changelogProblem, isAtLeast } from './releaseRules.mjs';

describe('the step between two versions', () => {
  it.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.2.3', null],
    ['1.2.3', '1.2.2', null],
    ['1.2.3', '1.4.0', null],
    ['1.2.3', '2.1.0', null],
  ])('from %s to %s is %s', (before, after, step) => {
    expect(bumpBetween(before, after)).toBe(step);
  });

  it('needs versions', () => {
    expect(() => bumpBetween('1.2', '1.3.0')).toThrow('“1.2” is not a version such as 1.2.3.');
  });
});

describe('a change of the public interface', () => {
  const head = '--- a/api/latchkey.api.md\n+++ b/api/latchkey.api.md\n@@ -1 +1 @@\n';

  it.each([
    ['a line that is gone', '-    open(): void;\n+    show(): void;\n', 'major', 'minor'],
    ['a new line', '+    show(): void;\n', 'minor', 'patch'],
    ['nothing but blank lines', '-\n+  \n', 'patch', 'patch'],
    ['nothing', '', 'patch', 'patch'],
  ])('with %s needs a %s version after 1.0, and a %s one before', (_what, diff, later, early) => {
    expect(bumpFor(head + diff, '1.2.3')).toBe(later);
    expect(bumpFor(head + diff, '0.2.3')).toBe(early);
  });

  it('may come with a larger step', () => {
    expect(isAtLeast('major', 'minor')).toBe(true);
    expect(isAtLeast('minor', 'minor')).toBe(true);
    expect(isAtLeast('patch', 'minor')).toBe(false);
  });
});

describe('the changelog of a release', () => {
  it('begins with its version, a day and a change', () => {
    expect(
      changelogProblem('# Changelog\n\n## 1.2.3 (2026-12-01)\n\n- A change.\n\n## 1.2.2 (x)\n', '1.2.3'),
    ).toBeNull();
  });

  it.each(['## 1.2.3 (not released yet)\n\n- A change.\n', '## 1.2.2 (2026-12-01)\n\n- A change.\n', ''])(
    'is refused when it is %j',
    (changelog) => {
      expect(changelogProblem(changelog, '1.2.3')).toContain('Expected “1.2.3” and the day of the release');
    },
  );

  it('is refused when it lists no change', () => {
    const changelog = '## 1.2.3 (2026-12-01)\n\nSoon.\n\n## 1.2.2 (2026-11-01)\n\n- A change.\n';
    expect(changelogProblem(changelog, '1.2.3')).toContain('lists no change');
  });
});

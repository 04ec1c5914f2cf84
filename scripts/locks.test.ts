import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleNames } from './examples.mjs';
import { at } from './project.mjs';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const locks = [
  '',
  'consumers/types/',
  'consumers/bundlers/',
  'consumers/playwright/',
  ...exampleNames.map((name) => `consumers/examples/${name}/`),
];

/** The packages of a lock, by their folders. */
const packagesIn = (folder: string): [string, LockedPackage][] => {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(at(`${folder}package-lock.json`), 'utf8'),
  );
  return Object.entries(lock.packages);
};

describe.each(locks)('%spackage-lock.json', (folder) => {
  it('names no registry', () => {
    expect(packagesIn(folder).filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it('has the packages of every platform', () => {
    const packages = packagesIn(folder);
    const names = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));
    const missing = packages.flatMap(([, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !names.has(name)),
    );
    expect(missing).toEqual([]);
  });
});

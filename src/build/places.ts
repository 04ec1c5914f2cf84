import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A part of a build that is searched. */
export interface Place {
  path: string;
  /** Whether a server's code is in it as well, which is not searched: no browser gets it. */
  hasServerCode: boolean;
}

/** A build that keeps the pages which it rendered ahead apart from the scripts that they load. Browsers get both. */
interface SplitBuild {
  /** The folder of the scripts. */
  scripts: string;
  /** The folder of the pages. */
  pages: string;
  hasServerCode: boolean;
  /** What every such build has in it. */
  mark: string;
}

const splitBuilds: readonly SplitBuild[] = [
  // Next: `.next`, or another `distDir`. `next start` needs the mark as well.
  { scripts: 'static', pages: 'server', hasServerCode: true, mark: 'BUILD_ID' },
  // SvelteKit: `.svelte-kit/output`, and `build` of its adapter for Node.
  { scripts: 'client', pages: 'prerendered', hasServerCode: false, mark: 'prerendered' },
];

const isBuild = (directory: string, { scripts, pages, mark }: SplitBuild): boolean =>
  [scripts, pages, mark].every((name) => existsSync(join(directory, name)));

const pagesOf = (directory: string, { pages, hasServerCode }: SplitBuild): Place => ({
  path: join(directory, pages),
  hasServerCode,
});

/** What is searched for a path in a build, of which the first folder is given. */
function placesInBuild(path: string, first: string): Place[] | null {
  const directory = dirname(first);
  const build = splitBuilds.find((one) => isBuild(directory, one));
  if (build?.scripts === basename(first)) return [{ path, hasServerCode: false }, pagesOf(directory, build)];
  if (build?.pages === basename(first)) return [{ path, hasServerCode: build.hasServerCode }];
  return directory === first ? null : placesInBuild(path, directory);
}

/**
 * What is searched for a path that somebody names. With the scripts of a build, its pages are: else the check would call a
 * build clean whose pages have a secret in them. Of a whole build that has a server's code in it, only what browsers get
 * is searched.
 */
export function placesFor(path: string): Place[] {
  const whole = splitBuilds.find((one) => one.hasServerCode && isBuild(path, one));
  if (whole) return [{ path: join(path, whole.scripts), hasServerCode: false }, pagesOf(path, whole)];
  return placesInBuild(path, path) ?? [{ path, hasServerCode: false }];
}

/** Whether a file is code that runs on a server, or describes it: pages have other endings. */
export const isServerCode = (file: string): boolean => /\.[cm]?js(\.map|\.nft\.json)?$/.test(file);

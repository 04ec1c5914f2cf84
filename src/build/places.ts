import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../record.ts';
import { read } from './files.ts';

/** What browsers get of a place: all of it, its pages but not the server's code among them, or what a manifest says of answers. */
type Sent = 'all' | 'pages' | 'headers and redirects';

/** A part of a build that is searched. */
export interface Place {
  path: string;
  sent: Sent;
}

/** A build that keeps the pages which it rendered ahead apart from the scripts that they load. Browsers get both. */
interface SplitBuild {
  /** The folder of the scripts. */
  scripts: string;
  /** The folder of the pages. */
  pages: string;
  /** Whether a server's code is among the pages. */
  hasServerCode: boolean;
  /** The file in which the headers and redirects are that the server answers with. */
  manifest?: string;
  /** What every such build has in it. */
  mark: string;
}

const splitBuilds: readonly SplitBuild[] = [
  // Next: `.next`, or another `distDir`. `next start` needs the mark as well.
  {
    scripts: 'static',
    pages: 'server',
    hasServerCode: true,
    manifest: 'routes-manifest.json',
    mark: 'BUILD_ID',
  },
  // SvelteKit: `.svelte-kit/output`, and `build` of its adapter for Node.
  { scripts: 'client', pages: 'prerendered', hasServerCode: false, mark: 'prerendered' },
];

const isBuild = (directory: string, { scripts, pages, mark }: SplitBuild): boolean =>
  [scripts, pages, mark].every((name) => existsSync(join(directory, name)));

const sentOf = ({ hasServerCode }: SplitBuild): Sent => (hasServerCode ? 'pages' : 'all');

function manifestOf(directory: string, { manifest }: SplitBuild): Place[] {
  const path = manifest && join(directory, manifest);
  return path && existsSync(path) ? [{ path, sent: 'headers and redirects' }] : [];
}

/** What browsers get beside the scripts. */
const besideScripts = (directory: string, build: SplitBuild): Place[] => [
  { path: join(directory, build.pages), sent: sentOf(build) },
  ...manifestOf(directory, build),
];

/** What is searched for a path in a build, of which the first folder is given. */
function placesInBuild(path: string, first: string): Place[] | null {
  const directory = dirname(first);
  const build = splitBuilds.find((one) => isBuild(directory, one));
  if (build?.scripts === basename(first)) return [{ path, sent: 'all' }, ...besideScripts(directory, build)];
  if (build?.pages === basename(first))
    return [{ path, sent: sentOf(build) }, ...manifestOf(directory, build)];
  return directory === first ? null : placesInBuild(path, directory);
}

/**
 * What is searched for a path that somebody names. With the scripts of a build, its pages are: else the check would call a
 * build clean whose pages have a secret in them. Of a whole build that has a server's code in it, only what browsers get
 * is searched.
 */
export function placesFor(path: string): Place[] {
  const whole = splitBuilds.find((one) => one.hasServerCode && isBuild(path, one));
  if (whole) return [{ path: join(path, whole.scripts), sent: 'all' }, ...besideScripts(path, whole)];
  return placesInBuild(path, path) ?? [{ path, sent: 'all' }];
}

/** Whether a file is code that runs on a server, or describes it: pages have other endings. */
export const isServerCode = (file: string): boolean => /\.[cm]?js(\.map|\.nft\.json)?$/.test(file);

/**
 * What browsers get of a manifest. Its rewrites stay on the server.
 *
 * @throws An error for a file that is not JSON.
 */
export function readManifest(path: string): Buffer {
  const manifest: unknown = JSON.parse(read(path).toString());
  const { headers, redirects } = isRecord(manifest) ? manifest : {};
  return Buffer.from(JSON.stringify({ headers, redirects }));
}

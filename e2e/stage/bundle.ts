import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import type { Host } from './host.ts';

const resolveDir = fileURLToPath(new URL('../..', import.meta.url));

type Mode = 'development' | 'production';

/** Packages that are bundled in another's place, such as an older version of it. */
export type Aliases = Record<string, string>;

const optionsFor = (contents: string, mode: Mode, alias: Aliases = {}): BuildOptions & { write: false } => ({
  stdin: { contents, resolveDir, loader: 'jsx', sourcefile: 'site.jsx' },
  bundle: true,
  write: false,
  jsx: 'automatic',
  jsxDev: mode === 'development',
  alias,
  logLevel: 'error',
  define: {
    'process.env.NODE_ENV': JSON.stringify(mode),
    // Vue warns where a bundler does not set them.
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
});

/** A page's own script, with the libraries that it imports as they are published. */
export async function bundle(contents: string, mode: Mode = 'production'): Promise<string> {
  const { outputFiles } = await build({ ...optionsFor(contents, mode), format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

/** Serves an application as a bundler with code splitting builds it. Returns the address of its module. */
export async function serveApplication(
  host: Host,
  contents: string,
  mode: Mode,
  alias?: Aliases,
): Promise<string> {
  const { outputFiles } = await build({
    ...optionsFor(contents, mode, alias),
    format: 'esm',
    splitting: true,
    outdir: resolveDir,
    entryNames: 'site',
    chunkNames: '[name]-[hash]',
  });
  const folder = host.serveFolder(
    Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text])),
  );
  return `${folder}/site.js`;
}

/** What a program prints that is bundled for Node, as for server rendering, and run there. */
export async function runOnServer(contents: string, alias?: Aliases): Promise<string> {
  const { outputFiles } = await build({
    ...optionsFor(contents, 'development', alias),
    format: 'cjs',
    platform: 'node',
  });
  return execFileSync(process.execPath, ['-'], { input: outputFiles[0]?.text ?? '', encoding: 'utf8' });
}

/** The content type of a script. */
export const scriptType = 'text/javascript; charset=utf-8';

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const resolveDir = fileURLToPath(new URL('../..', import.meta.url));

/** A page's own script, with the libraries that it imports as they are published. */
export async function bundle(
  contents: string,
  mode: 'development' | 'production' = 'production',
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'jsx' },
    bundle: true,
    write: false,
    jsx: 'automatic',
    jsxDev: mode === 'development',
    format: 'iife',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  });
  return outputFiles[0]?.text ?? '';
}

/** The content type of a script. */
export const scriptType = 'text/javascript; charset=utf-8';

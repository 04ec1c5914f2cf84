import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Host } from '../stage/host.ts';
import { html } from '../stage/pages.ts';
import { scriptType } from '../stage/bundle.ts';

/** The official client and what stands in for it. */
export const libraries = ['@nangohq/frontend', 'latchkey/nango'] as const;
export type Library = (typeof libraries)[number];

/** The official client as one module, as it is published. */
async function official(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('@nangohq/frontend'))],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles[0]?.text ?? '';
}

const served = new WeakMap<Host, string>();

/** Where a page of the host finds a library. */
export async function addressOf(library: Library, host: Host): Promise<string> {
  if (library === 'latchkey/nango') return '/dist/browser/nango.js';
  const known = served.get(host) ?? host.serve(await official(), { type: scriptType });
  served.set(host, known);
  return known;
}

/**
 * A page whose module imports `@nangohq/frontend`: which library that is, the import map says. All else is the same for
 * both.
 */
export async function pageWith(library: Library, host: Host, module: string, body = ''): Promise<string> {
  const imports = { '@nangohq/frontend': await addressOf(library, host) };
  return html(
    `${body}<script type="module">
import Nango, { AuthError, ConnectUI } from '@nangohq/frontend';
${module}
</script>`,
    `<script type="importmap">${JSON.stringify({ imports })}</script>`,
  );
}

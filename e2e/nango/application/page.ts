import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import type { Host } from '../../stage/host.ts';
import { scriptType } from '../../stage/bundle.ts';
import { html } from '../../stage/pages.ts';
import { addressOf, type Library } from '../libraries.ts';
import type { Settings } from './app.ts';

const original = '@nangohq/frontend';

/** The application as it was written, or with its one import changed. */
export function sourceWith(library: Library): string {
  const source = readFileSync(new URL('app.ts', import.meta.url), 'utf8');
  const [before = '', after = '', ...more] = source.split(`'${original}'`);
  if (more.length > 0) throw new Error('The application imports the client more than once.');
  return `${before}'${library}'${after}`;
}

/** A page of the host with the application in it. Returns its address. */
export async function serveApplication(library: Library, host: Host, settings: Settings): Promise<string> {
  const { code } = await transform(sourceWith(library), { loader: 'ts', format: 'esm' });
  const app = host.serve(code, { type: scriptType });
  const imports = { [library]: await addressOf(library, host) };
  return host.serve(
    html(
      `<main></main><script type="module">
import { startIntegrations } from '${app}';
window.leave = startIntegrations(document.querySelector('main'), ${JSON.stringify(settings)});
</script>`,
      `<script type="importmap">${JSON.stringify({ imports })}</script>`,
    ),
  );
}

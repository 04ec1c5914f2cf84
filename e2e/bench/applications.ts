import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Rollup } from 'vite';
import { at } from '../../scripts/project.mjs';
import type { Site } from './site.ts';

/** What each application is told by its page, as `options`. */
export interface PageOptions {
  host: string;
  sessionToken: string;
  /** Where the stand-in for the hosted Connect UI is. */
  connectUi: string;
}

/** The page's own part in each: the button, its click, and the time when the list can be read. */
const stopwatch = `
const painted = () => requestAnimationFrame(() => setTimeout(() => {
  window.times = { load: performance.now(), click: performance.now() - window.clicked };
}));
const whenListed = () => {
  const rows = document.querySelector('.latchkey')?.shadowRoot.querySelector('ul.rows li button');
  return rows ? painted() : requestAnimationFrame(whenListed);
};
const ready = (open) => {
  document.querySelector('button').onclick = open;
  requestAnimationFrame(() => setTimeout(() => {
    window.clicked = performance.now();
    document.querySelector('button').click();
  }));
};
`;

const sources = {
  peer: `import Nango from '@nangohq/frontend';
${stopwatch}
const { host, sessionToken, connectUi } = options;
addEventListener('message', ({ data }) => data?.type === 'painted' && painted());
const nango = new Nango({ host });
ready(() => nango.openConnectUI({ sessionToken, baseURL: connectUi, apiURL: host }));`,
  module: `import { createConnect } from '${at('dist/latchkey.js')}';
${stopwatch}
const connect = createConnect({ host: options.host, sessionToken: options.sessionToken });
ready(() => { void connect.open(); whenListed(); });`,
  script: `${stopwatch}
const connect = Latchkey.createConnect({ host: options.host, sessionToken: options.sessionToken });
ready(() => { void connect.open(); whenListed(); });`,
} as const;

export type Way = keyof typeof sources;

async function bundle(way: Way): Promise<Rollup.OutputChunk[]> {
  mkdirSync(at('.cache'), { recursive: true });
  const entry = at(`.cache/bench-${way}.js`);
  writeFileSync(entry, sources[way]);
  const built = await build({
    root: at('.'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { entryFileNames: `${way}.js`, chunkFileNames: `${way}-[name].js` },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rollup.RollupOutput;
  return output.filter((file) => file.type === 'chunk');
}

/** Puts each application on the site, bundled as an embedder's is. */
export async function putApplications(site: Site): Promise<void> {
  for (const way of ['peer', 'module', 'script'] as const)
    for (const { fileName, code } of await bundle(way)) site.put(`/${fileName}`, code);
  site.put('/latchkey.iife.js', readFileSync(at('dist/latchkey.iife.js')));
}

/** The page of an application. */
export const pageOf = (way: Way, options: PageOptions): string => `<!doctype html><meta charset="utf-8">
<title>A site</title><button>Connect an app</button>
<script>const options = ${JSON.stringify(options)}</script>
${way === 'script' ? '<script src="latchkey.iife.js" defer></script>' : ''}
<script type="module" src="${way}.js"></script>`;

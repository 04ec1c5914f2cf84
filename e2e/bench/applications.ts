import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { build, type Rollup } from 'vite';
import { at } from '../../scripts/project.mjs';
import type { Site } from './site.ts';

/** The `options` that each application gets from its page. */
export interface PageOptions {
  host: string;
  sessionToken: string;
  /** Where the stand-in for the hosted Connect UI is. */
  connectUi: string;
}

/** The page's own part in each: the button, its click, and the time when the list can be read. */
const stopwatch = `
const stop = () => {
  window.times = { load: performance.now(), click: performance.now() - window.clicked };
};
/** Resolves once the browser has painted the current document. */
const painted = () => requestAnimationFrame(() => setTimeout(stop));
/** Looks before each frame is painted, so that the frame with the rows is the one that counts. */
const whenListed = () => {
  const rows = document.querySelector('.latchkey')?.shadowRoot.querySelector('ul.rows li button');
  if (rows) setTimeout(stop);
  else requestAnimationFrame(whenListed);
};
const ready = (open) => {
  document.querySelector('button').onclick = open;
  requestAnimationFrame(() => setTimeout(() => {
    window.clicked = performance.now();
    document.querySelector('button').click();
  }));
};
/** Resolves once a file has loaded and had time to run. */
const whenLoaded = (file, next) => {
  const isHere = performance.getEntriesByType('resource')
    .some(({ name, responseEnd }) => name.includes(file) && responseEnd > 0);
  return isHere ? setTimeout(next, 500) : setTimeout(whenLoaded, 50, file, next);
};
const openWidget = (connect) => () => { void connect.open(); whenListed(); };
const credentials = { host: options.host, sessionToken: options.sessionToken };
`;

const sources = {
  bare: `${stopwatch}
const ask = async (path) => {
  const headers = { Authorization: 'Bearer ' + options.sessionToken };
  return (await fetch(options.host + path, { headers })).json();
};
ready(async () => {
  const [, list] = await Promise.all([ask('/connect/session'), ask('/integrations')]);
  const rows = document.body.appendChild(document.createElement('ul'));
  for (const { display_name } of list.data) rows.appendChild(document.createElement('li')).append(display_name);
  painted();
});`,
  peer: `import Nango from '@nangohq/frontend';
${stopwatch}
const { host, sessionToken, connectUi } = options;
addEventListener('message', ({ data }) => data?.type === 'painted' && stop());
const nango = new Nango({ host });
ready(() => nango.openConnectUI({ sessionToken, baseURL: connectUi, apiURL: host }));`,
  script: `${stopwatch}
ready(openWidget(Latchkey.createConnect(credentials)));`,
  module: `import { createConnect } from '${at('dist/latchkey.js')}';
${stopwatch}
ready(openWidget(createConnect(credentials)));`,
  all: `${stopwatch}
ready(openWidget(Latchkey.createConnect(credentials)));`,
  hover: `${stopwatch}
const connect = Latchkey.createConnect(credentials);
connect.preload();
whenLoaded('latchkey.widget.js', () => ready(openWidget(connect)));`,
  idle: `${stopwatch}
const connect = Latchkey.createConnect({ ...credentials, preload: 'idle' });
whenLoaded('latchkey.widget.js', () => ready(openWidget(connect)));`,
} as const;

export type Way = keyof typeof sources;
export const ways = Object.keys(sources) as Way[];

/** The classic script that a page has beside its own, below `dist/browser`. */
const scripts: Partial<Record<Way, string>> = {
  script: 'latchkey.script.js',
  hover: 'latchkey.script.js',
  idle: 'latchkey.script.js',
  all: 'latchkey.all.js',
};

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

/** Puts the files for browsers into a folder of a site. */
export function putBrowserFiles(site: Site, folder: string): void {
  for (const file of readdirSync(at('dist/browser')).filter((name) => name.endsWith('.js')))
    site.put(`${folder}/${file}`, readFileSync(at(`dist/browser/${file}`)));
}

/** Puts each application on the site, bundled as an embedder's is. */
export async function putApplications(site: Site): Promise<void> {
  for (const way of ways) for (const { fileName, code } of await bundle(way)) site.put(`/${fileName}`, code);
  putBrowserFiles(site, '/latchkey');
}

/** The page of an application. */
export const pageOf = (way: Way, options: PageOptions): string => `<!doctype html><meta charset="utf-8">
<title>A site</title><button>Connect an app</button>
<script>const options = ${JSON.stringify(options)}</script>
${scripts[way] ? `<script src="latchkey/${scripts[way]}" defer></script>` : ''}
<script type="module" src="${way}.js"></script>`;

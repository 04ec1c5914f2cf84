import type { ConnectOptions } from '../../src/options.ts';

/** Options that can be written into a page: no functions. */
export type PageOptions = Omit<ConnectOptions, 'sessionToken' | 'openWindow' | 'onEvent'> & {
  sessionToken?: string;
};

/** The name of the button that opens the widget. */
export const opener = 'Start';

/** As a value in an inline script. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`)
    .join('');

/** Options that an attribute can say, apart from those that take a script. */
function split(options: PageOptions, prefix: string): { said: string; left: Partial<PageOptions> } {
  const said: Record<string, string> = {};
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options))
    if (typeof value === 'string' && name !== 'sessionToken')
      said[prefix + name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = value;
    else left[name] = value;
  return { said: attributes(said), left };
}

/** The classic script, below `/dist/`. */
export const scriptFile = 'browser/latchkey.script.js';
/** The classic script that has everything in one file, below `/dist/`. */
export const wholeFile = 'browser/latchkey.all.js';
/** The files that are loaded when the widget is first needed, as a pattern of addresses. */
export const laterFiles = '**/latchkey.{client,widget}.js';

const imports = {
  latchkey: '/dist/browser/latchkey.js',
  'latchkey/element': '/dist/browser/element.js',
};

/** A page of the embedder's. */
export const html = (body: string, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A site</title>${head}</head>
<body><h1>A site</h1>
${body}
</body></html>`;

const map = `<script type="importmap">${literal({ imports })}</script>`;

/** A button that opens the list, or one integration. */
export const button = (integration = '', more: Record<string, string> = {}): string =>
  `<button${attributes({ 'data-latchkey': integration, ...more })}>${opener}</button>`;

/** The script tag alone. */
export const scriptTag = (options: PageOptions): string =>
  `<script src="/dist/${scriptFile}"${split(options, 'data-').said} defer></script>`;

/** A page with the script tag, `Latchkey.configure` for what attributes cannot say, and a button. */
export function scriptPage(options: PageOptions, body = button()): string {
  const { said, left } = split(options, 'data-');
  const configure = Object.keys(left).length ? `<script>Latchkey.configure(${literal(left)})</script>` : '';
  return html(`<script src="/dist/${scriptFile}"${said}></script>${configure}\n${body}`);
}

/** A page with an ES module: `connect` is a global, and its events and results are told. */
export const modulePage = (options: PageOptions, module = openOnClick, body = ''): string =>
  html(
    `${body}<button id="opener">${opener}</button>
<script type="module">
import { createConnect } from 'latchkey';
const connect = createConnect({ ...${literal(options)}, onEvent: tell });
window.connect = connect;
const opener = document.querySelector('#opener');
const resolved = (value) => tell({ type: 'resolved', value });
const rejected = (error) => tell({ type: 'rejected', error });
${module}
</script>`,
    map,
  );

export const openOnClick = 'opener.onclick = () => connect.open().then(resolved, rejected);';

/** A page with the element: the widget inside of the page. */
export function elementPage(options: PageOptions, more: Record<string, string> = {}): string {
  const { said, left } = split(options, '');
  return html(
    `<latchkey-connect${said}${attributes(more)}></latchkey-connect>
<script type="module">
import 'latchkey/element';
document.querySelector('latchkey-connect').options = ${literal(left)};
</script>`,
    map,
  );
}

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test } from './stage/index.ts';
import { modulePage, openOnClick, opener } from './stage/pages.ts';
import { leaveAnyway, signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const root = new URL('../', import.meta.url);
const installed = (file: string) => readFile(new URL(`node_modules/${file}`, root), 'utf8');

/** An error tracker as sites start it: what it collects goes to the site itself. */
async function tracker(): Promise<string> {
  const contents = `import { init } from '@sentry/browser';
init({ dsn: location.origin.replace('//', '//key@') + '/1' });`;
  const stdin = { contents, resolveDir: root.pathname };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, minify: true });
  return outputFiles[0]?.text ?? '';
}

/** Libraries that change the platform under every other script, as they are published. */
const libraries: Record<string, () => Promise<string>> = {
  'zone.js, as every Angular application': () => installed('zone.js/bundles/zone.umd.min.js'),
  'bluebird, instead of Promise': () => installed('bluebird/js/browser/bluebird.min.js'),
  "Sentry's error tracker": tracker,
};

/** Other well-meant changes to the platform, which keep its behavior. */
const changes: Record<string, string> = {
  'fetch that reads each answer, too': `const real = fetch;
window.fetch = async function (...given) {
  const answer = await real.apply(this, given);
  await answer.clone().text();
  return answer;
};`,
  'fetch that makes a request of its own': `const real = fetch;
window.fetch = (input, init) => real(new Request(input, init));`,
  'JSON that is watched': `const { parse, stringify } = JSON;
window.seen = 0;
JSON.parse = (...given) => { window.seen += 1; return parse(...given); };
JSON.stringify = (...given) => { window.seen += 1; return stringify(...given); };`,
  'enumerable extras on Array.prototype': `Array.prototype.last = function () { return this[this.length - 1]; };
Array.prototype.remove = function (one) { return this.filter((other) => other !== one); };`,
  'methods of Array.prototype that are wrapped': `for (const name of ['map', 'filter', 'find', 'includes', 'some', 'every', 'push', 'splice', 'forEach', 'flatMap', 'join']) {
  const real = Array.prototype[name];
  Array.prototype[name] = function (...given) { return real.apply(this, given); };
}`,
  'an Array.from that knows array-likes only': `Array.from = (one, change = (value) => value) => Array.prototype.slice.call(one).map((value) => change(value));`,
  'an open attachShadow': `const real = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { return real.call(this, { ...init, mode: 'open' }); };`,
  'addEventListener that wraps each listener': `const real = EventTarget.prototype.addEventListener;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  return real.call(this, type, typeof listener === 'function' ? function (event) { return listener.call(this, event); } : listener, options);
};`,
  'window.open that is counted': `const real = window.open;
window.open = function (...given) { return real.apply(window, given); };`,
  'a WebSocket that is recorded': `window.WebSocket = class extends WebSocket {
  constructor(...given) { super(...given); this.addEventListener('message', () => {}); }
};`,
  'timers that are wrapped': `const real = setTimeout;
window.setTimeout = (action, ...given) => real(() => action(), ...given);`,
  'a customElements.define that lets each name be defined once': `const real = customElements.define;
customElements.define = function (name, ...given) { if (!customElements.get(name)) real.call(this, name, ...given); };`,
};

/** Connects one app by its form and one by its window. */
async function connectBoth(page: Page): Promise<void> {
  const open = () => page.getByRole('button', { name: opener }).click();
  const basic = { app: 'Demo Basic' };
  await open();
  await page.getByRole('button', { name: basic.app }).click();
  await page.getByLabel('Username').fill('good');
  await page.locator('[name="credentials.password"]').fill('good');
  await page.getByRole('button', { name: en.form.submit, exact: true }).click();
  await expect(page.getByRole('dialog', { name: say(en.connected.title, basic) })).toBeVisible();
  await page.getByRole('button', { name: en.done }).click();
  await open();
  await signIn(await windowOf(page, () => page.getByRole('button', { name: app }).click()));
  await expect(page.getByRole('dialog', { name: say(en.connected.title) })).toBeVisible();
}

const all = () =>
  Promise.resolve(
    Object.values(changes)
      .map((script) => `{${script}}`)
      .join('\n'),
  );
const pages = { ...libraries, 'all such changes at once': all };

for (const [what, script] of Object.entries(pages))
  test(`a page with ${what} connects by form and by window`, async ({
    page,
    watch,
    host,
    visit,
    credentials,
  }) => {
    const src = host.serve(await script(), { type: 'text/javascript; charset=utf-8' });
    const before = `<script src="${src}"></script>`;
    await visit(modulePage(await credentials['a session token'](), openOnClick, before));
    await connectBoth(page);
    const connects = () => watch.told.filter(({ type }) => type === 'connect');
    await watch.until(() => connects().length === 2);
    const made = connects();
    expect(made).toMatchObject([{ integration: 'demo-basic' }, { integration: 'demo-openid' }]);
    expect(new Set(made.map(({ connectionId }) => typeof connectionId))).toEqual(new Set(['string']));
  });

/** What MooTools and Prototype.js put in place of the platform's own: it keeps neither its arguments nor its results. */
const oldLibrary = `Array.from = (one) => Array.prototype.slice.call(one);
Array.prototype.entries = function () { return this.slice(); };`;

test('a page with an old library that replaces methods of arrays can search, make an id, and name its own apps', async ({
  page,
  host,
  visit,
  credentials,
}) => {
  const src = host.serve(oldLibrary, { type: 'text/javascript; charset=utf-8' });
  const before = `<script src="${src}"></script>`;
  const options = await credentials['a session token']();
  await visit(modulePage(options, openOnClick, before));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('searchbox').fill('sigv4');
  await page.getByRole('button', { name: /SigV4/ }).click();
  await expect(page.locator('[name="params.external_id"]')).toHaveValue(
    /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
  );
  const integrations = [{ unique_key: 'mine', provider: 'github', display_name: 'My app' }];
  await visit(modulePage({ ...options, integrations }, openOnClick, before));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('button', { name: 'My app' })).toBeVisible();
});

/** Parts of the platform that a page broke, and how it learns of it: by the error's code or the view. */
const broken: Record<string, { script: string; told: string; act?: 'form' | 'window' }> = {
  'fetch that throws at once': { script: `window.fetch = () => { throw 'no'; };`, told: 'network_error' },
  'fetch that rejects with nothing': {
    script: `window.fetch = () => Promise.reject();`,
    told: 'network_error',
  },
  'fetch that gives nothing': { script: `window.fetch = () => {};`, told: 'network_error' },
  'fetch that gives something else': {
    script: `window.fetch = async () => ({ ok: true });`,
    told: 'network_error',
  },
  'fetch that has read the answer already': {
    script: `const real = fetch;
window.fetch = async (...given) => { const answer = await real(...given); await answer.text(); return answer; };`,
    told: 'network_error',
  },
  'fetch that never answers, whatever its signal says': {
    script: `window.fetch = () => new Promise(() => {});`,
    told: 'timeout',
  },
  'JSON.stringify that throws': {
    // At nothing else: what tells the test uses it, too.
    script: `const { stringify } = JSON;
JSON.stringify = (...given) => { if (given[0]?.apiKey) throw new TypeError('no'); return stringify(...given); };`,
    told: 'unknown_error',
    act: 'form',
  },
  'JSON.parse that throws': {
    script: `JSON.parse = () => { throw new TypeError('no'); };`,
    told: 'invalid_response',
  },
  'window.open that gives nothing': {
    script: `window.open = () => null;`,
    told: 'blocked',
    act: 'window',
  },
  'WebSocket that throws': {
    script: `window.WebSocket = class { constructor() { throw new TypeError('no'); } };`,
    told: 'unknown_error',
    act: 'window',
  },
};

for (const [what, { script, told, act }] of Object.entries(broken))
  test(`a page with a ${what} is told ${told}, and closes it`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    const before = `<script>{${script}}</script>`;
    await visit(modulePage(await credentials['a session token'](), openOnClick, before));
    await page.getByRole('button', { name: opener }).click();
    if (act === 'window') await page.getByRole('button', { name: app }).click();
    if (act === 'form') {
      await page.getByRole('button', { name: 'Demo API key' }).click();
      await page.locator('[name="credentials.apiKey"]').fill('good-key');
      await page.getByRole('button', { name: en.form.submit, exact: true }).click();
    }
    await watch.until(() => watch.told.some(({ view, error }) => (error?.code ?? view) === told), told);
    await page.getByRole('button', { name: en.close }).click();
    await leaveAnyway(page);
    expect(await watch.until(() => watch.told.find(({ type }) => type === 'resolved'))).toMatchObject({
      value: null,
    });
  });

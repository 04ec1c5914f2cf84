import type { Page } from '@playwright/test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { bundle, scriptType } from './stage/bundle.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { html, scriptFile } from './stage/pages.ts';
import { en } from './stage/words.ts';

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const count = ({ told }: Watch, type: string) => told.filter((one) => one.type === type).length;
/** Errors and warnings, except for the browser's own line about the key check, which is answered with 400. */
const complaints = ({ console }: Watch) =>
  console.filter(
    ({ type, text }) => (type === 'error' || type === 'warning') && !text.includes('a status of 400'),
  );

/** The page of both sides: React's own hydration, in development, where it warns of every difference. */
const client = `
  import { createElement, useEffect, useState } from 'react';
  import { flushSync } from 'react-dom';
  import { hydrateRoot } from 'react-dom/client';
  function Site() {
    const [, setReady] = useState(false);
    window.again = () => setReady(true);
    return createElement('main', null, createElement('latchkey-connect', { options: window.options }));
  }
  window.hydrate = () => flushSync(() => {
    hydrateRoot(document.querySelector('#site'), createElement(Site), { onRecoverableError: (error) => console.error(error) });
  });`;

const server: string = renderToString(
  createElement('main', null, createElement('latchkey-connect', { options: { theme: 'dark' } })),
);

const siteOf = (attributes: string, script: string, more: string): string =>
  html(
    `<div id="site">${server}</div>${more}`,
    `<script src="/dist/${scriptFile}"${attributes}></script><script src="${script}"></script>`,
  );

const moments: Record<string, { more: string; next(page: Page): Promise<void> }> = {
  'before it has started': {
    more: '<script>hydrate()</script>',
    next: async () => {},
  },
  'after it has started': {
    more: '',
    async next(page) {
      await list(page).waitFor();
      await page.evaluate(() => Reflect.get(window, 'hydrate')());
    },
  },
  'and rendered again': {
    more: '<script>hydrate()</script>',
    async next(page) {
      await list(page).waitFor();
      await page.evaluate(() => Reflect.get(window, 'again')());
    },
  },
};

for (const [moment, { more, next }] of Object.entries(moments))
  test(`an element that was rendered on a server, hydrated ${moment}, starts once and without a warning`, async ({
    page,
    host,
    watch,
    visit,
    credentials,
  }) => {
    const { host: api, publicKey } = await credentials['a documented public key']();
    const script = host.serve(await bundle(client, 'development'), { type: scriptType });
    await visit(siteOf(` data-host="${api}" data-public-key="${publicKey}"`, script, more));
    await next(page);
    await list(page).waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(count(watch, 'open')).toBe(1);
    expect(complaints(watch)).toEqual([]);
    const children = await page.locator('latchkey-connect').evaluate(({ childNodes }) => childNodes.length);
    expect(children).toBe(0);
  });

test('hydrated twice, it starts once', async ({ page, host, watch, visit, credentials }) => {
  const { host: api, publicKey } = await credentials['a documented public key']();
  const script = host.serve(await bundle(client, 'development'), { type: scriptType });
  const twice = '<script>hydrate(); hydrate()</script>';
  await visit(siteOf(` data-host="${api}" data-public-key="${publicKey}"`, script, twice));
  await list(page).waitFor();
  expect(count(watch, 'open')).toBe(1);
  // React's own, about the second call.
  expect(complaints(watch).filter(({ text }) => !text.includes('already been passed'))).toEqual([]);
});

test('an element without any option waits for one before it reports the missing key', async ({
  page,
  host,
  watch,
  visit,
  credentials,
}) => {
  await page.clock.install();
  const options = await credentials['a documented public key']();
  const script = host.serve(await bundle(client, 'development'), { type: scriptType });
  await visit(siteOf('', script, '<script>hydrate()</script>'));
  await page.clock.runFor(1000);
  expect(watch.told).toEqual([]);
  expect(complaints(watch)).toEqual([]);
  await page.evaluate((given) => {
    Object.assign(window, { options: given });
    Reflect.get(window, 'again')();
  }, options);
  await list(page).waitFor();
  await page.clock.runFor(10_000);
  expect(count(watch, 'open')).toBe(1);
  expect(count(watch, 'error')).toBe(0);
  expect(complaints(watch)).toEqual([]);
});

test('an element without any option reports the missing key', async ({ page, watch, visit }) => {
  await page.clock.install();
  await visit(html(server, `<script src="/dist/${scriptFile}"></script>`));
  await page.evaluate(() => customElements.whenDefined('latchkey-connect'));
  await page.clock.runFor(5000);
  await expect(page.locator('latchkey-connect')).toContainText('missing_public_key');
  await expect(page.locator('latchkey-connect')).toContainText('public-key on the element');
  expect(watch.sent).toEqual([]);
});

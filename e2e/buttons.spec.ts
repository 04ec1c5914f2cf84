import type { Page } from '@playwright/test';
import { bundle, scriptType } from './stage/bundle.ts';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { leaveAnyway } from './stage/person.ts';
import { en } from './stage/words.ts';

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const start = (page: Page) => page.getByRole('button', { name: opener });

test('a button in a dialog of Headless UI, which stops the click at its panel, opens the widget', async ({
  page,
  host,
  visit,
  credentials,
}) => {
  const site = await bundle(`
    import { Dialog, DialogPanel } from '@headlessui/react';
    import { createRoot } from 'react-dom/client';
    createRoot(document.querySelector('#site')).render(
      <Dialog open onClose={() => {}}>
        <DialogPanel><button data-latchkey="">${opener}</button></DialogPanel>
      </Dialog>,
    );`);
  const body = `<div id="site"></div><script src="${host.serve(site, { type: scriptType })}"></script>`;
  await visit(scriptPage(await credentials['a documented public key'](), body));
  await start(page).click();
  await list(page).waitFor();
});

const places: Record<string, string> = {
  'a link': `<a href="/elsewhere" data-latchkey role="button">${opener}</a>`,
  'a button that submits a form': `<form action="/elsewhere"><button data-latchkey>${opener}</button></form>`,
  'a button whose own listener cancels and stops the click': `${button()}<script>
    document.querySelector('[data-latchkey]').addEventListener('click', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  </script>`,
  'a picture in a button': `<button data-latchkey aria-label="${opener}"><svg width="20" height="20"></svg></button>`,
  'a button in a shadow tree': `<div id="outer"></div><script>
    document.querySelector('#outer').attachShadow({ mode: 'open' }).innerHTML =
      '<button data-latchkey>${opener}</button>';
  </script>`,
};

for (const [place, body] of Object.entries(places))
  test(`${place} opens the widget once and leads nowhere else`, async ({
    page,
    watch,
    visit,
    credentials,
  }) => {
    await visit(scriptPage(await credentials['a documented public key'](), body));
    const url = page.url();
    await start(page).click();
    await list(page).waitFor();
    expect(page.url()).toBe(url);
    expect(watch.told.filter(({ type }) => type === 'open')).toHaveLength(1);
  });

test('a page that stops the click in a capture listener of the window keeps the widget closed', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const stop = `<script>
    addEventListener('click', (event) => { event.stopPropagation(); tell({ type: 'stopped' }); }, true);
  </script>`;
  await visit(scriptPage(await credentials['a documented public key'](), button() + stop));
  await start(page).click();
  await watch.until(() => watch.told.some(({ type }) => type === 'stopped'));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(watch.told.map(({ type }) => type)).toEqual(['stopped']);
});

test('a connection that is made after the dialog was closed is told on the button that asked for it', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  server.faults.add({ route: { method: 'POST', path: '/api-auth/api-key/*' }, delayMs: 3_000 });
  const buttons = `<button id="form" data-latchkey="demo-api-key">Form</button>
  <button id="list" data-latchkey>List</button><script>
    for (const type of ['open', 'connect'])
      document.addEventListener('latchkey-' + type, ({ target }) => tell({ type: 'turn', text: target.id + ' ' + type }));
  </script>`;
  const turns = () => watch.told.flatMap(({ type, text }) => (type === 'turn' ? [text] : []));
  await visit(scriptPage(await credentials['a session token'](), buttons));
  await page.getByRole('button', { name: 'Form' }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await leaveAnyway(page);
  await page.getByRole('button', { name: 'List' }).click();
  await list(page).waitFor();
  await watch.until(() => turns().length === 3);
  expect(turns()).toEqual(['form open', 'list open', 'form connect']);
});

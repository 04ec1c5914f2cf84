import type { Page } from '@playwright/test';
import { createDemoSession } from '../demo/server/backend.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { button, html, opener, scriptFile } from './stage/pages.ts';
import { en } from './stage/words.ts';

const start = (page: Page) => page.getByRole('button', { name: opener });
const element = (page: Page, id: string) => page.locator(`latchkey-connect#${id}`);
const list = (page: Page, id: string) => element(page, id).getByRole('heading', { name: en.list.title });

/** A connect session of each of two people. */
async function twoTokens(server: EmbeddedServer, watch: Watch): Promise<[string, string]> {
  const [first, second] = await Promise.all(
    ['jane', 'joe'].map((id) => createDemoSession(server, 'today', { end_user: { id } })),
  );
  for (const session of [first, second]) if (session) watch.secrets.add(session.token);
  return [first?.token ?? '', second?.token ?? ''];
}

/** The page's own code: events with the element's id, and a function that signs a person in. */
const configure = (host: string, [jane, joe]: readonly string[]): string => `<script>
  const tokens = { jane: '${jane}', joe: '${joe}' };
  const ownTag = document.querySelector('script[src*="latchkey"]');
  function signIn(person, more) {
    Latchkey.configure({
      host: '${host}',
      sessionToken: ({ reason }) => { tell({ type: 'token', text: person + ' ' + reason }); return tokens[person]; },
      ...more,
    });
  }
  for (const type of ['open', 'close'])
    document.addEventListener('latchkey-' + type, ({ target }) =>
      tell({ type: 'turn', text: (target.id || target.localName || 'document') + ' ' + type }));
  signIn('jane');
</script>`;

const site = (host: string, tokens: readonly string[], body: string): string =>
  html(body, `<script src="/dist/${scriptFile}"></script>${configure(host, tokens)}`);

const texts = ({ told }: Watch, type: string) =>
  told.filter((one) => one.type === type).map(({ text }) => text);
const signInAs = (page: Page, person: string, more = '{}') => page.evaluate(`signIn('${person}', ${more})`);

test('another person’s token restarts every element that shares it, after a close event', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const tokens = await twoTokens(server, watch);
  const { publicKey } = server.accounts.documented;
  const body = `<latchkey-connect id="one"></latchkey-connect><latchkey-connect id="two"></latchkey-connect>
    <latchkey-connect id="own" host="${server.url}" public-key="${publicKey}"></latchkey-connect>`;
  await visit(site(server.url, tokens, body));
  for (const id of ['one', 'two', 'own']) await list(page, id).waitFor();
  await element(page, 'own').getByRole('searchbox').fill('kept');

  watch.told.length = 0;
  await signInAs(page, 'joe');
  await watch.until(() => texts(watch, 'token').length === 2);
  for (const id of ['one', 'two']) await list(page, id).waitFor();
  expect(texts(watch, 'token')).toEqual(['joe mount', 'joe mount']);
  for (const id of ['one', 'two'])
    expect(texts(watch, 'turn').filter((turn) => turn?.startsWith(id))).toEqual([
      `${id} close`,
      `${id} open`,
    ]);
  // This element shares none of the changed options.
  expect(texts(watch, 'turn')).toHaveLength(4);
  await expect(element(page, 'own').getByRole('searchbox')).toHaveValue('kept');
});

test('another person’s token closes the dialog, and the next press asks for that person’s', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await visit(site(server.url, await twoTokens(server, watch), button()));
  await start(page).click();
  await page.getByRole('heading', { name: en.list.title }).waitFor();
  await signInAs(page, 'joe');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(texts(watch, 'turn')).toEqual(['button open', 'button close']);
  await start(page).click();
  await page.getByRole('heading', { name: en.list.title }).waitFor();
  expect(texts(watch, 'token')).toEqual(['jane open', 'joe open']);
});

test('an element that keeps the attribute of another user begins again for the user of the page', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const body = `<latchkey-connect id="one" user="jane" integration="demo-basic"></latchkey-connect>`;
  await visit(site(server.url, await twoTokens(server, watch), body));
  const username = element(page, 'one').getByLabel('Username');
  await username.fill('jane-login');
  await page.evaluate(`Latchkey.configure({ user: 'jane' })`);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(username).toHaveValue('jane-login');
  for (const change of [
    `Latchkey.configure({ user: 'joe' })`,
    `one.options = { user: 'jim' }`,
    `one.options = {}`,
  ]) {
    await page.evaluate(change);
    await expect(username).toHaveValue('');
    await username.fill('typed');
  }
});

test('other looks and words change elements and the dialog in place', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const body = `<latchkey-connect id="one"></latchkey-connect>`;
  await visit(site(server.url, await twoTokens(server, watch), body));
  await list(page, 'one').waitFor();
  await element(page, 'one').getByRole('searchbox').fill('demo');
  watch.told.length = 0;
  await page.evaluate(
    `Latchkey.configure({ theme: 'dark', messages: { list: { title: 'Pick one' } }, onEvent: () => {} })`,
  );
  await element(page, 'one').getByRole('heading', { name: 'Pick one' }).waitFor();
  await expect(element(page, 'one').getByRole('searchbox')).toHaveValue('demo');
  expect(watch.told).toEqual([]);
});

test('another user in the tag’s attributes closes the dialog, restarts the elements, and is asked for a token', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const body = `${button('demo-basic')}<latchkey-connect id="one"></latchkey-connect>`;
  await visit(site(server.url, await twoTokens(server, watch), body));
  await list(page, 'one').waitFor();
  await start(page).click();
  await page.getByRole('dialog').getByLabel('Username').fill('jane-login');
  watch.told.length = 0;
  await page.evaluate(`ownTag.dataset.user = 'joe'`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await watch.until(() => texts(watch, 'turn').length === 3);
  expect(texts(watch, 'turn').sort()).toEqual(['button close', 'one close', 'one open']);
});

test('looks in the tag’s attributes change the dialog in place', async ({ page, server, watch, visit }) => {
  await visit(site(server.url, await twoTokens(server, watch), button('demo-basic')));
  await start(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Username').fill('jane-login');
  watch.told.length = 0;
  await page.evaluate(`Object.assign(ownTag.dataset, { theme: 'dark', myOwn: 'x' })`);
  await expect(dialog).toHaveCSS('color-scheme', 'dark');
  await expect(dialog.getByLabel('Username')).toHaveValue('jane-login');
  expect(watch.told).toEqual([]);
});

test('a button opens the list again once a secret is gone from the tag’s attributes', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await visit(site(server.url, await twoTokens(server, watch), button()));
  const heading = page.getByRole('dialog').getByRole('heading');
  await start(page).click();
  await expect(heading).toHaveText(en.list.title);
  await page.evaluate(`ownTag.dataset.secretKey = 'x'`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await start(page).click();
  await expect(page.getByRole('dialog')).toContainText('secret_key_refused');
  await page.evaluate(`delete ownTag.dataset.secretKey`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await start(page).click();
  await expect(heading).toHaveText(en.list.title);
});

for (const [what, attributes, warnings] of [
  ['with another user', { user: 'joe' }, 1],
  ['without options', { turboTrack: 'reload' }, 1],
  ['with the same options', { user: 'jane' }, 0],
] as const)
  test(`a later tag ${what} changes nothing, and the console says so where it differs`, async ({
    page,
    server,
    watch,
    visit,
  }) => {
    await visit(site(server.url, await twoTokens(server, watch), button('demo-basic')));
    await page.evaluate(`ownTag.dataset.user = 'jane'`);
    await start(page).click();
    const username = page.getByRole('dialog').getByLabel('Username');
    await username.fill('jane-login');
    await page.evaluate(
      (dataset) =>
        new Promise((resolve) => {
          const [first] = document.querySelectorAll<HTMLScriptElement>('script[src*="latchkey"]');
          const later = Object.assign(document.createElement('script'), { src: first?.src, onload: resolve });
          Object.assign(later.dataset, dataset);
          document.head.append(later);
        }),
      attributes,
    );
    await expect(username).toHaveValue('jane-login');
    const warned = watch.console.filter(({ text }) =>
      text.includes('later script tag with other attributes'),
    );
    expect(warned).toHaveLength(warnings);
  });

test('an element with its own host takes no credential that was configured for another host', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await page.clock.install();
  const other = server.url.replace('localhost', '127.0.0.1');
  const body = `<latchkey-connect id="own" host="${other}"></latchkey-connect>`;
  await visit(site(server.url, await twoTokens(server, watch), body));
  await page.evaluate(() => customElements.whenDefined('latchkey-connect'));
  await page.clock.runFor(5000);
  await expect(element(page, 'own')).toContainText('missing_public_key');
  expect(texts(watch, 'token')).toEqual([]);
  expect(watch.sent).toEqual([]);
});

test('a button opens the list again once the look that cannot be used is mended', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await visit(site(server.url, await twoTokens(server, watch), button()));
  await page.evaluate(`Latchkey.configure({ accent: 'nonsense' })`);
  await start(page).click();
  await expect(page.getByText('invalid_option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(`Latchkey.configure({ accent: 'red' })`);
  await start(page).click();
  await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
});

test('an undefined host does not replace the configured one, which the token is for', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const options = `<script>Object.assign(document.querySelector('#one'), { options: { host: undefined } });</script>`;
  const body = `<latchkey-connect id="one"></latchkey-connect>${options}`;
  await visit(site(server.url, await twoTokens(server, watch), body));
  await page.evaluate(`Latchkey.configure({ host: undefined })`);
  await list(page, 'one').waitFor();
  expect(new Set(watch.sent.map(({ url }) => url.origin))).toEqual(new Set([server.url]));
});

test('what the page changes inside of an object that it passes again counts, in the element too', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const tokens = await twoTokens(server, watch);
  const params = `<script>window.options = { params: { tenant: 'jane' } };</script>`;
  const body = `${params}<latchkey-connect id="own" integration="demo-basic"></latchkey-connect>`;
  await visit(site(server.url, tokens, body));
  const post = async () => {
    await element(page, 'own').locator('[name="credentials.username"]').fill('demo-user');
    await element(page, 'own').locator('[name="credentials.password"]').fill('demo-password');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await element(page, 'own').getByRole('button', { name: en.form.submit, exact: true }).click();
    return new URL((await sent).url()).searchParams.get('params[tenant]');
  };

  await page.evaluate('Latchkey.configure(options)');
  await page.evaluate("options.params.tenant = 'joe', Latchkey.configure(options)");
  expect(await post()).toBe('joe');

  await page.evaluate("own.options = { params: { tenant: 'jane' } }");
  await page.evaluate("own.options.params.tenant = 'joe of the element', own.options = own.options");
  expect(await post()).toBe('joe of the element');
});

test('a listener of close that opens again opens for the person of now, and the next one closes it', async ({
  page,
  server,
  watch,
  visit,
}) => {
  await visit(site(server.url, await twoTokens(server, watch), button()));
  await start(page).click();
  const dialog = page.getByRole('dialog').getByRole('heading', { name: en.list.title });
  await dialog.waitFor();
  await page.evaluate(`document.addEventListener('latchkey-close', () => {
    signIn('joe', { theme: 'dark' });
    document.querySelector('[data-latchkey]').click();
  }, { once: true })`);
  await signInAs(page, 'joe');
  await watch.until(() => texts(watch, 'token').at(-1) === 'joe open');
  await dialog.waitFor();
  await signInAs(page, 'jane');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(watch.told.filter(({ type }) => type === 'error')).toEqual([]);
});

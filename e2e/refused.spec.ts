import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, inlineOpenid, test } from './stage/index.ts';
import { button, elementPage, html, modulePage, opener, scriptFile, scriptPage } from './stage/pages.ts';
import { isClosed } from './stage/person.ts';
import { en, say } from './stage/words.ts';

const token = (prefix: string) => prefix + randomBytes(32).toString('hex');

/** What people paste instead of a public key. `canary.spec.ts` looks for each kind everywhere. */
const values = [
  ['a secret key', 'secret_key_refused', token('sk_live_')],
  ['a sandbox key', 'secret_key_refused', token('nango_sbx_v1_')],
  ['an agent session', 'secret_key_refused', token('nango_agent_session_')],
  ['an access token', 'secret_key_refused', token('ghp_')],
  ['a webhook secret', 'secret_key_refused', token('whsec_')],
  ['a header', 'secret_key_refused', `Bearer ${token('')}`],
  ['a JSON Web Token', 'secret_key_refused', `eyJhbGciOiJIUzI1NiJ9.${token('eyJ')}.${token('')}`],
  ['an AWS key', 'secret_key_refused', `AKIA${token('').slice(0, 16).toUpperCase()}`],
  ['a quoted key', 'secret_key_refused', token('"sk-')],
  ['a session token', 'invalid_public_key', token('nango_connect_session_')],
  ['a placeholder', 'invalid_public_key', token('<your-public-key-')],
  ['the name of a variable', 'invalid_public_key', 'process.env.NANGO_PUBLIC_KEY'],
  ['a key that is too long', 'invalid_public_key', token('0123')],
  ['a template', 'invalid_public_key', '{{ nango_public_key_7 }}'],
] as const;

const panel = async (page: Page, code: string): Promise<string> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(code, { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: en.retry })).toBeVisible();
  return await dialog.innerText();
};

for (const [kind, code, value] of values)
  test(`the script tag refuses ${kind}: the panel and one console line say ${code}, and nothing is sent`, async ({
    page,
    server,
    watch,
    visit,
  }) => {
    watch.secrets.add(value);
    await visit(scriptPage({ host: server.url, publicKey: value }, button() + button('demo-openid')));
    const errors = () => watch.console.filter(({ type }) => type === 'error');
    await watch.until(() => errors().length > 0, 'A line in the console');
    expect(errors()[0]?.text).toContain(code);

    await page.getByRole('button', { name: opener }).first().click();
    await panel(page, code);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: opener }).last().click();
    await panel(page, code);

    const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'error'));
    expect(error?.code).toBe(code);
    expect(errors()).toHaveLength(1);
    expect(watch.sent).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  });

test(
  'createConnect throws for each refused value, and its error has no part of it',
  { tag: '@main' },
  async ({ watch, visit }) => {
    const start = `import('latchkey').then(({ createConnect, isConnectError }) => {
  for (const [, code, value] of ${JSON.stringify(values)})
    try {
      createConnect({ publicKey: value });
      tell({ type: 'accepted', text: code });
    } catch (error) {
      tell({ type: isConnectError(error) && error.code === code ? 'refused' : 'wrong', error });
    }
});`;
    for (const [, , value] of values) watch.secrets.add(value);
    await visit(modulePage({ publicKey: '6f1b0c3e-8a54-4a0e-9d53-0c9a6f1c2b7e' }, start));
    await watch.until(() => watch.told.length === values.length);
    expect(new Set(watch.told.map(({ type }) => type))).toEqual(new Set(['refused']));
    const messages = JSON.stringify(watch.told);
    for (const [, , value] of values) expect(messages).not.toContain(value);
  },
);

test(
  'a live secret key on the documented account is refused before a list is painted',
  { tag: '@main' },
  async ({ page, server, watch, visit }) => {
    const { secretKey } = server.accounts.documented;
    // The list answers first: it must not be painted all the same.
    server.faults.add({ route: { path: '/oauth/connect/latchkey-key-check' }, delayMs: 300 });
    await visit(scriptPage({ host: server.url, publicKey: secretKey }));
    await page.getByRole('button', { name: opener }).click();

    const shown = await panel(page, 'secret_key_refused');
    expect(shown).toContain(say(en.failed.failures.secret_key_refused.text));
    expect(shown).toContain('rotate it');
    expect(shown).not.toContain(secretKey);
    const views = () => watch.told.filter(({ type }) => type === 'view').map(({ view }) => view);
    await watch.until(() => views().length > 0);
    expect(views()).toEqual(['failed']);
    expect(page.context().pages()).toHaveLength(1);
  },
);

test(
  'a live secret key beside inline integrations is refused at the first click',
  { tag: '@main' },
  async ({ page, server, watch, visit }) => {
    const { secretKey: publicKey } = server.accounts.today;
    await visit(scriptPage({ host: server.url, publicKey, integrations: [inlineOpenid] }));
    await page.getByRole('button', { name: opener }).click();
    const visited: string[] = [];
    page.on('popup', (popup) => popup.on('framenavigated', (frame) => visited.push(frame.url())));
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: inlineOpenid.display_name }).click(),
    ]);
    const shown = await panel(page, 'secret_key_refused');
    expect(shown).not.toContain(publicKey);
    await isClosed(popup);
    expect(visited.filter((url) => !url.startsWith('about:'))).toEqual([]);
    expect(watch.sent.filter(({ transport }) => transport === 'popup')).toEqual([]);

    // And again at the second: a proof that failed is not kept.
    await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: en.retry }).click()]);
    await panel(page, 'secret_key_refused');
    expect(watch.sent.filter(({ transport }) => transport === 'popup')).toEqual([]);
  },
);

test(
  'a key whose fingerprint is refused is sent nowhere',
  { tag: '@main' },
  async ({ page, server, watch, visit }) => {
    const { secretKey } = server.accounts.documented;
    const digest = createHash('sha256').update(secretKey).digest('base64');
    const options = { host: server.url, publicKey: secretKey.toUpperCase() };
    await visit(scriptPage({ ...options, refusedFingerprints: [`sha256-${digest}`] }));
    await page.getByRole('button', { name: opener }).click();
    await panel(page, 'secret_key_refused');
    expect(watch.sent).toEqual([]);
  },
);

test('a name that says secret is refused on the script tag, the button and the element', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { publicKey, secretKey } = server.accounts.documented;
  const options = { host: server.url, publicKey };

  await visit(html(`<script src="/dist/${scriptFile}" data-secret-key="${secretKey}"></script>${button()}`));
  await page.getByRole('button', { name: opener }).click();
  expect(await panel(page, 'secret_key_refused')).toContain('data-secret-key');

  await visit(scriptPage(options, button('', { 'data-api-key': secretKey })));
  await page.getByRole('button', { name: opener }).click();
  expect(await panel(page, 'secret_key_refused')).toContain('data-api-key');

  await visit(elementPage(options, { 'secret-key': secretKey }));
  await expect(page.getByText('secret_key_refused', { exact: true })).toBeVisible();
  await expect(page.locator('latchkey-connect')).toContainText('secret-key');
  expect(watch.sent).toEqual([]);
});

test('a secret instead of an integration is refused at the button and in the element', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const secret = token('sk_live_');
  watch.secrets.add(secret);
  const options = { host: server.url, publicKey: server.accounts.documented.publicKey };

  await visit(scriptPage(options, button(secret)));
  await page.getByRole('button', { name: opener }).click();
  expect(await panel(page, 'secret_key_refused')).not.toContain(secret);
  const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'error'));
  expect(error?.message).toContain('“integration” is a secret key.');

  await visit(elementPage(options, { integration: secret }));
  await expect(page.getByText('secret_key_refused', { exact: true })).toBeVisible();
  await expect(page.locator('latchkey-connect')).not.toContainText(secret);
  expect(watch.sent).toEqual([]);
});

test('an inline integration that carries a client_secret is refused', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { publicKey } = server.accounts.today;
  const clientSecret = token('');
  watch.secrets.add(clientSecret);
  const leaky = { ...inlineOpenid, credentials: { client_id: 'me', client_secret: clientSecret } };
  await visit(scriptPage({ host: server.url, publicKey, integrations: [leaky] }));
  await page.getByRole('button', { name: opener }).click();
  const shown = await panel(page, 'secret_key_refused');
  expect(shown).toContain('integrations[0].credentials.client_secret');
  expect(shown).not.toContain(clientSecret);
  expect(watch.sent).toEqual([]);
});

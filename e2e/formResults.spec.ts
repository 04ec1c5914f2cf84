import { truncateSync, writeFileSync } from 'node:fs';
import { Nango } from '@nangohq/node';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en, say } from './stage/words.ts';

const failures = en.failed.failures;

/** Fills in a form that would be accepted, and sends it. */
async function sendGood(page: Page): Promise<void> {
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  await page.keyboard.press('Enter');
}

test('after too many requests the form waits, and then sends what was typed', async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  // Long enough for the panel to be seen on a busy machine, and less than ten: one digit.
  const reset = Math.ceil(Date.now() / 1000) + 9;
  server.faults.add({
    route: { method: 'POST', path: '/api-auth/api-key/*' },
    status: 429,
    body: { error: { code: 'too_many_request' } },
    headers: { 'x-ratelimit-reset': String(reset) },
    times: 1,
  });
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await sendGood(page);
  await expect(page.getByRole('heading', { name: failures.too_many_request.title })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Try again in \d s$/ })).toBeDisabled();
  await page.getByRole('button', { name: en.retry, exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Demo API key is connected' })).toBeVisible();
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(reset);
  expect(watch.sent.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('a server error shows its support id', async ({ page, server, visit, credentials }) => {
  server.faults.add({
    route: { method: 'POST', path: '/api-auth/api-key/*' },
    status: 500,
    body: { error: { code: 'generic_error_support', payload: { id: 'e7f2-41' } } },
  });
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await sendGood(page);
  await expect(page.getByRole('heading', { name: failures.server.title })).toBeVisible();
  await expect(page.locator('details')).toContainText('Support id: e7f2-41');
  await expect(page.getByText('generic_error_support', { exact: true })).toBeVisible();
});

for (const [code, title] of [
  ['resource_capped', en.trouble.title],
  ['integration_not_allowed', failures.integration.title],
] as const)
  test(`${code} has its own text`, async ({ page, server, visit, credentials }) => {
    server.faults.add({
      route: { method: 'POST', path: '/api-auth/api-key/*' },
      status: 400,
      body: { error: { code } },
    });
    await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
    await sendGood(page);
    await expect(page.getByRole('heading', { name: say(title, { app: 'Demo API key' }) })).toBeVisible();
    await expect(page.getByText(code, { exact: true })).toBeVisible();
  });

test('a login that is never answered times out, and is not sent again', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  // The clock of the submission runs fast: the wait itself, and its end, are real.
  await page.addInitScript(() => {
    const { setTimeout: start } = window;
    const isLong = (milliseconds = 0) => milliseconds >= 40_000;
    Object.assign(window, {
      setTimeout: (action: () => void, milliseconds?: number) =>
        start(action, isLong(milliseconds) ? Number(milliseconds) / 30 : milliseconds),
    });
  });
  await visit(scriptPage(await credentials['a session token'](), button('bill')));
  await page.getByRole('button', { name: opener }).click();
  const values = { username: 'u', password: 'bad', organization_id: 'o', dev_key: 'd' };
  for (const [name, value] of Object.entries(values))
    await page.locator(`[name="credentials.${name}"]`).fill(value);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: failures.connection_lost.title })).toBeVisible();
  await expect(page.getByText('timeout', { exact: true })).toBeVisible();
  expect(watch.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a session that renews a connection says so, and keeps its id', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const connectionId = 'c-renewed';
  server.connections.save({
    account: 'today',
    integration: 'demo-api-key',
    provider: 'demo-api-key',
    connectionId,
    endUser: null,
    tags: {},
    credentials: {},
    config: {},
  });
  const nango = new Nango({ host: server.url, secretKey: server.accounts.today.secretKey });
  const { data } = await nango.createReconnectSession({
    connection_id: connectionId,
    integration_id: 'demo-api-key',
  });
  const { token } = data;
  watch.secrets.add(token);
  await visit(scriptPage({ host: server.url, sessionToken: token }));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('dialog', { name: 'Reconnect Demo API key' })).toBeVisible();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Demo API key is connected again' })).toBeVisible();
  expect(watch.told.find(({ type }) => type === 'connect')).toMatchObject({ connectionId });
});

/** What a drag of files from the person's desktop does, at a place of the page. */
async function dropFiles(page: Page, files: string[], place: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
}

test('a file is taken wherever it is dropped on the form, and refused in the list', async ({
  page,
  visit,
  credentials,
}, info) => {
  const file = info.outputPath('cert.pem');
  const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
  writeFileSync(file, pem);
  await visit(scriptPage(await credentials['a session token']()));
  const url = page.url();
  await page.getByRole('button', { name: opener }).click();
  const title = page.getByRole('heading', { level: 2 });
  const middleOf = async () => {
    const { x = 0, y = 0 } = (await title.boundingBox()) ?? {};
    return { x: x + 20, y: y + 10 };
  };
  await expect(title).toHaveText(en.list.title);
  await dropFiles(page, [file], await middleOf());
  await dropFiles(page, [file], { x: 5, y: 5 });
  await page.getByRole('searchbox').fill('adp');
  await page.getByRole('listitem').getByRole('button', { name: 'ADP' }).first().click();
  const area = page.locator('textarea[name="credentials.client_private_key"]');
  const other = page.locator('textarea[name="credentials.client_certificate"]');
  await untilDropsAreTaken(page);
  await dropFiles(page, [file], await middleOf());
  // Both are empty. This is the one that takes a certificate.
  await expect(other).toHaveValue(pem);
  await expect(area).toHaveValue('');
  await expect(page.getByRole('status').last()).toHaveText(say(en.form.added, { file: 'cert.pem' }));
  expect(page.url()).toBe(url);
});

/** Until the help is there, which takes what is dropped: it has a hint for each field, empty at first. */
const untilDropsAreTaken = (page: Page) => expect(page.locator('.hint').first()).toBeAttached();

/** A place inside of an element, once it stands still: the dialog grows while the form comes in, and after a refusal. */
async function placeIn(element: Locator): Promise<{ x: number; y: number }> {
  await element
    .page()
    .locator('dialog[open]')
    .evaluate((dialog) => {
      const moving = [dialog, ...dialog.querySelectorAll('.view')].flatMap((part) => part.getAnimations());
      return Promise.allSettled(moving.map(({ finished }) => finished)).then(() => {});
    });
  await element.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await element.boundingBox()) ?? {};
  return { x: x + 20, y: y + 10 };
}

test('a key file goes into no field that is shown, unless it is dropped on that field', async ({
  page,
  server,
  visit,
  credentials,
}, info) => {
  const data = {
    auth_mode: 'API_KEY',
    credentials: { apiKey: { type: 'string', title: 'API key', secret: true } },
    connection_config: { ca_certificate: { type: 'string', title: 'CA certificate', optional: true } },
  };
  server.faults.add({ route: { path: '/providers/*' }, status: 200, body: { data } });
  const file = info.outputPath('key.pem');
  writeFileSync(file, '-----BEGIN PRIVATE KEY-----\nZEBRA\n-----END PRIVATE KEY-----');
  await visit(scriptPage(await credentials['a session token'](), button('demo-api-key')));
  await page.getByRole('button', { name: opener }).click();
  const key = page.locator('[name="credentials.apiKey"]');
  const shown = page.locator('[name="params.ca_certificate"]');
  const said = page.getByRole('status').last();
  await untilDropsAreTaken(page);
  await dropFiles(page, [file], await placeIn(key));
  await expect(said).toHaveText(`API key: ${en.form.faults.file}`);
  await expect(key).toHaveAccessibleDescription(new RegExp(en.form.faults.file));
  await dropFiles(page, [file], await placeIn(page.getByRole('heading', { level: 2 })));
  await expect(said).toHaveText(`CA certificate: ${en.form.faults.file}`);
  await expect(key).toHaveValue('');
  await expect(shown).toHaveValue('');
  await dropFiles(page, [file], await placeIn(shown));
  await expect(shown).toHaveValue(/ZEBRA/);
});

test('a file that is no key, a folder and several files are refused, and the field says so', async ({
  page,
  visit,
  credentials,
}, info) => {
  const huge = info.outputPath('huge.key');
  writeFileSync(huge, '');
  truncateSync(huge, 3_000_000_000);
  const binary = info.outputPath('binary.key');
  writeFileSync(binary, Buffer.from([0x30, 0x82, 0x04, 0xa4, 0x02, 0x01, 0x00]));
  const text = info.outputPath('text.key');
  writeFileSync(text, 'a key');
  await visit(scriptPage(await credentials['a session token'](), button('adp')));
  await page.getByRole('button', { name: opener }).click();
  const area = page.locator('textarea[name="credentials.client_private_key"]');
  await untilDropsAreTaken(page);
  for (const files of [[huge], [binary], [info.outputDir], [text, text]]) {
    await area.fill('typed');
    await expect(area).not.toHaveAccessibleDescription(new RegExp(en.form.faults.file));
    await dropFiles(page, files, await placeIn(area));
    await expect(area).toHaveAccessibleDescription(new RegExp(en.form.faults.file));
    await expect(page.locator('.fault', { hasText: en.form.faults.file })).toBeInViewport({ ratio: 1 });
    await expect(area).toHaveValue('typed');
  }
  await dropFiles(page, [text], await placeIn(area));
  await expect(area).toHaveValue('a key');
});

test('a key with lines takes a file that is chosen by the keyboard', async ({ page, visit, credentials }) => {
  // Before the page is there: a chooser that opens before it is listened for is cancelled.
  const opens = page.waitForEvent('filechooser');
  await visit(scriptPage(await credentials['a session token'](), button('adp')));
  await page.getByRole('button', { name: opener }).click();
  const choose = page.getByRole('button', { name: en.form.choose_file }).first();
  await expect(choose).toHaveAccessibleDescription(/\w/);
  await choose.focus();
  await page.keyboard.press('Enter');
  const chooser = await opens;
  await chooser.setFiles({ name: 'cert.pem', mimeType: '', buffer: Buffer.from('-----BEGIN') });
  await expect(page.locator('textarea').first()).toHaveValue('-----BEGIN');
  await expect(page.getByText(say(en.form.added, { file: 'cert.pem' })).first()).toBeVisible();
});

test('a key with lines takes a file that is dropped on it', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a session token'](), button('adp')));
  await page.getByRole('button', { name: opener }).click();
  const area = page.locator('textarea[name="credentials.client_private_key"]');
  await expect(area).toHaveAttribute('placeholder', en.form.drop);
  const pem = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----';
  const dataTransfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([`${text}\n`], 'key.pem'));
    return data;
  }, pem);
  await untilDropsAreTaken(page);
  await area.dispatchEvent('drop', { dataTransfer });
  await expect(area).toHaveValue(pem);
});

test('the external id is copied by its button', async ({ page, visit, credentials, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(scriptPage(await credentials['a session token'](), button('aws-sigv4')));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('button', { name: 'Copy External ID' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  await expect(page.getByLabel('External ID', { exact: true })).toHaveValue(copied);
});

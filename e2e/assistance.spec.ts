import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { en, say } from './stage/words.ts';

const help = en.help;
const field = (page: Page, key: string): Locator => page.locator(`[name="${key}"]`);
/** A list of titles, without the marks that keep each apart from the direction of the words around it. */
const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u2068\u2069]/g, '');

/** Puts a text on the clipboard, and pastes it as a person does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Everything that is in the markup of the page, and of the widget. */
const markup = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('.latchkey')].map(({ shadowRoot }) => shadowRoot?.innerHTML),
    ].join('\n'),
  );

const allow = (context: BrowserContext): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

test.describe('a text that is pasted into a form', () => {
  test.beforeEach(({ context }) => allow(context));

  test(
    'fills in the fields that it names, says which, and can be undone',
    { tag: '@main' },
    async ({ page, visit, watch, credentials }) => {
      await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
      await page.evaluate(() => {
        for (const type of ['paste', 'input', 'beforeinput'])
          document.addEventListener(type, (event) => console.log(`heard ${event.type}`));
      });
      await page.getByRole('button', { name: opener }).click();
      const username = field(page, 'credentials.username');
      const password = field(page, 'credentials.password');
      await username.fill('before');
      await paste(page, "curl -u zebra-user:'zebra pass' https://api.example.com/v1");
      await expect(username).toHaveValue('zebra-user');
      await expect(password).toHaveValue('zebra pass');
      await expect(password).toHaveAttribute('type', 'password');
      const said = say(help.filled, { fields: 'Username and Password' });
      const notice = page.getByRole('paragraph').filter({ hasText: 'Filled in' });
      expect(plain(await notice.textContent())).toBe(said);
      expect(plain(await page.getByRole('status').last().textContent())).toBe(said);
      expect(await markup(page)).not.toContain('zebra');
      await page.getByRole('button', { name: help.undo }).click();
      await expect(username).toHaveValue('before');
      await expect(password).toHaveValue('');
      await expect(username).toBeFocused();
      await expect(page.getByRole('button', { name: help.undo })).toHaveCount(0);
      expect(watch.console.map(({ text }) => text)).toEqual([]);
      expect(JSON.stringify(watch.told)).not.toContain('zebra');
    },
  );

  test('connects with what was filled in', async ({ page, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button('demo-client-credentials')));
    await page.getByRole('button', { name: opener }).click();
    await expect(field(page, 'credentials.client_id')).toBeFocused();
    await paste(page, '# Keys\nCLIENT_ID=cc-client\nexport CLIENT_SECRET="cc-secret"\n');
    await expect(field(page, 'credentials.client_secret')).toHaveValue('cc-secret');
    await page.getByRole('button', { name: en.form.submit, exact: true }).click();
    await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
  });

  test('fills in the form when a button has the focus', async ({ page, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button('ghost-admin')));
    await page.getByRole('button', { name: opener }).click();
    await field(page, 'params.adminDomain').waitFor();
    await page.getByRole('button', { name: en.form.submit, exact: true }).focus();
    await paste(page, JSON.stringify({ url: 'https://acme.ghost.io', version: 'v5.0' }));
    await expect(field(page, 'params.adminDomain')).toHaveValue('acme.ghost.io');
    await expect(field(page, 'params.version')).toHaveValue('v5.0');
  });

  test('stays as it is when it is a value', async ({ page, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    await field(page, 'credentials.password').focus();
    await paste(page, 'pass:word');
    await expect(field(page, 'credentials.password')).toHaveValue('pass:word');
    await expect(field(page, 'credentials.username')).toHaveValue('');
    await expect(page.getByRole('button', { name: help.undo })).toHaveCount(0);
  });

  for (const off of [false, { paste: false }])
    test(`stays as it is where the page switches it off: ${JSON.stringify(off)}`, async ({
      page,
      visit,
      credentials,
    }) => {
      const options = { ...(await credentials['a session token']()), help: off };
      await visit(scriptPage(options, button('demo-basic')));
      await page.getByRole('button', { name: opener }).click();
      await expect(field(page, 'credentials.username')).toBeFocused();
      await paste(page, '{"username":"jane","password":"p"}');
      await expect(field(page, 'credentials.username')).toHaveValue('{"username":"jane","password":"p"}');
      await expect(field(page, 'credentials.password')).toHaveValue('');
    });
});

test('a key of another app, or for tests, is told as it is typed, and can be sent', async ({
  page,
  visit,
  watch,
  credentials,
}) => {
  await visit(
    scriptPage(
      await credentials['a session token'](),
      button('demo-api-key') + button('stripe-api-key').replace(opener, 'Stripe'),
    ),
  );
  await page.getByRole('button', { name: opener }).click();
  const key = field(page, 'credentials.apiKey');
  const other = say(help.other_key, { owner: 'GitHub', app: 'Demo API key' });
  await key.pressSequentially('ghp_0123');
  await expect(page.getByText(other).first()).toBeVisible();
  await expect(key).toHaveAccessibleDescription(new RegExp(other.replace('.', '\\.')));
  await expect(page.getByRole('status').last()).toHaveText(other);
  await key.fill('good-key');
  await expect(page.getByText(other)).toHaveCount(1);
  await key.fill('ghp_0123');
  await page.keyboard.press('Enter');
  // Refused by the server, and not by the hint.
  await expect(page.getByRole('status').first()).toContainText(
    say(en.form.refused, { app: 'Demo API key' }).slice(0, 20),
  );
  expect(watch.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.leave.form.leave }).click();
  await page.getByRole('button', { name: 'Stripe' }).click();
  await field(page, 'credentials.username').fill('rk_test_51abcdefghijkl');
  await expect(page.getByText(help.test_key).first()).toBeVisible();
});

test.describe('the page of the provider', () => {
  /** The server's own, with a page about its key. */
  const documented = {
    unique_key: 'demo-api-key',
    provider: 'demo-api-key',
    display_name: 'Demo API key',
    definition: {
      auth_mode: 'API_KEY',
      docs_connect: 'https://docs.example.com/keys',
      credentials: { apiKey: { title: 'API key', secret: true } },
    },
  };

  test.beforeEach(async ({ context }) => {
    await allow(context);
    await context.route('https://docs.example.com/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<title>Docs</title><script>window.name = `${opener} ${document.referrer}`</script>',
      }),
    );
  });

  test('opens beside the dialog, and what was copied there is pasted by one press', async ({
    page,
    visit,
    credentials,
  }) => {
    await page.setViewportSize({ width: 1400, height: 800 });
    const options = { ...(await credentials['a session token']()), integrations: [documented] };
    await visit(scriptPage(options, button('demo-api-key')));
    await page.getByRole('button', { name: opener }).click();
    const link = page.getByRole('link', { name: en.form.docs });
    const [docs] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await expect.poll(() => docs.evaluate(() => window.name)).toBe('null ');
    expect(await docs.evaluate(() => outerWidth)).toBeLessThan(500);
    await docs.evaluate(() => navigator.clipboard.writeText('zebra-key'));
    const paste = page.getByRole('button', { name: say(help.paste, { title: 'API key' }) });
    await expect(paste).toHaveCount(0);
    await docs.close();
    // Where no window is shown, none gets the focus.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await paste.click();
    const key = field(page, 'credentials.apiKey');
    await expect(key).toHaveValue('zebra-key');
    await expect(key).toHaveAttribute('type', 'password');
    expect(await markup(page)).not.toContain('zebra');
    await page.getByRole('button', { name: help.undo }).click();
    await expect(key).toHaveValue('');
  });

  test('is a tab where there is no room for it', async ({ page, visit, credentials }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    const options = { ...(await credentials['a session token']()), integrations: [documented] };
    await visit(scriptPage(options, button('demo-api-key')));
    await page.evaluate(() => {
      window.open = () => {
        throw new Error('A window was opened.');
      };
    });
    await page.getByRole('button', { name: opener }).click();
    const link = page.getByRole('link', { name: en.form.docs });
    const [docs] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await expect(docs).toHaveTitle('Docs');
  });
});

import type { Page } from '@playwright/test';
import { expect, connectionsOf, test } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en, say } from './stage/words.ts';

const pem = (kind: string) => `-----BEGIN ${kind}-----\nMIIBAAAA\n-----END ${kind}-----`;

/** What a person types, by the field's key, for an integration of each mode that has a form. */
const forms: Record<string, Record<string, string>> = {
  'demo-api-key': { 'credentials.apiKey': 'good-key' },
  'demo-basic': { 'credentials.username': 'good', 'credentials.password': 'good' },
  'demo-client-credentials': {
    'credentials.client_id': 'cc-client',
    'credentials.client_secret': 'cc-secret',
  },
  'demo-two-step': { 'credentials.clientSecret': 'good' },
  'ghost-admin': {
    'params.adminDomain': 'https://acme.ghost.io/',
    'params.version': 'v5.0',
    'credentials.privateKey': `${'a'.repeat(24)}:${'c'.repeat(64)}`,
  },
  emarsys: { 'credentials.username': 'jane', 'credentials.password': 'p' },
  'netsuite-tba': {
    'params.accountId': '1234567',
    'credentials.token_id': 't',
    'credentials.token_secret': 's',
  },
  bill: {
    'credentials.username': 'u',
    'credentials.password': 'p',
    'credentials.organization_id': 'o',
    'credentials.dev_key': 'd',
  },
  'aws-sigv4': { 'credentials.role_arn': 'arn:aws:iam::123456789012:role/X' },
  unauthenticated: {},
  'sentry-oauth': { 'params.hostname': 'sentry.io', 'params.actor': '42' },
  adp: {
    'credentials.client_id': 'c',
    'credentials.client_secret': 's',
    'credentials.client_certificate': pem('CERTIFICATE'),
    'credentials.client_private_key': pem('PRIVATE KEY'),
  },
};

for (const [integration, values] of Object.entries(forms))
  test(`the form of ${integration} connects it`, async ({ page, server, watch, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button(integration)));
    await page.getByRole('button', { name: opener }).click();
    const submit = page.getByRole('button', { name: en.form.submit, exact: true });
    await expect(submit).toBeVisible();
    for (const [key, value] of Object.entries(values)) {
      const control = page.locator(`[name="${key}"]`);
      if ((await control.evaluate(({ tagName }) => tagName)) === 'SELECT') await control.selectOption(value);
      else await control.fill(value);
    }
    await submit.click();
    await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
    const told = watch.told.filter(({ type }) => type === 'connect');
    expect(told).toMatchObject([{ integration, isPending: false }]);
    expect(await connectionsOf(server, 'today')).toContain(told[0]?.connectionId);
  });

test(
  'wrong credentials come back to the form with what was typed',
  { tag: '@main' },
  async ({ page, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    await page.getByLabel('Username').fill('good');
    await page.locator('[name="credentials.password"]').fill('wrong');
    await page.getByRole('button', { name: en.form.submit, exact: true }).click();
    await expect(page.getByRole('status').first()).toHaveText(say(en.form.refused, { app: 'Demo Basic' }));
    await expect(page.getByLabel('Username')).toHaveValue('good');
    await page.locator('[name="credentials.password"]').fill('good');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Demo Basic is connected' })).toBeVisible();
  },
);

test('an empty form says at each field what is missing, and sends nothing', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
  await page.getByRole('button', { name: opener }).click();
  await page.getByRole('button', { name: en.form.submit, exact: true }).click();
  await expect(page.getByLabel('Username')).toBeFocused();
  await expect(page.getByLabel('Username')).toHaveAccessibleDescription(/Username is required\.$/);
  await expect(page.getByRole('status').first()).toContainText(say(en.form.summary.other, { count: 2 }));
  await page.getByRole('link', { name: 'Password' }).click();
  await expect(page.locator('[name="credentials.password"]')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  expect(watch.sent.filter(({ method }) => method === 'POST')).toEqual([]);
});

/** How much of the open form is out of sight, in CSS pixels. */
const outOfSight = (page: Page): Promise<number> =>
  page.locator('dialog[open] .body').evaluate((body) => body.scrollHeight - body.clientHeight);

for (const [what, values] of Object.entries({
  'is sent empty': {},
  'is refused': { 'credentials.username': 'jane', 'credentials.password': 'wrong' },
}))
  test(`a form that ${what} makes room for what is said of it`, async ({
    page,
    server,
    visit,
    credentials,
  }) => {
    server.faults.add({
      route: { method: 'POST', path: '/api-auth/basic/*' },
      status: 400,
      body: {
        error: { code: 'connection_test_failed', message: 'The provider says that this login is unknown.' },
      },
    });
    await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
    await page.getByRole('button', { name: opener }).click();
    await expect(page.getByLabel('Username')).toBeFocused();
    await expect.poll(() => outOfSight(page)).toBe(0);
    for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
    await page.keyboard.press('Enter');
    await expect(page.locator('#summary p').first()).toBeVisible();
    await expect.poll(() => outOfSight(page)).toBe(0);
  });

test('no browser corrects, stores or reads out what is typed', async ({ page, visit, credentials }) => {
  await visit(scriptPage(await credentials['a session token'](), button('demo-basic')));
  await page.getByRole('button', { name: opener }).click();
  const username = page.getByLabel('Username');
  const password = page.locator('[name="credentials.password"]');
  for (const control of [username, password]) {
    await expect(control).toHaveAttribute('autocorrect', 'off');
    await expect(control).toHaveAttribute('autocapitalize', 'off');
    await expect(control).toHaveAttribute('spellcheck', 'false');
    await expect(control).toHaveAttribute('data-rr-is-password', 'true');
  }
  await expect(username).toBeFocused();
  // A login may be looked up in a password manager: it is not filled in unasked, and not saved for this site.
  await expect(username).toHaveAttribute('autocomplete', 'username');
  await expect(password).toHaveAttribute('autocomplete', 'new-password');
  await password.fill(' pass word ');
  await expect(password).toHaveAttribute('autocomplete', 'one-time-code');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show Password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(password).toHaveValue(' pass word ');
});

test('a token that expired under the form is renewed, and nothing typed is lost', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  const first = await credentials['a session token']();
  const second = await credentials['a session token']();
  const { sessionToken, ...rest } = first;
  const tokens = JSON.stringify([sessionToken, second.sessionToken]);
  await visit(
    scriptPage(rest, button('demo-api-key')).replace(
      `<button`,
      `<script>const tokens = ${tokens}; Latchkey.configure({ sessionToken: () => tokens.shift() })</script><button`,
    ),
  );
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  server.sessions.expire(sessionToken ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
});

test('what one person typed is never sent with the token of another, however often it is tried again', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  const jane = await credentials['a session token']();
  const joe = await credentials['a session token']();
  const { sessionToken, ...rest } = jane;
  // As docs/keys.md says: a page throws when somebody else has signed in since.
  const configure = `<script>
let user = '${sessionToken}', first = user;
Latchkey.configure({ sessionToken({ reason }) {
  if (reason !== 'expired') first = user;
  if (user !== first) throw new Error('Somebody else has signed in.');
  return user;
} });
window.signIn = (token) => { user = token; };
</script>`;
  await visit(scriptPage(rest, button('demo-api-key')).replace('<button', `${configure}<button`));
  await page.getByRole('button', { name: opener }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  server.sessions.expire(sessionToken ?? '');
  await page.evaluate((token) => Reflect.get(window, 'signIn')(token), joe.sessionToken ?? '');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.headers()['authorization'] ?? ''}`));
  await page.keyboard.press('Enter');
  for (let tries = 0; tries < 2; tries += 1) {
    await expect(page.getByText(en.failed.failures.session_token_failed.text)).toBeVisible();
    await page.getByRole('button', { name: en.retry }).click();
  }
  await expect(page.getByText(en.failed.failures.session_token_failed.text)).toBeVisible();
  expect(sent.filter((request) => request.includes(joe.sessionToken ?? ''))).toEqual([]);
});

test('the widget asks for a sign-in’s fields before it opens the window', async ({
  page,
  visit,
  watch,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a documented public key'](), button('demo-workspace')));
  await page.getByRole('button', { name: opener }).click();
  const subdomain = page.locator('[name="params.subdomain"]');
  // What stands around the answer is told with it.
  await expect(subdomain).toHaveAccessibleDescription(/https:\/\/ \.example\.test/);
  await subdomain.fill('https://acme.example.test');
  const popup = await windowOf(page, () =>
    page.getByRole('button', { name: en.form.submit, exact: true }).click(),
  );
  await signIn(popup);
  await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
  const login = watch.sent.find(({ transport }) => transport === 'popup');
  expect(login?.url.searchParams.get('params[subdomain]')).toBe('acme');
});

test('a session that presets an OAuth client empty has the person bring their own', async ({
  page,
  server,
  visit,
  watch,
}) => {
  const { token } = server.sessions.create('today', {
    endUser: null,
    tags: {},
    defaults: {
      'demo-openid': {
        connection_config: { oauth_client_id_override: '', oauth_client_secret_override: '' },
      },
    },
  });
  watch.secrets.add(token);
  await visit(scriptPage({ host: server.url, sessionToken: token }, button('demo-openid')));
  await page.getByRole('button', { name: opener }).click();
  await page.getByLabel('Client ID').fill('nango-override');
  await page.getByLabel('Client secret', { exact: true }).fill('override-secret');
  const popup = await windowOf(page, () =>
    page.getByRole('button', { name: en.form.submit, exact: true }).click(),
  );
  await signIn(popup);
  await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
  const login = watch.sent.find(({ transport }) => transport === 'popup');
  expect(login?.url.searchParams.get('credentials[oauth_client_id_override]')).toBe('nango-override');
});

/** The fields before the window, for each auth mode that has one. */
const windows: Record<string, Record<string, string>> = {
  'github-app': {},
  'github-app-oauth': {},
  'airtable-mcp': {},
  'mcp-generic': { 'params.mcp_server_url': 'https://mcp.example.com/mcp' },
  'crisp-plugin-install': {},
  trello: {},
};

for (const [integration, values] of Object.entries(windows))
  test(`the window of ${integration} connects it`, async ({ page, server, watch, visit, credentials }) => {
    await visit(scriptPage(await credentials['a session token'](), button(integration)));
    const start = page.getByRole('button', { name: opener });
    const submit = page.getByRole('button', { name: en.form.submit, exact: true });
    const isForm = Object.keys(values).length > 0;
    if (isForm) await start.click();
    for (const [key, value] of Object.entries(values)) await page.locator(`[name="${key}"]`).fill(value);
    await signIn(await windowOf(page, () => (isForm ? submit : start).click()));
    await expect(page.getByRole('dialog', { name: /is connected$/ })).toBeVisible();
    const told = watch.told.filter(({ type }) => type === 'connect');
    expect(told).toMatchObject([{ integration, isPending: false }]);
    expect(await connectionsOf(server, 'today')).toContain(told[0]?.connectionId);
  });

test('Back keeps what was typed but the secrets, and asks before it drops those', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a session token']()));
  await page.getByRole('button', { name: opener }).click();
  const app = page.getByRole('listitem').getByRole('button', { name: 'Demo Basic' });
  const username = page.getByLabel('Username');
  const password = page.locator('[name="credentials.password"]');
  const back = page.getByRole('button', { name: en.back });
  await app.click();
  await username.fill('jane');
  await back.click();
  await app.click();
  await expect(username).toHaveValue('jane');
  await password.fill('canary');
  await back.click();
  const question = page.getByRole('alertdialog', { name: en.leave.secret.title });
  await expect(question).toHaveAccessibleDescription(en.leave.secret.text);
  await question.getByRole('button', { name: en.leave.secret.stay }).click();
  await expect(password).toHaveValue('canary');
  await back.click();
  await question.getByRole('button', { name: en.leave.secret.leave }).click();
  await app.click();
  await expect(username).toHaveValue('jane');
  await expect(password).toHaveValue('');
});

test('a fault that is found on leaving a field is told with its name', async ({
  page,
  visit,
  credentials,
}) => {
  await visit(scriptPage(await credentials['a session token'](), button('ghost-admin')));
  await page.getByRole('button', { name: opener }).click();
  const domain = page.locator('[name="params.adminDomain"]');
  await domain.fill('not a domain');
  await domain.press('Tab');
  await expect(page.getByRole('status').last()).toHaveText(/^[^:]+: .*It should look like \S+\.$/);
  await expect(page.locator('#summary')).toBeEmpty();
});

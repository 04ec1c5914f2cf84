import { createDemoSession } from '../demo/server/backend.ts';
import { startHostedSite } from './hosted/site.ts';
import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const copy = en.failed.elsewhere;

test('where no window opens, the hosted page connects the app in another browser', async ({
  page,
  browser,
  server,
  host,
  watch,
  visit,
}) => {
  const site = await startHostedSite();
  site.configure({ apiURLs: [server.url] });
  const before = server.connections.of('today').length;
  const { token } = await createDemoSession(server, 'today');
  const { token: linked } = await createDemoSession(server, 'today');
  for (const secret of [token, linked]) watch.secrets.add(secret);
  watch.sites.add(site.url);
  const link = `${site.url}/?session_token=${linked}`;
  // An in-app browser: no window opens.
  const shell = `<script>
window.open = () => null;
Latchkey.configure({
  host: '${server.url}',
  sessionToken: '${token}',
  fallbackPage: async ({ integration }) => '${link}' + '&for=' + integration,
});
</script>`;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.url });
  await visit(scriptPage({}, button('demo-openid') + shell));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByText('blocked_by_browser')).toBeAttached();
  await expect(page.getByText(say(copy.text))).toBeVisible();

  await page.getByRole('button', { name: copy.copy }).click();
  await expect(page.getByText(say(copy.after))).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${link}&for=demo-openid`);

  // The person's own browser.
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(copied);
  const row = other.getByText(app, { exact: true });
  await row.hover();
  await signIn(await windowOf(other, () => row.click()));
  await expect(other.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  await context.close();
  await site.close();
  expect(server.connections.of('today')).toHaveLength(before + 1);

  await page.getByRole('button', { name: en.done }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(watch.told.map(({ type }) => type).filter((type) => type !== 'view')).toEqual([
    'open',
    'error',
    'close',
  ]);
});

test('in a sandboxed frame the page is offered, and opens in a tab of its own', async ({
  page,
  host,
  visit,
  credentials,
}) => {
  const elsewhere = host.serve(html('<h1>Connect here</h1>'));
  const options = { ...(await credentials['a documented public key']()), fallbackPage: elsewhere };
  const inner = host.serve(scriptPage(options));
  const sandbox = 'allow-scripts allow-same-origin allow-popups allow-forms';
  await visit(html(`<iframe sandbox="${sandbox}" src="${inner}" width="600" height="700"></iframe>`));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: opener }).click();
  await frame.getByRole('button', { name: app }).click();
  await expect(frame.getByText('popup_sandboxed')).toBeAttached();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('button', { name: copy.open }).click(),
  ]);
  await expect(tab.getByRole('heading', { name: 'Connect here' })).toBeVisible();
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
});

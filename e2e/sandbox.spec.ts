import { expect, test } from './stage/index.ts';
import { html, opener, scriptPage } from './stage/pages.ts';
import { signIn } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const cases = [
  { sandbox: 'allow-scripts allow-same-origin', code: 'blocked_by_browser', windows: 'no' },
  {
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms',
    code: 'popup_sandboxed',
    windows: 'sandboxed',
  },
];

for (const { sandbox, code, windows } of cases)
  test(`a sandboxed frame with ${windows} windows says so, and what to add`, async ({
    page,
    host,
    visit,
    credentials,
  }) => {
    const inner = host.serve(scriptPage(await credentials['a documented public key']()));
    await visit(html(`<iframe sandbox="${sandbox}" src="${inner}" width="600" height="700"></iframe>`));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: opener }).click();
    await frame.getByRole('button', { name: app }).click();
    const again = frame.getByRole('button', { name: say(en.blocked.go) });
    if (windows === 'no') await again.click();
    const panel = frame.getByRole('dialog');
    await expect(panel).toContainText(code);
    await expect(panel).toContainText('allow-popups-to-escape-sandbox');
    expect(page.context().pages()).toHaveLength(1);
  });

test('a sandboxed frame whose windows escape it connects', async ({ page, host, visit, credentials }) => {
  const inner = host.serve(scriptPage(await credentials['a documented public key']()));
  const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
  await visit(html(`<iframe sandbox="${sandbox}" src="${inner}" width="600" height="700"></iframe>`));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: opener }).click();
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('button', { name: app }).click(),
  ]);
  await signIn(popup);
  await expect(frame.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
});

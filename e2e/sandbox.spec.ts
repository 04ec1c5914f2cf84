import { expect, test } from './stage/index.ts';
import { html, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const cases = [
  { sandbox: 'allow-scripts allow-same-origin', code: 'blocked_by_browser', windows: 'no' },
  {
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-forms',
    code: 'popup_sandboxed',
    windows: 'sandboxed',
  },
  {
    sandbox: 'allow-scripts allow-popups allow-forms',
    code: 'popup_sandboxed',
    windows: 'unreachable',
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
    await expect.poll(() => page.context().pages().length, 'the window is closed').toBe(1);
  });

test('a sandboxed frame in a page of another origin says so, and what to add', async ({
  page,
  host,
  credentials,
}) => {
  const inner = host.serve(scriptPage(await credentials['a documented public key']()));
  const sandbox = 'allow-scripts allow-same-origin allow-popups allow-forms';
  const outer = host.serve(
    html(`<iframe sandbox="${sandbox}" src="${inner}" width="600" height="700"></iframe>`),
  );
  await page.goto(outer.replace('localhost', '127.0.0.1'));
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: opener }).click();
  await frame.getByRole('button', { name: app }).click();
  await expect(frame.getByRole('dialog')).toContainText('popup_sandboxed');
  await expect.poll(() => page.context().pages().length, 'the window is closed').toBe(1);
});

const escaping = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

for (const [name, origin, sandbox] of [
  ['a frame of the same origin', 'same', null],
  ['a frame of another origin', 'other', null],
  ['a sandboxed frame whose windows escape it', 'same', `${escaping} allow-same-origin`],
  ['a sandboxed frame of no origin whose windows escape it', 'none', escaping],
] as const)
  test(`${name} connects`, async ({ page, host, watch, credentials }) => {
    const inner = host.serve(scriptPage(await credentials['a documented public key']()));
    const attribute = sandbox ? `sandbox="${sandbox}"` : '';
    const outer = host.serve(html(`<iframe ${attribute} src="${inner}" width="600" height="700"></iframe>`));
    // By its number it is another site, although it is the same server.
    await page.goto(origin === 'other' ? outer.replace('localhost', '127.0.0.1') : outer);
    const frame = page.frameLocator('iframe');
    const [seen, found] = await frame.locator('body').evaluate(() => {
      try {
        return [parent.document.title, window.origin];
      } catch {
        return [null, window.origin];
      }
    });
    expect(seen, 'whether it sees the page around it').toBe(origin === 'same' ? 'A site' : null);
    expect(found === 'null', 'whether it has an origin').toBe(origin === 'none');

    await frame.getByRole('button', { name: opener }).click();
    await signIn(await windowOf(page, () => frame.getByRole('button', { name: app }).click()));
    await expect(frame.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
    expect(watch.told.filter(({ type }) => type === 'connect')).toHaveLength(1);
    expect(watch.console.filter(({ text }) => /domain/i.test(text))).toEqual([]);
  });

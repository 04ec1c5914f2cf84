import { connectionsOf, credentialNames, expect, test } from './stage/index.ts';
import { elementPage, modulePage, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { isClosed, signIn, windowOf } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';

const ways = { 'script tag': scriptPage, 'ES module': modulePage, element: elementPage } as const;
const names = ['script tag', 'ES module', 'element'] as const;

for (const way of names)
  for (const credential of credentialNames)
    test(
      `${way} with ${credential} connects an app`,
      { tag: '@main' },
      async ({ page, server, watch, visit, credentials }) => {
        await visit(ways[way](await credentials[credential]()));
        if (way !== 'element') await page.getByRole('button', { name: opener }).click();

        await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
        const popup = await windowOf(page, () => page.getByRole('button', { name: app }).click());
        await expect(page.getByRole('heading', { name: say(en.authorizing.title) })).toBeVisible();
        await expect(page.getByRole('status')).toContainText(en.authorizing.waiting);
        await signIn(popup);

        await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
        await isClosed(popup);
        const connects = () => watch.told.filter(({ type }) => type === 'connect');
        await watch.until(() => connects().length > 0);
        const told = connects();
        expect(told).toMatchObject([{ integration: 'demo-openid', isPending: false }]);
        const account = credential === 'a documented public key' ? 'documented' : 'today';
        expect(await connectionsOf(server, account)).toContain(told[0]?.connectionId);

        await page.getByRole('button', { name: en.done }).click();
        if (way === 'ES module') {
          const value = { integration: 'demo-openid', connectionId: told[0]?.connectionId, isPending: false };
          const resolved = await watch.until(() => watch.told.find(({ type }) => type === 'resolved'));
          expect(resolved).toMatchObject({ value });
        }
        if (way === 'element') await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
        else await expect(page.getByRole('dialog')).toBeHidden();
        // After a connection the element starts another round.
        const expected = way === 'element' ? ['open', 'close', 'open'] : ['open', 'close'];
        const turns = () =>
          watch.told.map(({ type }) => type).filter((type) => type === 'open' || type === 'close');
        await watch.until(() => turns().length >= expected.length);
        expect(turns()).toEqual(expected);
      },
    );

test('a right-to-left language mirrors the widget', async ({ page, visit, credentials }) => {
  const options = { ...(await credentials['a documented public key']()), lang: 'fa' };
  const root = page.locator('dialog');
  const start = async (written: PageOptions) => {
    await visit(scriptPage(written));
    await page.getByRole('button', { name: opener }).click();
  };
  await start(options);
  await expect(root).toHaveAttribute('dir', 'ltr');
  await expect(root).toHaveAttribute('lang', 'en');
  await start({ ...options, messages: { list: { title: 'اتصال یک برنامه' } } });
  await expect(root).toHaveAttribute('dir', 'rtl');
  await expect(root).toHaveAttribute('lang', 'fa');
});

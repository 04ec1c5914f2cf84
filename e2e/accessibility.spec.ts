import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, inlineOpenid, test } from './stage/index.ts';
import { button, elementPage, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { wcag } from './stage/wcag.ts';
import { app, en, say } from './stage/words.ts';

/** There are no frames here to look into, so nothing has to be opened beside the page. */
const axe = (page: Page) => new AxeBuilder({ page }).withTags(wcag).setLegacyMode();

/** Whether a part of a row is, at least partly, scrolled out of the list's sight. */
const isScrolledAway = (part: Locator) =>
  part.evaluate((element) => {
    const list = element.closest('.rows')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return list !== undefined && (top < list.top || bottom > list.bottom);
  });

/** Looks at the page with one view in it, once the view is there. */
async function judge(page: Page, name: string, shown: Locator): Promise<void> {
  await test.step(name, async () => {
    await expect(shown).toBeVisible();
    // All of the longest panel in sight: axe does not measure what is scrolled out of it.
    for (const dialog of await page.getByRole('dialog').all())
      await dialog.evaluate(({ style }) => (style.height = '1160px'));
    const { violations, incomplete, passes } = await axe(page).analyze();
    const linesOf = (results: typeof violations) =>
      results.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
    expect.soft(linesOf(violations), name).toEqual([]);
    // What could not be measured: only rows that are scrolled out of the list's sight.
    const unsure: string[] = [];
    for (const { target } of incomplete.flatMap(({ nodes }) => nodes)) {
      const path = target.flat();
      const part = path.reduce<Page | Locator>((place, selector) => place.locator(selector), page);
      if (part === page || !(await isScrolledAway(part as Locator))) unsure.push(path.join(' '));
    }
    expect.soft(unsure, name).toEqual([]);
    // It looked into the widget's shadow root and measured contrasts there: an unseen widget would pass, too.
    const contrasts = passes.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
    expect(contrasts.some(({ target }) => Array.isArray(target[0]))).toBe(true);
  });
}

/** As high as the window: axe takes what lies outside of a locked page's own box for cut off, a dialog too. */
const writeModal = (options: PageOptions, body = button()) =>
  scriptPage(options, `${body}<div style="height: 100vh"></div>`);

/** Modal and read from left to right, or inside of the page and from right to left. */
const places = {
  'over the page': { write: writeModal, lang: 'en' },
  'inside of the page, right to left': { write: elementPage, lang: 'ar' },
} as const;

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 1200 } });
test.slow();

for (const theme of ['light', 'dark'] as const)
  for (const place of ['over the page', 'inside of the page, right to left'] as const)
    test(`no view ${place} has a violation of WCAG 2.2 AA in ${theme}`, async ({
      page,
      server,
      visit,
      credentials,
    }) => {
      const { write, lang } = places[place];
      const modal = write === writeModal;
      const heading = (text: string) => page.getByRole('heading', { name: say(text) });
      const row = (name: string) => page.getByRole('listitem').getByRole('button', { name });
      const start = async (options: PageOptions) => {
        await visit(write({ ...options, theme, lang, messages: {}, support: 'https://help.example.com' }));
        if (modal) await page.getByRole('button', { name: opener }).click();
      };
      const many = await credentials['a documented public key']();
      const few = await credentials['a public key of today and inline integrations']();

      server.faults.add({ route: { path: '/integrations' }, delayMs: 2_500, times: 1 });
      await start(many);
      await judge(page, 'loading', page.getByText(en.list.loading));
      await judge(page, 'list', page.getByRole('searchbox'));
      await page.getByRole('searchbox').fill('zzz');
      await judge(page, 'nothing found', heading(say(en.list.none, { query: 'zzz' })));
      await page.getByRole('button', { name: en.list.clear }).click();
      await row('Demo Basic').click();
      await judge(page, 'no form', page.getByText('session_token_required', { exact: true }));
      await page.getByRole('button', { name: en.back }).click();

      const popup = await windowOf(page, () => row(app).click());
      await judge(
        page,
        'authorizing',
        page.getByRole('button', { name: en.authorizing.reopen, disabled: false }),
      );
      await popup.close();
      await judge(page, 'unfinished', heading(en.authorizing.unfinished_title));
      server.faults.add({ websocket: 'pending', times: 1 });
      await signIn(await windowOf(page, () => page.getByRole('button', { name: en.retry }).click()));
      await judge(page, 'waiting for approval', heading(en.connected.pending_title));

      await start({
        ...few,
        integrations: [inlineOpenid, { ...inlineOpenid, unique_key: 'b', display_name: 'B' }],
      });
      await judge(page, 'short list', row('B'));
      await signIn(await windowOf(page, () => row(app).click()));
      await judge(page, 'connected', heading(en.connected.title));

      await start(await credentials['a session token']());
      await row('Algolia').click();
      const send = page.getByRole('button', { name: en.form.submit, exact: true });
      await judge(page, 'form', send);
      await send.click();
      await judge(page, 'form, with fields to look at', page.locator('.fault').first());

      const { publicKey } = server.accounts.pastCutOff;
      await start({ host: server.url, publicKey, accent: '#fde047' });
      await judge(page, 'failed, in an accent of the page’s', page.getByText('deprecated_authentication'));
      await start({ ...many, integrations: ['nothing-of-this-name'] });
      await judge(page, 'empty', heading(en.list.empty));
      server.faults.add({ websocket: 'refuse', times: 1 });
      await start(few);
      await windowOf(page, () => row(app).click());
      await judge(page, 'failed, with a list', heading(en.failed.failures.connection_lost.title));
    });

for (const theme of ['light', 'dark'] as const)
  test(
    `a blocked window has no violation in ${theme}`,
    { tag: '@browser' },
    async ({ page, visit, credentials }) => {
      const options = { ...(await credentials['a public key of today and inline integrations']()), theme };
      const open = `<script>Latchkey.createConnect(${JSON.stringify(options)}).open({ integration: 'demo-openid' })</script>`;
      await visit(writeModal({}, open));
      await judge(page, 'blocked', page.getByRole('heading', { name: en.blocked.title }));
      await visit(elementPage(options, { integration: 'demo-openid' }));
      await judge(page, 'a window that waits for its gesture', page.getByText(say(en.blocked.gesture)));
    },
  );

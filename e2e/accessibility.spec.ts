import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { failed as hebrewFailures } from '../src/locales/failed/he.ts';
import { messages as hebrewWords } from '../src/locales/he.ts';
import type { Messages } from '../src/locales/messages.ts';
import { expect, inlineOpenid, test, type Credentials } from './stage/index.ts';
import { button, elementPage, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { wcag } from './stage/wcag.ts';
import { app, en, say } from './stage/words.ts';

/** Legacy mode opens no second page. It ignores frames, and the page has none. */
const axe = (page: Page) => new AxeBuilder({ page }).withTags(wcag).setLegacyMode();

/** Whether a part of a row is scrolled, at least partly, out of the list. */
const isScrolledAway = (part: Locator) =>
  part.evaluate((element) => {
    const list = element.closest('.rows')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return list !== undefined && (top < list.top || bottom > list.bottom);
  });

/** Runs axe once a view is shown. */
async function judge(page: Page, name: string, shown: Locator): Promise<void> {
  await test.step(name, async () => {
    await expect(shown).toBeVisible();
    // High enough for the longest panel: axe does not measure what is scrolled out of sight.
    for (const dialog of await page.getByRole('dialog').all())
      await dialog.evaluate(({ style }) => (style.height = '1160px'));
    const { violations, incomplete, passes } = await axe(page).analyze();
    const linesOf = (results: typeof violations) =>
      results.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
    expect.soft(linesOf(violations), name).toEqual([]);
    // Only rows that are scrolled out of the list may be left unmeasured.
    const unsure: string[] = [];
    for (const { target } of incomplete.flatMap(({ nodes }) => nodes)) {
      const path = target.flat();
      const part = path.reduce<Page | Locator>((place, selector) => place.locator(selector), page);
      if (part === page || !(await isScrolledAway(part as Locator))) unsure.push(path.join(' '));
    }
    expect.soft(unsure, name).toEqual([]);
    // Proof that axe looked into the shadow root: a widget that it cannot see would pass as well.
    const contrasts = passes.find(({ id }) => id === 'color-contrast')?.nodes ?? [];
    expect(contrasts.some(({ target }) => Array.isArray(target[0]))).toBe(true);
  });
}

/** As high as the window, because axe treats everything outside a locked page's box as cut off, even a dialog. */
const writeModal = (options: PageOptions, body = button()) =>
  scriptPage(options, `${body}<div style="height: 100vh"></div>`);

interface Stage {
  page: Page;
  server: EmbeddedServer;
  credentials: Credentials;
  /** What the widget says. */
  words: Messages;
  /** Opens the widget with these options, in a theme and a place. */
  start(options: PageOptions): Promise<void>;
}

const row = (page: Page, name: string) => page.getByRole('listitem').getByRole('button', { name });
const heading = (page: Page, text: string) => page.getByRole('heading', { name: say(text) });

/** Every view, with the steps that lead to it. */
const ways: Record<string, (stage: Stage) => Promise<void>> = {
  async 'while the list loads'({ page, server, credentials, words, start }) {
    server.faults.add({ route: { path: '/integrations' }, cut: 'hang', times: 1 });
    await start(await credentials['a documented public key']());
    await judge(page, 'loading', page.getByText(words.list.loading));
  },

  async 'in the list'({ page, credentials, words, start }) {
    await start(await credentials['a documented public key']());
    await judge(page, 'list', page.getByRole('searchbox'));
    await page.getByRole('searchbox').fill('zzz');
    await judge(page, 'nothing found', heading(page, say(words.list.none, { query: 'zzz' })));
    await page.getByRole('button', { name: words.list.clear }).click();
    await row(page, 'Demo Basic').click();
    await judge(page, 'no form', page.getByText('session_token_required', { exact: true }));
  },

  async 'during a sign-in'({ page, server, credentials, words, start }) {
    await start(await credentials['a documented public key']());
    const popup = await windowOf(page, () => row(page, app).click());
    const front = page.getByRole('button', { name: words.authorizing.front, disabled: false });
    await judge(page, 'authorizing', front);
    await popup.close();
    await judge(page, 'unfinished', heading(page, words.authorizing.unfinished_title));
    server.faults.add({ websocket: 'pending', times: 1 });
    await signIn(await windowOf(page, () => page.getByRole('button', { name: words.retry }).click()));
    await judge(page, 'waiting for approval', heading(page, words.connected.pending_title));
  },

  async 'in a short list, and when an app is connected'({ page, credentials, words, start }) {
    const options = await credentials['a public key with inline integrations']();
    const other = { ...inlineOpenid, unique_key: 'b', display_name: 'B' };
    await start({ ...options, integrations: [inlineOpenid, other] });
    await judge(page, 'short list', row(page, 'B'));
    await signIn(await windowOf(page, () => row(page, app).click()));
    await judge(page, 'connected', heading(page, words.connected.title));
  },

  async 'in a form'({ page, credentials, words, start }) {
    await start(await credentials['a session token']());
    await row(page, 'Algolia').click();
    const send = page.getByRole('button', { name: words.form.submit, exact: true });
    await judge(page, 'form', send);
    await send.click();
    await judge(page, 'form with errors', page.locator('.fault').first());
  },

  async 'in a panel, in an accent of the page’s'({ page, server, start }) {
    const { publicKey } = server.accounts.pastCutOff;
    await start({ host: server.url, publicKey, accent: '#fde047' });
    await judge(page, 'failed', page.getByText('deprecated_authentication'));
  },

  async 'in an empty list'({ page, credentials, words, start }) {
    const options = await credentials['a documented public key']();
    await start({ ...options, integrations: ['nothing-of-this-name'] });
    await judge(page, 'empty', heading(page, words.list.empty));
  },

  async 'in a panel that leads back to a list'({ page, server, credentials, words, start }) {
    server.faults.add({ websocket: 'refuse', times: 1 });
    await start(await credentials['a public key with inline integrations']());
    await windowOf(page, () => row(page, app).click());
    await judge(
      page,
      'failed, with a list',
      heading(page, words.failed.failures.connection_lost.title ?? ''),
    );
  },
};

/** axe measures the contrast of its letters; the joined ones of Arabic it takes for icons. */
const hebrew = { ...hebrewWords, failed: hebrewFailures };

/** Modal and left to right, or in the page and right to left. */
const places = [
  { where: 'over the page', write: writeModal, lang: 'en', words: en },
  { where: 'in the page, right to left', write: elementPage, lang: 'he', words: hebrew },
] as const;

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1280, height: 1200 } });
// axe takes long on a busy machine.
test.slow();

for (const theme of ['light', 'dark'] as const)
  for (const { where, write, lang, words } of places)
    for (const [when, way] of Object.entries(ways))
      test(
        `WCAG 2.2 AA holds ${when}, ${where}, in ${theme}`,
        { tag: theme === 'light' && write === writeModal ? '@main' : [] },
        async ({ page, server, visit, credentials }) => {
          const start = async (options: PageOptions) => {
            const more = { theme, lang, support: 'https://help.example.com' };
            await visit(write({ ...options, ...more }));
            if (write === writeModal) await page.getByRole('button', { name: opener }).click();
          };
          await way({ page, server, credentials, words, start });
        },
      );

for (const theme of ['light', 'dark'] as const)
  test(
    `WCAG 2.2 AA holds when the browser blocks a window, in ${theme}`,
    { tag: theme === 'light' ? ['@browser', '@main'] : '@browser' },
    async ({ page, visit, credentials }) => {
      const options = { ...(await credentials['a public key with inline integrations']()), theme };
      const open = `<script>Latchkey.createConnect(${JSON.stringify(options)}).open({ integration: 'demo-openid' })</script>`;
      await visit(writeModal({}, open));
      await judge(page, 'blocked', page.getByRole('heading', { name: en.blocked.title }));
      await visit(elementPage(options, { integration: 'demo-openid' }));
      await judge(page, 'a window that waits for a gesture', page.getByText(say(en.blocked.gesture)));
    },
  );

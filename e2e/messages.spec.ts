import type { Page } from '@playwright/test';
import { connectionsOf, expect, test } from './stage/index.ts';
import { startHost } from './stage/host.ts';
import { button, html, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** The messages of the callback page and of Nango's other pages. */
const messages = [
  { type: 'nango_oauth_callback_success' },
  { type: 'nango_oauth_callback_error', payload: { errorType: 'forged', message: 'forged' } },
  { type: 'connect', payload: { providerConfigKey: 'demo-openid', connectionId: 'forged' } },
  { message_type: 'success', provider_config_key: 'demo-openid', connection_id: 'forged' },
];

/** Posts all messages to every window that it can reach, repeatedly, and keeps the answers. */
const shout = (all: object[]): void => {
  const answers: unknown[] = [];
  Object.assign(window, { answers });
  addEventListener('message', ({ data }) => answers.push(data));
  setInterval(() => {
    for (const other of [window.parent, window.opener as Window | null])
      if (other && other !== window) for (const message of all) other.postMessage(message, '*');
  }, 50);
};
const shouter = html(`<script>(${String(shout)})(${JSON.stringify(messages)})</script>`);

/** Counts the messages to the page, by origin. */
const count = `<script>
const told = {};
addEventListener('message', ({ origin }) => { told[origin] = (told[origin] ?? 0) + 1; });
</script>`;
const toldBy = (page: Page): Promise<Record<string, number>> => page.evaluate('told');
const answersIn = (frame: Pick<Page, 'evaluate'>): Promise<unknown[]> => frame.evaluate('answers');

test('messages from other windows and origins are ignored', async ({
  page,
  server,
  host,
  watch,
  visit,
  credentials,
}) => {
  const foreign = await startHost();
  try {
    const elsewhere = foreign.serve(shouter);
    // The same port under another name, and the API's own origin in a window that nobody signs in in.
    const alike = host.serve(shouter).replace('localhost', '127.0.0.1');
    server.faults.add({ route: { path: '/speaks' }, status: 200, body: shouter });
    const frames = [elsewhere, alike, `${server.url}/speaks`]
      .map((address) => `<iframe src="${address}"></iframe>`)
      .join('');
    const opaque = `<iframe sandbox="allow-scripts" src="${host.serve(shouter)}"></iframe>`;
    const options = await credentials['a public key with inline integrations']();
    await visit(scriptPage(options, button('demo-openid') + count + frames + opaque));
    const other = await windowOf(page, () =>
      page.evaluate((address) => void window.open(address, 'other'), foreign.serve(shouter)),
    );
    await page.bringToFront();

    const popup = await windowOf(page, () => page.getByRole('button', { name: opener }).click());
    await popup.getByLabel('Name').waitFor();
    // From our own window too, while it is at the provider's.
    await popup.evaluate(shout, messages);
    const provider = new URL(popup.url()).origin;
    const origins = [foreign.url, new URL(alike).origin, server.url, 'null', provider];
    const before = await toldBy(page);
    // Each has posted its messages for longer than a real message would take.
    await expect
      .poll(async () => {
        const now = await toldBy(page);
        return origins.filter((origin) => (now[origin] ?? 0) - (before[origin] ?? 0) < 40 * messages.length);
      })
      .toEqual([]);
    await expect(page.getByRole('heading', { name: say(en.authorizing.title) })).toBeVisible();
    expect(watch.told.filter(({ type }) => type === 'connect' || type === 'error')).toEqual([]);
    expect(popup.isClosed()).toBe(false);

    await signIn(popup);
    await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
    await watch.until(() => watch.told.some(({ type }) => type === 'connect'));
    const connected = watch.told.filter(({ type }) => type === 'connect');
    expect(connected).toHaveLength(1);
    expect(await connectionsOf(server, 'today')).toContain(connected[0]?.connectionId);

    for (const frame of page.frames().slice(1))
      expect(await answersIn(frame), `answers to ${frame.url()}`).toEqual([]);
    expect(await answersIn(other), 'answers to another window').toEqual([]);
    // The frame is this test's, not the bundle's.
    watch.sent.splice(0, watch.sent.length, ...watch.sent.filter(({ url }) => url.pathname !== '/speaks'));
  } finally {
    await foreign.close();
  }
});

import { AxeBuilder } from '@axe-core/playwright';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { createDemoSession } from '../demo/server/backend.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { startHostedSite, type HostedSite } from './hosted/site.ts';
import { pageWith } from './nango/libraries.ts';
import { expect, test as base, type Watch } from './stage/index.ts';
import { html, opener } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { wcag } from './stage/wcag.ts';
import { app, en, say } from './stage/words.ts';
import { hosted as arabic } from '../src/locales/hosted/ar.ts';
import { hosted as polish } from '../src/locales/hosted/pl.ts';
import { hosted as german } from '../src/locales/hosted/de.ts';
import { messages as germanWidget } from '../src/locales/de.ts';

const test = base.extend<{ site: HostedSite; token: string }, { anySite: HostedSite }>({
  anySite: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from it
    async ({}, provide) => {
      const site = await startHostedSite();
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  /** The page, set up for the embedded server and the embedder's site. */
  site: async ({ anySite, server, host, watch }, provide) => {
    anySite.configure({ apiURLs: [server.url], parents: [host.url] });
    anySite.askForLogin(null);
    anySite.requests.length = 0;
    watch.sites.add(anySite.url);
    await provide(anySite);
  },
  token: async ({ server, watch }, provide) => {
    const { token } = await createDemoSession(server, 'today');
    watch.secrets.add(token);
    await provide(token);
  },
});

/** Opens the page by the official SDK, in a click. */
const openBySdk = (props: object, more = ''): string => `
const nango = new Nango();
document.querySelector('#opener').onclick = () => {
  window.ui = nango.openConnectUI({ ...${JSON.stringify(props)}, onEvent: tell });
  ${more}
};`;

/** What the page says when a file of it does not arrive. */
const lost = 'Part of this page could not be loaded';

const button = `<button id="opener">${opener}</button>`;
const frameOf = (page: Page): FrameLocator => page.frameLocator('#connect-ui');
const frameIn = (page: Page): Locator => page.locator('#connect-ui');
const title = (place: Page | FrameLocator, name: string): Locator => place.getByRole('heading', { name });
/** The types of events that the embedder was told, in order. */
const told = ({ told: all }: Watch): string[] => all.map(({ type }) => type);
const payloadOf = ({ told: all }: Watch, type: string): unknown =>
  Reflect.get(all.find((one) => one.type === type) ?? {}, 'payload');

/** The paths that pages asked the API for: not the back end, which makes sessions. */
const asked = ({ requests }: EmbeddedServer): string[] =>
  requests.map(({ path }) => path).filter((path) => path !== '/connect/sessions');

interface Opened {
  page: Page;
  host: Parameters<typeof pageWith>[1];
}

/** Puts a page of the embedder's there, and presses its button. */
async function pressIn({ page, host }: Opened, module: string): Promise<void> {
  await page.goto(host.serve(await pageWith('@nangohq/frontend', host, module, button)));
  await page.getByRole('button', { name: opener }).click();
}

test.describe('the official SDK opens the page', () => {
  test(
    'and a sign-in is told, and closes it',
    { tag: '@main' },
    async ({ page, host, server, site, token, watch }) => {
      await pressIn(
        { page, host },
        openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: token }),
      );
      await frameOf(page).getByText(app, { exact: true }).hover();
      await frameOf(page).getByText(app, { exact: true }).click();
      const popup = page.context().pages()[1] ?? (await page.waitForEvent('popup'));
      await signIn(popup);
      await expect(title(frameOf(page), say(en.connected.title))).toBeVisible();
      await frameOf(page).getByRole('button', { name: en.done }).click();
      await expect(frameIn(page)).toHaveCount(0);
      expect(told(watch)).toEqual(['ready', 'connect', 'close']);
      const [connection] = server.connections.of('today').slice(-1);
      expect(payloadOf(watch, 'connect')).toEqual({
        providerConfigKey: 'demo-openid',
        connectionId: connection?.connectionId,
        isPending: false,
      });
    },
  );

  test('with a late token, a form reports its error and then its success', async ({
    page,
    host,
    server,
    site,
    token,
    watch,
  }) => {
    await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url, lang: 'en' }));
    await watch.until(() => told(watch).includes('ready'));
    await expect(frameOf(page).locator('[data-view="loading"]')).toBeVisible();
    await page.evaluate((late) => Reflect.get(window, 'ui').setSessionToken(late), token);
    await frameOf(page).getByText('Demo API key', { exact: true }).click();
    const key = frameOf(page).locator('[name="credentials.apiKey"]');
    await key.fill('wrong');
    await key.press('Enter');
    await watch.until(() => told(watch).includes('error'));
    expect(payloadOf(watch, 'error')).toMatchObject({ errorType: 'connection_test_failed' });
    await key.fill('good-key');
    await key.press('Enter');
    await watch.until(() => told(watch).includes('connect'));
    expect(payloadOf(watch, 'connect')).toMatchObject({ providerConfigKey: 'demo-api-key' });
  });

  test('and a person closes it', async ({ page, host, server, site, token, watch }) => {
    await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: token }));
    await title(frameOf(page), en.list.title).waitFor();
    await frameOf(page).getByRole('button', { name: en.close }).click();
    await expect(frameIn(page)).toHaveCount(0);
    expect(told(watch)).toEqual(['ready', 'close']);
  });

  test('and another token takes the place of one that the server does not know', async ({
    page,
    host,
    server,
    site,
    token,
    watch,
  }) => {
    const stranger = `nango_connect_session_${'0'.repeat(64)}`;
    await pressIn(
      { page, host },
      openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: stranger }),
    );
    await watch.until(() => told(watch).includes('error'));
    expect(payloadOf(watch, 'error')).toMatchObject({ errorType: 'unknown_connect_session_token' });
    await page.evaluate((next) => Reflect.get(window, 'ui').setSessionToken(next), token);
    await title(frameOf(page), en.list.title).waitFor();
    expect(told(watch)).toEqual(['ready', 'error']);
  });

  test('and another token keeps a form whose session expired, for *Try again*', async ({
    page,
    host,
    server,
    site,
    token,
    watch,
  }) => {
    const next = await createDemoSession(server, 'today');
    watch.secrets.add(next.token);
    await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: token }));
    await frameOf(page).getByText('Demo API key', { exact: true }).click();
    const key = frameOf(page).locator('[name="credentials.apiKey"]');
    await key.fill('good-key');
    server.sessions.expire(token);
    await key.press('Enter');
    await watch.until(() => told(watch).includes('error'));
    await page.evaluate((other) => Reflect.get(window, 'ui').setSessionToken(other), next.token);
    await frameOf(page).getByRole('button', { name: en.retry }).click();
    await watch.until(() => told(watch).includes('connect'));
    expect(told(watch)).toEqual(['ready', 'error', 'connect']);
  });

  test('in the theme that it asks for', async ({ page, host, server, site, token }) => {
    const props = { baseURL: site.url, apiURL: server.url, sessionToken: token, themeOverride: 'dark' };
    await pressIn({ page, host }, openBySdk(props));
    const dialog = frameOf(page).getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.evaluate((shown) => getComputedStyle(shown).colorScheme)).toBe('dark');
  });

  test('and only the widget covers the site', async ({ page, host, server, site, token }) => {
    const props = { baseURL: site.url, apiURL: server.url, sessionToken: token };
    await pressIn({ page, host }, openBySdk(props));
    await title(frameOf(page), en.list.title).waitFor();
    await page.addStyleTag({ content: 'body { background: rgb(255, 0, 0) }' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const corner = await page.screenshot({ clip: { x: 2, y: 2, width: 4, height: 4 } });
      const [red = 0, green = 0] = await page.evaluate(
        async (data) => {
          const image = new Image();
          image.src = data;
          await image.decode();
          const context = new OffscreenCanvas(4, 4).getContext('2d');
          context?.drawImage(image, 0, 0);
          return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
        },
        `data:image/png;base64,${corner.toString('base64')}`,
      );
      expect.soft(red - green, `the site's red is seen in ${colorScheme}`).toBeGreaterThan(50);
    }
  });
});

test('a preview follows the settings, and connects nothing', async ({
  page,
  server,
  site,
  token,
  visit,
  watch,
}) => {
  const address = new URL(site.url);
  address.search = String(new URLSearchParams({ apiURL: server.url, embedded: 'true', preview: 'true' }));
  await visit(
    html(`<iframe id="connect-ui" src="${address}" width="480" height="640"></iframe>
<script>
  const say = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
  addEventListener('message', ({ data }) => {
    tell(data);
    if (data.type === 'ready') say({ type: 'session_token', sessionToken: ${JSON.stringify(token)} });
  });
  window.paint = (defaultTheme, primary) =>
    say({ type: 'settings_changed', payload: { defaultTheme, showWatermark: false, theme: { light: { primary }, dark: { primary } } } });
</script>`),
  );
  const list = title(frameOf(page), en.list.title);
  await list.waitFor();
  const look = () =>
    list.evaluate((heading) => {
      const root = heading.closest('.root') ?? heading;
      return [getComputedStyle(root).colorScheme, getComputedStyle(root).getPropertyValue('--lk-accent')];
    });
  await page.evaluate("paint('dark', '#aa0000')");
  await expect.poll(look).toEqual(['dark', expect.stringContaining('#aa0000')]);
  await page.evaluate("paint('light', '#00aa00')");
  await expect.poll(look).toEqual(['light', expect.stringContaining('#00aa00')]);
  await frameOf(page).getByText(app, { exact: true }).click({ force: true });
  await expect(list).toBeVisible();
  expect(asked(server).filter((path) => path.startsWith('/providers/'))).toEqual([]);
  expect(told(watch)).toEqual(['ready']);
});

test.describe('a link opens the page in a tab', () => {
  test('which takes the token out of its address, and ends when the app is connected', async ({
    page,
    server,
    site,
    token,
    host,
  }) => {
    const link = `${site.url}/?session_token=${token}`;
    await page.goto(host.serve(html(`<a href="${link}">Connect your apps</a>`)));
    await page.getByRole('link').click();
    await title(page, en.list.title).waitFor();
    expect(page.url()).toBe(`${site.url}/`);
    expect(await page.evaluate(() => [history.length, document.referrer])).toEqual([2 + 1, `${host.url}/`]);
    expect(site.requests.filter(({ path }) => path.includes(token))).toHaveLength(1);
    expect(site.requests.filter(({ referrer }) => referrer?.includes('session_token'))).toEqual([]);
    expect(asked(server)).toContain('/integrations');

    await page.getByText('Demo API key', { exact: true }).click();
    const key = page.locator('[name="credentials.apiKey"]');
    await key.fill('good-key');
    await key.press('Enter');
    await page.getByRole('button', { name: en.done }).click();
    await expect(title(page, 'You’re all set')).toBeVisible();

    await page.reload();
    await expect(title(page, 'This link can’t be used again')).toBeVisible();
    await page.goBack();
    await page.goForward();
    await expect(title(page, 'This link can’t be used again')).toBeVisible();
  });

  test('with the login in it that the site asks for', async ({ page, site, token }) => {
    site.askForLogin('jane:typed');
    await page.goto(`${site.url.replace('://', '://jane:typed@')}/?session_token=${token}`);
    await title(page, en.list.title).waitFor();
    expect(await page.evaluate(() => location.href)).toBe(`${site.url}/`);
  });

  test('which on a phone is the panel, edge to edge', async ({ page, site, token }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.url}/?session_token=${token}`);
      await title(page, en.list.title).waitFor();
      const panel = await page
        .locator('.latchkey .panel')
        .evaluate((element) => [
          getComputedStyle(element).backgroundColor,
          getComputedStyle(element).borderTopColor,
        ]);
      const behind = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(panel).toEqual([behind, 'rgba(0, 0, 0, 0)']);
    }
  });

  test('from where a window signs in', async ({ page, site, token }) => {
    await page.goto(`${site.url}/?session_token=${token}`);
    const row = page.getByText(app, { exact: true });
    await row.hover();
    await signIn(await windowOf(page, () => row.click()));
    await expect(title(page, say(en.connected.title))).toBeVisible();
  });
});

test.describe('in the language of the browser', () => {
  test.use({ locale: 'de-AT' });

  test('a link is opened, and ends', async ({ page, site, token }) => {
    await page.goto(`${site.url}/?session_token=${token}`);
    await title(page, germanWidget.list.title).waitFor();
    await expect(page).toHaveTitle(german.title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-AT');
    await page.getByText('Demo API key', { exact: true }).click();
    const key = page.locator('[name="credentials.apiKey"]');
    await key.fill('good-key');
    await key.press('Enter');
    await page.getByRole('button', { name: germanWidget.done }).click();
    await expect(title(page, german.done.title)).toBeVisible();
  });

  test('a page whose words do not load speaks English', async ({ page, site }) => {
    await page.route('**/latchkey.de.hosted.js', (route) => route.abort());
    await page.goto(site.url);
    await expect(title(page, 'This link can’t be used again')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('a session that has expired is called an expired link, in the language of the address', async ({
  page,
  site,
}) => {
  const unknown = `nango_connect_session_${'0'.repeat(64)}`;
  await page.goto(`${site.url}/?session_token=${unknown}&lang=pl`);
  await expect(page.getByText(polish.expired.text)).toBeVisible();
  await expect(page.getByText(polish.expired.you)).toBeVisible();
});

test('an expired link is called one also where the site has words of its own, which win', async ({
  page,
  server,
  site,
}) => {
  const failures = { unknown_connect_session_token: { you: 'Ask Jane for another link.' } };
  const messages = { list: { title: 'Your apps' }, failed: { failures } };
  site.configure({ apiURLs: [server.url], messages });
  const unknown = `nango_connect_session_${'0'.repeat(64)}`;
  await page.goto(`${site.url}/?session_token=${unknown}&lang=pl`);
  await expect(page.getByText(polish.expired.text)).toBeVisible();
  await expect(page.getByText('Ask Jane for another link.')).toBeVisible();
});

test.describe('a page whose config.json', () => {
  test('is lost on the network says so', async ({ page, site, token }) => {
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(`${site.url}/?session_token=${token}`);
    await expect(page.getByText(lost)).toBeVisible();
  });

  test('is lost on the network can be closed in a frame', async ({ page, host, server, site, token }) => {
    await page.route('**/config.json', (route) => route.abort());
    await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: token }));
    await expect(frameOf(page).getByText(lost)).toBeVisible();
    await frameOf(page).getByRole('button', { name: 'Close' }).click();
    await expect(frameIn(page)).toHaveCount(0);
  });

  test('never arrives says so in the end', async ({ page, site, token }) => {
    // What the page waits for half a minute is over at once.
    await page.addInitScript(() => {
      AbortSignal.timeout = () => AbortSignal.abort(new DOMException('Too late.', 'TimeoutError'));
    });
    await page.route('**/config.json', () => {});
    await page.goto(`${site.url}/?session_token=${token}`);
    await expect(page.getByText(lost)).toBeVisible();
  });
});

test('a refusal is written from right to left, with its English part from left to right', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/?lang=ar`);
  const heading = title(page, arabic.refused.link_incomplete.title);
  await expect(heading).toBeVisible();
  await page.getByText(arabic.admin).click();
  const directionOf = (place: Locator): Promise<string> =>
    place.evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf(heading)).toBe('rtl');
  expect(await directionOf(page.getByText('The address has no session_token'))).toBe('ltr');
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze();
  expect(violations).toEqual([]);
});

interface Strange {
  name: string;
  settings?: object;
  query?: Record<string, string>;
  title: string;
  code: string;
}

const strange: Strange[] = [
  {
    name: 'an API that is not configured',
    query: { apiURL: 'https://evil.example' },
    title: 'Don’t use this link',
    code: 'api_not_allowed',
  },
  {
    name: 'no token',
    query: { session_token: '' },
    title: 'This link can’t be used again',
    code: 'link_incomplete',
  },
  {
    name: 'a setting that does not exist',
    settings: { apiURLs: ['https://api.nango.dev'], parent: [] },
    title: 'This page isn’t ready yet',
    code: 'settings_invalid',
  },
  { name: 'no settings', settings: [], title: 'This page isn’t ready yet', code: 'settings_invalid' },
];

for (const { name, settings, query, title: heading, code } of strange)
  test(`a page with ${name} asks nobody and says so`, async ({ page, server, site, token, watch }) => {
    if (settings) site.configure(settings);
    const address = new URL(site.url);
    address.search = String(new URLSearchParams({ session_token: token, ...query }));
    await page.goto(address.href);
    await expect(title(page, heading)).toBeVisible();
    await page.getByText('For the administrator').click();
    await expect(page.getByText(code, { exact: true })).toBeVisible();
    expect(page.url()).not.toContain(token);
    expect(asked(server)).toEqual([]);
    expect(watch.sent).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze();
      expect.soft(violations, colorScheme).toEqual([]);
    }
  });

test('a site that is not configured cannot show the page in a frame, nor hand it a token', async ({
  page,
  host,
  server,
  site,
  token,
  watch,
}) => {
  site.configure({ apiURLs: [server.url], parents: ['https://app.example.com'] });
  await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url, sessionToken: token }));
  await expect(title(frameOf(page), 'This page can’t be used here')).toBeVisible();
  expect(told(watch)).toEqual([]);
  await frameOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(frameIn(page)).toHaveCount(0);
  expect(told(watch)).toEqual(['close']);
  expect(asked(server)).toEqual([]);
});

test('a site that asks for an API that is not configured is told, and the page can be closed', async ({
  page,
  host,
  site,
  token,
  watch,
}) => {
  await pressIn(
    { page, host },
    openBySdk({ baseURL: site.url, apiURL: 'https://evil.example', sessionToken: token }),
  );
  await expect(title(frameOf(page), 'Don’t use this link')).toBeVisible();
  await watch.until(() => payloadOf(watch, 'error'));
  expect(payloadOf(watch, 'error')).toMatchObject({ errorMessage: expect.stringContaining('evil.example') });
  await frameOf(page).getByRole('button', { name: 'Close' }).click();
  await expect(frameIn(page)).toHaveCount(0);
  expect(told(watch)).toEqual(['error', 'close']);
});

test('a token of another window than the page around is not taken', async ({
  page,
  host,
  server,
  site,
  token,
  watch,
}) => {
  const { token: strangers } = await createDemoSession(server, 'today', {
    end_user: { id: 'stranger' },
    allowed_integrations: ['demo-basic'],
  });
  watch.secrets.add(strangers);
  await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url }));
  await watch.until(() => told(watch).includes('ready'));
  const stranger = host.serve(
    html(`<script>
      parent.frames[0].postMessage({ type: 'session_token', sessionToken: '${strangers}' }, '*');
      parent.tell({ type: 'posted' });
    </script>`),
  );
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src }));
  }, stranger);
  await watch.until(() => told(watch).includes('posted'));
  await page.evaluate((own) => Reflect.get(window, 'ui').setSessionToken(own), token);
  await title(frameOf(page), en.list.title).waitFor();
  await expect(frameOf(page).getByText(app, { exact: true })).toBeVisible();
});

test('the page reaches no other server than its API once it has started', async ({
  page,
  site,
  token,
  watch,
}) => {
  await page.goto(`${site.url}/?session_token=${token}`);
  await title(page, en.list.title).waitFor();
  const outcome = await page.evaluate(() =>
    fetch('http://localhost:9/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  await watch.until(() => told(watch).includes('violation'));
  expect(watch.told.find(({ type }) => type === 'violation')).toMatchObject({
    text: 'connect-src http://localhost:9/',
  });
});

test('the headers of the ready files let everything through that the page needs', async ({
  page,
  host,
  server,
  token,
  watch,
}) => {
  const site = await startHostedSite({ headers: { api: server.url, parents: [host.url] } });
  site.configure({ apiURLs: [server.url], parents: [host.url] });
  watch.sites.add(site.url);
  await page.goto(`${site.url}/?session_token=${token}`);
  const row = page.getByText(app, { exact: true });
  await row.hover();
  await signIn(await windowOf(page, () => row.click()));
  await expect(title(page, say(en.connected.title))).toBeVisible();
  expect(told(watch)).toEqual([]);

  await pressIn({ page, host }, openBySdk({ baseURL: site.url, apiURL: server.url }));
  await watch.until(() => told(watch).includes('ready'));
  await site.close();
});

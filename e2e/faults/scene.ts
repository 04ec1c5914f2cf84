import type { Page } from '@playwright/test';
import type { EmbeddedServer } from '../../demo/server/start.ts';
import { expect, type Watch } from '../stage/index.ts';
import { html, modulePage, opener, scriptTag, type PageOptions } from '../stage/pages.ts';
import { isClosed, leaveAnyway, signIn } from '../stage/person.ts';
import { en } from '../stage/words.ts';
import type { Act, Happening, Row, Way } from './row.ts';
import { suspendable } from './suspendable.ts';

/** Everything that a row needs. */
export interface Scene {
  row: Row;
  page: Page;
  server: EmbeddedServer;
  watch: Watch;
  /** The sign-in window, when there is one. */
  popup: Page | null;
}

const openid = `'demo-openid'`;
const report = '.then(resolved, rejected);';
const open = (given = '') => `opener.onclick = () => connect.open(${given})${report}`;

const modules: Record<Exclude<Way, 'window at load'>, string> = {
  list: open(),
  window: open(`{ integration: ${openid} }`),
  form: open(`{ integration: 'demo-api-key' }`),
  auth: `opener.onclick = () => connect.auth(${openid})${report}`,
  'auth at load': `connect.auth(${openid})${report}`,
};

/** The host page. */
export function pageOf(way: Way, options: PageOptions): string {
  if (way !== 'window at load') return modulePage(options, modules[way]);
  // At once, by the one-file script: later on, whatever Playwright looks at counts as a gesture.
  const now = `<script>Latchkey.createConnect({ ...${JSON.stringify(options)}, onEvent: tell }).open({ integration: ${openid} })</script>`;
  return html(now, scriptTag(options).replace(' defer', ''));
}

const allOf = ({ before = [], after = [] }: Row): Happening[] => [...before, ...after];

/** Gives the page the clock and the sleep that its row needs. */
export async function prepare({ page, row }: Scene): Promise<void> {
  const all = allOf(row);
  if (all.includes('the page is suspended')) await page.addInitScript(suspendable);
  const countsDown = 'panel' in row.ending && row.ending.countdown;
  if (!countsDown && all.every((one) => typeof one === 'string')) return;
  await page.clock.install();
  // The platform's own timeouts are not among the timers of a clock.
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('Late.', 'TimeoutError')), milliseconds);
      return controller.signal;
    };
  });
}

/** Presses the button, and waits for the window where there will be one. */
export async function ask(scene: Scene): Promise<void> {
  const { page, row } = scene;
  if (row.way.endsWith('at load')) return;
  const opens = row.way === 'window' || row.way === 'auth' ? page.waitForEvent('popup') : null;
  await page.getByRole('button', { name: opener }).click();
  scene.popup = await opens;
  if (row.way === 'form') await page.locator('[name="credentials.apiKey"]').fill('good-key');
}

/** How often the page asked for what the row's fault changes: the WebSocket, where it changes no route. */
export const askedFor = ({ row, watch }: Scene): number => {
  const [fault] = row.faults ?? [];
  if (!fault || !('route' in fault))
    return watch.sent.filter(({ transport }) => transport === 'websocket').length;
  const { method = 'GET', path } = fault.route;
  return watch.sent.filter(
    (one) =>
      one.method === method &&
      one.url.pathname.startsWith(path.replace('*', '')) &&
      one.transport === 'fetch',
  ).length;
};

const popupOf = ({ popup }: Scene): Page => {
  if (!popup) throw new Error('This row opens no window.');
  return popup;
};
/** Whether the server has received a form. What the browser has sent may not have arrived. */
const hasForm = ({ requests }: EmbeddedServer): boolean =>
  requests.some(({ method, path }) => method === 'POST' && path.startsWith('/api-auth/'));

const acts: Record<Act, (scene: Scene) => Promise<unknown>> = {
  'the login is shown': (scene) => popupOf(scene).getByLabel('Name').waitFor(),
  'the person signs in': (scene) => signIn(popupOf(scene)),
  async 'the person signs in in another tab'(scene) {
    const tab = await scene.page.context().newPage();
    await tab.goto(popupOf(scene).url());
    await signIn(tab);
    await tab.getByRole('heading', { name: 'You are connected' }).waitFor();
    await tab.close();
  },
  'the person cancels at the provider': (scene) => signIn(popupOf(scene), 'cancel'),
  async 'the person closes the window'(scene) {
    const popup = popupOf(scene);
    // Not before the page that it is at: what it says is part of the row.
    await popup.getByRole('heading').first().waitFor();
    await popup.close();
  },
  'the window reads as closed': ({ page }) =>
    expect(page.getByRole('heading', { name: en.authorizing.unfinished_title })).toBeVisible(),
  async 'the person closes the dialog'({ page }) {
    await page.getByRole('button', { name: en.close }).click();
    await leaveAnyway(page);
  },
  'the person sends the form': ({ page }) => page.getByRole('button', { name: en.form.submit }).click(),
  'the person double-clicks *Connect*': ({ page }) =>
    page.getByRole('button', { name: en.form.submit }).dblclick(),
  async 'the person holds Enter down'({ page }) {
    await page.locator('[name="credentials.apiKey"]').focus();
    // After the first, each of these is a repetition.
    for (let pressed = 0; pressed < 20; pressed += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
  },
  async 'the page preloads the widget'({ page }) {
    const files = ['client', 'widget', 'en', 'failure'].map((part) =>
      page.waitForResponse(`**/latchkey.${part}.js`),
    );
    await page.evaluate(() => Reflect.get(window, 'connect').preload());
    for (const file of files) await (await file).finished();
  },
  'the browser goes offline': ({ page }) => page.context().setOffline(true),
  'the browser is online again': ({ page }) => page.context().setOffline(false),
  async 'the server restarts'({ row, server }) {
    if (row.way === 'form') await expect.poll(() => hasForm(server)).toBe(true);
    await server.restart();
  },
  'the page is suspended': ({ page }) => page.evaluate(() => Reflect.get(window, 'suspend')()),
  async 'the page wakes up'(scene) {
    await isClosed(popupOf(scene));
    await scene.page.evaluate(() => Reflect.get(window, 'wake')());
  },
};

/** Lets one thing happen. */
export async function happen(one: Happening, scene: Scene): Promise<unknown> {
  if (typeof one === 'string') return acts[one](scene);
  const { page, row, watch } = scene;
  // What the time runs against has to be under way, and the files, which have a time of their own, have to be here.
  await watch.until(() => askedFor(scene) > 0, 'the page asks');
  if (!row.way.startsWith('auth')) await page.getByRole('dialog').waitFor();
  await watch.until(
    () => ![...watch.unanswered].some((request) => request.url().endsWith('.js')),
    'the files arrive',
  );
  const { clock } = page;
  return 'pass' in one ? clock.runFor(one.pass * 1000) : clock.fastForward(one.sleep * 1000);
}

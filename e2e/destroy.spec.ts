import type { Page } from '@playwright/test';
import type { Fault } from '../demo/server/faults.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { expectNoMore, watchLeftovers } from './stage/leftovers.ts';
import { modulePage, opener } from './stage/pages.ts';
import { signIn } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** A state in which the page calls `destroy`. */
interface Case {
  faults?: Fault[];
  /** The code that the page's button runs. */
  act: string;
  /** Waits for the state, and does what leads there. `popup` waits for the sign-in window. */
  reach(page: Page, popup: () => Promise<Page>): Promise<unknown>;
  /** What the page's promise resolves with, or the code it rejects with. */
  ends: 'a connection' | null | 'destroyed';
}

const view = (page: Page, name: string) => page.locator(`[data-view="${name}"]`);
const heading = (page: Page, text: string) => page.getByRole('heading', { name: say(text) });
const atApp = async (popup: () => Promise<Page>): Promise<Page> => {
  const opened = await popup();
  await opened
    .getByLabel('Name')
    .or(opened.getByRole('button', { name: 'Allow' }))
    .waitFor();
  return opened;
};
const typeKey = async (page: Page): Promise<void> => {
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  await page.keyboard.press('Enter');
};

const hang = (path: string, method = 'GET'): Fault => ({ route: { method, path }, cut: 'hang' });
const direct = `current.open({ integration: 'demo-openid' })`;
const form = `current.open({ integration: 'demo-api-key' })`;
const auth = `current.auth('demo-openid')`;
const submit = `current.auth('demo-api-key', { credentials: { type: 'API_KEY', apiKey: 'good-key' } })`;

const cases: Record<string, Case> = {
  list: { act: 'current.open()', reach: (page) => view(page, 'list').waitFor(), ends: null },
  'while its files load': {
    act: 'soon(current.open())',
    reach: async (page) => page.evaluate(() => {}),
    ends: null,
  },
  loading: {
    faults: [hang('/integrations')],
    act: 'current.open()',
    reach: (page) => view(page, 'loading').waitFor(),
    ends: null,
  },
  'loading, with the session unanswered': {
    faults: [hang('/connect/session')],
    act: 'current.open()',
    reach: (page) => view(page, 'loading').waitFor(),
    ends: null,
  },
  'list, with a definition on its way': {
    faults: [hang('/providers/*')],
    act: 'current.open()',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Demo API key' }).click();
      await page.locator('.spinner').waitFor();
    },
    ends: null,
  },
  form: { act: form, reach: (page) => view(page, 'form').waitFor(), ends: null },
  'form, sent and not answered': {
    faults: [hang('/api-auth/api-key/*', 'POST')],
    act: form,
    reach: async (page) => {
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await typeKey(page);
      await sent;
    },
    ends: null,
  },
  blocked: {
    act: `inline({ integration: 'demo-openid' })`,
    reach: (page) => view(page, 'blocked').waitFor(),
    ends: null,
  },
  'authorizing, before the window goes anywhere': {
    faults: [{ websocket: 'silent' }],
    act: direct,
    reach: async (page, popup) => {
      await popup();
      await view(page, 'authorizing').waitFor();
    },
    ends: null,
  },
  'authorizing, at the app': { act: direct, reach: (_page, popup) => atApp(popup), ends: null },
  'authorizing, with the window closed': {
    act: direct,
    reach: async (page, popup) => {
      await (await atApp(popup)).close();
      await heading(page, en.authorizing.unfinished_title).waitFor();
    },
    ends: null,
  },
  connected: {
    act: direct,
    reach: async (page, popup) => {
      await signIn(await popup());
      await heading(page, en.connected.title).waitFor();
    },
    ends: 'a connection',
  },
  failed: {
    faults: [{ route: { path: '/connect/session' }, status: 403, body: {} }],
    act: 'current.open()',
    reach: (page) => view(page, 'failed').waitFor(),
    ends: null,
  },
  'auth, while its files load': {
    act: `soon(${auth})`,
    reach: (_page, popup) => popup(),
    ends: 'destroyed',
  },
  'auth, before the window goes anywhere': {
    faults: [{ websocket: 'silent' }],
    act: auth,
    reach: (_page, popup) => popup(),
    ends: 'destroyed',
  },
  'auth, at the app': { act: auth, reach: (_page, popup) => atApp(popup), ends: 'destroyed' },
  'auth with credentials, not answered': {
    faults: [hang('/api-auth/api-key/*', 'POST')],
    act: submit,
    reach: (page) => page.waitForRequest((request) => request.method() === 'POST'),
    ends: 'destroyed',
  },
};

/** Each case creates a handle of its own, `current`. */
const script = (options: object): string => `
let current = connect;
const inline = (given) => new Promise((resolve) => {
  current.mount('#inline', given);
  current.on('close', () => resolve(null));
});
const soon = (promise) => {
  current.destroy();
  return promise;
};
const acts = {${Object.entries(cases)
  .map(([name, { act }]) => `'${name}': () => ${act}`)
  .join()}};
window.renew = (name) => {
  current = createConnect({ ...${JSON.stringify(options)}, onEvent: tell });
  opener.onclick = () => acts[name]().then(resolved, rejected);
};
window.destroy = async () => {
  current.destroy();
  current.destroy();
  current.close();
  current.preload();
  return current.open().catch(({ code }) => code);
};`;

const call = (page: Page, name: string, given?: string) =>
  page.evaluate(
    ([called, argument]) =>
      (Reflect.get(window, called) as (argument?: string) => Promise<unknown>)(argument),
    [name, given] as const,
  );

/** The result of the page's promise. */
function result({ told }: Watch): string | null | undefined {
  const end = told.find(({ type }) => type === 'resolved' || type === 'rejected');
  if (!end) return 'pending';
  return end.type === 'rejected' ? end.error?.code : end.value && 'a connection';
}

/** Reaches a state, destroys it there and checks that everything has ended. */
async function destroyIn(
  { faults = [], reach, ends }: Case,
  name: string,
  { page, server, watch }: { page: Page; server: EmbeddedServer; watch: Watch },
): Promise<void> {
  watch.told.length = 0;
  server.faults.clear();
  for (const fault of faults) server.faults.add(fault);
  await call(page, 'renew', name);
  const popup = page.waitForEvent('popup');
  popup.catch(() => {});
  const reached = reach(page, () => popup);
  await page.getByRole('button', { name: opener }).click();
  await reached;
  expect(await call(page, 'destroy'), 'open() after destroy()').toBe('destroyed');
  await watch.until(() => result(watch) !== 'pending', 'The end of the promise');
  expect(result(watch)).toBe(ends);
  await expect(page.locator('.latchkey'), 'the widget is gone').toHaveCount(0);
  await watch.until(() => page.context().pages().length === 1, 'The end of the window');
  await watch.until(() => watch.unanswered.size === 0, 'The end of every request');
}

/** The cases of `npm test`. */
const mainStates = new Set([
  'list',
  'form',
  'authorizing, at the app',
  'authorizing, with the window closed',
]);

for (const [name, state] of Object.entries(cases))
  test(
    `destroy leaves nothing behind in the state: ${name}`,
    { tag: mainStates.has(name) ? '@main' : [] },
    async ({ page, server, watch, visit, credentials }) => {
      const look = await watchLeftovers(page);
      const options = await credentials['a session token']();
      await visit(modulePage(options, script(options), '<div id="inline"></div>'));
      // The first time creates what stays, such as the loaded files and the style sheet.
      await destroyIn(state, name, { page, server, watch });
      await call(page, 'renew', 'loading');
      const { counts: before } = await look();
      await destroyIn(state, name, { page, server, watch });
      await call(page, 'renew', 'loading');
      await expectNoMore(async () => (await look()).counts, { ...before, timers: 0 });
    },
  );

test('close and destroy, in whichever moment after open, leave no dialog', async ({
  page,
  visit,
  credentials,
}) => {
  const options = await credentials['a session token']();
  const module = `
window.openThenEnd = async (end, moments) => {
  const one = createConnect(${JSON.stringify(options)});
  const opened = one.open();
  for (let moment = 0; moment < moments; moment += 1) await null;
  one[end]();
  return opened;
};
connect.open().then(resolved);`;
  await visit(modulePage(options, module));
  // The first time loads the files: from then on they are here a few moments after open.
  await page.getByRole('dialog').waitFor();
  await page.evaluate('connect.close()');
  for (const end of ['close', 'destroy'])
    for (let moments = 0; moments < 12; moments += 1)
      expect(await page.evaluate(`openThenEnd('${end}', ${moments})`), `${end} after ${moments}`).toBeNull();
  await expect(page.locator('.latchkey')).toHaveCount(0);
});

test('a widget in the page that a listener of open removes is gone', async ({
  page,
  visit,
  credentials,
  watch,
}) => {
  const module = `
const unmount = connect.mount('#inline');
connect.on('open', () => unmount());`;
  await visit(modulePage(await credentials['a session token'](), module, '<div id="inline"></div>'));
  await watch.until(() => watch.told.some(({ type }) => type === 'close'));
  await expect(page.locator('.latchkey')).toHaveCount(0);
});

const successes: Record<string, string> = {
  'a sign-in': `connect.auth('demo-openid', { signal })`,
  'an API key': `connect.auth('demo-api-key', { signal, credentials: { type: 'API_KEY', apiKey: 'good-key' } })`,
};

for (const [success, auth_] of Object.entries(successes))
  for (const end of ['connect.destroy()', 'controller.abort()'])
    test(`${success} that succeeded stays a success when a listener of connect calls ${end}`, async ({
      page,
      visit,
      credentials,
      watch,
    }) => {
      const module = `
const controller = new AbortController();
const { signal } = controller;
connect.on('connect', () => ${end});
opener.onclick = () => ${auth_}.then(resolved, rejected);`;
      await visit(modulePage(await credentials['a session token'](), module));
      const popup = page.waitForEvent('popup');
      popup.catch(() => {});
      await page.getByRole('button', { name: opener }).click();
      if (success === 'a sign-in') await signIn(await popup);
      await watch.until(() => result(watch) !== 'pending', 'The end of the promise');
      expect(result(watch)).toBe('a connection');
    });

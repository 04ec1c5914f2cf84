import type { Page } from '@playwright/test';
import type { Fault } from '../demo/server/faults.ts';
import { expect, test } from './stage/index.ts';
import { watchLeftovers, type Held } from './stage/leftovers.ts';
import { modulePage, opener } from './stage/pages.ts';
import { signIn } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** A state to destroy it in. */
interface Case {
  faults?: Fault[];
  /** What the button of the page calls. */
  act: string;
  /** Goes on to the state. `popup` is the window, when one opens. */
  reach(page: Page, popup: () => Promise<Page>): Promise<unknown>;
  /** How the page's promise ends: with a connection, with `null`, or with a code. */
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
  'before its file is there': {
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
  'auth, before its file is there': {
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

/** Each case has a Connect of its own, `current`. */
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

test('destroy in every state ends everything', async ({ page, server, watch, visit, credentials }) => {
  test.slow();
  const look = await watchLeftovers(page);
  const options = await credentials['a session token']();
  const unanswered = new Set<string>();
  page.on('request', (request) => unanswered.add(request.url()));
  page.on('requestfinished', (request) => unanswered.delete(request.url()));
  page.on('requestfailed', (request) => unanswered.delete(request.url()));
  await visit(modulePage(options, script(options), '<div id="inline"></div>'));
  let before: Held | undefined;

  for (const [name, { faults = [], reach, ends }] of Object.entries(cases))
    await test.step(name, async () => {
      watch.told.length = 0;
      server.faults.clear();
      for (const fault of faults) server.faults.add(fault);
      await page.evaluate((state) => (Reflect.get(window, 'renew') as (name: string) => void)(state), name);
      const popup = page.waitForEvent('popup');
      popup.catch(() => {});
      const reached = reach(page, () => popup);
      await page.getByRole('button', { name: opener }).click();
      await reached;
      const opened = page.evaluate(() => (Reflect.get(window, 'destroy') as () => Promise<string>)());
      expect(await opened, `${name}: nothing opens any more`).toBe('destroyed');

      const promise = () => {
        const { type, value, error } =
          watch.told.find((one) => one.type === 'resolved' || one.type === 'rejected') ?? {};
        if (type === 'rejected') return error?.code;
        return type === undefined ? 'pending' : value && 'a connection';
      };
      await expect.poll(promise, `${name}: its promise`).toBe(ends);
      await expect(page.locator('.latchkey'), `${name}: the widget is gone`).toHaveCount(0);
      await expect.poll(() => page.context().pages().length, `${name}: its window is closed`).toBe(1);
      await expect.poll(() => [...unanswered], `${name}: no request stays`).toEqual([]);
      // What is made once and kept is made by now.
      before ??= await look();
    });

  await page.evaluate(() => (Reflect.get(window, 'renew') as (name: string) => void)('loading'));
  const { nodes, timers, objects } = await look();
  expect({ nodes, timers, objects }).toEqual({ nodes: before?.nodes, timers: 0, objects: before?.objects });
});

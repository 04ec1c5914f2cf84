import type { Page } from '@playwright/test';
import type { Fault } from '../demo/server/faults.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { modulePage } from './stage/pages.ts';

/** What a station is looked at with. */
interface Stage {
  page: Page;
  server: EmbeddedServer;
  watch: Watch;
}

/** A state in which somebody waits for a promise of Latchkey's. */
interface Station {
  name: string;
  /** What is called, and with what. */
  call: ['open' | 'auth', ...unknown[]];
  faults?: Fault[];
  /** The page's `sessionToken` function never answers. */
  tokenHangs?: boolean;
  /** The widget's own file is still on its way. */
  fileHangs?: boolean;
  /** Resolves in the state. */
  reached(stage: Stage): Promise<unknown>;
}

const hang = (path: string, method = 'GET'): Fault => ({ route: { method, path }, cut: 'hang' });
const broken = (path: string): Fault => ({ route: { path }, status: 400, body: { error: { code: 'odd' } } });

const view =
  (name: string) =>
  ({ watch }: Stage) =>
    expect.poll(() => watch.told.flatMap(({ view }) => view ?? []).at(-1)).toBe(name);
const asked =
  (path: string) =>
  ({ server }: Stage) =>
    expect.poll(() => server.requests.map((request) => request.path)).toContain(path);
const tokenAsked = ({ watch }: Stage) =>
  expect.poll(() => watch.told.map(({ type }) => type)).toContain('token');

const called = ({ watch }: Stage) =>
  expect.poll(() => watch.told.map(({ type }) => type)).toContain('called');

async function windowOpen({ page }: Stage): Promise<Page> {
  await expect.poll(() => page.context().pages()).toHaveLength(2);
  return page.context().pages()[1] ?? page;
}
const atProvider = async (stage: Stage) => (await windowOpen(stage)).getByLabel('Name').waitFor();
const windowClosed = async (stage: Stage) => {
  await atProvider(stage);
  await stage.page.context().pages()[1]?.close();
};
const formSent = async (stage: Stage) => {
  await stage.page.locator('[name="credentials.apiKey"]').fill('good-key');
  await stage.page.keyboard.press('Enter');
  await asked('/api-auth/api-key/demo-api-key')(stage);
};

const one = { integration: 'demo-openid' };
const key = { integration: 'demo-api-key' };
const credentials = { type: 'API_KEY', apiKey: 'good-key' };

const stations: Record<'open' | 'auth', Station[]> = {
  open: [
    { name: 'the file is on its way', call: ['open'], fileHangs: true, reached: called },
    { name: 'the token is asked for', call: ['open'], tokenHangs: true, reached: tokenAsked },
    {
      name: 'the proof',
      call: ['open'],
      faults: [hang('/connect/session')],
      reached: asked('/connect/session'),
    },
    {
      name: 'the list loads',
      call: ['open'],
      faults: [hang('/integrations')],
      reached: asked('/integrations'),
    },
    { name: 'the list', call: ['open'], reached: view('list') },
    {
      name: 'the definition loads',
      call: ['open', one],
      faults: [hang('/providers/*')],
      reached: asked('/providers/demo-openid'),
    },
    { name: 'the form', call: ['open', key], reached: view('form') },
    { name: 'the form is sent', call: ['open', key], faults: [hang('*', 'POST')], reached: formSent },
    { name: 'the window opens', call: ['open', one], faults: [{ websocket: 'silent' }], reached: windowOpen },
    { name: 'the window is at the provider', call: ['open', one], reached: atProvider },
    { name: 'the window was closed', call: ['open', one], reached: windowClosed },
    { name: 'the panel', call: ['open'], faults: [broken('/integrations')], reached: view('failed') },
  ],
  auth: [
    { name: 'the file is on its way', call: ['auth', 'demo-openid'], fileHangs: true, reached: called },
    { name: 'the token is asked for', call: ['auth', 'demo-openid'], tokenHangs: true, reached: tokenAsked },
    {
      name: 'the proof',
      call: ['auth', 'demo-openid'],
      faults: [hang('/connect/session')],
      reached: asked('/connect/session'),
    },
    {
      name: 'the window opens',
      call: ['auth', 'demo-openid'],
      faults: [{ websocket: 'silent' }],
      reached: windowOpen,
    },
    { name: 'the window is at the provider', call: ['auth', 'demo-openid'], reached: atProvider },
    { name: 'the window was closed', call: ['auth', 'demo-openid'], reached: windowClosed },
    {
      name: 'the token of credentials is asked for',
      call: ['auth', 'demo-api-key', { credentials }],
      tokenHangs: true,
      reached: tokenAsked,
    },
    {
      name: 'credentials are sent',
      call: ['auth', 'demo-api-key', { credentials }],
      faults: [hang('*', 'POST')],
      reached: asked('/api-auth/api-key/demo-api-key'),
    },
  ],
};

/** What ends each, and what the promise gives then. */
const enders = {
  open: { close: null, destroy: null },
  auth: { abort: 'aborted', destroy: 'destroyed' },
} as const;

/** Runs in the page: a Connect of its own for each call, with all that ends it. */
function begin({
  options,
  call: [name, ...given],
  tokenHangs,
}: { options: object } & Pick<Station, 'call' | 'tokenHangs'>) {
  // oxlint-disable-next-line typescript/no-explicit-any -- the page's globals, which `modulePage` writes
  const { createConnect, tell } = window as any;
  const controller = new AbortController();
  const sessionToken = () => {
    tell({ type: 'token' });
    return new Promise(() => {});
  };
  const connect = createConnect({ ...options, ...(tokenHangs && { sessionToken }), onEvent: tell });
  const settings =
    name === 'auth' ? [given[0], { ...(given[1] as object), signal: controller.signal }] : given;
  connect[name](...settings).then(
    (value: unknown) => tell({ type: 'settled', value }),
    (error: unknown) => tell({ type: 'settled', error }),
  );
  tell({ type: 'called' });
  Object.assign(window, {
    enders: {
      close: () => connect.close(),
      destroy: () => connect.destroy(),
      abort: () => controller.abort(),
    },
  });
}

const expose = 'Object.assign(window, { createConnect });';

/** What the promise gave: `undefined` while it is pending. */
const settledWith = ({ told }: Watch) => {
  const settled = told.find(({ type }) => type === 'settled');
  return settled && (settled.error ? settled.error.code : settled.value);
};

for (const name of ['open', 'auth'] as const)
  test(`no promise of ${name} stays pending, whatever state it is ended in`, async ({
    page,
    server,
    watch,
    visit,
    credentials,
  }) => {
    const options = await credentials['a session token']();
    test.setTimeout(120_000);
    const pending = new Set<unknown>();
    page.on('request', (request) => pending.add(request));
    page.on('requestfinished', (request) => pending.delete(request));
    page.on('requestfailed', (request) => pending.delete(request));
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/latchkey.engine.js', (route) => held.then(() => route.continue()));
    await visit(modulePage(options, expose));
    for (const { name: state, call, faults = [], tokenHangs, fileHangs, reached } of stations[name])
      for (const [ender, expected] of Object.entries(enders[name]))
        await test.step(`${state}: ${ender}`, async () => {
          pending.clear();
          if (!fileHangs) release();
          for (const fault of faults) server.faults.add(fault);
          await page.evaluate(begin, { options, call, ...(tokenHangs && { tokenHangs }) });
          await reached({ page, server, watch });
          expect(settledWith(watch), `${state}, before ${ender}`).toBeUndefined();
          await page.evaluate((ender) => Reflect.get(window, 'enders')[ender](), ender);
          await expect.poll(() => settledWith(watch), { message: `${state}, after ${ender}` }).toBe(expected);
          await expect
            .poll(() => page.context().pages(), { message: `${state}: no window is left` })
            .toHaveLength(1);
          if (ender === 'destroy')
            await expect.poll(() => pending.size, { message: `${state}: no request is left` }).toBe(0);
          expect(await page.getByRole('dialog').count(), `${state}: no dialog is left`).toBe(0);
          server.faults.clear();
          server.requests.length = 0;
          watch.told.length = 0;
        });
  });

import type { Page } from '@playwright/test';
import type { Fault } from '../demo/server/faults.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { laterFiles, modulePage } from './stage/pages.ts';

interface Stage {
  page: Page;
  watch: Watch;
}

/** A state in which a page waits for a promise of Latchkey's. */
interface Station {
  name: string;
  /** The method that the page calls, and its arguments. */
  call: ['open' | 'auth', ...unknown[]];
  faults?: Fault[];
  /** The page's `sessionToken` function never answers. */
  tokenHangs?: boolean;
  /** The files that load on demand never arrive. */
  fileHangs?: boolean;
  /** Resolves once the state is reached. */
  reached(stage: Stage): Promise<unknown>;
}

const hang = (path: string, method = 'GET'): Fault => ({ route: { method, path }, cut: 'hang' });
const broken = (path: string): Fault => ({ route: { path }, status: 400, body: { error: { code: 'odd' } } });

const view =
  (name: string) =>
  ({ watch }: Stage) =>
    watch.until(() => watch.told.flatMap(({ view }) => view ?? []).at(-1) === name, name);
const asked =
  (path: string) =>
  ({ watch }: Stage) =>
    watch.until(() => watch.sent.some(({ url }) => url.pathname === path), path);
const told =
  (type: string) =>
  ({ watch }: Stage) =>
    watch.until(() => watch.told.some((one) => one.type === type), type);
const tokenAsked = told('token');
const called = told('called');

const windowOpen = ({ page, watch }: Stage): Promise<Page> =>
  watch.until(() => page.context().pages()[1], 'A window');
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
    { name: 'its files are on their way', call: ['open'], fileHangs: true, reached: called },
    { name: 'the page is asked for a token', call: ['open'], tokenHangs: true, reached: tokenAsked },
    {
      name: 'the session is being verified',
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
    { name: 'the list is shown', call: ['open'], reached: view('list') },
    {
      name: 'the definition loads',
      call: ['open', one],
      faults: [hang('/providers/*')],
      reached: asked('/providers/demo-openid'),
    },
    { name: 'the form is shown', call: ['open', key], reached: view('form') },
    { name: 'the form is sent', call: ['open', key], faults: [hang('*', 'POST')], reached: formSent },
    { name: 'the window opens', call: ['open', one], faults: [{ websocket: 'silent' }], reached: windowOpen },
    { name: 'the window is at the provider', call: ['open', one], reached: atProvider },
    { name: 'the window was closed', call: ['open', one], reached: windowClosed },
    { name: 'an error is shown', call: ['open'], faults: [broken('/integrations')], reached: view('failed') },
  ],
  auth: [
    { name: 'its files are on their way', call: ['auth', 'demo-openid'], fileHangs: true, reached: called },
    {
      name: 'the page is asked for a token',
      call: ['auth', 'demo-openid'],
      tokenHangs: true,
      reached: tokenAsked,
    },
    {
      name: 'the session is being verified',
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
      name: 'the page is asked for a token for credentials',
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

/** The ways to end each, and what the promise then resolves with or the code it rejects with. */
const enders = {
  open: { close: null, destroy: null },
  auth: { abort: 'aborted', destroy: 'destroyed' },
} as const;

/** Runs in the page: calls the method, and keeps every way to end it. */
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

/** The result of the promise; `undefined` while it is pending. */
const endOf = ({ told }: Watch) => {
  const settled = told.find(({ type }) => type === 'settled');
  return settled && (settled.error ? settled.error.code : settled.value);
};

for (const name of ['open', 'auth'] as const)
  for (const { name: state, call, faults = [], tokenHangs, fileHangs, reached } of stations[name])
    for (const [ender, expected] of Object.entries(enders[name]))
      test(`${name}() waits when ${state}, and ${ender} ends it`, async ({
        page,
        server,
        watch,
        visit,
        credentials,
      }) => {
        const options = await credentials['a session token']();
        // Never answered: the promise has to end without the files.
        if (fileHangs) await page.route(laterFiles, () => {});
        await visit(modulePage(options, expose));
        for (const fault of faults) server.faults.add(fault);
        await page.evaluate(begin, { options, call, ...(tokenHangs && { tokenHangs }) });
        await reached({ page, watch });
        expect(endOf(watch), 'before').toBeUndefined();

        await page.evaluate((ender) => Reflect.get(window, 'enders')[ender](), ender);
        await watch.until(() => endOf(watch) !== undefined, 'The end of the promise');
        expect(endOf(watch)).toBe(expected);
        await watch.until(() => page.context().pages().length === 1, 'The end of the window');
        if (ender === 'destroy' && !fileHangs)
          await watch.until(() => watch.unanswered.size === 0, 'The end of every request');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      });

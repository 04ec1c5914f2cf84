import type { Page } from '@playwright/test';
import { runOnServer, serveApplication, type Aliases } from './stage/bundle.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { html, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en } from './stage/words.ts';

const versions: Record<string, Aliases> = { 'Vue 3.4': { vue: 'vue-3.4' }, 'Vue 3.5': {} };

/** A component with the hook and one with the widget. `state` is reactive: the page's tests change it in place. */
const site = `
  import { computed, defineComponent, h, KeepAlive, reactive } from 'vue';
  import { LatchkeyConnect, useConnect } from 'latchkey/vue';

  const token = (name, token) => ({ reason }) => (tell({ type: 'token', text: name + ' ' + reason }), token);
  const optionsOf = (state) => ({
    ...state.options,
    ...(state.token && { sessionToken: token(state.name, state.token) }),
    onEvent: ({ type }) => tell({ type: 'event', text: state.name + ' ' + type }),
  });

  const Hook = defineComponent((props) => {
    const options = props.state.isInPlace ? props.state.options : () => optionsOf(props.state);
    const { open, auth, isOpen, view, connection, error } = useConnect(options);
    return () => h('p', [
      h('button', { onClick: () => open({ integration: props.state.integration }) }, 'Open'),
      h('button', { onClick: () => auth(props.state.integration).catch(() => {}) }, 'Sign in'),
      h('output', [isOpen.value ? 'open' : 'closed', view.value, connection.value?.integration, error.value?.code].join(' ')),
    ]);
  }, { props: ['state'] });

  const Inline = ({ state }) => h(LatchkeyConnect, {
    ...state.attributes,
    id: 'inline', class: 'mine', integration: state.integration, options: optionsOf(state),
    onConnect: ({ connectionId }) => tell({ type: 'handler', text: state.name, connectionId }),
    onClose: () => tell({ type: 'handler', text: state.name }),
  });
  Inline.props = ['state'];

  /** It keeps the component that was there, and shows nothing in its place. */
  const Nothing = defineComponent(() => () => null);
  const Kept = ({ state }) => h(KeepAlive, () => (state.isAway ? h(Nothing) : h(Hook, { state })));
  Kept.props = ['state'];

  const parts = { Hook, Inline, Kept };

  export const Site = defineComponent((props) => {
    const state = reactive(props.initial);
    globalThis.state = state;
    return () => [h('h2', state.name), ...state.parts.map((part) => h(parts[part], { state }))];
  }, { props: ['initial'] });`;

const render = `${site}
  import { createApp } from 'vue';
  createApp(Site, { initial: window.initial }).mount('#site');`;

const hydrate = `${site}
  import { createSSRApp } from 'vue';
  createSSRApp(Site, { initial: window.initial }).mount('#site');`;

const server = (initial: State): string => `${site}
  import { createSSRApp } from 'vue';
  import { renderToString } from 'vue/server-renderer';
  renderToString(createSSRApp(Site, { initial: ${JSON.stringify(initial)} })).then(console.log);`;

interface State {
  parts: ('Hook' | 'Inline' | 'Kept')[];
  name: string;
  options: PageOptions;
  token?: string;
  integration?: string;
  /** The options are a reactive object, which is changed in place. */
  isInPlace?: boolean;
  isAway?: boolean;
  /** More attributes of the component. */
  attributes?: Record<string, string>;
}

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const key = (page: Page) => page.locator('[name="credentials.apiKey"]');
const output = (page: Page) => page.locator('#site p > output');
const openList = (page: Page) => page.getByRole('button', { name: 'Open', exact: true }).click();
const texts = ({ told }: Watch, type: string) =>
  told.filter((one) => one.type === type).map(({ text }) => text);
/** Errors and warnings but the browser's own, of the key check that is answered 400. */
const complaints = ({ console }: Watch) =>
  console.filter(
    ({ type, text }) => (type === 'error' || type === 'warning') && !text.includes('a status of 400'),
  );

for (const [version, alias] of Object.entries(versions)) {
  const vue = test.extend<{
    begin(state: Partial<State>): Promise<void>;
    change(by: (state: State) => void): Promise<void>;
  }>({
    begin: async ({ page, host, visit }, provide) => {
      await provide(async (state) => {
        const initial: State = { parts: ['Hook'], name: 'first', options: {}, ...state };
        const script = await serveApplication(host, render, 'development', alias);
        await visit(
          html(
            `<div id="site"></div><script>window.initial = ${JSON.stringify(initial)}</script>
            <script type="module" src="${script}"></script>`,
          ),
        );
        await page.getByRole('heading', { name: initial.name, exact: true }).waitFor();
      });
    },
    change: async ({ page }, provide) => {
      await provide((by) => page.evaluate(`(${by.toString()})(state)`));
    },
  });

  vue.describe(`with ${version},`, () => {
    vue(
      'the widget in the page connects, by the latest functions and without a second start',
      { tag: version === 'Vue 3.5' ? '@main' : [] },
      async ({ page, watch, credentials, begin, change }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        await begin({
          parts: ['Inline'],
          options: { host },
          token: token ?? '',
          integration: 'demo-api-key',
        });
        await expect(page.locator('latchkey-connect#inline.mine')).toBeVisible();
        await key(page).fill('good-key');
        await change((state) => {
          state.name = 'second';
          state.options.theme = 'dark';
        });
        await page.getByRole('heading', { name: 'second', exact: true }).waitFor();
        await expect(key(page)).toHaveValue('good-key');
        await key(page).press('Enter');
        await page.getByRole('button', { name: en.done }).click();
        await watch.until(() => texts(watch, 'token').length === 2);
        expect(texts(watch, 'token')).toEqual(['first mount', 'second mount']);
        expect(watch.told).toContainEqual({
          type: 'handler',
          text: 'second',
          connectionId: expect.any(String),
        });
        await change((state) => {
          state.parts = [];
        });
        await expect(page.locator('latchkey-connect')).toHaveCount(0);
        await watch.until(() => texts(watch, 'event').filter((text) => text === 'second close').length === 2);
        expect(complaints(watch)).toEqual([]);
      },
    );

    vue('the hook says what is shown, and signs in', async ({ page, watch, credentials, begin }) => {
      await begin({ options: await credentials['a documented public key'](), integration: 'demo-openid' });
      await expect(output(page)).toHaveText('closed');
      const popup = await windowOf(page, () => page.getByRole('button', { name: 'Sign in' }).click());
      await signIn(popup);
      await expect(output(page)).toHaveText('closed  demo-openid');
      await openList(page);
      await expect(output(page)).toHaveText(/^open (loading|authorizing|form)/);
      expect(complaints(watch)).toEqual([]);
    });

    vue(
      'a reactive object may be changed in place: another user ends what is open',
      async ({ page, credentials, begin, change }) => {
        const options = await credentials['a documented public key']();
        await begin({
          options: { ...options, user: 'jane', messages: { list: { title: 'Pick' } } },
          isInPlace: true,
        });
        await openList(page);
        await page.getByRole('heading', { name: 'Pick', exact: true }).waitFor();
        await change((state) => {
          Object.assign(state.options.messages?.list ?? {}, { title: 'Choose' });
        });
        await page.getByRole('heading', { name: 'Choose', exact: true }).waitFor();
        await change((state) => {
          state.options.user = 'john';
        });
        await expect(output(page)).toHaveText('closed');
        await expect(page.getByRole('dialog')).toHaveCount(0);
      },
    );

    vue(
      'a component that goes while its files load opens nothing',
      async ({ page, watch, credentials, begin, change }) => {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        let asked = 0;
        await page.route('**/latchkey.client-*.js', async (route) => {
          asked += 1;
          await held;
          await route.continue();
        });
        await begin({ parts: ['Hook', 'Inline'], options: await credentials['a documented public key']() });
        await openList(page);
        await watch.until(() => asked > 0);
        const arrived = page.waitForResponse('**/latchkey.client-*.js');
        await change((state) => {
          state.parts = [];
        });
        release();
        await (await arrived).finished();
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        expect(texts(watch, 'event')).toEqual([]);
        expect(watch.sent).toEqual([]);
        expect(complaints(watch)).toEqual([]);
      },
    );

    vue(
      'a component that is kept closes its dialog when it goes, and opens it again when it is back',
      async ({ page, watch, credentials, begin, change }) => {
        await begin({ parts: ['Kept'], options: await credentials['a documented public key']() });
        for (const times of [1, 2]) {
          await openList(page);
          await list(page).waitFor();
          await change((state) => {
            state.isAway = true;
          });
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await watch.until(
            () => texts(watch, 'event').filter((text) => text === 'first close').length === times,
          );
          await change((state) => {
            state.isAway = false;
          });
        }
        expect(complaints(watch)).toEqual([]);
      },
    );

    vue(
      'a sign-in ends when its component is kept away: nothing tells that of another user',
      async ({ page, watch, credentials, begin, change }) => {
        const options = await credentials['a documented public key']();
        await begin({ parts: ['Kept'], options, integration: 'demo-openid' });
        const press = () => page.getByRole('button', { name: 'Sign in', exact: true }).click();
        const popup = await windowOf(page, press);
        await popup.getByLabel('Name').waitFor();
        const gone = popup.waitForEvent('close');
        await change((state) => {
          state.isAway = true;
        });
        await gone;
        await change((state) => {
          state.isAway = false;
        });
        await signIn(await windowOf(page, press));
        await expect(output(page)).toHaveText('closed  demo-openid');
        expect(complaints(watch)).toEqual([]);
      },
    );

    vue(
      'an attribute that is called like a secret is refused, and nowhere in the page or in that of the server',
      async ({ page, watch, credentials, begin }) => {
        const options = await credentials['a documented public key']();
        const secret = 'sk_live_4242424242424242';
        const attributes = { secretKey: secret, 'data-api-key': secret, 'session-token': secret };
        watch.secrets.add(secret);
        const initial: State = { parts: ['Inline'], name: 'first', options, attributes };
        expect(await runOnServer(server(initial), alias)).not.toContain(secret);
        await begin(initial);
        await expect(page.getByText('secret_key_refused')).toBeVisible();
        await expect(page.locator('latchkey-connect#inline.mine')).toBeVisible();
        expect(await page.locator('#site').innerHTML()).not.toContain(secret);
      },
    );

    vue(
      'the page of a server is hydrated without a warning',
      async ({ page, host, watch, visit, credentials }) => {
        const options = await credentials['a documented public key']();
        const initial: State = { parts: ['Hook', 'Inline'], name: 'first', options };
        const markup = (await runOnServer(server(initial), alias)).trim();
        expect(markup).toContain('<latchkey-connect id="inline" class="mine"></latchkey-connect>');
        const script = await serveApplication(host, hydrate, 'development', alias);
        await visit(
          html(
            `<div id="site">${markup}</div><script>window.initial = ${JSON.stringify(initial)}</script>
          <script type="module" src="${script}"></script>`,
          ),
        );
        await list(page).waitFor();
        await openList(page);
        await expect(list(page)).toHaveCount(2);
        expect(complaints(watch)).toEqual([]);
      },
    );
  });
}

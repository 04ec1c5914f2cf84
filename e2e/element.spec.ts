import type { Page } from '@playwright/test';
import { bundle, scriptType } from './stage/bundle.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { html, type PageOptions } from './stage/pages.ts';
import { en } from './stage/words.ts';

const map = `<script type="importmap">{ "imports": { "latchkey/element": "/dist/browser/element.js" } }</script>`;

/** A React application that renders the element, with new objects and new functions at each rendering. */
const site = `
  import { useState } from 'react';
  import { flushSync } from 'react-dom';
  import { createRoot } from 'react-dom/client';
  function Site() {
    const [{ name, token, integration, options }, set] = useState(window.initial);
    window.renderWith = (change) => flushSync(() => set((before) => ({ ...before, ...change })));
    const given = {
      ...structuredClone(options),
      ...(token && {
        sessionToken: ({ reason }) => {
          tell({ type: 'token', text: name + ' ' + reason });
          return token;
        },
      }),
      onEvent: ({ type }) => tell({ type: 'event', text: name + ' ' + type }),
    };
    return <latchkey-connect integration={integration} options={given} />;
  }
  const root = createRoot(document.querySelector('#site'));
  window.leave = () => flushSync(() => root.unmount());
  root.render(<Site />);`;

/** The props of the application. */
interface Props {
  name?: string;
  token?: string | undefined;
  integration?: string | undefined;
  options?: PageOptions;
}

const react = test.extend<{ begin(props: Props): Promise<void>; renderWith(change: Props): Promise<void> }>({
  begin: async ({ page, host, visit }, provide) => {
    const script = host.serve(await bundle(site), { type: scriptType });
    await provide(async (props) => {
      await visit(
        html(
          `<div id="site"></div>
          <script>window.initial = ${JSON.stringify({ name: 'first', options: {}, ...props })}</script>
          <script type="module">import 'latchkey/element'; await import('${script}');</script>`,
          map,
        ),
      );
      // Its module goes on after the page has loaded.
      await page.locator('latchkey-connect').waitFor({ state: 'attached' });
    });
  },
  renderWith: async ({ page }, provide) => {
    await provide((change) => page.evaluate((props) => Reflect.get(window, 'renderWith')(props), change));
  },
});

const key = (page: Page) => page.locator('[name="credentials.apiKey"]');
const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const turns = ({ told }: Watch) =>
  told.map(({ type }) => type).filter((type) => type === 'open' || type === 'close');
const texts = ({ told }: Watch, type: string) =>
  told.filter((one) => one.type === type).map(({ text }) => text);

react(
  'a React parent that renders again leaves a half-typed form as it is',
  { tag: '@main' },
  async ({ page, watch, credentials, begin, renderWith }) => {
    const { host, sessionToken: token } = await credentials['a session token']();
    const options = { host, integrations: ['demo-api-key', 'demo-basic'], popup: { width: 400 } };
    await begin({ token, integration: 'demo-api-key', options });
    await key(page).fill('half');
    await key(page).focus();
    watch.told.length = 0;
    for (const name of ['second', 'third']) await renderWith({ name });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await expect(key(page)).toHaveValue('half');
    await expect(key(page)).toBeFocused();
    expect(watch.told).toEqual([]);
  },
);

const looks: Record<string, PageOptions> = {
  theme: { theme: 'dark' },
  accent: { accent: 'green' },
  language: { lang: 'de' },
  words: { messages: { submit: 'Go' } as NonNullable<PageOptions['messages']> },
  'support address': { support: 'help@example.com' },
  'developer details': { developerDetails: false },
};

for (const [what, change] of Object.entries(looks))
  react(
    `another ${what} changes a half-typed form in place`,
    async ({ page, watch, credentials, begin, renderWith }) => {
      const { host, sessionToken: token } = await credentials['a session token']();
      await begin({ token, integration: 'demo-api-key', options: { host } });
      await key(page).fill('half');
      watch.told.length = 0;
      await renderWith({ options: { host, ...change } });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await expect(key(page)).toHaveValue('half');
      expect(watch.told).toEqual([]);
      await renderWith({ options: { host } });
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await expect(key(page)).toHaveValue('half');
      expect(watch.told).toEqual([]);
    },
  );

react(
  'other words, another theme and another accent are seen at once, and go again',
  async ({ page, credentials, begin, renderWith }) => {
    const options = await credentials['a documented public key']();
    await begin({ options });
    await list(page).waitFor();
    const root = page.locator('latchkey-connect section').first();
    const look = () =>
      root.evaluate((element) => {
        const { colorScheme } = getComputedStyle(element);
        return { colorScheme, accent: getComputedStyle(element).getPropertyValue('--lk-accent') };
      });
    const before = await look();
    const messages = { list: { title: 'Pick one' } } as NonNullable<PageOptions['messages']>;
    await renderWith({ options: { ...options, theme: 'dark', accent: 'rgb(1, 2, 3)', messages } });
    await page.getByRole('heading', { name: 'Pick one' }).waitFor();
    const after = await look();
    expect(after.colorScheme).toBe('dark');
    expect(after.accent).not.toBe(before.accent);
    await renderWith({ options });
    await list(page).waitFor();
    expect(await look()).toEqual(before);
  },
);

react(
  'the latest callback and the latest token function are the ones that are called',
  async ({ page, watch, credentials, begin, renderWith }) => {
    const { host, sessionToken: token } = await credentials['a session token']();
    await begin({ token, integration: 'demo-api-key', options: { host } });
    await key(page).fill('good-key');
    await renderWith({ name: 'second' });
    await key(page).press('Enter');
    await page.getByRole('button', { name: en.done }).click();
    await watch.until(() => texts(watch, 'token').length === 2);
    expect(texts(watch, 'token')).toEqual(['first mount', 'second mount']);
    await watch.until(() => texts(watch, 'event').includes('second open'));
    const second = texts(watch, 'event').filter((text) => text?.startsWith('second'));
    expect(second).toContain('second connect');
    expect(texts(watch, 'event').lastIndexOf('first view')).toBeLessThan(
      texts(watch, 'event').indexOf('second connect'),
    );
  },
);

react(
  'another key, host, list of integrations or integration starts it again, with close first',
  async ({ page, server, watch, credentials, begin, renderWith }) => {
    const options = await credentials['a documented public key']();
    await begin({ options });
    await list(page).waitFor();
    const { publicKey } = server.accounts.today;
    const inline = await credentials['a public key with inline integrations']();
    const changes: Props[] = [
      { options: { ...options, integrations: ['demo-openid', 'demo-api-key'] } },
      { options: inline },
      { options: { ...inline, host: server.url.replace('localhost', '127.0.0.1') } },
      { options: { ...options, publicKey } },
      { options, integration: 'demo-api-key' },
    ];
    for (const change of changes) {
      watch.told.length = 0;
      await renderWith(change);
      await watch.until(() => turns(watch).length === 2);
      expect(turns(watch)).toEqual(['close', 'open']);
    }
    watch.sent.length = 0;
  },
);

react('an element that React removes ends with close', async ({ page, watch, credentials, begin }) => {
  await begin({ options: await credentials['a documented public key']() });
  await list(page).waitFor();
  await page.evaluate(() => Reflect.get(window, 'leave')());
  await watch.until(() => texts(watch, 'event').includes('first close'));
});

react(
  'an attribute that is refused is shown once, however often the page renders',
  async ({ page, watch, begin, renderWith }) => {
    await begin({ options: {} });
    await page.evaluate(() => document.querySelector('latchkey-connect')?.setAttribute('secret-key', 'x'));
    await renderWith({ name: 'second' });
    await page.locator('[data-view="failed"]').waitFor();
    const lines = () => watch.console.filter(({ text }) => text.includes('secret_key_refused'));
    expect(lines()).toHaveLength(1);
    await renderWith({ name: 'third' });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(lines()).toHaveLength(1);
  },
);

/** A widget whose options the page keeps, and changes in place. */
const keptOptions = test.extend<{ change(options: PageOptions): Promise<void> }>({
  change: async ({ page, credentials, visit }, provide) => {
    const { sessionToken, ...options } = await credentials['a session token']();
    await visit(
      html(
        `<h1>Shop</h1>
        <latchkey-connect integration="demo-api-key"></latchkey-connect>
        <script type="module">
          import 'latchkey/element';
          const element = document.querySelector('latchkey-connect');
          const kept = { ...${JSON.stringify(options)}, user: 'jane', sessionToken: async () => '${sessionToken}' };
          window.change = (options) => Object.assign(kept, options);
          element.options = kept;
        </script>`,
        map,
      ),
    );
    await key(page).waitFor();
    await provide((change) => page.evaluate((given) => void Reflect.get(window, 'change')(given), change));
  },
});

const acts: Record<string, (page: Page) => Promise<unknown>> = {
  'the next key': (page) => page.keyboard.press('x'),
  'the next press, which is of the form’s button,': (page) =>
    page.getByRole('button', { name: en.form.submit, exact: true }).click(),
  'the next press elsewhere in the page': (page) => page.getByRole('heading', { name: 'Shop' }).click(),
  'the next mouse press without a pointer, as of assistive technology,': (page) =>
    page.getByRole('heading', { name: 'Shop' }).dispatchEvent('mousedown'),
  'the next click without a press': (page) =>
    page.getByRole('heading', { name: 'Shop' }).dispatchEvent('click'),
  'the next input without a key, as of a voice,': (page) =>
    key(page).evaluate((field) =>
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })),
    ),
  'the next paste': (page) =>
    key(page).evaluate((field) =>
      field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true })),
    ),
};

for (const [what, act] of Object.entries(acts))
  keptOptions(
    `an object of options that is changed in place for another user: ${what} ends what the first one began`,
    async ({ page, watch, change }) => {
      await key(page).fill('janes-key');
      watch.told.length = 0;
      await change({ user: 'bob' });
      await act(page);
      await watch.until(() => turns(watch).length === 2);
      expect(turns(watch)).toEqual(['close', 'open']);
      await expect(key(page)).toHaveValue('');
      expect(watch.sent.filter(({ method }) => method === 'POST')).toEqual([]);
    },
  );

keptOptions(
  'an object of options that is changed in place for the same user leaves a half-typed form as it is',
  async ({ page, watch, change }) => {
    await change({ theme: 'dark' });
    watch.told.length = 0;
    await key(page).pressSequentially('janes-key');
    await expect(key(page)).toHaveValue('janes-key');
    expect(watch.told).toEqual([]);
  },
);

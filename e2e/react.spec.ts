import type { Page } from '@playwright/test';
import { runOnServer, serveApplication, type Aliases } from './stage/bundle.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { html, type PageOptions } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en } from './stage/words.ts';

const versions: Record<string, Aliases> = {
  'React 18': { react: 'react-18', 'react-dom': 'react-dom-18' },
  'React 19': {},
};

/** New objects and new functions at each rendering. */
const site = `
  import * as React from 'react';
  import { StrictMode, useRef, useState } from 'react';
  import { flushSync } from 'react-dom';
  import { Connect, ConnectButton, useConnect } from 'latchkey/react';

  const optionsFor = ({ name, token, options }) => ({
    ...structuredClone(options),
    ...(token && { sessionToken: ({ reason }) => (tell({ type: 'token', text: name + ' ' + reason }), token) }),
    onEvent: ({ type }) => tell({ type: 'event', text: name + ' ' + type }),
  });

  function Hook(props) {
    const { open, auth, isOpen, view, connection, error } = useConnect(optionsFor(props));
    return (
      <p>
        <button onClick={() => open({ integration: props.integration })}>Open</button>
        <button onClick={() => auth(props.integration).catch(() => {})}>Sign in</button>
        <output>{[isOpen ? 'open' : 'closed', view, connection?.integration, error?.code].join(' ')}</output>
      </p>
    );
  }

  function Button(props) {
    const ref = useRef(null);
    return (
      <>
        <ConnectButton
          {...props.attributes}
          ref={ref} className="mine" integration={props.integration} options={optionsFor(props)}
          onClick={(event) => { if (props.isLocked) event.preventDefault(); }}
          onConnect={({ connectionId }) => tell({ type: 'handler', text: props.name, connectionId })}
        >
          Connect
        </ConnectButton>
        <button onClick={() => tell({ type: 'ref', text: ref.current.className + ' ' + ref.current.type })}>Look</button>
      </>
    );
  }

  const Inline = (props) => (
   <Connect
      {...props.attributes}
      id="inline" className="mine" integration={props.integration} options={optionsFor(props)}
      onClose={() => tell({ type: 'handler', text: props.name })}
    />
  );

  // React 18 has no Activity: there it stays in sight.
  const { Activity = ({ children }) => children } = React;
  const Hidden = (props) => (
    <Activity mode={props.isHidden ? 'hidden' : 'visible'}><Inline {...props} /></Activity>
  );

  const parts = { Hook, Button, Inline, Hidden };

  export function Site({ initial }) {
    const [props, set] = useState(initial);
    globalThis.renderWith = (change) => set((before) => ({ ...before, ...change }));
    globalThis.renderAtOnce = (change) => flushSync(() => globalThis.renderWith(change));
    return (
      <StrictMode>
        <h2>{props.name}</h2>
        {props.parts.map((part, index) => {
          const Part = parts[part];
          return <Part key={index} {...props} />;
        })}
      </StrictMode>
    );
  }`;

const render = `${site}
  import { createRoot } from 'react-dom/client';
  createRoot(document.querySelector('#site')).render(<Site initial={window.initial} />);`;

const hydrate = `${site}
  import { hydrateRoot } from 'react-dom/client';
  hydrateRoot(document.querySelector('#site'), <Site initial={window.initial} />, {
    onRecoverableError: (error) => console.error(error),
  });`;

const server = (initial: Props): string => `${site}
  import { renderToString } from 'react-dom/server';
  console.log(renderToString(<Site initial={${JSON.stringify(initial)}} />));`;

/** The props of the application. */
interface Props {
  parts: ('Hook' | 'Button' | 'Inline' | 'Hidden')[];
  name: string;
  options: PageOptions;
  token?: string | undefined;
  integration?: string | undefined;
  isLocked?: boolean;
  isHidden?: boolean;
  /** More attributes of the components. */
  attributes?: Record<string, string>;
}

interface Application {
  begin(props: Partial<Props>): Promise<void>;
  renderWith(change: Partial<Props>): Promise<void>;
}

const list = (page: Page) => page.getByRole('heading', { name: en.list.title });
const key = (page: Page) => page.locator('[name="credentials.apiKey"]');
const texts = ({ told }: Watch, type: string) =>
  told.filter((one) => one.type === type).map(({ text }) => text);
/** Errors and warnings, except for the browser's own line about the key check, which is answered with 400. */
const complaints = ({ console }: Watch) =>
  console.filter(
    ({ type, text }) => (type === 'error' || type === 'warning') && !text.includes('a status of 400'),
  );

for (const [version, alias] of Object.entries(versions)) {
  const react = test.extend<Application>({
    begin: async ({ page, host, visit }, provide) => {
      await provide(async (props) => {
        const initial: Props = { parts: ['Button'], name: 'first', options: {}, ...props };
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
    renderWith: async ({ page }, provide) => {
      await provide(async (change) => {
        await page.evaluate((props) => Reflect.get(globalThis, 'renderWith')(props), change);
        if (change.name) await page.getByRole('heading', { name: change.name, exact: true }).waitFor();
      });
    },
  });

  react.describe(`with ${version},`, () => {
    react(
      'a button connects, by the latest functions and without a second start',
      { tag: version === 'React 19' ? '@main' : [] },
      async ({ page, watch, credentials, begin, renderWith }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        await begin({ options: { host, popup: { width: 400 } }, token, integration: 'demo-api-key' });
        const button = page.getByRole('button', { name: 'Connect', exact: true });
        await button.click();
        await key(page).fill('good-key');
        await renderWith({ name: 'second' });
        await expect(key(page)).toHaveValue('good-key');
        await key(page).press('Enter');
        await page.getByRole('button', { name: en.done }).click();
        await watch.until(() => texts(watch, 'event').includes('second close'));
        await expect(button).toBeFocused();
        await button.click();
        await watch.until(() => texts(watch, 'token').length === 2);
        expect(texts(watch, 'token')).toEqual(['first open', 'second open']);
        expect(watch.told.filter(({ type }) => type === 'handler')).toEqual([
          { type: 'handler', text: 'second', connectionId: expect.any(String) },
        ]);
        expect(texts(watch, 'event').filter((text) => text?.endsWith(' open'))).toEqual([
          'first open',
          'second open',
        ]);
        expect(complaints(watch)).toEqual([]);
      },
    );

    react(
      'a button takes a ref and attributes, and an onClick that prevents it',
      async ({ page, watch, credentials, begin, renderWith }) => {
        await begin({ options: await credentials['a documented public key'](), isLocked: true });
        await page.getByRole('button', { name: 'Look' }).click();
        await watch.until(() => texts(watch, 'ref').length === 1);
        expect(texts(watch, 'ref')).toEqual(['mine button']);
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await renderWith({ isLocked: false, name: 'second' });
        expect(texts(watch, 'event')).toEqual([]);
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await list(page).waitFor();
      },
    );

    react('the hook says what is shown, and signs in', async ({ page, watch, credentials, begin }) => {
      const options = await credentials['a documented public key']();
      await begin({ parts: ['Hook'], options, integration: 'demo-openid' });
      const output = page.locator('#site p > output');
      await expect(output).toHaveText('closed');
      const popup = await windowOf(page, () => page.getByRole('button', { name: 'Sign in' }).click());
      await signIn(popup);
      await expect(output).toHaveText('closed  demo-openid');
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(output).toHaveText(/^open (loading|authorizing|form)/);
      expect(complaints(watch)).toEqual([]);
    });

    react(
      'the widget in the page starts once, and goes on when its parent renders again',
      async ({ page, watch, credentials, begin, renderWith }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        await begin({ parts: ['Inline'], options: { host }, token, integration: 'demo-api-key' });
        await key(page).fill('half');
        for (const name of ['second', 'third']) await renderWith({ name });
        await renderWith({ options: { host, theme: 'dark' } });
        await expect(
          page.locator('latchkey-connect#inline.mine [data-theme]').or(key(page)).first(),
        ).toBeVisible();
        await expect(key(page)).toHaveValue('half');
        expect(texts(watch, 'event').filter((text) => /open|close/.test(text ?? ''))).toEqual(['first open']);
        await renderWith({ parts: [] });
        await watch.until(() => texts(watch, 'handler').length === 1);
        expect(texts(watch, 'handler')).toEqual(['third']);
        expect(complaints(watch)).toEqual([]);
      },
    );

    react(
      'a component that goes while its files load opens nothing',
      async ({ page, watch, credentials, begin, renderWith }) => {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => (release = resolve));
        let asked = 0;
        await page.route('**/latchkey.client-*.js', async (route) => {
          asked += 1;
          await held;
          await route.continue();
        });
        const options = await credentials['a documented public key']();
        await begin({ parts: ['Hook', 'Inline'], options });
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await watch.until(() => asked > 0);
        const arrived = page.waitForResponse('**/latchkey.client-*.js');
        await renderWith({ parts: [], name: 'second' });
        release();
        await (await arrived).finished();
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        expect(texts(watch, 'event')).toEqual([]);
        expect(watch.sent).toEqual([]);
        expect(complaints(watch)).toEqual([]);
      },
    );

    react(
      'another user or token ends what is open, and another look does not',
      async ({ page, watch, credentials, begin, renderWith }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        const options = { host, user: 'jane' };
        await begin({ parts: ['Hook'], options, token });
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await list(page).waitFor();
        await renderWith({ options: { ...options, theme: 'dark' }, name: 'second' });
        await expect(list(page)).toBeVisible();
        await renderWith({ options: { ...options, user: 'john' }, name: 'third' });
        await expect(list(page)).toBeHidden();
        await expect(page.locator('#site p > output')).toHaveText('closed');
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await list(page).waitFor();
        expect(texts(watch, 'token')).toEqual(['first open', 'third open']);
        const other = await credentials['a session token']();
        await renderWith({ options: { ...other, user: 'john' }, token: undefined, name: 'fourth' });
        await expect(list(page)).toBeHidden();
        expect(texts(watch, 'event').filter((text) => text?.endsWith('close'))).toEqual([
          'third close',
          'fourth close',
        ]);
      },
    );

    react(
      'the widget in the page never has one rendering’s attributes and another’s options',
      async ({ page, watch, credentials, begin, renderWith }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        const options = { host, user: 'jane' };
        await begin({ parts: ['Inline'], options, token, integration: 'demo-api-key' });
        await key(page).waitFor();
        const users = await page.locator('#inline').evaluateHandle((element) => {
          const seen: unknown[] = [];
          new MutationObserver(() => seen.push(Reflect.get(element, 'options').user)).observe(element, {
            attributes: true,
          });
          return seen;
        });
        await renderWith({ name: 'second', options: { host, user: 'john' }, integration: 'demo-basic' });
        await page.locator('[name="credentials.username"]').waitFor();
        expect(await users.jsonValue()).toEqual(['john']);
        expect(texts(watch, 'token')).toEqual(['first mount', 'second mount']);
      },
    );

    react(
      'another user ends what is open, also while an Activity hides it',
      async ({ page, watch, credentials, begin, renderWith }) => {
        const { host, sessionToken: token } = await credentials['a session token']();
        const parts: Props['parts'] = ['Hidden'];
        await begin({ parts, options: { host, user: 'jane' }, token, integration: 'demo-api-key' });
        await key(page).fill('half');
        await renderWith({ name: 'second', isHidden: true });
        if (version === 'React 19') await expect(page.locator('#inline')).toBeHidden();
        await renderWith({ name: 'third', options: { host, user: 'john' } });
        await watch.until(() => texts(watch, 'event').some((text) => text?.endsWith(' close')));
        await renderWith({ name: 'fourth', isHidden: false });
        await expect(key(page)).toHaveValue('');
        expect(texts(watch, 'token').at(-1)).toMatch(/^(third|fourth) mount$/);
        expect(complaints(watch)).toEqual([]);
      },
    );

    for (const part of ['Hook', 'Inline'] as const)
      react(
        `another user inside flushSync ends what is open at once, as at pagehide: ${part}`,
        async ({ page, credentials, begin }) => {
          const { host, sessionToken: token } = await credentials['a session token']();
          const options = { host, user: 'jane' };
          await begin({ parts: [part], options, token, integration: 'demo-api-key' });
          if (part === 'Hook') await page.getByRole('button', { name: 'Open', exact: true }).click();
          await key(page).fill('typed');
          const field = await key(page).elementHandle();
          const states = await page.evaluate(
            async ([control, change]) => {
              const before = control?.isConnected;
              Reflect.get(globalThis, 'renderAtOnce')(change);
              // A listener of `pagehide` has done what it has to when it returns, but for this.
              await Promise.resolve();
              return [before, control?.isConnected];
            },
            [field, { options: { host, user: 'john' } }] as const,
          );
          expect(states).toEqual([true, false]);
        },
      );

    react('several components have a widget each', async ({ page, watch, credentials, begin }) => {
      const options = await credentials['a documented public key']();
      await begin({ parts: ['Hook', 'Inline', 'Hook'], options });
      await list(page).waitFor();
      await page.getByRole('button', { name: 'Open', exact: true }).nth(1).click();
      await expect(page.getByRole('dialog')).toHaveCount(1);
      await expect(page.locator('#site p > output')).toHaveText([/^closed/, /^open/]);
      await expect(list(page)).toHaveCount(2);
      expect(complaints(watch)).toEqual([]);
    });

    react(
      'options that cannot be used are a panel, until they can be used',
      async ({ page, watch, credentials, begin, renderWith }) => {
        const options = await credentials['a documented public key']();
        const theme = 'drak' as 'dark';
        await begin({ parts: ['Hook', 'Inline'], options: { ...options, theme } });
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await expect(page.getByText('invalid_option').first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.locator('#site p > output')).toHaveText('closed   invalid_option');
        expect(complaints(watch).map(({ text }) => text.replace(/\. .*/, ''))).toContain(
          'Latchkey: theme cannot be used',
        );
        await renderWith({ options: { ...options, theme: 'dark' }, name: 'second' });
        await list(page).waitFor();
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await expect(list(page)).toHaveCount(2);
        await renderWith({ options: { ...options, theme }, name: 'third' });
        await expect(list(page)).toHaveCount(0);
        await expect(page.locator('latchkey-connect').getByText('invalid_option').first()).toBeVisible();
      },
    );

    react(
      'an attribute that is called like a secret is refused, and nowhere in the page or in that of the server',
      async ({ page, watch, credentials, begin }) => {
        const options = await credentials['a documented public key']();
        const secret = 'sk_live_4242424242424242';
        const attributes = { secretKey: secret, 'data-api-key': secret, sessionToken: secret };
        watch.secrets.add(secret);
        const initial: Props = { parts: ['Button', 'Inline'], name: 'first', options, attributes };
        expect(await runOnServer(server(initial), alias)).not.toContain(secret);
        await begin(initial);
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await expect(page.getByText('secret_key_refused')).toHaveCount(2);
        expect(await page.locator('#site').innerHTML()).not.toContain(secret);
      },
    );

    react(
      'the page of a server is hydrated without a warning',
      async ({ page, host, watch, visit, credentials }) => {
        const options = await credentials['a documented public key']();
        const initial: Props = { parts: ['Hook', 'Button', 'Inline'], name: 'first', options };
        const markup = await runOnServer(server(initial), alias);
        expect(markup).toContain('<latchkey-connect id="inline" class="mine"></latchkey-connect>');
        const script = await serveApplication(host, hydrate, 'development', alias);
        await visit(
          html(
            `<div id="site">${markup.trim()}</div><script>window.initial = ${JSON.stringify(initial)}</script>
          <script type="module" src="${script}"></script>`,
          ),
        );
        await list(page).waitFor();
        await page.getByRole('button', { name: 'Connect', exact: true }).click();
        await expect(list(page)).toHaveCount(2);
        expect(complaints(watch)).toEqual([]);
      },
    );
  });
}

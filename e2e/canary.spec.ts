import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { button, html, opener, scriptPage, scriptTag } from './stage/pages.ts';
import { leaveAnyway } from './stage/person.ts';
import { record } from './stage/recorder.ts';
import { en } from './stage/words.ts';

/** A value that appears nowhere else. */
const canary = (): string => randomBytes(32).toString('hex');

/** One of each kind of value that is refused, with the canary as a part of it. */
const kinds: Record<string, (unique: string) => string> = {
  'a secret key': (unique) => `sk_live_${unique}`,
  'a sandbox key': (unique) => `nango_sbx_v1_${unique}`,
  'an access token': (unique) => `ghp_${unique}`,
  'an agent session': (unique) => `nango_agent_session_${unique}`,
  'a webhook secret': (unique) => `whsec_${unique}`,
  'a quoted key': (unique) => `"sk-${unique}`,
  'an AWS key': (unique) => `AKIA${unique.slice(0, 16).toUpperCase()}`,
  'a JSON Web Token': (unique) => `eyJhbGciOiJIUzI1NiJ9.eyJ${unique}.${unique}`,
  'a PEM key': (unique) => `-----BEGIN PRIVATE KEY-----\n${unique}\n-----END PRIVATE KEY-----`,
  'a header': (unique) => `Bearer ${unique}`,
  'a placeholder': (unique) => `<your-key-${unique}>`,
  'the name of a variable': (unique) => `process.env.${unique}`,
  'a template': (unique) => `{{ ${unique} }}`,
  'an assignment': (unique) => `NANGO_KEY=${unique}`,
  'a value that is called a secret': (unique) => `my secret ${unique}`,
  'a session token': (unique) => `nango_connect_session_${unique}`,
  'a token that is too long': (unique) => `nango_connect_session_${unique}0`,
  'a value of another shape': (unique) => unique,
};

/** Copies the panel's details, so that the clipboard is seen as well, and closes it. */
async function copyDetails(page: Page): Promise<string> {
  await page.getByRole('button', { name: en.failed.copy }).click();
  await expect(page.getByRole('status')).toContainText(en.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await leaveAnyway(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return copied;
}

for (const [at, [kind, valueOf]] of Object.entries(kinds).entries())
  test(`${kind} instead of a key is refused, and no part of it is anywhere`, async ({
    page,
    server,
    context,
    visit,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const recorder = await record(page);
    await visit(html(button(), scriptTag({ host: server.url })));
    const unique = canary();
    const codes = await page.evaluate((value) => {
      const caught: (string | null)[] = [];
      for (const name of ['publicKey', 'sessionToken'])
        try {
          Latchkey.createConnect({ [name]: value });
          caught.push(null);
        } catch (error) {
          if (!Latchkey.isConnectError(error)) throw error;
          caught.push(error.code);
        }
      return caught;
    }, valueOf(unique));
    expect(codes[0]).toMatch(/^(secret_key_refused|invalid_public_key)$/);
    const isToken = kind === 'a session token';
    if (isToken) expect(codes[1]).toBeNull();
    else expect(codes[1]).toMatch(/^(secret_key_refused|invalid_session_token)$/);

    // At the script's own button: as a key, as a token, or from a function, in turn.
    await page.evaluate(
      ([value, way]) => {
        const given = [{ publicKey: value }, { sessionToken: value }, { sessionToken: async () => value }];
        Latchkey.configure(given[way] ?? {});
      },
      [valueOf(unique), isToken ? 0 : at % 3] as const,
    );
    await page.getByRole('button', { name: opener }).click();
    await expect(page.locator('.chip').getByText(/_refused$|^invalid_|^session_token_failed$/)).toBeVisible();
    expect(await copyDetails(page)).not.toContain(unique);
    expect(await recorder.placesOf(unique)).toEqual([]);
  });

test('a live secret key is sent to its own server, and is nowhere else', async ({
  page,
  server,
  context,
  visit,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { secretKey } = server.accounts.documented;
  const recorder = await record(page);
  await visit(html(button(), scriptTag({ host: server.url })));
  await page.evaluate((publicKey) => Latchkey.configure({ publicKey }), secretKey);
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByText('secret_key_refused', { exact: true })).toBeVisible();
  await copyDetails(page);
  const check = `${server.url}/oauth/connect/latchkey-key-check`;
  expect(await recorder.placesOf(secretKey)).toEqual([
    `address of GET ${check}`,
    `headers of GET ${server.url}/integrations`,
    // A page cannot hide these from itself: see SECURITY.md.
    `performance entry: resource ${check}`,
    'source of a console line',
  ]);
});

/** What a server can do with a typed credential. `echo` repeats it in every part of an error. */
const outcomes = {
  'is taken': null,
  'is refused, with the value in every property': (value: string) => ({
    status: 400,
    body: {
      error: {
        code: 'connection_test_failed',
        message: `Bad key ${value}`,
        errors: [{ code: value, message: value, path: [value] }],
        payload: { id: value },
      },
    },
  }),
  'is refused, with the value as the code': (value: string) => ({
    status: 400,
    body: { error: { code: value, message: JSON.stringify({ key: value }) } },
  }),
  'makes the server fail': (value: string) => ({
    status: 500,
    body: { error: { code: 'generic_error_support', message: value, payload: { id: value } } },
  }),
  'makes the server answer a page': (value: string) => ({ status: 502, body: `<!doctype html><p>${value}` }),
};

for (const [outcome, answer] of Object.entries(outcomes))
  test(`a credential that ${outcome} is in one body and nowhere else`, async ({
    page,
    server,
    context,
    watch,
    visit,
    credentials,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const value = canary();
    watch.secrets.add(value);
    if (answer) server.faults.add({ route: { method: 'POST', path: '/auth/*' }, ...answer(value) });
    const recorder = await record(page);
    await visit(scriptPage(await credentials['a session token'](), button('emarsys')));
    await page.getByRole('button', { name: opener }).click();
    await page.locator('[name="credentials.username"]').fill('jane');
    const field = page.locator('[name="credentials.password"]');
    await field.fill(value);
    expect(await recorder.placesOf(value)).toEqual(['value of credentials.password']);
    await page.keyboard.press('Enter');
    await expect(
      page.locator('[data-view="connected"], [data-view="failed"], #summary:has(*)'),
    ).toBeVisible();

    const body = `body of POST ${server.url}/auth/signature/emarsys`;
    const inField = (await field.count()) ? ['value of credentials.password'] : [];
    expect(await recorder.placesOf(value)).toEqual([body, ...inField]);
    if (await page.getByRole('button', { name: en.failed.copy }).isVisible())
      expect(await copyDetails(page)).not.toContain(value);
    else {
      await page.keyboard.press('Escape');
      await leaveAnyway(page);
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await recorder.placesOf(value)).toEqual([body]);
    expect(watch.sent.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

/** Every way in which a page can expose a value. */
const ways: Record<string, (value: string) => unknown> = {
  'the console': (value) => console.log({ value }),
  'window error': (message) => dispatchEvent(new ErrorEvent('error', { message })),
  text: (value) => document.querySelector('#root')?.append(value),
  attribute: (value) => document.querySelector('#root')?.setAttribute('title', value),
  'a shadow root for a moment': (value) => {
    const root = document.createElement('p').attachShadow({ mode: 'closed' });
    root.append(value);
  },
  'value of': (value) => Object.assign(document.querySelector('input') ?? {}, { value }),
  storage: (value) => localStorage.setItem('x', value),
  cookie: (value) => (document.cookie = `x=${value}`),
  IndexedDB: (value) => indexedDB.open(value),
  history: (value) => history.replaceState({ value }, ''),
  'address of the page': (value) => history.replaceState(null, '', `#${value}`),
  clipboard: (value) => navigator.clipboard.writeText(value),
  'performance entry': (value) => performance.mark(value),
  'base64 in an address': (value) => fetch(`/x?${btoa(`u:${value}`)}`),
  'a header': (value) => fetch('/x', { headers: { 'x-value': value } }),
  'a body': (value) => fetch('/x', { method: 'POST', body: value }),
  'a beacon': (value) => navigator.sendBeacon('/x', value),
  'an image': (value) => Object.assign(new Image(), { src: `/x?${value}` }),
  'a WebSocket': (value) => new WebSocket(`${location.origin.replace('http', 'ws')}/?${value}`),
  'a message': (value) => postMessage({ value }),
  'a part of it': (value) => console.log(value.slice(20, 34)),
};

// All in one page: each takes a few milliseconds.
test('the recorder sees a value wherever a page can put it', async ({ page, context, watch, visit }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const recorder = await record(page);
  await visit(html('<div id="root"></div><input name="other">'));
  for (const [way, put] of Object.entries(ways)) {
    const value = canary();
    await page.evaluate(`(${String(put)})('${value}')`).catch(() => {});
    await expect.poll(() => recorder.placesOf(value), way).not.toEqual([]);
  }
  // The page itself sends these requests, so they are not in the policy.
  watch.sent.length = 0;
});

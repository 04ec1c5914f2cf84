import { randomBytes } from 'node:crypto';
import { expect, strangersKey, test, type CredentialName } from './stage/index.ts';
import { button, opener, scriptPage, type PageOptions } from './stage/pages.ts';
import { isClosed } from './stage/person.ts';
import { app, en, say } from './stage/words.ts';
import type { Failure } from '../src/locales/failed/en.ts';
import type { RouteFault } from '../demo/server/faults.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';

interface Row {
  /** The server's answer, or the page's option. */
  name: string;
  /** The code that is shown: the server's own, if it sent one. */
  code: string;
  copy: Failure;
  /** The path of the request that got the 401, if one was made. */
  path?: string;
  credential?: CredentialName;
  /** Options to use instead of a credential. */
  options?: (server: EmbeddedServer) => PageOptions;
  /** An answer instead of the server's own. */
  fault?: RouteFault;
}

const check = '/oauth/connect/latchkey-key-check';
const answer = (path: string, code: string): RouteFault => ({
  route: { path },
  status: 401,
  body: { error: { code, message: `The server's words about ${code}.` } },
});
const raw = (path: string, body: string): RouteFault => ({ route: { path }, status: 401, body });

const rows: Row[] = [
  { name: 'no key at all', code: 'missing_public_key', copy: 'key', options: ({ url: host }) => ({ host }) },
  {
    name: 'a key that its server does not know',
    code: 'unknown_account',
    copy: 'unknown_account',
    path: check,
    options: ({ url: host }) => ({ host, publicKey: strangersKey() }),
  },
  {
    name: 'a public key that a current server refuses the list to',
    code: 'unknown_account',
    copy: 'list_closed',
    path: '/integrations',
    options: ({ url: host, accounts }) => ({ host, publicKey: accounts.today.publicKey }),
  },
  {
    name: 'an account past the cut-off',
    code: 'deprecated_authentication',
    copy: 'deprecated_authentication',
    path: check,
    options: ({ url: host, accounts }) => ({ host, publicKey: accounts.pastCutOff.publicKey }),
  },
  {
    name: 'a session token that its server does not know',
    code: 'unknown_connect_session_token',
    copy: 'unknown_connect_session_token',
    path: '/connect/session',
    options: ({ url: host }) => ({
      host,
      sessionToken: `nango_connect_session_${randomBytes(32).toString('hex')}`,
    }),
  },
  // The other codes about keys have the same words: see explain.test.ts.
  {
    name: 'missing_auth_header',
    code: 'missing_auth_header',
    copy: 'key',
    path: '/integrations',
    credential: 'a documented public key',
    fault: answer('/integrations', 'missing_auth_header'),
  },
  {
    name: 'invalid_public_key',
    code: 'invalid_public_key',
    copy: 'key',
    path: check,
    credential: 'a documented public key',
    fault: answer(check, 'invalid_public_key'),
  },
  {
    name: 'invalid_connect_session_token_format',
    code: 'invalid_connect_session_token_format',
    copy: 'key',
    path: '/connect/session',
    credential: 'a session token',
    fault: answer('/connect/session', 'invalid_connect_session_token_format'),
  },
  {
    name: 'a code that nobody knows yet',
    code: 'brand_new_code',
    copy: 'key',
    path: '/integrations',
    credential: 'a documented public key',
    fault: answer('/integrations', 'brand_new_code'),
  },
  {
    name: 'HTML instead of an answer',
    code: 'invalid_response',
    copy: 'invalid_response',
    path: '/integrations',
    credential: 'a documented public key',
    fault: raw('/integrations', '<!doctype html><h1>401 Authorization Required</h1>'),
  },
  {
    name: 'an empty answer',
    code: 'invalid_response',
    copy: 'invalid_response',
    path: '/connect/session',
    credential: 'a session token',
    fault: raw('/connect/session', ''),
  },
];

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const { name, code, copy, path, credential, options, fault } of rows)
  test(
    `401, ${name}: the panel says ${code} and what to do`,
    { tag: fault ? [] : '@main' },
    async ({ page, server, watch, visit, credentials }) => {
      if (fault) server.faults.add(fault);
      const started = credential ? await credentials[credential]() : (options?.(server) ?? {});
      await visit(scriptPage({ ...started, support: 'help@example.com' }));
      await page.getByRole('button', { name: opener }).click();

      const dialog = page.getByRole('dialog');
      const words: { title?: string; text: string; you?: string } = en.failed.failures[copy];
      await expect(dialog.getByRole('heading', { name: words.title ?? en.trouble.title })).toBeVisible();
      await expect(dialog).toContainText(say(words.text, { app, host: new URL(server.url).host }));
      await expect(dialog.getByText(code, { exact: true })).toBeVisible();
      if (path) await expect(dialog.getByText('401', { exact: true })).toBeVisible();
      // Both the person and the developer are told what to do.
      await expect(dialog).toContainText(say(words.you ?? en.trouble.you));
      await expect(dialog.getByRole('link', { name: en.failed.support })).toHaveAttribute(
        'href',
        'mailto:help@example.com',
      );
      const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'error'));
      expect(error).toMatchObject({ code, ...(path && { status: 401, path }) });
      await expect(dialog.getByRole('heading', { name: en.failed.developer })).toBeVisible();
      await expect(dialog).toContainText(say(error?.message ?? ''));

      await page.getByRole('button', { name: en.failed.copy, exact: true }).click();
      await expect(page.getByRole('status')).toContainText(en.copied);
      const details = await page.evaluate(() => navigator.clipboard.readText());
      expect(details).toContain(code);
      if (path) expect(details).toContain(`${path}\n`);
      for (const value of [started.publicKey, started.sessionToken])
        if (value) {
          expect(details).not.toContain(value);
          expect(await dialog.innerText()).not.toContain(value);
          expect(error?.message).not.toContain(value);
        }

      if (fault) {
        server.faults.clear();
        await page.getByRole('button', { name: en.retry }).click();
        await expect(page.getByRole('heading', { name: en.list.title })).toBeVisible();
        await expect(dialog.getByRole('listitem').first()).toBeVisible();
      }
    },
  );

test(
  '401 at the click: the window closes again, and the panel says why',
  { tag: '@main' },
  async ({ page, server, visit }) => {
    const { publicKey } = server.accounts.pastCutOff;
    const integrations = [
      { unique_key: 'demo-openid', provider: 'demo-openid', display_name: 'Demo OpenID' },
    ];
    await visit(scriptPage({ host: server.url, publicKey, integrations }, button('demo-openid')));
    const seen: string[] = [];
    page.on('popup', (popup) => popup.on('framenavigated', (frame) => seen.push(frame.url())));
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: opener }).click(),
    ]);
    await expect(page.getByText('deprecated_authentication', { exact: true })).toBeVisible();
    await expect(page.getByText('PUBLIC_AUTHENTICATION_DEPRECATION_DATE')).toBeVisible();
    await isClosed(popup);
    expect(seen.filter((url) => !url.startsWith('about:'))).toEqual([]);
  },
);

test('an expired session token is renewed once, and the list is shown', async ({
  page,
  server,
  visit,
  credentials,
}) => {
  const { sessionToken: stale = '' } = await credentials['a session token']();
  const { sessionToken: fresh = '' } = await credentials['a session token']();
  server.sessions.expire(stale);
  const tokens = JSON.stringify([stale, fresh]);
  const configure = `<script>const tokens = ${tokens}; Latchkey.configure({ sessionToken: () => tokens.shift() })</script>`;
  await visit(scriptPage({ host: server.url }, configure + button()));
  await page.getByRole('button', { name: opener }).click();
  await expect(page.getByRole('listitem').first()).toBeVisible();
});

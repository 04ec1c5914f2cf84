import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type * as Testing from '../demo/testing/index.ts';
import type { NangoServer } from '../demo/testing/index.ts';

const root = new URL('../', import.meta.url);

/** The entry as it is published. */
const testing: typeof Testing = await import(fileURLToPath(new URL('dist/testing/index.js', root)));

/** The application under test: a page, and the route of its back end that asks the server for a session. */
function startApplication({ host, secretKey }: NangoServer): Promise<{ url: string; stop(): void }> {
  const html = `<!doctype html><title>Settings</title>
<button>Connect an app</button>
<script type="module">
  import { createConnect } from '/latchkey.js';
  const connect = createConnect({
    host: ${JSON.stringify(host)},
    sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((r) => r.text()),
  });
  document.querySelector('button').onclick = () => connect.open();
</script>`;
  const createSession = async (): Promise<string> => {
    const answer = await fetch(`${host}/connect/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ end_user: { id: 'jane' } }),
    });
    const { data }: { data: { token: string } } = await answer.json();
    return data.token;
  };
  const server = createServer(async ({ url = '' }, response) => {
    if (url === '/connect-session') response.end(await createSession());
    else if (url.endsWith('.js'))
      response
        .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
        .end(readFileSync(new URL(`dist/browser${url}`, root)));
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        url: `http://localhost:${port}/settings`,
        stop: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/** As docs/testing.md has it. The application's address is a fixture here, because its port is a free one. */
const test = base.extend<{ nango: NangoServer; application: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
  nango: async ({}, provide) => {
    const server = await testing.startNango();
    await provide(server);
    await server.stop();
  },
  application: async ({ nango }, provide) => {
    const { url, stop } = await startApplication(nango);
    await provide(url);
    stop();
  },
});

test.beforeEach(async ({ page, application }) => {
  await page.goto(application);
});

test('a user connects by API key', async ({ page, nango }) => {
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test API key/ }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill('any-key');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  expect(nango.connections).toMatchObject([{ integration: 'test-api-key', endUser: 'jane' }]);
});

test('a user reads why a key is refused', async ({ page, nango }) => {
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test API key/ }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill('bad-key');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText(/didn’t accept your details/)).toBeVisible();
  expect(nango.connections).toEqual([]);
});

test('a user signs in', async ({ page, nango }) => {
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test OAuth/ }).click();
  const { connectionId } = await nango.completeSignIn();
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
  expect(nango.connections).toMatchObject([{ connectionId, endUser: 'jane' }]);
});

test('a user declines', async ({ page, nango }) => {
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test OAuth/ }).click();
  await nango.failSignIn();
  await expect(page.getByRole('heading', { name: /wasn’t connected/ })).toBeVisible();
  expect(nango.connections).toEqual([]);
});

test('an expired session is replaced by a new one', async ({ page, nango }) => {
  await page.getByRole('button', { name: 'Connect an app' }).click();
  await page.getByRole('button', { name: /Test API key/ }).click();
  await page.getByRole('textbox', { name: 'API key' }).fill('any-key');
  nango.expireSessions();
  const asked = page.waitForRequest('**/connect-session');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await asked;
  await expect(page.getByRole('heading', { name: /is connected/ })).toBeVisible();
});

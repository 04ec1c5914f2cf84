import { Nango } from '@nangohq/node';
import type { Page } from '@playwright/test';
import { createDemoSession } from '../demo/server/backend.ts';
import type { EmbeddedServer } from '../demo/server/start.ts';
import { connectionsOf, expect, test, type Watch } from './stage/index.ts';
import { html, opener } from './stage/pages.ts';

/** A connection that exists, and the two kinds of session that a back end can make. */
async function connected(server: EmbeddedServer, watch: Watch) {
  const { token } = await createDemoSession(server, 'today');
  const made = await fetch(`${server.url}/api-auth/api-key/demo-api-key?connect_session_token=${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ apiKey: 'good-key' }),
  });
  const { connectionId } = (await made.json()) as { connectionId: string };
  const nango = new Nango({ host: server.url, secretKey: server.accounts.today.secretKey });
  const { data } = await nango.createReconnectSession({
    connection_id: connectionId,
    integration_id: 'demo-api-key',
  });
  const tokens = { new: token, renewing: data.token };
  for (const one of Object.values(tokens)) watch.secrets.add(one);
  return { connectionId, tokens };
}

/** A page whose back end gives a token by what it is asked for. */
const pageOf = (host: string, tokenOf: string, start: string): string =>
  html(`<button id="opener">${opener}</button>
<script type="module">
import { createConnect } from '/dist/browser/latchkey.js';
const connect = createConnect({
  host: '${host}',
  onEvent: tell,
  sessionToken: async ({ reason, reconnect }) => {
    tell({ type: 'token', text: [reason, reconnect].join(' ') });
    return ${tokenOf};
  },
});
document.querySelector('#opener').onclick = () =>
  ${start}.then((value) => tell({ type: 'resolved', value }), (error) => tell({ type: 'rejected', error }));
</script>`);

const press = (page: Page) => page.getByRole('button', { name: opener }).click();
const posts = ({ requests }: EmbeddedServer) => requests.filter(({ method }) => method === 'POST');

test('a connection is renewed with the session that the page is asked for, and keeps its id', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { connectionId, tokens } = await connected(server, watch);
  const before = await connectionsOf(server, 'today');
  await visit(
    pageOf(
      server.url,
      `reconnect === '${connectionId}' ? '${tokens.renewing}' : '${tokens.new}'`,
      `connect.open({ reconnect: '${connectionId}' })`,
    ),
  );
  await press(page);
  await expect(page.getByRole('heading', { name: 'Reconnect Demo API key' })).toBeVisible();
  expect(watch.told.filter(({ type }) => type === 'token')).toMatchObject([{ text: `open ${connectionId}` }]);
  await page.getByRole('textbox', { name: 'API key' }).fill('good-key');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Demo API key is connected again' })).toBeVisible();
  const { value } = await watch.until(() => watch.told.find(({ type }) => type === 'resolved'));
  expect(value?.connectionId).toBe(connectionId);
  expect(await connectionsOf(server, 'today')).toEqual(before);
});

test('a session that makes a new connection is refused before anything is asked or sent', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { connectionId, tokens } = await connected(server, watch);
  await visit(pageOf(server.url, `'${tokens.new}'`, `connect.open({ reconnect: '${connectionId}' })`));
  await press(page);
  await expect(page.getByText('reconnect_session_required')).toBeVisible();
  expect(page.context().pages()).toHaveLength(1);
});

test('auth with credentials renews no connection with such a session, and posts nothing', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { connectionId, tokens } = await connected(server, watch);
  const start = `connect.auth('demo-api-key', { reconnect: '${connectionId}', credentials: { type: 'API_KEY', apiKey: 'good-key' } })`;
  await visit(pageOf(server.url, `'${tokens.new}'`, start));
  server.requests.length = 0;
  await press(page);
  const { error } = await watch.until(() => watch.told.find(({ type }) => type === 'rejected'));
  expect(error?.code).toBe('reconnect_session_required');
  expect(posts(server)).toEqual([]);
});

test('auth renews a connection, and says so where the session was made for another one', async ({
  page,
  server,
  watch,
  visit,
}) => {
  const { connectionId, tokens } = await connected(server, watch);
  const start = `connect.auth('demo-api-key', { reconnect: 'another', credentials: { type: 'API_KEY', apiKey: 'good-key' } })`;
  await visit(pageOf(server.url, `'${tokens.renewing}'`, start));
  await press(page);
  const { value } = await watch.until(() => watch.told.find(({ type }) => type === 'resolved'));
  expect(value?.connectionId).toBe(connectionId);
  await watch.until(() => watch.console.find(({ text }) => text.includes('renewed another connection')));
});

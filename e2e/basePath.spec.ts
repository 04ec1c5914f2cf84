import { startServer, type EmbeddedServer } from '../demo/server/start.ts';
import { connectionsOf, expect, test as base } from './stage/index.ts';
import { button, opener, scriptPage } from './stage/pages.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en, say } from './stage/words.ts';

/** The API is at `/nango`, behind a reverse proxy. */
const test = base.extend<object, { server: EmbeddedServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
    async ({}, provide) => {
      const server = await startServer({ port: 0, basePath: '/nango', requestsPerMinute: 100_000 });
      await provide(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

for (const name of ['a session token', 'a documented public key'] as const)
  test(`${name} connects at a host with a base path`, async ({ page, server, watch, visit, credentials }) => {
    expect(server.url).toMatch(/\/nango$/);
    await visit(scriptPage(await credentials[name](), button('demo-openid')));
    await signIn(await windowOf(page, () => page.getByRole('button', { name: opener }).click()));
    await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();

    const connected = watch.told.find(({ type }) => type === 'connect');
    const account = name === 'a session token' ? 'today' : 'documented';
    expect(await connectionsOf(server, account)).toContain(connected?.connectionId);
    expect(connected?.confirmed).toBe(true);
    const sockets = watch.sent.filter(({ transport }) => transport === 'websocket');
    expect(sockets.map(({ url }) => url.pathname)).toEqual(['/nango/']);
  });

test('a websocketsPath that the page gives counts from the origin', async ({
  page,
  watch,
  visit,
  credentials,
}) => {
  const options = { ...(await credentials['a session token']()), websocketsPath: '/nango/' };
  await visit(scriptPage(options, button('demo-openid')));
  await signIn(await windowOf(page, () => page.getByRole('button', { name: opener }).click()));
  await expect(page.getByRole('heading', { name: say(en.connected.title) })).toBeVisible();
  const sockets = watch.sent.filter(({ transport }) => transport === 'websocket');
  expect(sockets.map(({ url }) => url.pathname)).toEqual(['/nango/']);
});

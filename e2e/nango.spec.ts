import type { Page, Request } from '@playwright/test';
import { createDemoSession } from '../demo/server/backend.ts';
import type { ConnectUI } from '../src/nango/index.ts';
import { libraries, pageWith, type Library } from './nango/libraries.ts';
import { attempt, type Outcome } from './nango/outcome.ts';
import { scenarios, type Scenario, type Started } from './nango/scenarios.ts';
import { expect, test, type Watch } from './stage/index.ts';
import { opener } from './stage/pages.ts';

/** A page with a button for each scenario. */
const moduleOf = (all: readonly Scenario[], started: Started): string => `
${attempt}
const start = (config) => {
  const nango = new Nango(config);
  Object.assign(window, { nango });
  return nango;
};
const opener = document.querySelector('#opener');
const press = {
${all
  .map(({ name, config, call }) => {
    const options = {
      host: started.server.url,
      ...(config?.(started) ?? { connectSessionToken: started.sessionToken }),
    };
    return `  ${JSON.stringify(name)}() { const nango = start(${JSON.stringify(options)}); attempt(() => ${call}); },`;
  })
  .join('\n')}
};
window.choose = (name) => { opener.onclick = press[name]; };
`;

const settled = ({ told }: Watch): Outcome[] =>
  told.filter(({ type }) => type === 'settled').map(({ text = '' }) => JSON.parse(text) as Outcome);

/** An outcome with `some id` instead of one that only the server knows. */
const without = (id: string, outcome: Outcome): Outcome =>
  JSON.parse(JSON.stringify(outcome).replace(`"${id}"`, '"some id"')) as Outcome;

/** Presses the button, and does what a person does in the window that opens. Returns the window, if one opens. */
async function play(page: Page, watch: Watch, scenario: Scenario): Promise<Page | null> {
  const { name, person, blocked } = scenario;
  await page.evaluate((chosen) => Reflect.get(window, 'choose')(chosen), name);
  const press = () => page.getByRole('button', { name: opener }).click();
  if (blocked || !isLong(scenario)) {
    await press();
    return null;
  }
  const opened = page.waitForEvent('popup');
  // It is not waited for where there is an outcome without it.
  opened.catch(() => {});
  await press();
  const popup = await Promise.race([opened, watch.until(() => settled(watch).length > 0).then(() => null)]);
  if (popup) await person?.(popup, page);
  return popup;
}

const expectedOf = (library: Library, { outcome, original = outcome }: Scenario): Outcome =>
  library === 'latchkey/nango' ? outcome : original;

/** What a person has to do in a window, or time has to pass. */
const isLong = ({ person, blocked, original }: Scenario): boolean =>
  Boolean(person ?? blocked) || original === 'nothing';

for (const library of libraries) {
  test.describe(`with ${library}`, () => {
    test.beforeEach(({ server, watch }) => {
      // What the original sends is its own business.
      if (library === '@nangohq/frontend') watch.sites.add(server.url);
    });
    test.afterEach(({ server }) => {
      if (library === '@nangohq/frontend') server.requests.length = 0;
    });

    const short = scenarios.filter((scenario) => !isLong(scenario));
    test('what needs nobody ends as it should', async ({ page, host, server, watch }) => {
      const { token: sessionToken } = await createDemoSession(server, 'today');
      const module = moduleOf(short, { server, sessionToken });
      await page.goto(host.serve(await pageWith(library, host, module, button)));
      for (const scenario of short) {
        const count = settled(watch).length;
        const before = new Set(server.connections.of('today'));
        if (scenario.fault) server.faults.add(scenario.fault);
        await play(page, watch, scenario);
        const found = await watch.until(() => settled(watch)[count], scenario.name);
        check(scenario, library, found, before, server);
        server.faults.clear();
      }
    });

    for (const scenario of scenarios.filter(isLong))
      test(
        scenario.name,
        { tag: scenario.blocked ? ['@browser'] : [] },
        async ({ page, host, server, watch }) => {
          const { token: sessionToken } = await createDemoSession(server, 'today');
          const expected = expectedOf(library, scenario);
          if (scenario.takesTime || expected === 'nothing') await page.clock.install();
          const before = new Set(server.connections.of('today'));
          const module = moduleOf([scenario], { server, sessionToken });
          await page.goto(host.serve(await pageWith(library, host, module, button)));
          const popup = await play(page, watch, scenario);
          if (expected === 'nothing') {
            await popup
              ?.waitForURL(({ protocol }) => protocol !== 'about:')
              .catch((error: unknown) => {
                // The application may have closed it before it got there.
                if (!popup.isClosed()) throw error;
              });
            await page.clock.runFor('00:30');
            return expect(settled(watch)).toEqual([]);
          }
          if (scenario.takesTime) await page.clock.runFor('02:00');
          const found = await watch.until(() => settled(watch)[0], scenario.name);
          check(scenario, library, found, before, server);
        },
      );
  });
}

test('after close() a Connect UI tells the next person nothing of what the last one began', async ({
  page,
  host,
  server,
  watch,
}) => {
  const [first, next] = await Promise.all([1, 2].map(() => createDemoSession(server, 'today')));
  server.faults.add({ route: { method: 'POST', path: '/api-auth/api-key/*' }, delayMs: 1_000 });
  const module = `window.ui = new Nango({ host: ${JSON.stringify(server.url)} })
    .openConnectUI({ sessionToken: '${first?.token}', onEvent: tell });`;
  await page.goto(host.serve(await pageWith('latchkey/nango', host, module)));
  const types = () => watch.told.map(({ type }) => type);
  await page.getByRole('searchbox').fill('Demo API key');
  await page.getByRole('button', { name: 'Demo API key' }).click();
  await page.locator('[name="credentials.apiKey"]').fill('good-key');
  const isPost = (request: Request): boolean => request.method() === 'POST';
  const ended = Promise.race([
    page.waitForEvent('requestfinished', isPost),
    page.waitForEvent('requestfailed', isPost),
  ]);
  await page.keyboard.press('Enter');
  await watch.until(() => watch.sent.some(({ method }) => method === 'POST'));
  await page.evaluate((token) => {
    const { ui } = window as unknown as { ui: ConnectUI };
    ui.close();
    ui.setSessionToken(token);
    ui.open();
  }, next?.token ?? '');
  await watch.until(() => types().filter((type) => type === 'ready').length === 2);
  await ended;
  server.faults.clear();
  await page.getByRole('searchbox').fill('Demo Basic');
  await page.getByRole('button', { name: 'Demo Basic' }).click();
  await page.locator('[name="credentials.username"]').fill('good');
  await page.locator('[name="credentials.password"]').fill('good');
  await page.keyboard.press('Enter');
  await watch.until(() => types().includes('connect'));
  expect(types()).toEqual(['ready', 'ready', 'connect']);
  expect(watch.told.at(-1)).toMatchObject({ payload: { providerConfigKey: 'demo-basic' } });
});

const button = `<button id="opener">${opener}</button>`;

function check(
  scenario: Scenario,
  library: Library,
  found: Outcome,
  before: ReadonlySet<unknown>,
  server: Started['server'],
): void {
  const { name, outcome, connects } = scenario;
  const expected = expectedOf(library, scenario);
  // A connection with the same id is saved again.
  const saved = server.connections.of('today').filter((one) => !before.has(one));
  const id = saved[0]?.connectionId ?? 'none';
  expect.soft(id === 'mine' ? found : without(id, found), name).toEqual(expected);
  if (expected === outcome)
    expect
      .soft(
        saved.map(({ integration }) => integration),
        name,
      )
      .toEqual(connects ? [connects] : []);
}

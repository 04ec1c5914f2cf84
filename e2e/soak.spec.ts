import { createDemoSession } from '../demo/server/backend.ts';
import { haste, hurry, soakScript } from './soak/page.ts';
import { patience, Person } from './soak/person.ts';
import { randomFrom } from './soak/random.ts';
import { describe, explainedEnds, scenarioFrom } from './soak/scenario.ts';
import { endingsTable, growthTable } from './soak/summary.ts';
import { expect, test } from './stage/index.ts';
import { expectNoMore, watchLeftovers } from './stage/leftovers.ts';
import { modulePage } from './stage/pages.ts';

// `npm run soak` lives through more. A seed that was printed repeats its run.
const flows = Number(process.env['FLOWS'] ?? 20);
const seed = Number(process.env['SEED'] ?? 7);
/** After so many flows everything is ended, and what the page still holds is looked at. */
const chapter = Math.max(10, Math.ceil(flows / 10));

test(`${flows} flows with random faults each end as they have to, and leave nothing behind`, async ({
  page,
  server,
  watch,
  visit,
  credentials,
}) => {
  test.setTimeout(60_000 + flows * 5_000);
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  page.context().setDefaultTimeout(patience);
  const look = await watchLeftovers(page);
  await page.addInitScript(hurry, haste);
  await page.exposeFunction('token', async () => {
    const { token } = await createDemoSession(server, 'documented');
    watch.secrets.add(token);
    return token;
  });
  const unanswered = new Set<unknown>();
  page.on('request', (request) => unanswered.add(request));
  page.on('requestfinished', (request) => unanswered.delete(request));
  page.on('requestfailed', (request) => unanswered.delete(request));

  const options = await credentials['a documented public key']();
  await visit(modulePage(options, soakScript(options), '<div id="inline"></div>'));
  const tell = (name: 'begin' | 'end') =>
    page.evaluate((called) => (Reflect.get(window, 'soak') as Record<string, () => void>)[called]?.(), name);

  const random = randomFrom(seed);
  const lived: { way: string; end: string }[] = [];
  const looks: { flows: number; held: Awaited<ReturnType<typeof look>> }[] = [];
  try {
    while (lived.length < flows) {
      if (lived.length % chapter === 0) await tell('begin');
      const scenario = scenarioFrom(random);
      watch.told.length = 0;
      for (const { fault } of scenario.troubles) server.faults.add(fault);
      const name = `flow ${lived.length + 1} of seed ${seed}: ${describe(scenario)}`;
      const start = Date.now();
      const end = await new Person({ page, watch }, scenario).live().catch((error: unknown) => String(error));
      const explained = explainedEnds(scenario, Date.now() - start);
      expect.soft([...explained], name).toContain(end);
      server.faults.clear();
      await expect
        .poll(() => unanswered.size, { message: `${name}: requests left`, timeout: patience })
        .toBe(0);
      for (const { type, connectionId, integration = '' } of watch.told)
        if (type === 'connect' && connectionId)
          expect
            .soft(
              server.connections.find('documented', integration, connectionId),
              `${name}: the server holds what was told`,
            )
            .toBeDefined();
      lived.push({ way: scenario.way, end: explained.has(end) ? end : 'NOT EXPLAINED' });
      if (!explained.has(end)) {
        // The next one starts from the beginning.
        await tell('end');
        for (const popup of page.context().pages().slice(1)) await popup.close();
        await tell('begin');
      }

      if (lived.length % chapter === 0 || lived.length === flows) {
        await tell('end');
        looks.push({ flows: lived.length, held: await look() });
        console.log(`${lived.length} flows after ${seconds()} s`);
      }
    }
  } finally {
    console.log(`\n${lived.length} flows in ${seconds()} s: SEED=${seed} FLOWS=${flows} repeats them`);
    console.log(`\n${endingsTable(lived)}\n\n${growthTable(looks)}`);
  }

  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last) throw new Error('There was no chapter.');
  await expectNoMore(async () => (await look()).counts, {
    ...first.held.counts,
    WebSocket: 0,
    ShadowRoot: 0,
  });
  // Code that is compiled late, and no more: a widget that is held takes some ten kilobytes a flow.
  expect((last.held.heap - first.held.heap) / 1024, 'kilobytes more').toBeLessThan(1_000);
});

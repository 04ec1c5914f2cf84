import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemoSession } from '../../demo/server/backend.ts';
import { startServer } from '../../demo/server/start.ts';
import { eventTypes } from '../../src/events.ts';
import { startHostedSite } from '../hosted/site.ts';
import { addressOf } from '../nango/libraries.ts';
import { startHost, type Host } from '../stage/host.ts';
import { finding, type Engine, type Place } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { flows, type Flow, type Step } from './flows.ts';
import { hostedFlows } from './hostedFlows.ts';
import { startWebKit } from './webkit.ts';

/** Each engine is tested where `scripts/engines.mjs` has found its program. */
const engines = [
  { name: 'Firefox', program: process.env['FIREFOX_PATH'], start: startFirefox },
  { name: 'WebKit', program: process.env['WEBKIT_DRIVER_PATH'], start: startWebKit },
];

/** How long to wait for a step. */
const patience = 20_000;

/** Runs in the page before its scripts, and keeps its events and errors. */
const recorder = `<script>
const told = [], wrong = [];
const tell = (event) => told.push(event);
for (const type of ${JSON.stringify(eventTypes)})
  document.addEventListener('latchkey-' + type, ({ detail }) => tell(detail));
addEventListener('error', ({ message }) => wrong.push(message));
addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
</script>`;

/** Whether the step is done; it is tried again until it is. */
async function tryStep(engine: Engine, step: Step): Promise<boolean> {
  if ('until' in step) return Boolean(await engine.ask(step.until));
  if ('see' in step) return Boolean(await engine.ask(finding(step.see)));
  if ('point' in step || 'click' in step) {
    const look = async () =>
      (await engine.ask(finding('point' in step ? step.point : step.click))) as Place | null;
    const place = await look();
    if (!place) return false;
    await engine.point(place);
    // An element that moves or is being scrolled is not yet in its final place.
    const again = await look();
    if (again?.x !== place.x || again.y !== place.y) return false;
    if ('click' in step) await engine.click(place);
    return true;
  }
  if ('windows' in step) {
    if ((await engine.windows()) !== step.windows) return false;
    await engine.use(step.use);
  } else if ('type' in step) await engine.type(step.type);
  else await engine.press(step.press);
  return true;
}

async function take(engine: Engine, step: Step): Promise<void> {
  const latest = Date.now() + patience;
  let reason = '';
  do {
    try {
      if (await tryStep(engine, step)) return;
    } catch (error) {
      // The page was left during the call.
      reason = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    await pause(50);
  } while (Date.now() < latest);
  const told = await engine.ask('JSON.stringify(told)').catch(String);
  throw new Error(
    `not within ${patience / 1000} s: ${JSON.stringify(step)}${reason}\nThe page was told ${told}`,
  );
}

async function go(engine: Engine, host: Host, { page, steps, connects }: Flow): Promise<void> {
  const server = await startServer({ port: 0 });
  const parents = [host.url];
  const site = await startHostedSite({ headers: { api: server.url, parents } });
  site.configure({ apiURLs: [server.url], parents });
  try {
    const { token: sessionToken } = await createDemoSession(server, 'today');
    const sdkUrl = await addressOf('@nangohq/frontend', host);
    const html = page({ server, sessionToken, hostedUrl: site.url, sdkUrl }).replace(
      '</title>',
      `</title>${recorder}`,
    );
    await engine.open(host.serve(html));
    for (const step of steps) await take(engine, step);
    // Another page has no recorder.
    const wrong = await engine.ask('typeof wrong === "undefined" ? [] : wrong');
    expect(wrong, 'nothing is thrown into the page').toEqual([]);
    const made = connects ? server.connections.of('today') : [];
    expect(made.map(({ integration }) => integration)).toEqual(connects ? [connects] : []);
  } finally {
    await Promise.all([server.close(), site.close()]);
  }
}

for (const { name, program, start } of engines)
  describe.skipIf(!program)(name, () => {
    let engine: Engine;
    let host: Host;
    beforeAll(async () => {
      [engine, host] = await Promise.all([start(program ?? ''), startHost()]);
      console.log(`${name}: ${engine.version}`);
    });
    afterAll(() => Promise.all([engine?.quit(), host?.close()]));

    for (const flow of [...flows, ...hostedFlows])
      test(flow.name, async ({ onTestFailed }) => {
        onTestFailed(async () => {
          mkdirSync('test-results', { recursive: true });
          const file = `test-results/${name} ${flow.name}.png`;
          writeFileSync(file, await engine.picture());
          console.log(`picture: ${file}`);
        });
        await go(engine, host, flow);
      });
  });

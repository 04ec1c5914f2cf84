import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { connectionsOf, expect, test } from './stage/index.ts';
import { html, opener } from './stage/pages.ts';
import { signIn } from './stage/person.ts';

/** A sign-in without the rest of Latchkey around it: from the window to the connection. */
const source = `
import { createCalls } from './src/api/calls.ts';
import { createCredential } from './src/api/credential.ts';
import { startAttempt } from './src/flow/attempt.ts';
import { holdPopup } from './src/flow/popup.ts';
import { createGate } from './src/gate.ts';
import { configOf } from './src/options.ts';
import { openWindow } from './src/page.ts';

export function signIn(options, isolate, tell) {
  const config = configOf(options);
  const gate = createGate(config);
  const attempt = startAttempt({
    gate,
    calls: createCalls({ gate, credential: createCredential(config), lang: undefined }),
    popup: holdPopup(gate, openWindow(), 'Connecting…', { isolate }),
    integration: 'demo-openid',
    connection: {},
    socketPath: { path: '/', from: 'base' },
    proof: Promise.resolve({ allowed: null, websocketsPath: '/' }),
    onStep() {},
    onConnection: (connection) => tell({ type: 'connect', ...connection }),
  });
  attempt.outcome.catch(() => {});
}
`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sources',
    define: { __VERSION__: '"test"' },
  });
  return outputFiles[0]?.text ?? '';
}

const script = bundle();

/** What a hostile page in the sign-in window does: it sends the page that opened it elsewhere. */
async function sendOpenerAway(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    const { opener } = window;
    if (opener) opener.location = 'about:blank#stolen';
  });
}

for (const isolate of [false, true])
  test.describe(`a sign-in window ${isolate ? 'that is isolated' : 'as it is by default'}`, () => {
    test.beforeEach(async ({ visit, credentials }) => {
      const options = JSON.stringify(await credentials['a documented public key']());
      const start = `opener.onclick = () => sources.signIn(${options}, ${isolate}, tell);`;
      await visit(
        html(
          `<button id="opener">${opener}</button><script>${await script}; var opener = document.querySelector('#opener'); ${start}</script>`,
        ),
      );
    });

    const begin = async (page: Page): Promise<Page> => {
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: opener }).click(),
      ]);
      await popup.getByLabel('Name').waitFor();
      return popup;
    };

    test(isolate ? 'cannot send the page elsewhere' : 'can send the page elsewhere', async ({ page }) => {
      const popup = await begin(page);
      expect(await popup.evaluate(() => window.opener === null)).toBe(isolate);
      const address = page.url();
      await sendOpenerAway(popup);
      if (isolate) expect(page.url()).toBe(address);
      else await page.waitForURL('about:blank#stolen');
    });

    test('connects, and closes', async ({ page, server, watch }) => {
      const popup = await begin(page);
      await signIn(popup);
      await expect.poll(() => watch.told.map(({ type }) => type)).toEqual(['connect']);
      expect(watch.told[0]?.confirmed).toBe(true);
      expect(await connectionsOf(server, 'documented')).toContain(watch.told[0]?.connectionId);
      await expect.poll(() => popup.isClosed()).toBe(true);
    });
  });

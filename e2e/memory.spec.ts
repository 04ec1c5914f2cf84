import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { RouteFault } from '../demo/server/faults.ts';
import { expect, test } from './stage/index.ts';
import { modulePage, opener } from './stage/pages.ts';
import { leaveAnyway } from './stage/person.ts';
import { en } from './stage/words.ts';

/** Everything that the page can still reach, as V8 writes it down. */
async function memoryOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  // Twice: what the first collection finalizes can be collected by the second.
  for (const _ of [1, 2]) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', {});
  await devtools.detach();
  return chunks.join('');
}

const path = '/api-auth/*';
const refused = { error: { code: 'connection_test_failed', message: 'No.' } };

/** How the form ends that a key was typed into. */
const endings: Record<string, { fault: RouteFault; end(page: Page): Promise<unknown> }> = {
  'refused and left': {
    fault: { route: { path }, status: 400, body: refused },
    async end(page) {
      await expect(page.locator('.fault')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await leaveAnyway(page);
    },
  },
  taken: {
    fault: { route: { path }, status: 200, body: { connectionId: 'c-1', providerConfigKey: 'demo-api-key' } },
    end: (page) => page.getByRole('button', { name: en.done }).click(),
  },
  'on its way when the handle is destroyed': {
    fault: { route: { path }, cut: 'hang' },
    async end(page) {
      await expect(page.getByRole('button', { name: en.form.busy })).toBeVisible();
      await page.evaluate(() => (window as Window & { connect?: { destroy(): void } }).connect?.destroy());
    },
  },
};

for (const [ending, { fault, end }] of Object.entries(endings))
  test(`a key that was ${ending} is nowhere in the page's memory`, async ({
    page,
    server,
    visit,
    credentials,
  }) => {
    server.faults.add(fault);
    const open =
      "opener.onclick = () => connect.open({ integration: 'demo-api-key' }).then(resolved, rejected)";
    const options = await credentials['a session token']();
    await visit(modulePage(options, open));
    await page.getByRole('button', { name: opener }).click();
    const typed = randomBytes(24).toString('hex');
    await page.locator('[name="credentials.apiKey"]').fill(typed);
    await page.getByRole('button', { name: en.form.submit, exact: true }).click();
    await end(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // Compared as a truth value: the memory itself is long. The page's own token is in it.
    expect((await memoryOf(page)).includes(options.sessionToken ?? '')).toBe(true);
    await expect.poll(async () => (await memoryOf(page)).includes(typed)).toBe(false);
  });

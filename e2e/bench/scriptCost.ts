import type { Browser } from '@playwright/test';
import { putBrowserFiles } from './applications.ts';
import { median, newPage, slowCpu } from './browser.ts';
import { startSite } from './site.ts';

/** The cost of the script tag in a page where nobody has pressed anything. */
export interface ScriptCost {
  bytes: number;
  /** Milliseconds, beside the same page without the script. */
  mainThread: number;
  longTasks: number;
}

const html = (script: string): string => `<!doctype html><meta charset="utf-8"><title>A site</title>
<script>
let longTasks = 0;
new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({ type: 'longtask', buffered: true });
</script>
<button data-latchkey>Connect an app</button>${script}`;

const pages = {
  without: html(''),
  with: html(
    '<script src="latchkey/latchkey.script.js" data-public-key="3f2c8f0e-5b1d-4c7a-9e2f-0a1b2c3d4e5f" defer></script>',
  ),
};

export async function measureScriptCost(browser: Browser, rounds: number): Promise<ScriptCost> {
  const site = await startSite();
  putBrowserFiles(site, '/latchkey');
  const busy: Record<keyof typeof pages, number[]> = { without: [], with: [] };
  const bytes: number[] = [];
  let longTasks = 0;
  // The first round warms the browser, and does not count.
  for (let round = 0; round <= rounds; round += 1)
    for (const kind of ['without', 'with'] as const) {
      site.put('/', pages[kind]);
      const { page, tools } = await newPage(browser);
      await slowCpu(tools);
      await tools.send('Performance.enable');
      const before = site.sent;
      await page.goto(site.url, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      const { metrics } = await tools.send('Performance.getMetrics');
      const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
      if (round > 0) {
        busy[kind].push(seconds * 1000);
        if (kind === 'with') {
          longTasks += await page.evaluate<number>('longTasks');
          bytes.push(site.sent - before);
        } else bytes.push(before - site.sent);
      }
      await page.context().close();
    }
  site.close();
  const total = bytes.reduce((sum, one) => sum + one, 0);
  return {
    bytes: Math.round(total / rounds),
    mainThread: median(busy.with) - median(busy.without),
    longTasks,
  };
}

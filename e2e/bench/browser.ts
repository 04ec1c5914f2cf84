import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../../scripts/browser.mjs';

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureBrowser(),
    args: browserArguments,
  });

/** A page with a cache of its own. */
export async function newPage(browser: Browser): Promise<{ page: Page; tools: CDPSession }> {
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  return { page, tools: await context.newCDPSession(page) };
}

/** Chromium runs this many times slower, like a mid-range phone. */
export const slowCpu = (tools: CDPSession) => tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

/** Slow 4G. */
export async function slowNetwork(tools: CDPSession): Promise<void> {
  const bytesPerSecond = 1_600_000 / 8;
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}

/** The median. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this share of the values is below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { createServer } from 'vite';

/** A development server compiles the gallery from the sources. */
export const test = base.extend<
  { gallery: (choice?: Record<string, string>, ...views: string[]) => Promise<void> },
  { address: string }
>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's dependencies from this pattern
    async ({}, provide) => {
      const server = await createServer({
        root: fileURLToPath(new URL('../..', import.meta.url)),
        logLevel: 'error',
        server: { port: 0, watch: null, ws: false },
        optimizeDeps: { entries: ['demo/gallery/index.html'] },
      });
      await server.listen();
      await provide(`${server.resolvedUrls?.local[0]}demo/gallery/`);
      await server.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ page, address }, provide) => {
    // Retry countdowns and times stand still.
    await page.clock.setFixedTime(Date.UTC(2026, 7, 21, 12, 34, 56));
    await provide(async (choice = {}, ...shown) => {
      const query = [...Object.entries({ font: 'Inter', ...choice }), ...shown.map((view) => ['view', view])];
      await page.goto(`${address}?${new URLSearchParams(query)}`);
      await expect(page.locator('figure').last().locator('.view')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
    });
  },
});

export { expect };

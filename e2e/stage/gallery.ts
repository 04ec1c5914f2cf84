import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { createServer } from 'vite';

export { expect };

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
        // As in `npm start`: a dependency that is discovered late would reload the page.
        optimizeDeps: { noDiscovery: true },
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
      // The server compiles the page when it is asked for the first time.
      await expect(page.locator('figure').last().locator('.view')).toBeVisible({ timeout: 60_000 });
      await page.locator('body[data-ready]').waitFor();
      await page.evaluate(() => document.fonts.ready);
    });
  },
});

/** The names of the states that the gallery shows. */
export const statesShown = (page: Page): Promise<string[]> =>
  page
    .locator('figure')
    .evaluateAll((all) => all.map((figure) => (figure as HTMLElement).dataset['state'] ?? ''));

/** The texts of elements that are wider than their panel. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.latchkey')].flatMap(({ shadowRoot }) => {
      const panel = shadowRoot?.querySelector('.panel');
      if (!panel) return ['no panel'];
      const { left, right } = panel.getBoundingClientRect();
      return [...panel.querySelectorAll(':is(h2, h3, p, a, button, input, label, code, small, img, svg)')]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        })
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`);
    }),
  );

/** The texts of elements that do not show all of theirs. */
export const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.latchkey')].flatMap(({ shadowRoot }) =>
      // The name of an app ends after two lines by intention.
      [
        ...(shadowRoot?.querySelectorAll(
          'h2, h3, p, button:not(.row), label, small, summary, footer, .chip',
        ) ?? []),
      ]
        .filter((element) => !element.closest('.unseen, .name'))
        .filter(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => {
          const isShown = clientHeight > 0;
          return isShown && (scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1);
        })
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
    ),
  );

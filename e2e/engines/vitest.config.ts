import { defineConfig } from 'vitest/config';

/** One engine after the other: `npm run test:browsers`. */
export default defineConfig({
  test: {
    include: ['e2e/engines/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // As in playwright.config.ts: the summary names what passed only when it was tried again.
    retry: process.env['CI'] ? 1 : 0,
  },
});

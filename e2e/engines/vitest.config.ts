import { defineConfig } from 'vitest/config';

/** One engine after the other: `npm run test:browsers`. */
export default defineConfig({
  test: {
    include: ['e2e/engines/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});

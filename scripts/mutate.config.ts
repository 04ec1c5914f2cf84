import { defineConfig } from 'vitest/config';
import config from '../vite.config.ts';

/** The tests that `scripts/mutate.mjs` names, in Node. The property tests try the same few cases in each run. */
export default defineConfig({
  ...config,
  test: {
    pool: 'threads',
    environment: 'node',
    include: ['scripts/mutate.loads.ts', ...(process.env['LATCHKEY_MUTATE_TESTS'] ?? '').split(',')],
    setupFiles: ['scripts/mutate-setup.ts'],
  },
});

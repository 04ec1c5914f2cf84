import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** The dev server of the demo, and the unit tests. The bundles have their own settings: `scripts/build.mjs`. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  server: { watch: { ignored: ['**/.cache/**', '**/test-results/**'] } },
  test: {
    // Generous, for a busy machine. A test that passes never takes as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.dom.test.ts', 'src/**/*.long.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/**/*.dom.test.{ts,tsx}', 'src/**/*.test.tsx'],
          exclude: ['src/**/*.long.test.tsx'],
          setupFiles: ['scripts/dom-setup.ts'],
          css: { include: /./ },
        },
      },
      {
        // Long tables, for `npm run test:all` only.
        extends: true,
        test: {
          name: 'long',
          environment: 'happy-dom',
          include: ['src/**/*.long.test.{ts,tsx}'],
          setupFiles: ['scripts/dom-setup.ts'],
          css: { include: /./ },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['demo/**/*.test.ts'],
        },
      },
    ],
  },
});

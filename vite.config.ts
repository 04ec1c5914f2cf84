import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

/** The dev server of the demo, and the unit tests. The bundles have their own settings: `scripts/build.mjs`. */
export default defineConfig({
  define: { __VERSION__: JSON.stringify(manifest.version) },
  server: { watch: { ignored: ['**/.cache/**', '**/test-results/**'] } },
  test: {
    // Generous: the machine may be busy with more than this.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Thousands of generated values take their time on a busy machine.
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.dom.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          testTimeout: 30_000,
          include: ['src/**/*.dom.test.{ts,tsx}', 'src/**/*.test.tsx'],
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

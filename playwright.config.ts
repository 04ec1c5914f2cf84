import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, findShell } from './scripts/browser.mjs';

/** With the real popup blocker, which Playwright turns off: every window has to be opened in a real gesture. */
function launch(executablePath: string | null) {
  if (!executablePath) throw new Error('No Chromium here: `node scripts/browser.mjs` installs one.');
  return {
    launchOptions: {
      executablePath,
      args: browserArguments,
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    },
  };
}

/** What needs more than the engine's shell has: a popup blocker, a clipboard, the pixels people see. */
const browserOnly = /@browser|(popup|keyboard|sandbox)\.spec/;

/** Tests in a real browser, on the built bundle. Each worker starts its own servers: see the fixtures in `e2e`. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // They wait more than they work.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  reporter: [['line'], ['json', { outputFile: '.cache/e2e.json' }]],
  outputDir: 'test-results',
  // The pinned fonts make one picture do for every machine. The threshold tells the palest grey here from white.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixels: 150, threshold: 0.02 } },
  use: {
    browserName: 'chromium',
    headless: true,
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'browser', grep: browserOnly, use: launch(findBrowser()) },
    { name: 'shell', grepInvert: browserOnly, use: launch(findShell()) },
  ],
});

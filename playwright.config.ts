import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, findShell } from './scripts/browser.mjs';

/** With the popup blocker, which Playwright turns off: every window needs a real gesture. */
function launch(executablePath: string | null) {
  if (!executablePath) throw new Error('There is no Chromium to test in: run `node scripts/browser.mjs`.');
  return {
    launchOptions: {
      executablePath,
      args: browserArguments,
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    },
  };
}

/** Tests that need what the headless shell lacks: a popup blocker, a clipboard, the pixels that people see. */
const browserOnly = /@browser|(popup|keyboard|sandbox)\.spec/;

/**
 * Tests in a real browser, on the built files. Each worker starts its own servers: see the fixtures in `e2e/stage`.
 * The main ways, which `npm test` runs, have the tag `@main`.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // The tests wait more than they compute.
  workers: 3,
  // The summary names what passed only when it was tried again.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  // Generous, for a busy machine. A test that passes never takes as long.
  timeout: 60_000,
  reporter: [['line'], ['json', { outputFile: '.cache/e2e.json' }]],
  outputDir: 'test-results',
  // The fonts are pinned, so one picture fits every machine. The threshold still tells the palest grey from white.
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixels: 150, threshold: 0.02 } },
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

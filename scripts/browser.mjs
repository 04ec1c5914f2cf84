// The Chromium of the browser tests. `node scripts/browser.mjs` finds it, or else installs it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installPackages } from './apt.mjs';
import { at } from './project.mjs';

/** Chromium's arguments: no background traffic, and no sandbox for root, for whom Chromium refuses to start with one. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Only the last argument of this name counts, so it repeats the features that Playwright disables and the tests rely on.
  // The first two load the browser's own pages with each window, which costs more than the page under test.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,DestroyProfileOnBrowserClose,AvoidUnnecessaryBeforeUnloadCheckSync,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,MediaRouter,OptimizationHints,LensOverlay',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const shell = '/usr/bin/chromium-headless-shell';

/** @param {string | undefined} path */
const starts = (path) => path && existsSync(path) && spawnSync(path, ['--version']).status === 0;

/** The path of a Chromium that starts, or null: `CHROMIUM_PATH`, Playwright's own or Debian's. */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (!chosen) return [chromium.executablePath(), '/usr/bin/chromium'].find(starts) ?? null;
  if (!starts(chosen)) throw new Error(`No browser starts at CHROMIUM_PATH (${chosen}).`);
  return chosen;
}

/** Debian's headless shell, which is three times as fast as a full browser, or else the browser. */
export const findShell = () => (!process.env['CHROMIUM_PATH'] && starts(shell) ? shell : findBrowser());

/** Finds a browser, or installs one first. */
export function ensureBrowser() {
  if (!findBrowser()) {
    console.log('browser: playwright install chromium');
    spawnSync(at('node_modules/.bin/playwright'), ['install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
  }
  if (!findBrowser()) installPackages(['chromium', 'chromium-headless-shell']);
  const browser = findBrowser();
  if (!browser)
    throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH to its executable.');
  // The tests pass without the shell as well, and take longer.
  if (findShell() === browser && !process.env['CHROMIUM_PATH']) installPackages(['chromium-headless-shell']);
  return browser;
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(`browser: ${ensureBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

// The Chromium of the browser tests and its shell: found, or else installed (node scripts/browser.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** What to start Chromium with: quiet, and without its sandbox for root, whom it refuses otherwise. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // Of several such arguments the last counts. The first two load pages of the browser's own beside each window,
  // which cost more than ours; the others Playwright turns off, too, and our tests rely on it.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,PaintHolding,DestroyProfileOnBrowserClose,AvoidUnnecessaryBeforeUnloadCheckSync,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,MediaRouter,OptimizationHints,LensOverlay',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** @param {string | undefined} path */
const runs = (path) => path && existsSync(path) && spawnSync(path, ['--version']).status === 0;

/** The path of a Chromium that starts: `CHROMIUM_PATH`, Playwright's own, or Debian's. */
export function findBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (!runs(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, where no browser starts.`);
    return chosen;
  }
  return [chromium.executablePath(), '/usr/bin/chromium'].find(runs) ?? null;
}

/** The same engine without a browser around it, three times as fast, where there is one; else the browser. */
export function findShell() {
  const shell = '/usr/bin/chromium-headless-shell';
  return !process.env['CHROMIUM_PATH'] && runs(shell) ? shell : findBrowser();
}

/** Debian's packages, for root. @param {readonly string[]} packages */
const installers = (packages) =>
  isRoot && existsSync('/usr/bin/apt-get')
    ? [`apt-get update -qq && apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`]
    : [];

/**
 * Runs commands until there is what is looked for.
 * @param {readonly string[]} commands
 * @param {() => string | null} find
 */
function installUntil(commands, find) {
  for (const command of commands) {
    console.log(`browser: ${command}`);
    const { stderr } = spawnSync(command, {
      shell: true,
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = find();
    if (installed) return installed;
    console.log(`browser: no luck. ${stderr.trim().split('\n')[0]}`);
  }
  return null;
}

/**
 * What is there, or what Debian's packages bring.
 * @param {readonly string[]} packages
 * @param {() => string | null} find
 */
export const findOrInstall = (packages, find) => find() ?? installUntil(installers(packages), find);

/** Finds a browser, or installs one first. */
export function ensureBrowser() {
  const browser =
    findBrowser() ??
    installUntil(
      ['npx playwright install chromium', ...installers(['chromium', 'chromium-headless-shell'])],
      findBrowser,
    );
  if (!browser) throw new Error('No Chromium: install one and set CHROMIUM_PATH to it.');
  // Without its shell the tests take longer, and say the same.
  if (findShell() === browser && !process.env['CHROMIUM_PATH'])
    installUntil(installers(['chromium-headless-shell']), () =>
      findShell() === browser ? null : findShell(),
    );
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

// npm run check:examples: installs, builds and starts each project of demo/examples with the packed package, and
// connects apps in it with a browser. Names of examples after `--` leave out the others; `--lock` writes their locks.
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from './browser.mjs';
import { packPackage } from './consumers.mjs';
import { account, visitExample } from './exampleVisit.mjs';
import {
  buildExample,
  exampleNames,
  installExample,
  searchExample,
  startExample,
  writeLock,
} from './examples.mjs';
import { createLoader } from './loader.mjs';

// So that the servers of the examples end, too.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const words = process.argv.slice(2);
const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => !exampleNames.includes(name));
if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(', ')}.`);
const names = named.length > 0 ? named : exampleNames;

if (words.includes('--lock')) {
  for (const name of names) await writeLock(name);
} else {
  await checkAll();
}

async function checkAll() {
  const archive = await packPackage();
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: browserArguments,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
  });
  const loader = await createLoader();
  const demo = /** @type {typeof import('./demo.ts')} */ (await loader.ssrLoadModule('/scripts/demo.ts'));
  const server = await demo.startServer({ port: 0, requestsPerMinute: 100_000 });

  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift())
      await report(name, () => check(name, archive, browser, server));
  };
  // Two at a time: each build keeps a processor busy.
  await Promise.all([work(), work()]);
  await Promise.all([browser.close(), server.close(), loader.close()]);
}

/**
 * @param {string} name
 * @param {string} archive
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../demo/server/start.ts').EmbeddedServer} server
 * @returns {Promise<string[]>} What is wrong.
 */
async function check(name, archive, browser, server) {
  const variables = { NANGO_HOST: server.url, NANGO_SECRET_KEY: server.accounts[account].secretKey };
  /** @template Result @param {string} what @param {Promise<Result>} result */
  const step = (what, result) =>
    result.catch((error) => {
      throw new Error(`It cannot be ${what}.`, { cause: error });
    });

  const folder = await step('installed', installExample(name, archive));
  await step('built', buildExample(folder, variables));
  await step('searched', searchExample(name, folder, variables));
  const example = await step('started', startExample(folder, variables));
  try {
    const problems = await visitExample(browser, example.address, server);
    return problems.length > 0 ? [...problems, `Its server says: ${example.output()}`] : [];
  } finally {
    await example.stop();
  }
}

/** What a program printed, where it did. @param {unknown} error @returns {string} */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
  const cause = error.cause === undefined ? '' : `\n${describe(error.cause)}`;
  return `${error.message}${stdout && `\n${stdout}`}${stderr && `\n${stderr}`}${cause}`;
}

/** @param {string} name @param {() => Promise<string[]>} act */
async function report(name, act) {
  const start = performance.now();
  const problems = await act().catch((error) => [describe(error)]);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  for (const problem of problems) console.log(problem.slice(0, 4000).replace(/^/gm, '     '));
  if (problems.length > 0) process.exitCode = 1;
}

// A person at the page of an example, and what the page must not do meanwhile.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../demo/server/start.ts').EmbeddedServer} EmbeddedServer */

/** The account whose secret key the example has: it behaves as a Nango server of today. */
export const account = 'today';

/** Longer than any step takes on a busy machine. */
const patience = 30_000;

/** A small phone, on which the page must not scroll sideways. */
const viewport = { width: 360, height: 740 };

/** Opens the widget, if the page does not show it, and chooses an app. @param {Page} page @param {string} app */
async function choose(page, app) {
  const button = page.getByRole('button', { name: 'Connect an app' });
  const row = page.getByRole('button', { name: new RegExp(`^${app}`) });
  await button.or(row).first().waitFor();
  if (await button.isVisible()) await button.click();
  await row.click();
}

/** @param {Page} page @param {string} key */
async function typeKey(page, key) {
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  await page.keyboard.press('Enter');
}

/** @param {Page} page */
async function connectByKey(page) {
  await choose(page, 'Demo API key');
  await typeKey(page, 'good-key');
}

/** @param {Page} page */
async function connectBySignIn(page) {
  const opened = page.waitForEvent('popup');
  await choose(page, 'Demo OpenID');
  const popup = await opened;
  await popup.getByLabel('Name').fill('jane');
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await popup.getByRole('button', { name: 'Allow' }).click();
}

/** Waits until the page shows a connection that the server has. @param {Page} page @param {EmbeddedServer} server @param {string} integration */
async function expectConnection(page, server, integration) {
  await page.getByRole('button', { name: 'Done' }).click();
  const shown = page.locator('main > .connection', { hasText: integration });
  await shown.waitFor();
  const text = await shown.innerText();
  const isReal = server.connections
    .of(account)
    .some((one) => one.integration === integration && text.includes(one.connectionId));
  if (!isReal) throw new Error(`The page shows a connection that the server does not have: ${text}`);
}

/** @param {Page} page */
async function expectRefusal(page) {
  await choose(page, 'Demo API key');
  await typeKey(page, 'bad-key');
  await page.locator('main > .error', { hasText: 'connection_test_failed' }).waitFor();
}

/** @param {Page} page */
async function expectNoSidewaysScroll(page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > viewport.width)
    throw new Error(`The page is ${width} px wide in a window of ${viewport.width}.`);
}

/** Notes everything that the browser gets, to find a secret in it. @param {Page} page @param {string} secret */
function watchBytes(page, secret) {
  const own = () => new URL(page.url()).origin;
  /** @type {Promise<string | null>[]} */
  const found = [];
  page.context().on('response', (response) => {
    const url = response.url();
    const isRedirect = response.status() >= 300 && response.status() < 400;
    found.push(
      Promise.all([response.allHeaders(), isRedirect ? '' : response.body()]).then(
        ([headers, body]) =>
          `${JSON.stringify(headers)}${body}`.toLowerCase().includes(secret)
            ? `The secret key is in ${url}`
            : null,
        // The body of a sign-in page is gone with its window; the page's own files stay.
        (error) => (url.startsWith(own()) ? `${url} could not be read: ${error}` : null),
      ),
    );
  });
  return async () => (await Promise.all(found)).filter((problem) => problem !== null);
}

/**
 * Connects an app by a typed key, and one by signing in, and has a key refused.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {EmbeddedServer} server
 * @returns {Promise<string[]>} What is wrong.
 */
export async function visitExample(browser, address, server) {
  const context = await browser.newContext({ viewport });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const secretsFound = watchBytes(page, server.accounts[account].secretKey);
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(`The page throws: ${error.stack ?? error}`));
  let isRefusal = false;
  page.on('console', (message) => {
    // The browser's own line about the refused key, which is answered with 400.
    if (isRefusal && message.text().includes('status of 400')) return;
    if (['error', 'warning'].includes(message.type()))
      problems.push(`The console says: ${message.text()} (${message.location().url})`);
  });

  /** @type {[string, () => Promise<unknown>][]} */
  const steps = [
    ['open the page', () => page.goto(address)],
    ['connect by an API key', () => connectByKey(page)],
    ['show that connection', () => expectConnection(page, server, 'demo-api-key')],
    ['connect by signing in', () => connectBySignIn(page)],
    ['show that connection', () => expectConnection(page, server, 'demo-openid')],
    ['fit on a phone', () => expectNoSidewaysScroll(page)],
    [
      'show an error',
      () => {
        isRefusal = true;
        return expectRefusal(page);
      },
    ],
  ];
  try {
    for (const [step, act] of steps)
      await act().catch((error) => {
        throw new Error(`It does not ${step}.`, { cause: error });
      });
  } catch (error) {
    problems.unshift(error instanceof Error ? `${error.message} ${error.cause}` : String(error));
    problems.push(`The page shows: ${await page.locator('body').innerText()}`);
  }
  problems.push(...(await secretsFound()));
  await context.close();
  return problems;
}

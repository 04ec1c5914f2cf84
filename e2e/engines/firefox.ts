import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';

/** Firefox, by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 120_000,
    // With the popup blocker, which is turned off for tests: every window has to be opened in a real gesture.
    extraPrefsFirefox: { 'dom.disable_open_during_load': true, 'remote.prefs.recommended': false },
  });
  let own = await browser.newPage();
  let page = own;
  let frame = own.mainFrame();

  return {
    version: await browser.version(),
    async open(url) {
      const before = await browser.pages();
      page = own = await browser.newPage();
      frame = own.mainFrame();
      await Promise.all(before.map((window) => window.close()));
      await page.setViewport({ width: 1000, height: 760 });
      await page.goto(url);
    },
    ask: (expression) => frame.evaluate(expression),
    point: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async windows() {
      return (await browser.pages()).length;
    },
    async use(place) {
      const other = (await browser.pages()).find((one) => one !== own);
      page = place === 'other' && other ? other : own;
      frame =
        place === 'frame' ? await page.waitForFrame((one) => one.parentFrame() !== null) : page.mainFrame();
    },
    picture: () => page.screenshot(),
    quit: () => browser.close(),
  };
}

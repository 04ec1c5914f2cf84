import type { Browser, Page } from '@playwright/test';
import { createDemoSession } from '../../demo/server/backend.ts';
import type { Integration } from '../../demo/server/integrations.ts';
import { demoIntegrations } from '../../demo/server/integrations.ts';
import { startServer } from '../../demo/server/start.ts';
import { scriptPage } from '../stage/pages.ts';
import { putBrowserFiles } from './applications.ts';
import { newPage, slowCpu } from './browser.ts';
import { startSite } from './site.ts';

/** Milliseconds from a key to a picture. */
export interface Keys {
  /** The page's first search, whose code has never run before. */
  cold: number;
  /** The first key in a list that was not searched before. */
  first: number[];
  others: number[];
}

export interface SearchTimes {
  /** To the picture with the letter. */
  letter: Keys;
  /** To the picture with what was found. */
  found: Keys;
}

/** As many integrations as asked for, with the names of real providers. */
function integrations(count: number, providers: readonly [string, string][]): Integration[] {
  return Array.from({ length: count }, (_, index) => {
    const [provider = '', name = ''] = providers[index % providers.length] ?? [];
    const turn = Math.floor(index / providers.length);
    return { unique_key: `${provider}-${index}`, provider, display_name: turn ? `${name} ${turn}` : name };
  });
}

/** In the page: the time of each key until the frame after it, and until the one after the list has changed. */
function watchKeys(): void {
  const times = { letter: [] as number[], found: [] as number[] };
  Object.assign(window, { times });
  let key = 0;
  const note = (list: number[]) => {
    const from = key;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => list.push(performance.now() - from);
      port2.postMessage(null);
    });
  };
  const changed = new MutationObserver(() => {
    changed.disconnect();
    note(times.found);
  });
  addEventListener(
    'keydown',
    ({ target, timeStamp }) => {
      key = timeStamp;
      note(times.letter);
      const panel = (target as Element).shadowRoot?.querySelector('.panel');
      if (panel) changed.observe(panel, { childList: true, characterData: true, subtree: true });
    },
    true,
  );
}

type Times = Record<keyof SearchTimes, number[]>;

const takeTimes = (page: Page): Promise<Times> =>
  page.evaluate(() => {
    const { letter, found } = (window as Window & { times?: Times }).times ?? { letter: [], found: [] };
    return { letter: letter.splice(0), found: found.splice(0) };
  });

/** The measurements of each round, beginning with the warm-up. */
function keysOf([cold = [], ...warm]: readonly number[][]): Keys {
  return {
    cold: cold[0] ?? Number.NaN,
    first: warm.map(([first = Number.NaN]) => first),
    others: warm.flatMap(([, ...others]) => others),
  };
}

export async function measureSearch(browser: Browser, count: number, rounds: number): Promise<SearchTimes> {
  const { getProviders } = await import('@nangohq/providers');
  const providers = Object.entries(getProviders() ?? {}).map(([key, { display_name }]): [string, string] => [
    key,
    display_name,
  ]);
  const server = await startServer({
    port: 0,
    requestsPerMinute: 100_000,
    integrations: { ...demoIntegrations, integrations: integrations(count, providers) },
  });
  const site = await startSite();
  putBrowserFiles(site, '/dist/browser');
  const { token: sessionToken } = await createDemoSession(server, 'today');
  site.put('/', scriptPage({ host: server.url, sessionToken }));
  const { page, tools } = await newPage(browser);
  await page.addInitScript(watchKeys);
  await page.goto(site.url);
  await slowCpu(tools);

  const measured: Times[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('listitem').first().waitFor();
    // Loading and drawing the list is not part of the measurement.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await takeTimes(page);
    // The pace of a person who types: each key is measured by itself.
    for (const letter of 'google') {
      await page.keyboard.press(letter);
      await page.waitForTimeout(150);
    }
    for (let at = 0; at < 6; at += 1) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(150);
    }
    measured.push(await takeTimes(page));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.context().close();
  await server.close();
  site.close();
  return {
    letter: keysOf(measured.map(({ letter }) => letter)),
    found: keysOf(measured.map(({ found }) => found)),
  };
}

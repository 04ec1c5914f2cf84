import type { Browser } from '@playwright/test';
import { createDemoSession } from '../../demo/server/backend.ts';
import type { EmbeddedServer } from '../../demo/server/start.ts';
import { pageOf, putApplications, ways, type Way } from './applications.ts';
import { newPage, slowCpu, slowNetwork } from './browser.ts';
import { putConnectUi } from './peer.ts';
import { startSite } from './site.ts';

/** Milliseconds until the list can be read: from the click, and from the start of the page. */
interface Times {
  click: number;
  load: number;
}

/** Takes turns, so that other work of the machine affects every way alike. */
export async function measureFirstList(
  browser: Browser,
  server: EmbeddedServer,
  rounds: number,
): Promise<Record<Way, Times[]>> {
  const [site, connectUi] = await Promise.all([startSite(), startSite()]);
  await putApplications(site);
  putConnectUi(connectUi);
  const times = Object.fromEntries(ways.map((way) => [way, []])) as unknown as Record<Way, Times[]>;
  // The first round warms the browser, and does not count.
  for (let round = 0; round <= rounds; round += 1)
    for (const way of ways) {
      const { token: sessionToken } = await createDemoSession(server, 'today');
      site.put('/', pageOf(way, { host: server.url, sessionToken, connectUi: `${connectUi.url}/` }));
      const { page, tools } = await newPage(browser);
      await Promise.all([slowCpu(tools), slowNetwork(tools)]);
      await page.goto(site.url);
      const measured = await page.waitForFunction(() => (window as Window & { times?: Times }).times);
      if (round > 0) times[way].push((await measured.jsonValue()) as Times);
      await page.context().close();
    }
  site.close();
  connectUi.close();
  return times;
}

import { startServer } from '../../demo/server/start.ts';
import { median, quantile, startBrowser } from './browser.ts';
import { ways, type Way } from './applications.ts';
import { measureFirstList } from './firstList.ts';
import { measureOpenClose } from './openClose.ts';
import { measureScriptCost } from './scriptCost.ts';
import { measureSearch } from './search.ts';

/** Rounds of each measurement, after a warm-up. */
const rounds = Number(process.env['ROUNDS'] ?? 7);

const round = (milliseconds: number): string => milliseconds.toFixed(0);
const row = (name: string, ...columns: (string | number)[]): string =>
  name.padEnd(52) + columns.map((column) => String(column).padStart(12)).join('');

const names: Record<Way, string> = {
  bare: 'a bare page that makes the same requests',
  peer: '@nangohq/frontend + stand-in for the Connect UI (*)',
  script: 'Latchkey, script tag, cold',
  module: 'Latchkey, ES module, cold',
  all: 'Latchkey, latchkey.all.js',
  hover: 'Latchkey, script tag, after a hover',
  idle: 'Latchkey, script tag, `preload: idle`',
};

/** All numbers of one run, on one machine. Only their ratios are comparable with another run. */
export async function bench(): Promise<void> {
  const browser = await startBrowser();
  const server = await startServer({ port: 0, requestsPerMinute: 1_000_000 });
  try {
    const lists = await measureFirstList(browser, server, rounds);
    const clickOf = (way: Way) => median(lists[way].map(({ click }) => click));
    console.log(
      `\nClick to readable list. CPU 4 times slower, slow 4G, cold cache, median of ${rounds} in turn.`,
    );
    console.log(row('milliseconds', 'click', 'of bare', 'page load'));
    for (const way of ways)
      console.log(
        row(
          names[way],
          round(clickOf(way)),
          `${(clickOf(way) / clickOf('bare')).toFixed(2)}x`,
          round(median(lists[way].map(({ load }) => load))),
        ),
      );
    console.log(`(*) The hosted Connect UI is in no registry and does not run here. The stand-in speaks its protocol with
the official SDK, downloads the 142.5 kB that were measured of it and asks the server the same, but runs
no framework: a lower bound of the real one's time.`);

    const cost = await measureScriptCost(browser, rounds);
    console.log(
      '\nThe script tag before anything is pressed. CPU 4 times slower, beside the same page without it.',
    );
    console.log(row('bytes, brotli', cost.bytes));
    console.log(row('milliseconds of the main thread', round(cost.mainThread)));
    console.log(row('long tasks', cost.longTasks));

    console.log(
      '\nSearch. CPU 4 times slower; from a key to the picture with its letter, and with what it finds.',
    );
    console.log(row('milliseconds', 'page’s first', 'list’s first', 'others', '95 %', 'worst'));
    for (const count of [1000, 5000]) {
      const times = await measureSearch(browser, count, rounds);
      for (const what of ['letter', 'found'] as const) {
        const { cold, first, others } = times[what];
        const numbers = [
          cold,
          median(first),
          median(others),
          quantile(others, 0.95),
          Math.max(...first, ...others),
        ];
        console.log(row(`${count} integrations: ${what}`, ...numbers.map(round)));
      }
    }

    const { open, close, left } = await measureOpenClose(browser, server, 200);
    console.log('\n200 times open and close. CPU 4 times slower.');
    console.log(row('milliseconds', 'median', '95 %'));
    console.log(row('open to list', round(median(open)), round(quantile(open, 0.95))));
    console.log(row('close', round(median(close)), round(quantile(close, 0.95))));
    console.log(
      `left behind: ${left.nodes} nodes, ${left.listeners} listeners, ${round(left.heap / 1000)} kB of heap`,
    );
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

import type { Browser, CDPSession } from '@playwright/test';
import { createDemoSession } from '../../demo/server/backend.ts';
import type { EmbeddedServer } from '../../demo/server/start.ts';
import { html, scriptTag } from '../stage/pages.ts';
import { putBrowserFiles } from './applications.ts';
import { newPage, slowCpu } from './browser.ts';
import { startSite } from './site.ts';

export interface OpenClose {
  /** Milliseconds from `open()` to the list, with the session and the list from a server nearby. */
  open: number[];
  /** Milliseconds that `close()` takes. */
  close: number[];
  /** What was added and is still there after garbage collection. */
  left: { nodes: number; listeners: number; heap: number };
}

async function count(tools: CDPSession): Promise<OpenClose['left']> {
  await tools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await tools.send('Memory.getDOMCounters');
  const { usedSize: heap } = await tools.send('Runtime.getHeapUsage');
  return { nodes, listeners, heap };
}

/** In the page: opens and closes so many times. */
async function openAndClose(times: number): Promise<{ open: number[]; close: number[] }> {
  const { Latchkey, options } = window as unknown as Window & {
    Latchkey: { createConnect(options: object): { open(): Promise<unknown>; close(): void } };
    options: object;
  };
  const connect = Latchkey.createConnect(options);
  const open: number[] = [];
  const close: number[] = [];
  const frame = () => new Promise(requestAnimationFrame);
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    void connect.open();
    while (!document.querySelector('.latchkey')?.shadowRoot?.querySelector('.row')) await frame();
    open.push(performance.now() - start);
    const end = performance.now();
    connect.close();
    close.push(performance.now() - end);
    await frame();
  }
  return { open, close };
}

export async function measureOpenClose(
  browser: Browser,
  server: EmbeddedServer,
  times: number,
): Promise<OpenClose> {
  const site = await startSite();
  putBrowserFiles(site, '/dist/browser');
  const { token: sessionToken } = await createDemoSession(server, 'today');
  const options = JSON.stringify({ host: server.url, sessionToken });
  site.put(
    '/',
    html(`<script>const options = ${options}; window.options = options;</script>${scriptTag({})}`),
  );
  const { page, tools } = await newPage(browser);
  await page.goto(site.url);
  await slowCpu(tools);
  await page.evaluate(openAndClose, 20);
  const before = await count(tools);
  const measured = await page.evaluate(openAndClose, times);
  const after = await count(tools);
  await page.context().close();
  site.close();
  const grown = (what: keyof OpenClose['left']) => after[what] - before[what];
  return { ...measured, left: { nodes: grown('nodes'), listeners: grown('listeners'), heap: grown('heap') } };
}

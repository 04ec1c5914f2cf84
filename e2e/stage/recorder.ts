import type { BrowserContext, Page } from '@playwright/test';
import { eventTypes } from '../../src/events.ts';
import { lookEverywhere, tellEverything, type Seen } from './recording.ts';

/** Records everything that a page and its windows show, emit, store and send from now on. */
export interface Recorder {
  /** The places that contain a value, twelve letters of it in a row, or an encoding of it. */
  placesOf(value: string): Promise<string[]>;
}

/** Letters in a row that no text shares by chance. */
const enough = 12;

/** How a value can be written, in lower case. */
function writingsOf(value: string): string[] {
  const pieces = Array.from({ length: value.length - enough + 1 }, (_, at) => value.slice(at, at + enough));
  // In base64 it looks different for each number of bytes before it; both ends depend on what is around.
  const based = ['', ' ', '  '].map((before) => btoa(before + value).slice(before ? 4 : 0, -4));
  const hex = Buffer.from(value).toString('hex');
  return [...pieces, ...based, hex, encodeURIComponent(value)].map((text) => text.toLowerCase());
}

const addressOf = (url: string): string => URL.parse(url)?.href.replace(/[?#].*/s, '') ?? url;

/** Everything that a page sends over the network, according to the browser. */
async function watchNetwork(page: Page, see: (where: string, text: unknown) => void): Promise<void> {
  const session = await page.context().newCDPSession(page);
  /** What each request is; its real headers can be told before. */
  const names = new Map<string, string>();
  const early = new Map<string, object>();
  const seeHeaders = (id: string): void => {
    const [name, headers] = [names.get(id), early.get(id)];
    if (name && headers) see(`headers of ${name}`, JSON.stringify(headers));
  };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const name = `${request.method} ${addressOf(request.url)}`;
    names.set(requestId, name);
    see(`address of ${name}`, request.url + (request.urlFragment ?? ''));
    see(`headers of ${name}`, JSON.stringify(request.headers));
    see(`body of ${name}`, request.postData);
    seeHeaders(requestId);
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    early.set(requestId, headers);
    seeHeaders(requestId);
  });
  session.on('Network.webSocketCreated', ({ url }) => see('address of a WebSocket', url));
  session.on('Network.webSocketWillSendHandshakeRequest', ({ request }) =>
    see('headers of a WebSocket', JSON.stringify(request.headers)),
  );
  session.on('Network.webSocketFrameSent', ({ response }) => see('WebSocket frame', response.payloadData));
  await session.send('Network.enable');
}

export async function record(page: Page): Promise<Recorder> {
  const context: BrowserContext = page.context();
  const seen: Seen[] = [];
  const see = (where: string, text: unknown): void => {
    if (typeof text === 'string') seen.push({ where, text });
  };
  await context.exposeBinding('record', (_source, where: string, text: string) => see(where, text));
  await context.addInitScript(tellEverything, eventTypes);
  context.on('console', (message) => {
    see('console', message.text());
    // Of the browser's own lines about a request that failed, this is the request's address.
    see('source of a console line', message.location().url);
  });
  context.on('weberror', (error) => see('error', `${error.error().message} ${error.error().stack}`));
  // A window's first request can be sent before its session exists, so the context reports it, too.
  context.on('request', (request) => {
    const where = `${request.method()} ${addressOf(request.url())}`;
    see(`address of ${where}`, request.url());
    see(`headers of ${where}`, JSON.stringify(request.headers()));
    see(`body of ${where}`, request.postData());
  });
  context.on('page', (popup) => {
    watchNetwork(popup, see).catch(() => {});
    popup.on('framenavigated', (frame) => see('address of a window', frame.url()));
  });
  await watchNetwork(page, see);

  return {
    async placesOf(value) {
      const now: Seen[] = [];
      for (const one of context.pages()) now.push(...(await one.evaluate(lookEverywhere)));
      const { cookies, origins } = await context.storageState({ indexedDB: true });
      now.push({ where: 'storage', text: JSON.stringify([cookies, origins]) });
      const writings = writingsOf(value);
      const found = [...seen, ...now].filter(({ text }) => {
        const lower = text.toLowerCase();
        return writings.some((writing) => lower.includes(writing));
      });
      return [...new Set(found.map(({ where }) => where))].sort();
    },
  };
}

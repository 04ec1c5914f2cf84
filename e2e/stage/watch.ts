import type { Page, Request } from '@playwright/test';
import type { EmbeddedServer } from '../../demo/server/start.ts';
import { eventTypes } from '../../src/events.ts';
import type { Host } from './host.ts';
import { lineOf, sentBy, socketTo, type Sent } from './policy.ts';

/** An event of Latchkey's, or the result of one of its promises, as the page reported it. */
export interface Told {
  type: string;
  view?: string;
  connectionId?: string | null;
  isPending?: boolean;
  confirmed?: boolean;
  integration?: string;
  value?: { connectionId: string | null; integration: string } | null;
  error?: { code: string; status?: number; path?: string; message: string };
  text?: string;
}

/** What happens while a page is used. The `watch` fixture checks it when the test is over. */
export interface Watch {
  /** What the page has reported so far. */
  readonly told: Told[];
  /** The requests that the page has sent to other origins than its own. */
  readonly sent: Sent[];
  /** The page's requests that have no answer yet. */
  readonly unanswered: ReadonlySet<Request>;
  /** Console lines of the page and its windows. */
  readonly console: { type: string; text: string }[];
  /** Origins beside the page's own whose requests are not looked at: a CDN that the page loads its scripts from. */
  readonly sites: Set<string>;
  /** Values that must not appear in the console, in addition to every account's secret key. */
  readonly secrets: Set<string>;
  /** Errors that the page did not catch. */
  readonly errors: string[];
  /**
   * Waits until something has happened, without polling: `find` is called whenever the page reports or logs something,
   * sends a request or gets an answer, and when a window opens, closes or goes to another page.
   *
   * @returns What `find` gives, once that is not empty.
   */
  until<T>(find: () => T | null | undefined | false, what?: string): Promise<T>;
}

/** Long enough for a busy machine. A wait that succeeds never takes as long. */
const patience = 20_000;

/** Every account's secret key, in both cases. */
const secretsOf = ({ accounts }: EmbeddedServer): string[] =>
  Object.values(accounts).flatMap(({ secretKey }) => [secretKey, secretKey.toUpperCase()]);

/** Runs in the page: `tell`, a global, sends a copy of an event to the test. */
function listen(types: readonly string[]): void {
  const plain = (event: object & { error?: Error }): object => {
    const { error } = event;
    if (!(error instanceof Error)) return { ...event };
    const { code, status, path } = error as Error & Record<string, unknown>;
    return { ...event, error: { code, status, path, message: error.message } };
  };
  const { send } = window as Window & { send?: (text: string) => void };
  const tell = (event: object) => send?.(JSON.stringify(plain(event)));
  Object.assign(window, { tell });
  for (const type of types)
    document.addEventListener(`latchkey-${type}`, (event) => tell((event as CustomEvent<object>).detail));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tell({ type: 'violation', text: `${violatedDirective} ${blockedURI}` }),
  );
}

/** Starts to watch a page and its windows. */
export async function watchPage(page: Page, host: Host, server: EmbeddedServer): Promise<Watch> {
  const context = page.context();
  const api = new URL(server.url);
  const told: Told[] = [];
  const sent: Sent[] = [];
  const unanswered = new Set<Request>();
  const lines: Watch['console'] = [];
  const sites = new Set([host.url]);
  const errors: string[] = [];
  const checks = new Set<() => void>();

  // In a microtask, so that every other listener for the same event has run.
  const changed = (): void => {
    queueMicrotask(() => {
      for (const check of checks) check();
    });
  };

  await page.exposeBinding('send', (_source, text: string) => {
    told.push(JSON.parse(text));
    changed();
  });
  await page.addInitScript(listen, eventTypes);

  context.on('request', (request) => {
    const one = sentBy(request);
    // The requests of a provider's page, and redirects, are not the page's own.
    const begun = request.redirectedFrom() === null;
    const opened = request.isNavigationRequest() && one.url.origin === api.origin;
    const own = !request.isNavigationRequest() && request.frame().page() === page;
    const isSite = sites.has(one.url.origin) || one.url.origin === new URL(page.url()).origin;
    if (begun && !isSite && (opened || own)) sent.push(one);
    changed();
  });
  const answered = (request: Request): void => {
    unanswered.delete(request);
    changed();
  };
  page.on('request', (request) => unanswered.add(request));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  page.on('websocket', (socket) => {
    sent.push(socketTo(socket.url()));
    changed();
  });
  context.on('console', (message) => {
    lines.push({ type: message.type(), text: message.text() });
    changed();
  });
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message}`));
  context.on('page', (popup) => {
    popup.on('close', changed);
    popup.on('framenavigated', changed);
    changed();
  });

  return {
    told,
    sent,
    unanswered,
    console: lines,
    sites,
    secrets: new Set(secretsOf(server)),
    errors,
    until: (find, what = 'What the test waits for') =>
      new Promise((resolve, reject) => {
        const give = setTimeout(() => {
          checks.delete(check);
          const happened = [...told.map((one) => JSON.stringify(one)), ...sent.map(lineOf)].join('\n');
          reject(new Error(`${what} did not happen within ${patience} ms. Until now:\n${happened}`));
        }, patience);
        const check = (): void => {
          const found = find();
          if (found === null || found === undefined || found === false) return;
          clearTimeout(give);
          checks.delete(check);
          resolve(found);
        };
        checks.add(check);
        check();
      }),
  };
}

import type { ServerResponse } from 'node:http';
import type { LoggedRequest } from './server/requestLog.ts';

/** Milliseconds. */
const lookEvery = 150;

/**
 * Sends every answered request from now on to a page, as server-sent events, until the page closes. The keys in the log
 * are redacted already.
 */
export function streamRequests(log: readonly LoggedRequest[], response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': listening\n\n');
  let seen = new Set(log);
  const timer = setInterval(() => {
    // Status 0 means that it is not answered yet.
    for (const entry of log) {
      if (seen.has(entry) || entry.status === 0) continue;
      seen.add(entry);
      response.write(`data: ${JSON.stringify(entry)}\n\n`);
    }
    // A test can empty the log.
    if (log.length < seen.size) seen = new Set(log.filter((entry) => seen.has(entry)));
  }, lookEvery);
  response.once('close', () => clearInterval(timer));
}

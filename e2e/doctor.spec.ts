import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './stage/index.ts';
import { html } from './stage/pages.ts';

const command = fileURLToPath(new URL('../dist/build/cli.js', import.meta.url));

interface Report {
  ok: boolean;
  checks: { name: string; status: string; message: string; fix?: string }[];
}

/** Runs the built command; its exit code is 1 where a check fails. */
async function doctor(...words: string[]): Promise<Report> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    command,
    'doctor',
    '--json',
    ...words,
  ]).catch((error: unknown) => error as { stdout: string });
  return JSON.parse(stdout) as Report;
}

/** Whether the page may ask the API, and open its WebSocket, by the browser's own judgement. */
const reachedFrom = (page: Page, api: string): Promise<boolean> =>
  page.evaluate(async (url) => {
    const fetched = await fetch(`${url}/integrations`).then(
      () => true,
      () => false,
    );
    const opened = await new Promise<boolean>((resolve) => {
      try {
        const socket = new WebSocket(url.replace('http', 'ws'));
        socket.onopen = () => resolve(true);
        socket.onerror = () => resolve(false);
      } catch {
        resolve(false);
      }
    });
    return fetched && opened;
  }, api);

/** Sources of `connect-src`, for the API at a host with a port. */
const policies: Record<string, (at: string, port: string) => string> = {
  nothing: () => "'none'",
  'the page itself': () => "'self'",
  everything: () => '*',
  'http:': () => 'http:',
  'ws:': () => 'ws:',
  'both schemes': () => 'http: ws:',
  'the address for requests': (at) => `http://${at}`,
  'the address for WebSockets': (at) => `ws://${at}`,
  'both addresses': (at) => `http://${at} ws://${at}`,
  'a path of the API': (at) => `http://${at}/integrations ws://${at}`,
  'another path': (at) => `http://${at}/other ws://${at}`,
  'the host without a scheme': (at) => at,
  'every port of the host': () => 'localhost:*',
  'every host on the port': (_at, port) => `*:${port}`,
  'addresses with TLS': (at) => `https://${at} wss://${at}`,
};

for (const [name, sourcesFor] of Object.entries(policies))
  test(`the doctor and the browser agree about a connect-src of ${name}`, async ({ page, server, host }) => {
    const { host: at, port } = new URL(server.url);
    const policy = `connect-src ${sourcesFor(at, port)}`;
    const url = host.serve(html(''), { headers: { 'content-security-policy': policy } });
    await page.goto(url);
    const reached = await reachedFrom(page, server.url);
    const { checks } = await doctor('--host', server.url, '--page', url);
    const status = checks.find((check) => check.name === 'policy')?.status;
    expect(status !== 'fail').toBe(reached);
  });

test('the doctor passes what works, with the built command', async ({ server, host }) => {
  const tag = '<script src="/dist/browser/latchkey.script.js" defer></script>';
  const url = host.serve(html(tag));
  const key = server.accounts.documented.publicKey;
  const { ok, checks } = await doctor('--host', server.url, '--page', url, '--public-key', key);
  expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
  expect(ok).toBe(true);
  expect(checks).toHaveLength(15);
});

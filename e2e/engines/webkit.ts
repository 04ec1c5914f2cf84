import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine, Key, Place } from './engine.ts';

/** The characters that stand for keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<Key, string> = { Enter: '\uE007', Escape: '\uE00C' };

/** How long the driver and its display take to come up at most. */
const startsWithin = 120_000;

/** A page that is being left can lose a script for ever. After this time it is an error, and can be asked again. */
const answersWithin = 5_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A W3C WebDriver on a port: https://www.w3.org/TR/webdriver2/#endpoints */
const driverAt =
  (port: number) =>
  async (method: string, path: string, body?: object, signal?: AbortSignal): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: signal ?? null,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };

/** WebKitGTK, by WebDriver. It needs a display, and gets one of its own. */
export async function startWebKit(program: string): Promise<Engine> {
  const port = await freePort();
  const { pid } = spawn('xvfb-run', ['-a', '-s', '-screen 0 1280x1024x24', program, `--port=${port}`], {
    // A process group of its own, so that the display ends with the driver.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const end = () => {
    try {
      if (pid) process.kill(-pid);
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', end);
  const driver = driverAt(port);
  const latest = Date.now() + startsWithin;
  while (!(await driver('GET', '/status').catch(() => null))) {
    if (Date.now() > latest) throw new Error(`${program} did not come up.`);
    await pause(100);
  }

  const { sessionId, capabilities } = (await driver('POST', '/session', {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const get = (path: string) => driver('GET', `/session/${sessionId}${path}`);
  const post = (path: string, body: object, signal?: AbortSignal) =>
    driver('POST', `/session/${sessionId}${path}`, body, signal);
  const handles = async () => (await get('/window/handles')) as string[];
  const act = (type: string, actions: object[]) =>
    post('/actions', { actions: [{ type, id: type, actions }] });
  const type = (text: string) =>
    act(
      'key',
      [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
    );

  const moveTo = ({ x, y }: Place) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

  let own = '';
  return {
    version: `WebKitGTK/${capabilities.browserVersion}`,
    async open(url) {
      const before = await handles();
      ({ handle: own } = (await post('/window/new', { type: 'tab' })) as { handle: string });
      for (const handle of before) {
        await post('/window', { handle });
        await driver('DELETE', `/session/${sessionId}/window`);
      }
      await post('/window', { handle: own });
      await post('/url', { url });
    },
    ask: (expression) =>
      post('/execute/sync', { script: `return ${expression}`, args: [] }, AbortSignal.timeout(answersWithin)),
    async point(place) {
      await act('pointer', [moveTo(place)]);
    },
    async click(place) {
      await act('pointer', [
        moveTo(place),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async type(text) {
      await type(text);
    },
    async press(key) {
      await type(keys[key]);
    },
    async windows() {
      return (await handles()).length;
    },
    async use(place) {
      const other = (await handles()).find((handle) => handle !== own);
      await post('/window', { handle: place === 'other' ? other : own });
      if (place !== 'frame') return;
      const frame = await post('/element', { using: 'css selector', value: 'iframe' });
      await post('/frame', { id: frame });
    },
    async picture() {
      return Buffer.from((await get('/screenshot')) as string, 'base64');
    },
    async quit() {
      await driver('DELETE', `/session/${sessionId}`);
      end();
    },
  };
}

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectionsOf, expect, test } from './stage/index.ts';
import { signIn, windowOf } from './stage/person.ts';
import { en } from './stage/words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The first code block of a document after the name of a file. */
async function readBlock(path: string, name: string): Promise<string> {
  const text = await readFile(join(root, path), 'utf8');
  const end = text.indexOf(`\`${name}\``);
  const [, code] = /^```\w+\n([\s\S]*?)^```$/m.exec(text.slice(end)) ?? [];
  if (end < 0 || !code) throw new Error(`${path} has no ${name}.`);
  return code;
}

async function startBackEnd(folder: string, host: string, secretKey: string) {
  const port = await freePort();
  const back = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: { PORT: String(port), NANGO_HOST: host, NANGO_SECRET_KEY: secretKey },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const address = `http://localhost:${port}/`;
  await expect
    .poll(() =>
      fetch(address).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
  return { address, stop: () => back.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A folder with the files of README.md and docs/example.md. */
async function writeExample(host: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-readme-'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(join(root, 'node_modules/@nangohq'), join(folder, 'node_modules/@nangohq'));
  await symlink(root, join(folder, 'node_modules/latchkey'));
  await writeFile(join(folder, 'connect-session.mjs'), await readBlock('README.md', 'connect-session.mjs'));
  await writeFile(join(folder, 'server.mjs'), await readBlock('docs/example.md', 'server.mjs'));
  const page = await readBlock('README.md', 'index.html');
  expect(page).toContain('data-host="https://api.nango.dev"');
  await writeFile(join(folder, 'index.html'), page.replace('https://api.nango.dev', host));
  return folder;
}

test(
  'the example of the documents connects apps by API key, by login and by OAuth',
  { tag: '@main' },
  async ({ page, server }) => {
    const folder = await writeExample(server.url);
    const back = await startBackEnd(folder, server.url, server.accounts.today.secretKey);
    try {
      await page.goto(back.address);
      await page.getByRole('button', { name: 'Connect an app' }).click();
      // Neither the page nor the server names a charset, and the text has to be right all the same.
      await expect(page.getByText(en.list.promise)).toBeVisible();
      await page.keyboard.press('Escape');
      // The page's own element: the widget has another `output`.
      const output = page.locator('body > output');
      const connect = async (app: string, goOn: () => Promise<void>): Promise<void> => {
        await page.getByRole('button', { name: 'Connect an app' }).click();
        await page.getByRole('searchbox').fill(app);
        await goOn();
        await expect(page.getByRole('dialog', { name: `${app} is connected` })).toBeVisible();
        expect(await connectionsOf(server, 'today')).toContain(await output.innerText());
        await page.getByRole('button', { name: en.done }).click();
      };
      const typeIn = async (values: Record<string, string>): Promise<void> => {
        await page.keyboard.press('Enter');
        await expect(page.getByRole('listitem').getByRole('button')).toBeFocused();
        await page.keyboard.press('Enter');
        for (const [name, value] of Object.entries(values))
          await page.locator(`[name="credentials.${name}"]`).fill(value);
        await page.keyboard.press('Enter');
      };
      await connect('Demo API key', () => typeIn({ apiKey: 'good-key' }));
      await connect('Demo Basic', () => typeIn({ username: 'good', password: 'good' }));
      await connect('Demo OpenID', async () =>
        signIn(await windowOf(page, () => page.getByRole('button', { name: /^Demo OpenID/ }).click())),
      );
    } finally {
      back.stop();
      await rm(folder, { recursive: true });
    }
  },
);

test('the example keeps running after a wrong secret key', async ({ server }) => {
  const folder = await writeExample(server.url);
  const back = await startBackEnd(folder, server.url, randomUUID());
  try {
    for (let time = 0; time < 2; time += 1)
      expect((await fetch(`${back.address}connect-session`, { method: 'POST' })).status).toBe(502);
    expect((await fetch(`${back.address}favicon.ico`)).status).toBe(404);
  } finally {
    back.stop();
    await rm(folder, { recursive: true });
  }
});

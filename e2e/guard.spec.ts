import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { build, createServer, preview, type InlineConfig } from 'vite';
import type * as Guard from '../src/build/vite.ts';
import { expect, test as base, type Watch } from './stage/index.ts';
import { installed, write } from './stage/install.ts';
import { opener } from './stage/pages.ts';

/** An application that gets its key at run time, from a global. */
const application = (host: string) => ({
  'index.html': `<!doctype html><title>An application</title><button>${opener}</button>
<script type="module" src="/main.js"></script>`,
  'main.js': `import { createConnect } from 'latchkey';
const connect = createConnect({ host: '${host}', publicKey: window.keyOfPage });
document.querySelector('button').onclick = () => connect.open();
document.body.dataset.ready = 'yes';`,
});

// In sequence, because npm installs the package once.
base.describe.configure({ mode: 'default', timeout: 60_000 });

interface Application {
  root: string;
  config: InlineConfig;
}

/** The package as it is published, installed in an application whose back end has the secret key. */
const test = base.extend<object, { application: Application }>({
  application: [
    async ({ server }, provide) => {
      const { secretKey } = server.accounts.documented;
      const root = installed({
        ...application(server.url),
        '.env.production': `NANGO_SECRET_KEY=${secretKey}`,
        '.env.development': `NANGO_SECRET_KEY=${secretKey.toUpperCase()}`,
      });
      const plugin = pathToFileURL(join(root, 'node_modules/latchkey/dist/build/vite.js')).href;
      const { guardSecrets } = (await import(plugin)) as typeof Guard;
      await provide({
        root,
        config: { root, configFile: false, logLevel: 'silent', plugins: [guardSecrets()] },
      });
    },
    // npm is slow.
    { scope: 'worker', timeout: 240_000 },
  ],
});

async function openWith(page: Page, url: string, key: string): Promise<void> {
  await page.addInitScript((value) => Object.assign(window, { keyOfPage: value }), key);
  await page.goto(url);
  await expect(page.locator('body')).toHaveAttribute('data-ready', 'yes');
  await page.getByRole('button', { name: opener }).click();
}

/** The page refuses the secret key by itself, and shows the list to the public one. */
async function refusesOnlyTheSecretKey(
  page: Page,
  watch: Watch,
  url: string,
  { publicKey, secretKey }: { publicKey: string; secretKey: string },
): Promise<void> {
  await openWith(page, url, secretKey);
  await expect(page.getByRole('dialog').getByText('secret_key_refused', { exact: true })).toBeVisible();
  expect(watch.sent, 'nothing is asked of the server').toEqual([]);

  await openWith(page, url, publicKey);
  await expect(page.getByRole('searchbox')).toBeVisible();
}

test('a page that was built with the guard refuses the secret key by its fingerprint', async ({
  page,
  server,
  watch,
  application: { root, config },
}) => {
  await build({ ...config, build: { sourcemap: true } });
  const site = await preview({ root, configFile: false, preview: { port: 0 } });
  await refusesOnlyTheSecretKey(page, watch, site.resolvedUrls?.local[0] ?? '', server.accounts.documented);
  await site.close();
});

test('so does a page in development, where Vite pre-bundles the package', async ({
  page,
  server,
  watch,
  application: { config },
}) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(response.url()));
  const site = await createServer({ ...config, server: { port: 0 } });
  await site.listen();
  const url = site.resolvedUrls?.local[0] ?? '';
  // Vite's own, for what changes while one works.
  await page.routeWebSocket(`${url.replace('http', 'ws')}**`, () => {});
  await refusesOnlyTheSecretKey(page, watch, url, server.accounts.documented);
  expect(loaded.filter((url) => url.includes('/deps/latchkey.js'))).not.toEqual([]);
  await site.close();
});

test('the installed command answers 0, 1 and 2', ({ server, application: { root } }) => {
  const { secretKey } = server.accounts.documented;
  write(root, { 'clean/a.js': 'run()', 'leaky/a.js': `run("${secretKey}")` });
  const check = (directory: string, [program = '', ...words]: string[] = ['node_modules/.bin/latchkey']) => {
    const { status, stdout, stderr } = spawnSync(program, [...words, 'check', directory], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout + stderr).not.toContain(secretKey);
    return { status, output: stdout + stderr };
  };
  expect(check('clean')).toEqual({
    status: 0,
    output: expect.stringContaining('No secret found in clean: searched 1 file'),
  });
  expect(check('leaky', ['npx', '--offline', 'latchkey'])).toEqual({
    status: 1,
    output: expect.stringContaining('leaky/a.js: NANGO_SECRET_KEY (from .env.production), plain'),
  });
  expect(check('gone')).toEqual({
    status: 2,
    output: expect.stringContaining('gone, or a file in it, cannot be read'),
  });
});

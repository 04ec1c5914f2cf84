// npm run check:fixture: the tests of docs/testing.md, in an application that has the packed package. The application is
// demo/examples/script-tag.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { browserArguments, findShell } from './browser.mjs';
import { installConsumer } from './consumers.mjs';
import { freePort } from './examples.mjs';
import { at } from './project.mjs';

const folder = await installConsumer('playwright');
for (const file of ['connect-session.mjs', 'index.html', 'server.mjs', 'style.css'])
  cpSync(at(`demo/examples/script-tag/${file}`), `${folder}/${file}`);

const browser = findShell();
if (!browser) throw new Error('There is no Chromium to test in: run `node scripts/browser.mjs`.');

const { status } = spawnSync(
  process.execPath,
  ['node_modules/@playwright/test/cli.js', 'test', '-c', 'check.config.ts'],
  {
    cwd: folder,
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: String(await freePort()),
      NANGO_PORT: String(await freePort()),
      CHROMIUM: browser,
      CHROMIUM_ARGUMENTS: browserArguments.join(' '),
      REPORT: at('.cache/fixture.json'),
    },
  },
);
process.exitCode = status ?? 1;

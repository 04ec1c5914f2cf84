// npm run soak: many flows with random faults, on a fresh build. FLOWS is their number, and SEED repeats a run.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { at, root } from './project.mjs';

await build();
ensureBrowser();
const { status } = spawnSync(
  at('node_modules/.bin/playwright'),
  ['test', 'e2e/soak.spec.ts', '--workers=1'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { FLOWS: '1000', SEED: String(Math.floor(Math.random() * 1e9)), ...process.env },
  },
);
process.exitCode = status ?? 1;

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Runs npm or npx as a person does, without a network. */
export const npm = (cwd: string, command: 'npm' | 'npx', ...words: string[]): string =>
  execFileSync(command, words, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, npm_config_offline: 'true', npm_config_fund: 'false', npm_config_audit: 'false' },
  });

/** Puts files into a directory. */
export function write(root: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

/** A new project that has what we publish installed, as npm packs it; its dependencies are packed from this repository's. */
export function installed(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'latchkey-install-'));
  write(root, { 'package.json': '{ "private": true, "type": "module" }', ...files });
  for (const folder of ['.', 'node_modules/preact', 'node_modules/ky'])
    npm(join(repository, folder), 'npm', 'pack', '--ignore-scripts', '--pack-destination', root);
  const packed = readdirSync(root).filter((name) => name.endsWith('.tgz'));
  npm(root, 'npm', 'install', '--ignore-scripts', ...packed.map((name) => `./${name}`));
  return root;
}

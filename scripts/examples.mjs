// The projects in demo/examples. Each is installed, built and started as by somebody who has copied its folder.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { installDependencies, npm, unpackPackage } from './consumers.mjs';
import { at, manifest, root } from './project.mjs';

/** @typedef {Record<string, string>} Variables */

const run = promisify(execFile);

/** The examples, by the names of their folders. */
export const exampleNames = readdirSync(at('demo/examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** @param {string} name */
export const lockOf = (name) => at(`consumers/examples/${name}/package-lock.json`);

/** What an install or a build leaves in the folder of an example. */
const generated = new Set([
  'node_modules',
  'package-lock.json',
  'dist',
  'build',
  '.next',
  '.svelte-kit',
  '.angular',
  '.astro',
]);

/** The environment of somebody's shell: no framework asks or reports anything. @param {Variables} variables */
function environmentWith(variables) {
  // Vite, which runs the embedded server, sets it to `development`.
  const { NODE_ENV: _, ...own } = process.env;
  const quiet = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  return { ...own, ...quiet, ...variables };
}

/** Longer than an example takes to start on a busy machine. */
const patience = 60_000;

/** Outside of this project: its packages and its lock would hide what an example forgot. @param {string} name */
function folderOf(name) {
  const project = createHash('sha256').update(root).digest('hex').slice(0, 8);
  return join(tmpdir(), `latchkey-examples-${project}`, name);
}

/**
 * The package.json that is installed: the dependencies of the package in its place, because the package itself is packed
 * here and does not come from the registry.
 * @param {string} name
 */
function installedManifest(name) {
  const own = JSON.parse(readFileSync(at(`demo/examples/${name}/package.json`), 'utf8'));
  const { latchkey: _, ...others } = own.dependencies;
  return JSON.stringify({ ...own, dependencies: { ...others, ...manifest.dependencies } }, null, 2);
}

/** Replaces what is in an example's folder, but for what is installed there. @param {string} name */
function emptyFolder(name) {
  const folder = folderOf(name);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder))
    if (file !== 'node_modules') rmSync(join(folder, file), { recursive: true });
  return folder;
}

/** Writes the lock of an example, with the newest versions that its package.json allows. @param {string} name */
export async function writeLock(name) {
  const folder = emptyFolder(name);
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  writeFileSync(join(folder, 'package.json'), installedManifest(name));
  await npm(['install', '--package-lock-only', '--ignore-scripts', '--omit-lockfile-registry-resolved'], {
    cwd: folder,
  });
  cpSync(join(folder, 'package-lock.json'), lockOf(name));
}

/** Installs an example, with the packed package. @param {string} name @param {string} archive @returns Its folder. */
export async function installExample(name, archive) {
  const folder = emptyFolder(name);
  const [wanted, lock] = [installedManifest(name), readFileSync(lockOf(name), 'utf8')];
  writeFileSync(join(folder, 'package.json'), wanted);
  writeFileSync(join(folder, 'package-lock.json'), lock);
  await installDependencies(folder, wanted + lock);
  cpSync(at(`demo/examples/${name}`), folder, {
    recursive: true,
    filter: (file) => !generated.has(basename(file)),
  });
  await unpackPackage(archive, folder);
  return folder;
}

/** @param {string} folder @param {Variables} variables */
export async function buildExample(folder, variables) {
  await npm(['run', 'build', '--if-present'], { cwd: folder, env: environmentWith(variables) });
}

/**
 * What `latchkey check` is to search in an example that has a build, and where it then says it has looked.
 * @type {Record<string, { folder: string, searched: string }>}
 */
export const published = {
  angular: { folder: 'dist/my-app/browser', searched: 'dist/my-app/browser' },
  astro: { folder: 'dist/client', searched: 'dist/client' },
  next: {
    folder: '.next',
    searched:
      '.next/static, the pages in .next/server, the headers and redirects in .next/routes-manifest.json',
  },
  preact: { folder: 'dist', searched: 'dist' },
  'react-vite': { folder: 'dist', searched: 'dist' },
  solid: { folder: 'dist', searched: 'dist' },
  svelte: { folder: 'build/client', searched: 'build/client' },
  vue: { folder: 'dist', searched: 'dist' },
};

/** Searches what an example sends to browsers. @param {string} name @param {string} folder @param {Variables} variables */
export async function searchExample(name, folder, variables) {
  const place = published[name];
  if (!place) return;
  const program = 'node_modules/latchkey/dist/build/cli.js';
  const { stdout } = await run(process.execPath, [program, 'check', place.folder], {
    cwd: folder,
    env: environmentWith(variables),
  });
  if (!stdout.startsWith(`No secret found in ${place.searched}:`))
    throw new Error(`The check says: ${stdout}`);
}

/** @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Starts the back end of an example, which also serves its page.
 * @param {string} folder
 * @param {Variables} variables
 */
export async function startExample(folder, variables) {
  const port = await freePort();
  const address = `http://localhost:${port}/`;
  let output = '';
  // Without scripts: the one before `start` would build again. Detached, so that npm and its program end together.
  const program = spawn('npm', ['start', '--ignore-scripts'], {
    cwd: folder,
    env: environmentWith({ ...variables, PORT: String(port) }),
    detached: true,
  });
  program.stdout.on('data', (text) => (output += text));
  program.stderr.on('data', (text) => (output += text));
  let hasEnded = false;
  const ended = new Promise((resolve) => program.on('close', resolve)).then(() => (hasEnded = true));
  const kill = () => {
    if (!hasEnded && program.pid) process.kill(-program.pid);
  };
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await ended;
    process.off('exit', kill);
  };

  const end = Date.now() + patience;
  for (;;) {
    const status = await fetch(address).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return { address, stop, output: () => output };
    if (hasEnded || Date.now() > end) {
      await stop();
      throw new Error(`It answers with ${status || 'nothing'} at its address.\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

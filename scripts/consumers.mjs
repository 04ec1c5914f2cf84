// Projects that use the package as an application does: `consumers/<name>` with the packed package installed.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { at, root } from './project.mjs';

/** @typedef {'types' | 'bundlers' | 'playwright'} Consumer */

const run = promisify(execFile);

/** Runs npm, which is a script on Windows. @param {string[]} words @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options */
export const npm = (words, options) => run('npm', words, { ...options, shell: process.platform === 'win32' });

/** @param {Consumer} name */
export const consumer = (name) => at(`.cache/consumers/${name}`);

/**
 * Installs what a folder's lock names, unless it is installed already.
 * @param {string} folder
 * @param {string} state What is to be installed: the text of the lock.
 */
export async function installDependencies(folder, state) {
  const installed = `${folder}/node_modules/.installed`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === state) return;
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  writeFileSync(installed, state);
}

/** Packs dist as it is. @returns The path of the archive. */
export async function packPackage() {
  const packed = at('.cache/consumers/packed');
  mkdirSync(packed, { recursive: true });
  const { stdout } = await npm(['pack', '--json', '--pack-destination', packed], { cwd: root });
  /** @type {[{ filename: string }]} */
  const [{ filename }] = JSON.parse(stdout);
  return `${packed}/${filename}`;
}

/** Unpacks the package where an install would. @param {string} archive @param {string} folder */
export async function unpackPackage(archive, folder) {
  const target = `${folder}/node_modules/latchkey`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', target, '--strip-components=1']);
}

/**
 * Installs a consumer: its files, its dependencies (once), and the package as it is built now. The dependencies are exact,
 * and are not in package.json: they are several compilers in many versions, which nobody needs for anything else.
 * @param {Consumer} name
 * @returns Its folder.
 */
export async function installConsumer(name) {
  const folder = consumer(name);
  mkdirSync(folder, { recursive: true });
  cpSync(at(`consumers/${name}`), folder, { recursive: true });
  await installDependencies(folder, readFileSync(`${folder}/package-lock.json`, 'utf8'));
  await unpackPackage(await packPackage(), folder);
  return folder;
}

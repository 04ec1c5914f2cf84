// Projects that use the package as an application does: `consumers/<name>` with the packed package installed.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { at, root } from './project.mjs';

/** @typedef {'types' | 'bundlers'} Consumer */

/** @param {Consumer} name */
export const consumer = (name) => at(`.cache/consumers/${name}`);

/**
 * Their dependencies are exact, and are not in package.json: they are several compilers in many versions, which nobody
 * needs for anything else.
 * @param {string} folder
 * @param {string} lock
 */
function installDependencies(folder, lock) {
  const installed = `${folder}/node_modules/.installed`;
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, lock);
}

/** Packs dist as it is, and unpacks it where an install would. @param {string} folder */
function installPackage(folder) {
  const packed = at('.cache/consumers/packed');
  mkdirSync(packed, { recursive: true });
  const output = execFileSync('npm', ['pack', '--json', '--pack-destination', packed], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  /** @type {[{ filename: string }]} */
  const [{ filename }] = JSON.parse(output);
  const target = `${folder}/node_modules/latchkey`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', `${packed}/${filename}`, '-C', target, '--strip-components=1']);
}

/**
 * Installs a consumer: its files, its dependencies (once), and the package as it is built now.
 * @param {Consumer} name
 * @returns {string} Its folder.
 */
export function installConsumer(name) {
  const folder = consumer(name);
  mkdirSync(folder, { recursive: true });
  cpSync(at(`consumers/${name}`), folder, { recursive: true });
  installDependencies(folder, readFileSync(`${folder}/package-lock.json`, 'utf8'));
  installPackage(folder);
  return folder;
}

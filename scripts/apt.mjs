// Debian's package manager, for the browsers of the tests. It only does something for root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** How long to wait for a lock, because a new machine often installs updates first. */
const patience = 300_000;
const pause = 5_000;

/** @param {string} command */
function run(command) {
  const { status, stderr } = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    timeout: 2 * patience,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { isDone: status === 0, errors: stderr.trim() };
}

/**
 * Runs a command of the package manager, and repeats it while another process holds one of its locks. Its own option to
 * wait works for installing, but not for updating the lists.
 * @param {string} words
 */
function apt(words) {
  const end = Date.now() + patience;
  for (;;) {
    const result = run(`apt-get -qq -o DPkg::Lock::Timeout=${patience / 1000} ${words}`);
    const isLocked = /could not get lock|unable to (acquire|lock)/i.test(result.errors);
    if (result.isDone || !isLocked || Date.now() > end) return result;
    console.log('apt-get: waiting for another process to finish');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
}

export const hasApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages if possible, and otherwise prints why it is not.
 * @param {readonly string[]} packages
 */
export function installPackages(packages) {
  if (!hasApt) return;
  console.log(`apt-get: installing ${packages.join(' ')}`);
  const updated = apt('update');
  const installed = apt(`install -y --no-install-recommends ${packages.join(' ')}`);
  if (!installed.isDone)
    console.log(`apt-get: ${(installed.errors || updated.errors).split('\n')[0] || 'failed'}`);
}

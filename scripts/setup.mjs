// Before npm start and npm test: installs the dependencies if package-lock.json has changed since the last time.
// It runs on a fresh clone, so it can import nothing but Node's own modules.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const stamp = at('node_modules/.package-lock.sha256');
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;

if (installed === wanted) {
  console.log('setup: the dependencies are up to date');
} else {
  const reason = installed ? 'package-lock.json has changed' : 'the first time takes about half a minute';
  console.log(`setup: installing the dependencies (${reason})`);
  try {
    execSync('npm ci', { cwd: at('.'), stdio: 'inherit' });
  } catch {
    console.error('setup: npm ci failed. See its messages above.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
